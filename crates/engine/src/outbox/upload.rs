//! One file on its way to the service, and what came of it.

use chrono::{DateTime, Utc};
use recado_core::AccountId;
use recado_core::outcome::{Class, PlatformError, Stop};
use recado_store::StoreError;
use recado_store::tables::files;
use recado_store::tables::uploads::{self as table, Hindrance};
use recado_whatsapp::{CallError, Client, Upload, table as errors};

use crate::engine::Engine;

/// What an error is called that is not one of the platform's.
const NO_CODE: i64 = -1;

/// What came of an upload.
pub(super) enum Came {
    There {
        media_id: String,
        until: DateTime<Utc>,
    },
    Hindered,
    /// No connection could be made.
    NeverLeft,
    /// It broke, or nobody knows why it failed.
    Broke,
    /// An answer that says nothing.
    Odd(PlatformError),
    Throttled,
    Stop(Stop, PlatformError),
}

/// Brings a file to the service, and writes down that it is there, or why it cannot be.
pub(super) async fn upload(engine: &Engine, client: &Client, account: AccountId, number: &str, hash: &str) -> Came {
    let hinder = async |hindrance: Hindrance| {
        let hash = hash.to_owned();
        let written: Result<(), StoreError> =
            engine.write(move |tx| table::hinder(tx, account, &hash, &hindrance)).await;
        // Not written down, it is found out once more.
        if written.is_ok() { Came::Hindered } else { Came::Broke }
    };
    let kept = match engine.read(|tx| files::by_hash(tx, hash)) {
        Ok(Some(kept)) => kept,
        Ok(None) => return Came::Hindered,
        Err::<_, StoreError>(_) => return Came::Broke,
    };
    let Some(file) = engine.open_kept(&kept.hash, kept.bytes).await else {
        return hinder(Hindrance::missing()).await;
    };
    let name = format!("arquivo.{}", ending(&kept.mime));
    let upload = Upload { file, bytes: kept.bytes, mime: &kept.mime, name: &name };
    match client.upload_media(number, upload).await {
        Ok(media_id) => {
            let (hash, id, now) = (hash.to_owned(), media_id.clone(), engine.clock().now());
            let written = engine.write(move |tx| table::put(tx, account, &hash, &id, now)).await;
            // A disk that is full does not make it less there.
            let until = written.unwrap_or_else(|_: StoreError| now + table::LIVES);
            Came::There { media_id, until }
        }
        Err(CallError::NeverLeft { .. }) => Came::NeverLeft,
        Err(CallError::NoAnswer | CallError::Broken) => Came::Broke,
        Err(CallError::Foreign { http }) => {
            Came::Odd(PlatformError { code: NO_CODE, http: Some(http), ..PlatformError::default() })
        }
        Err(CallError::Misfit { http, raw }) => {
            Came::Odd(PlatformError { code: NO_CODE, message: raw, http: Some(http), ..PlatformError::default() })
        }
        Err(CallError::Platform(error)) => match errors::class_of(&error) {
            Class::Stop(stop) => Came::Stop(stop, error),
            Class::RetryNumber | Class::RetryPair => Came::Throttled,
            _ if errors::is_doubtful(&error) => Came::Odd(error),
            Class::OfferLater | Class::Fail => hinder(Hindrance::refused(error)).await,
        },
    }
}

/// What a file of a type is called at its end.
fn ending(mime: &str) -> &'static str {
    match mime {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "video/mp4" => "mp4",
        "video/3gpp" => "3gp",
        "application/pdf" => "pdf",
        "text/plain" => "txt",
        "application/msword" => "doc",
        "application/vnd.ms-excel" => "xls",
        "application/vnd.ms-powerpoint" => "ppt",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "pptx",
        _ => "bin",
    }
}
