//! Forgetting people (LGPD, article 18, VI): one on their word, all after their time; and the trail of what was done with
//! people's data.
//!
//! Who was forgotten does not come back by a list: a mark stays, the HMAC of the number under a key that only the keychain
//! has. Where there is no keychain there is no mark, and that is said.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::Phone;
use recado_core::retention::Retention;
use recado_store::tables::audit::{self, Line};
use recado_store::tables::erasure::{self, Erased};
use recado_store::tables::persons;
use recado_store::tables::{retention, settings, tombstones};
use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::dossier::Whom;
use super::imports::mark;
use crate::engine::Engine;
use crate::error::EngineError;

/// How long a message on its way is waited for, and how often it is looked.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(250);
/// Rows of each kind that retention takes in one transaction.
const PORTION: u32 = 500;
const RETENTION: &str = "retention";
const APPLIED: &str = "retention_applied";

/// What forgetting a person did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErasedView {
    /// Rows of the ledger that only count now.
    #[ts(type = "number")]
    pub messages: u64,
    /// Answers that went.
    #[ts(type = "number")]
    pub answers: u64,
    /// Files that went: only their messages carried them.
    #[ts(type = "number")]
    pub files: u64,
    /// Whether an import is kept from bringing the person back.
    pub remembered: bool,
    /// Files of ours with older data, in which the person still is.
    pub copies: Vec<String>,
}

/// A line of the trail.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AuditView {
    /// When.
    pub at: DateTime<Utc>,
    /// `import`, `export`, `undo`, `dossier`, `erase`, `retention`
    pub action: String,
    /// Id of the contact, where it was one; never a name or a number.
    pub contact: Option<String>,
    /// Counts.
    #[ts(type = "{ [key in string]: string | number | boolean | null }")]
    pub detail: Value,
}

/// What went because its time was over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct RetentionView {
    /// Rows of the ledger that only count now.
    #[ts(type = "number")]
    pub messages: u64,
    /// Answers.
    #[ts(type = "number")]
    pub answers: u64,
    /// States of contacts before edits, which can no longer be taken back.
    #[ts(type = "number")]
    pub edits: u64,
}

impl Engine {
    /// Forgets a person: the contact, what they answered, and what names them in the ledger, whose rows stay as counts. What
    /// still waited for them is not sent. A message on its way is waited for.
    ///
    /// # Errors
    /// [`EngineError::ContactNotFound`], [`EngineError::PersonNotFound`] where nothing is kept,
    /// [`EngineError::MessageInFlight`] where the wait was too long; nothing is then gone.
    pub async fn erase(&self, whom: &Whom) -> Result<ErasedView, EngineError> {
        let phones = self.phones_of(whom)?;
        let key = match self.vault().tombstone_key(true).await {
            Ok(key) => key,
            Err(error) => {
                tracing::warn!(code = error.code(), "forgotten without a mark");
                None
            }
        };
        let marks: Vec<[u8; 32]> = key.iter().flat_map(|key| phones.iter().map(|phone| mark(key, phone))).collect();
        let (messages, answers, files) = self.erase_when_free(whom, marks).await?;
        self.settle_log().await;
        self.wake().notify_waiters();
        Ok(ErasedView { messages, answers, files, remembered: key.is_some(), copies: self.old_copies() })
    }

    /// The numbers under which a person could come back.
    fn phones_of(&self, whom: &Whom) -> Result<Vec<Phone>, EngineError> {
        self.read(|tx| {
            let person = self.whom(tx, whom)?;
            let contact = persons::contact(tx, &person)?;
            let mut phones: Vec<Phone> = contact.iter().map(|contact| contact.phone.clone()).collect();
            let aliases = contact.iter().flat_map(|contact| &contact.aliases);
            phones.extend(aliases.filter_map(|alias| Phone::from_e164(&format!("+{}", alias.value))));
            if let Whom::Phone(phone) = whom {
                phones.push(phone.clone());
            }
            phones.sort();
            phones.dedup();
            Ok(phones)
        })
    }

    async fn erase_when_free(&self, whom: &Whom, marks: Vec<[u8; 32]>) -> Result<(u64, u64, u64), EngineError> {
        let begun = std::time::Instant::now();
        loop {
            let (engine, whom, marks, now) = (self.clone(), whom.clone(), marks.clone(), self.clock().now());
            let erased = self
                .write(move |tx| {
                    let person = engine.whom(tx, &whom)?;
                    let erased = erasure::erase(tx, &person, now)?;
                    if let Erased::Gone { messages, answers, files } = &erased {
                        engine.remove_bytes(files);
                        for mark in &marks {
                            tombstones::add(tx, mark, now)?;
                        }
                        let detail = json!({"messages": messages, "answers": answers, "files": files.len(), "remembered": !marks.is_empty()});
                        audit::add(tx, &Line { at: now, action: "erase".to_owned(), contact: None, detail })?;
                    }
                    Ok::<_, EngineError>(erased)
                })
                .await?;
            match erased {
                Erased::Gone { messages, answers, files } => {
                    return Ok((messages, answers, u64::try_from(files.len()).unwrap_or_default()));
                }
                Erased::InFlight if begun.elapsed() >= PATIENCE => return Err(EngineError::MessageInFlight),
                Erased::InFlight => tokio::time::sleep(LOOK).await,
            }
        }
    }

    /// Empties the log of the database, in which the person's rows would still be read. A reader in the middle of something
    /// holds it up; the next one that empties it does then.
    async fn settle_log(&self) {
        for _ in 0..20 {
            let (answer, answered) = tokio::sync::oneshot::channel();
            self.store().writer().submit_settling(move |result| {
                let _ = answer.send(result);
            });
            match answered.await {
                Ok(Ok(false)) => tokio::time::sleep(LOOK).await,
                _ => return,
            }
        }
    }

    /// Files in the data folder that were the database before: a copy from before an update, one that a person put there.
    fn old_copies(&self) -> Vec<String> {
        let Some(own) = self.database_path().file_name().map(|name| name.to_string_lossy().into_owned()) else {
            return Vec::new();
        };
        let beside = [format!("{own}-wal"), format!("{own}-shm"), format!("{own}-journal")];
        let entries = std::fs::read_dir(self.data_dir()).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut copies: Vec<String> =
            names.filter(|name| name.starts_with(&own) && *name != own && !beside.contains(name)).collect();
        copies.sort();
        copies
    }

    /// Somebody who was forgotten and comes by their own wish: lists may bring them again.
    pub(crate) async fn welcome_back(&self, phone: &Phone) -> Result<(), EngineError> {
        if !self.read(tombstones::any)? {
            return Ok(());
        }
        // Without the keychain the mark cannot be found; it keeps lists away, and nobody else.
        let Ok(Some(key)) = self.vault().tombstone_key(false).await else { return Ok(()) };
        let mark = mark(&key, phone);
        self.write(move |tx| tombstones::remove(tx, &mark).map(|_| ())).await?;
        Ok(())
    }

    /// How long what names people is kept.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn retention(&self) -> Result<Retention, EngineError> {
        let kept = self.read(|tx| settings::get(tx, RETENTION))?;
        Ok(kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    /// Sets how long what names people is kept. Nothing goes before [`Engine::apply_retention`], which a run of the engine
    /// asks for once a day.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub async fn set_retention(&self, rules: Retention) -> Result<(), EngineError> {
        let now = self.clock().now();
        let json = serde_json::to_string(&rules).unwrap_or_else(|_| "{}".to_owned());
        self.write(move |tx| {
            settings::set(tx, RETENTION, &json)?;
            let detail = json!({
                "contents_days": rules.contents_days,
                "answers_days": rules.answers_days,
                "undo_days": rules.undo_days,
            });
            audit::add(tx, &Line { at: now, action: "set_retention".to_owned(), contact: None, detail })
        })
        .await?;
        Ok(())
    }

    /// Takes away what has been kept for its time, in portions, so that nobody waits for it.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub async fn apply_retention(&self) -> Result<RetentionView, EngineError> {
        let (rules, now) = (self.retention()?, self.clock().now());
        let mut all = RetentionView::default();
        loop {
            let applied = self.write(move |tx| retention::apply(tx, &rules, now, PORTION)).await?;
            if applied.is_nothing() {
                break;
            }
            all.messages += applied.messages;
            all.answers += applied.answers;
            all.edits += applied.edits;
        }
        self.write(move |tx| {
            settings::set(tx, APPLIED, &now.to_rfc3339())?;
            if all != RetentionView::default() {
                let detail = json!({"messages": all.messages, "answers": all.answers, "edits": all.edits});
                audit::add(tx, &Line { at: now, action: "retention".to_owned(), contact: None, detail })?;
            }
            Ok::<_, EngineError>(())
        })
        .await?;
        if all != RetentionView::default() {
            self.settle_log().await;
        }
        // What named people goes with the messages that carried it, not when nobody has used it for long.
        if let Some(days) = rules.contents_days {
            self.clean_files_unused_for(TimeDelta::days(days.into())).await?;
        }
        Ok(all)
    }

    /// The same where the last time was more than a day ago, and there are rules at all.
    pub(crate) async fn apply_retention_daily(&self) {
        let due = || -> Result<bool, EngineError> {
            if self.retention()? == Retention::default() {
                return Ok(false);
            }
            let last = self.read(|tx| settings::get(tx, APPLIED))?;
            let last = last.and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
            Ok(last.is_none_or(|last| self.clock().now() - last.to_utc() >= TimeDelta::days(1)))
        };
        let applied = match due() {
            Ok(true) => self.apply_retention().await.map(|_| ()),
            Ok(false) => Ok(()),
            Err(error) => Err(error),
        };
        if let Err(error) = applied {
            tracing::warn!(code = error.code(), "what was kept long enough is still there");
        }
    }

    /// The last lines of the trail, newest first.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn audit(&self, limit: u32) -> Result<Vec<AuditView>, EngineError> {
        Ok(self.read(|tx| audit::list(tx, limit))?.into_iter().map(audited).collect())
    }
}

pub(crate) fn audited(line: Line) -> AuditView {
    AuditView { at: line.at, action: line.action, contact: line.contact.map(|id| id.to_string()), detail: line.detail }
}
