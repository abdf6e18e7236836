//! The sample files of a template, on their way to the service: a draft names a kept file (`file:HASH/name`), the service
//! wants a handle of its own. Nothing of an upload is lost where the connection breaks: the session is kept, and the next
//! try goes on where it stopped.

use chrono::TimeDelta;
use recado_core::media::{KeptFile, MediaKind};
use recado_core::template::HeaderFormat;
use recado_core::{Account, AccountKind, TemplateRequestId};
use recado_store::tables::samples::{self, Sample};
use recado_store::{StoreError, tables};
use recado_whatsapp::{CallError, Client, SampleSession};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::ServiceProblem;
use crate::engine::Engine;
use crate::error::EngineError;

/// For how long a handle is given again. How long the service keeps one is not documented; a template that is mended and
/// handed in again the same day need not bring its file twice.
const HANDLE_LASTS: TimeDelta = TimeDelta::hours(24);
/// How often an upload that breaks is gone on with at once; after that the next press goes on with it.
const BREAKS: u32 = 2;

/// How far the sample of a request is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct HandProgress {
    /// Of the request.
    #[ts(type = "string")]
    pub id: TemplateRequestId,
    /// Bytes that have gone.
    #[ts(type = "number")]
    pub sent: u64,
    /// Bytes that there are.
    #[ts(type = "number")]
    pub total: u64,
}

/// Who is told of a sample on its way.
pub type Told = std::sync::Arc<dyn Fn(HandProgress) + Send + Sync>;

/// Every handle of a template's media headers, in the document's order: of the message and of cards.
fn each_handle<'v>(content: &'v mut Value, found: &mut Vec<&'v mut Value>) {
    match content {
        Value::Array(list) => list.iter_mut().for_each(|value| each_handle(value, found)),
        Value::Object(map) => {
            for (key, value) in map {
                if key != "header_handle" {
                    each_handle(value, found);
                } else if let Value::Array(handles) = value {
                    found.extend(handles);
                }
            }
        }
        _ => {}
    }
}

/// What each media header of a template shows as its sample, with the kind that it takes.
fn samples_of(content: &Value) -> Vec<(Option<MediaKind>, &str)> {
    match content {
        Value::Array(list) => list.iter().flat_map(samples_of).collect(),
        Value::Object(map) => {
            let format = map.get("format").and_then(Value::as_str).map(HeaderFormat::from_service);
            let kind = format.and_then(|format| MediaKind::of_header(&format));
            let handles = map.get("example").and_then(|example| example.get("header_handle")?.as_array());
            let own = handles.into_iter().flatten().filter_map(|handle| Some((kind, handle.as_str()?)));
            own.chain(map.values().flat_map(samples_of)).collect()
        }
        _ => Vec::new(),
    }
}

/// What the service hears a file is called.
fn called<'f>(file: &KeptFile<'f>) -> &'f str {
    file.name.unwrap_or(file.hash)
}

impl Engine {
    /// Why the samples of a template cannot go to the service, where they cannot.
    pub(super) fn samples_problem(&self, content: &Value) -> Result<Option<EngineError>, EngineError> {
        for (kind, value) in samples_of(content).into_iter().filter(|(_, value)| KeptFile::is_meant(value)) {
            let named = KeptFile::parse(value);
            let file = || named.map_or(value, |named| called(&named)).to_owned();
            let kept = named.map(|named| self.read(|tx| tables::files::by_hash(tx, named.hash))).transpose()?;
            let problem = match kept.flatten() {
                None => ServiceProblem::SampleMissing { file: file() },
                Some(kept) if !kind.is_some_and(|kind| kind.takes_as_sample(&kept.mime)) => {
                    ServiceProblem::SampleKind { file: file(), mime: kept.mime }
                }
                Some(_) => continue,
            };
            return Ok(Some(problem.into()));
        }
        Ok(None)
    }

    /// The same template with the service's handles in the place of kept files, which are uploaded where they have to be.
    pub(super) async fn with_handles(
        &self,
        client: &Client,
        account: &Account,
        id: TemplateRequestId,
        content: &Value,
        told: &Told,
    ) -> Result<Value, EngineError> {
        let mut content = content.clone();
        let mut handles = Vec::new();
        each_handle(&mut content, &mut handles);
        let mut app = None;
        for handle in handles {
            let Some(value) = handle.as_str().map(str::to_owned) else { continue };
            let Some(named) = KeptFile::parse(&value) else { continue };
            *handle = Value::String(self.handle_of(client, account, &mut app, id, &named, told).await?);
        }
        Ok(content)
    }

    async fn handle_of(
        &self,
        client: &Client,
        account: &Account,
        app: &mut Option<String>,
        id: TemplateRequestId,
        named: &KeptFile<'_>,
        told: &Told,
    ) -> Result<String, EngineError> {
        let missing = || ServiceProblem::SampleMissing { file: called(named).to_owned() };
        let (kept, known) = self.read(|tx| {
            let kept = tables::files::by_hash(tx, named.hash)?;
            Ok::<_, StoreError>((kept, samples::get(tx, account.id, named.hash)?))
        })?;
        let kept = kept.ok_or_else(missing)?;
        let now = self.clock().now();
        if let Some(Sample { handle: Some(handle), at, .. }) = &known
            // The practice service forgets with every start what it gave.
            && account.kind == AccountKind::Live
            && now - *at < HANDLE_LASTS
        {
            return Ok(handle.clone());
        }
        let bytes = self.file_bytes(named.hash).await?.ok_or_else(missing)?;
        let total = bytes.len() as u64;
        let mut begun = known.and_then(|known| known.session?.parse::<SampleSession>().ok());
        let mut breaks = 0;
        let handle = loop {
            let (session, offset) = match self.went_on(client, begun, total).await? {
                Some(begun) => begun,
                None => {
                    let known = match app.take() {
                        Some(known) => known,
                        None => app_id(client, account).await?,
                    };
                    let app = app.insert(known);
                    let session = client.open_sample(app, called(named), total, &kept.mime).await?;
                    self.keep_sample(account, named.hash, Some(session.as_str()), None).await?;
                    (session, 0)
                }
            };
            let rest = bytes.get(usize::try_from(offset).unwrap_or(usize::MAX)..).unwrap_or_default().to_vec();
            let told = std::sync::Arc::clone(told);
            let told = move |sent| told(HandProgress { id, sent, total });
            match client.send_sample(&session, offset, rest, told).await {
                Ok(handle) => break handle,
                Err(CallError::Broken | CallError::NoAnswer) if breaks < BREAKS => {
                    breaks += 1;
                    begun = Some(session);
                }
                Err(error) => {
                    if error.platform().is_some() && !error.is_passing() {
                        // It does not want the rest of it: the next try begins anew.
                        let (account, hash) = (account.id, named.hash.to_owned());
                        self.write(move |tx| samples::forget(tx, account, &hash)).await?;
                    }
                    return Err(error.into());
                }
            }
        };
        self.keep_sample(account, named.hash, None, Some(&handle)).await?;
        Ok(handle)
    }

    /// A session that is still open, and how far it has come; none where there is none, or it is over.
    async fn went_on(
        &self,
        client: &Client,
        begun: Option<SampleSession>,
        total: u64,
    ) -> Result<Option<(SampleSession, u64)>, EngineError> {
        let Some(session) = begun else { return Ok(None) };
        match client.sample_offset(&session).await {
            // All of it is there and the handle was lost: only a whole upload gives one.
            Ok(offset) if offset < total => Ok(Some((session, offset))),
            Ok(_) | Err(CallError::Platform(_) | CallError::Foreign { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    async fn keep_sample(
        &self,
        account: &Account,
        hash: &str,
        session: Option<&str>,
        handle: Option<&str>,
    ) -> Result<(), EngineError> {
        let sample =
            Sample { session: session.map(str::to_owned), handle: handle.map(str::to_owned), at: self.clock().now() };
        let (account, hash) = (account.id, hash.to_owned());
        self.write(move |tx| samples::put(tx, account, &hash, &sample)).await?;
        Ok(())
    }
}

/// The app that samples are uploaded to: the account's, or the token's.
async fn app_id(client: &Client, account: &Account) -> Result<String, EngineError> {
    if let Some(app) = account.app_id.clone().filter(|app| !app.trim().is_empty()) {
        return Ok(app);
    }
    match client.debug_token().await {
        Ok(facts) => facts.app_id.ok_or_else(|| ServiceProblem::AppUnknown.into()),
        Err(error) if error.is_reachability() || error.is_passing() => Err(error.into()),
        // Whether a token may ask about itself is not certain (API sheet, section 1.2).
        Err(_) => Err(ServiceProblem::AppUnknown.into()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn samples_of_the_message_and_of_cards() {
        let header = |format: &str, handle: &str| json!({"type": "HEADER", "format": format, "example": {"header_handle": [handle]}});
        let file = format!("file:{}/nota de março.pdf", "ab".repeat(32));
        let mut content = json!({"components": [
            header("DOCUMENT", &file),
            {"type": "CAROUSEL", "cards": [{"components": [header("IMAGE", "4::x")]}, {"components": [header("GIF", "file:cd")]}]},
        ]});
        let found: Vec<_> = samples_of(&content).into_iter().map(|(kind, value)| (kind, value.to_owned())).collect();
        let wanted =
            [(Some(MediaKind::Document), file), (Some(MediaKind::Image), "4::x".into()), (None, "file:cd".into())];
        assert_eq!(found, wanted);
        let mut handles = Vec::new();
        each_handle(&mut content, &mut handles);
        handles.into_iter().for_each(|handle| *handle = json!("h"));
        assert!(samples_of(&content).iter().all(|(_, value)| *value == "h"));
    }
}
