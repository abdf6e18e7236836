//! What is kept of an answer beside a request, and how it is told again later, in whatever language.

use recado_core::PlatformError;
use recado_core::draft::{RequestState, TemplateRequest};
use recado_whatsapp::CallError;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ServiceProblem;
use crate::api::ErrorView;
use crate::error::{EngineError, Fault};
use crate::words::Words;

/// What is kept of an answer. A file of an older program has other things there; they are read as nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Detail {
    /// The service's own error.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<PlatformError>,
    /// The kind of button that the account may not use, where that is why.
    #[serde(skip_serializing_if = "Option::is_none")]
    lacks: Option<String>,
    /// An answer that does not fit, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<String>,
    /// Why a pause does not end, in the service's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// A look showed that it did not arrive.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    not_arrived: bool,
}

impl Detail {
    /// What a call that failed leaves behind.
    pub(super) fn of(error: &CallError) -> Self {
        match error {
            CallError::Platform(error) => Self { error: Some(error.clone()), ..Self::default() },
            CallError::Misfit { raw, .. } => Self { raw: Some(raw.clone()), ..Self::default() },
            _ => Self::default(),
        }
    }

    pub(super) fn with_lack(self, kind: Option<&str>) -> Self {
        Self { lacks: kind.map(str::to_owned), ..self }
    }

    pub(super) fn unpause_refused(reason: Option<String>) -> Self {
        Self { reason: Some(reason.unwrap_or_default()), ..Self::default() }
    }

    /// The same, of a request that a look did not find.
    pub(super) fn not_arrived(self) -> Self {
        Self { not_arrived: true, ..self }
    }

    /// What is kept beside a request.
    pub(super) fn read(kept: Option<&Value>) -> Self {
        kept.and_then(|kept| serde_json::from_value(kept.clone()).ok()).unwrap_or_default()
    }

    pub(super) fn kept(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// The kind of button that the account may not use, where that is why.
    pub(super) fn lacks(&self) -> Option<&str> {
        self.lacks.as_deref()
    }

    /// What kind of trouble it is.
    pub(super) fn fault(&self, state: RequestState) -> Option<Fault> {
        let of_error = || self.error.clone().map(|error| EngineError::from(CallError::Platform(error)).fault());
        match state {
            RequestState::Taken => None,
            RequestState::Waiting if self.not_arrived => Some(Fault::Unreachable),
            RequestState::Waiting => of_error(),
            RequestState::Unsure | RequestState::Refused => Some(Fault::Failed),
        }
    }

    /// An answer that nobody here understands, as it came.
    pub(super) fn raw(&self) -> Option<&str> {
        self.raw.as_deref()
    }

    /// What there is to say about a request of this state; nothing about one that simply waits, or that was taken.
    pub(super) fn told(&self, state: RequestState, name: &str, words: &Words) -> Option<ErrorView> {
        let name = || name.to_owned();
        let problem = |problem: ServiceProblem| words.error_view(&problem.into());
        let platform = self.error.clone();
        match state {
            RequestState::Taken => None,
            RequestState::Unsure => Some(ErrorView { platform, ..problem(ServiceProblem::Unsure { name: name() }) }),
            _ if self.not_arrived => {
                Some(ErrorView { platform, ..problem(ServiceProblem::NotArrived { name: name() }) })
            }
            _ => match (&self.lacks, &self.reason, platform) {
                (Some(kind), _, platform) => {
                    Some(ErrorView { platform, ..problem(ServiceProblem::Lacks { kind: kind.clone() }) })
                }
                (_, Some(reason), _) => {
                    Some(problem(ServiceProblem::UnpauseRefused { name: name(), reason: reason.clone() }))
                }
                (_, _, Some(error)) => Some(words.platform_view(error)),
                _ => (state == RequestState::Refused).then(|| words.problem_view("template_refused")),
            },
        }
    }
}

/// What there is to say about a request, and the answer that does not fit, where there is one.
pub(in crate::api) fn told(request: &TemplateRequest, words: &Words) -> (Option<ErrorView>, Option<String>) {
    let detail = Detail::read(request.detail.as_ref());
    (detail.told(request.state, &request.name, words), detail.raw().map(str::to_owned))
}
