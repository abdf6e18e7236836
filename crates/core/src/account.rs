//! An account: one business number at the service, and how it is reached.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::quiet::QuietHours;
use crate::{AccountId, Country};

/// The platform's own address. <https://graph.facebook.com> (API sheet, section 1.1).
pub const PLATFORM_URL: &str = "https://graph.facebook.com";

/// The Graph version spoken unless an account says otherwise. v25.0 lives until 29 July 2028 (API sheet, section 1.1).
pub const GRAPH_VERSION: &str = "v25.0";

/// Messages a second that the service grants a number before anything is known about it (API sheet, section 7).
pub const STANDARD_THROUGHPUT: u32 = 80;

/// Real business, or practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum AccountKind {
    /// A number at a service: messages reach people and may cost money.
    Live,
    /// The practice service inside the program: nothing leaves this computer.
    Practice,
}

impl AccountKind {
    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Practice => "practice",
        }
    }
}

/// One business number. It has no token: that lives in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Made on this machine; the keychain's entry bears it too.
    pub id: AccountId,
    /// What the person calls it; unique.
    pub name: String,
    /// Real business, or practice.
    pub kind: AccountKind,
    /// WhatsApp Business Account id: digits.
    pub waba_id: String,
    /// Phone number id: digits, and not the phone number.
    pub phone_number_id: String,
    /// App id, where it is known.
    pub app_id: Option<String>,
    /// Scheme, host and port, without a version and without a slash at the end.
    pub api_url: String,
    /// `v25.0`.
    pub graph_version: String,
    /// The account used where none is named.
    pub default: bool,
    /// IANA name: the shop's zone. What people call "tomorrow" is counted there.
    pub time_zone: String,
    /// Whose numbers are written without a country code.
    pub country: String,
    /// What the service said about the number when it was last asked.
    pub number: NumberFacts,
    /// What the person wants of its sending.
    pub sending: SendingRules,
    /// When the account was added.
    pub created_at: DateTime<Utc>,
}

/// What the service says about a number (API sheet, section 1.3). All of it may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NumberFacts {
    /// `+55 11 98765-4321`
    pub display_phone_number: Option<String>,
    /// The name that customers see.
    pub verified_name: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`
    pub quality_rating: Option<String>,
    /// `TIER_250` and its like: people reached in 24 hours, of the whole portfolio.
    pub messaging_limit: Option<String>,
    /// Messages a second.
    pub throughput: Option<u32>,
    /// When this was read.
    pub checked_at: Option<DateTime<Utc>>,
}

/// What a person wants of an account's sending.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SendingRules {
    /// Messages a second, below what the service grants; none: as much as it grants.
    pub max_rate: Option<u32>,
    /// When nothing leaves but the urgent.
    pub quiet_hours: Option<QuietHours>,
    /// Everything is paused, and what enters meanwhile too.
    pub paused: bool,
}

impl Account {
    /// The country of numbers without a country code; Brazil where the setting is no country.
    #[must_use]
    pub fn country(&self) -> Country {
        self.country.parse().unwrap_or(Country::BRAZIL)
    }

    /// Messages a second that the number may send: what the service grants it, or less where the person wants that.
    #[must_use]
    pub fn throughput(&self) -> u32 {
        let granted = self.number.throughput.unwrap_or(STANDARD_THROUGHPUT);
        self.sending.max_rate.map_or(granted, |rate| rate.min(granted))
    }

    /// How many people its portfolio may reach within 24 hours; none: no limit, or none that is known.
    #[must_use]
    pub fn reach(&self) -> Option<u32> {
        self.number.messaging_limit.as_deref().and_then(crate::reach::limit_of)
    }
}

/// Why an address of a service is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UrlProblem {
    /// Not `https://host[:port]`, or with a path, a version, a user or a question mark.
    #[error("not scheme, host and port")]
    Shape,
    /// Plain http to another computer would show the token to everybody on the way.
    #[error("plain http is for this computer only")]
    PlainHttp,
}

/// Reads the address of a service: scheme, host and port. https anywhere, http on loopback only.
///
/// # Errors
/// [`UrlProblem`]
pub fn parse_api_url(text: &str) -> Result<String, UrlProblem> {
    let text = text.trim().trim_end_matches('/');
    let (scheme, rest) = text.split_once("://").ok_or(UrlProblem::Shape)?;
    let host_is_plain =
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']'));
    if !host_is_plain {
        return Err(UrlProblem::Shape);
    }
    let (host, port) = split_port(rest).ok_or(UrlProblem::Shape)?;
    if let Some(port) = port {
        port.parse::<u16>().map_err(|_| UrlProblem::Shape)?;
    }
    let loopback = host.eq_ignore_ascii_case("localhost")
        || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    match scheme.to_ascii_lowercase().as_str() {
        "https" => Ok(format!("https://{}", rest.to_ascii_lowercase())),
        "http" if loopback => Ok(format!("http://{}", rest.to_ascii_lowercase())),
        "http" => Err(UrlProblem::PlainHttp),
        _ => Err(UrlProblem::Shape),
    }
}

fn split_port(rest: &str) -> Option<(&str, Option<&str>)> {
    if let Some(inside) = rest.strip_prefix('[') {
        let (_, after) = inside.split_once(']')?;
        let host = rest.strip_suffix(after)?;
        return match after {
            "" => Some((host, None)),
            port => Some((host, Some(port.strip_prefix(':')?))),
        };
    }
    match rest.split_once(':') {
        Some((host, port)) => (!host.is_empty()).then_some((host, Some(port))),
        None => Some((rest, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_a_service() {
        assert_eq!(parse_api_url("https://graph.facebook.com/"), Ok("https://graph.facebook.com".into()));
        assert_eq!(parse_api_url("http://127.0.0.1:8080"), Ok("http://127.0.0.1:8080".into()));
        assert_eq!(parse_api_url("http://[::1]:8080"), Ok("http://[::1]:8080".into()));
        assert_eq!(parse_api_url("http://LOCALHOST:1"), Ok("http://localhost:1".into()));
        assert_eq!(parse_api_url("http://graph.facebook.com"), Err(UrlProblem::PlainHttp));
        assert_eq!(parse_api_url("http://127.0.0.1.example.com"), Err(UrlProblem::PlainHttp));
        for bad in [
            "graph.facebook.com",
            "https://",
            "https://a/v25.0",
            "https://u@b",
            "https://a:b",
            "ftp://a",
            "https://a?x",
        ] {
            assert_eq!(parse_api_url(bad), Err(UrlProblem::Shape), "{bad}");
        }
    }
}
