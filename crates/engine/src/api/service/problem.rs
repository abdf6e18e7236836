//! What can go wrong between templates and the service, beyond what the service itself says.

use crate::error::Fault;

/// Why something about a template cannot be asked for, or cannot go to the service now. Words for people are made of it in
/// [`words`](crate::words).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the codes and their words in locales/ are the explanation")]
pub enum ServiceProblem {
    #[error("no request {id}")]
    RequestNotFound { id: String },
    /// It left, and no answer came that says what became of it.
    #[error("nobody knows whether the service has the request about {name}")]
    Unsure { name: String },
    /// It left, and a look shows that it did not arrive.
    #[error("the request about {name} did not arrive")]
    NotArrived { name: String },
    #[error("{name} is {status} and cannot be changed")]
    NotEditable { name: String, status: String },
    #[error("{name} cannot be changed before {at}")]
    EditsUsed { name: String, at: String },
    #[error("{name} is approved as {category}, which cannot be changed")]
    CategoryFixed { name: String, category: String },
    #[error("{name} is {status} and cannot be deleted")]
    NotDeletable { name: String, status: String },
    #[error("{name} is not paused")]
    NotPaused { name: String },
    #[error("the pause of {name} does not end: {reason}")]
    UnpauseRefused { name: String, reason: String },
    #[error("the sample {file} is not there")]
    SampleMissing { file: String },
    #[error("the sample {file} is {mime}")]
    SampleKind { file: String, mime: String },
    #[error("the id of the app is not known")]
    AppUnknown,
    /// The account may not use a kind of button; the platform's word.
    #[error("the account has no {kind}")]
    Lacks { kind: String },
    /// There is no button that could become another kind.
    #[error("there are no payment buttons to switch")]
    NothingToSwitch,
}

/// The platform's word for buttons that copy a Pix code or a boleto, or open a payment's page.
pub(crate) const PAYMENT_REQUEST: &str = "PAYMENT_REQUEST";
/// The platform's word for the button of an order that is paid for.
pub(crate) const ORDER_DETAILS: &str = "ORDER_DETAILS";

impl ServiceProblem {
    /// The stable code, as in the command line's JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::RequestNotFound { .. } => "template_request_not_found",
            Self::Unsure { .. } => "template_request_unsure",
            Self::NotArrived { .. } => "template_request_not_arrived",
            Self::NotEditable { .. } => "template_not_editable",
            Self::EditsUsed { .. } => "template_edits_used",
            Self::CategoryFixed { .. } => "template_category_fixed",
            Self::NotDeletable { .. } => "template_not_deletable",
            Self::NotPaused { .. } => "template_not_paused",
            Self::UnpauseRefused { .. } => "template_unpause_refused",
            Self::SampleMissing { .. } => "sample_file_missing",
            Self::SampleKind { .. } => "sample_file_kind",
            Self::AppUnknown => "app_id_unknown",
            Self::Lacks { kind } if kind == ORDER_DETAILS => "account_lacks_order_details",
            Self::Lacks { .. } => "account_lacks_payment_request",
            Self::NothingToSwitch => "payment_buttons_missing",
        }
    }

    /// What kind of trouble it is.
    #[must_use]
    pub fn fault(&self) -> Fault {
        match self {
            Self::RequestNotFound { .. } => Fault::NotFound,
            Self::Unsure { .. } | Self::UnpauseRefused { .. } | Self::Lacks { .. } => Fault::Failed,
            Self::NotArrived { .. } => Fault::Unreachable,
            _ => Fault::Input,
        }
    }

    /// What the words of it are made with, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::RequestNotFound { id } => vec![("id", id.clone())],
            Self::Unsure { name } | Self::NotArrived { name } | Self::NotPaused { name } => {
                vec![("name", name.clone())]
            }
            Self::NotEditable { name, status } | Self::NotDeletable { name, status } => {
                vec![("name", name.clone()), ("status", status.clone())]
            }
            Self::EditsUsed { name, at } => vec![("name", name.clone()), ("at", at.clone())],
            Self::CategoryFixed { name, category } => vec![("name", name.clone()), ("category", category.clone())],
            Self::UnpauseRefused { name, reason } => vec![("name", name.clone()), ("reason", reason.clone())],
            Self::SampleMissing { file } => vec![("file", file.clone())],
            Self::SampleKind { file, mime } => vec![("file", file.clone()), ("mime", mime.clone())],
            Self::AppUnknown | Self::Lacks { .. } | Self::NothingToSwitch => Vec::new(),
        }
    }
}
