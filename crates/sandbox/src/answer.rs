//! An answer before it is put on the wire.

use hyper::body::Bytes;
use serde::Serialize;

use crate::error::GraphError;

/// An answer before it is put on the wire.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) body: Bytes,
}

/// What every part of the service returns.
pub(crate) type Answered = Result<Answer, GraphError>;

/// How Graph names its JSON.
const JSON: &str = "application/json; charset=UTF-8";

impl Answer {
    /// 200 with JSON.
    pub(crate) fn json(value: &impl Serialize) -> Self {
        Self::with_status(200, value)
    }

    /// Any status with JSON.
    pub(crate) fn with_status(status: u16, value: &impl Serialize) -> Self {
        // A value made of strings and numbers cannot fail to be written.
        let body = serde_json::to_vec(value).unwrap_or_default();
        Self { status, content_type: JSON.to_owned(), body: body.into() }
    }

    /// `{"success":true}`
    pub(crate) fn success() -> Self {
        Self { status: 200, content_type: JSON.to_owned(), body: Bytes::from_static(br#"{"success":true}"#) }
    }

    /// Bytes as they are.
    pub(crate) fn bytes(content_type: &str, body: Bytes) -> Self {
        Self { status: 200, content_type: content_type.to_owned(), body }
    }

    /// A page of something between the client and the platform.
    pub(crate) fn html(status: u16) -> Self {
        let page = "<!DOCTYPE html>\n<html><head><title>Sorry, something went wrong.</title></head>\
                    <body><h1>Sorry, something went wrong.</h1></body></html>\n";
        Self { status, content_type: "text/html; charset=utf-8".to_owned(), body: Bytes::from_static(page.as_bytes()) }
    }
}
