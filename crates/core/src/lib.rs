#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod account;
pub mod answer;
pub mod charge;
pub mod contact;
pub mod draft;
pub mod edit;
pub mod fold;
pub mod ids;
pub mod ledger;
pub mod media;
pub mod message;
pub mod news;
pub mod outcome;
pub mod pace;
pub mod pairs;
pub mod phone;
pub mod price;
pub mod quiet;
pub mod reach;
pub mod retention;
pub mod template;
pub mod traffic;
pub mod verdict;

pub use account::{Account, AccountKind};
pub use answer::{Answer, Incoming};
pub use contact::{Alias, Consent, Contact};
pub use draft::Draft;
pub use ids::{
    AccountId, AnswerId, AttemptId, BatchId, ContactId, DraftId, EditId, Id, MessageId, SegmentId, TemplateId,
    TemplateRequestId,
};
pub use ledger::{Attempt, AttemptOutcome, Batch, Message, Priority, Reason, To};
pub use message::{DeliveryStatus, MessageState};
pub use outcome::{Class, Doubt, Outcome, PlatformError, Stop};
pub use phone::{Country, Phone, PhoneProblem, Region};
pub use template::{Template, TemplateStatus};
pub use verdict::{Pause, Retry, Verdict};
