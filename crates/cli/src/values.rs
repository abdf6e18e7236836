//! What a flag's value may be. A mistake is answered with what would have been right, in the same words everywhere.

use std::time::Duration;

use recado_core::contact::Purpose;
use recado_core::quiet::QuietHours;
use recado_core::{MessageState, Priority};
use recado_engine::api::export::ExportKind;
use recado_engine::words::Language;

/// A rate, or none any more.
#[derive(Debug, Clone, Copy)]
pub struct MaxRate(pub Option<u32>);

/// Quiet hours, or none any more.
#[derive(Debug, Clone, Copy)]
pub struct Quiet(pub Option<QuietHours>);

pub fn language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "pt-BR, en, es".to_owned())
}

pub fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) =
        text.split_once('=').filter(|(name, _)| !name.trim().is_empty()).ok_or_else(|| "NAME=VALUE".to_owned())?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

pub fn state(text: &str) -> Result<MessageState, String> {
    text.parse().map_err(|_| MessageState::ALL.map(MessageState::as_str).join(", "))
}

pub fn priority(text: &str) -> Result<Priority, String> {
    Priority::from_word(text).ok_or_else(|| Priority::ALL.map(Priority::as_str).join(", "))
}

pub fn rate(text: &str) -> Result<MaxRate, String> {
    let rate: Option<std::num::NonZeroU32> = none_or(text, |text| text.parse().ok()).ok_or("1, 2, 3 … none")?;
    Ok(MaxRate(rate.map(u32::from)))
}

pub fn quiet_hours(text: &str) -> Result<Quiet, String> {
    none_or(text, |text| text.parse().ok()).map(Quiet).ok_or_else(|| "21:00-08:00, none".to_owned())
}

/// What was read, where something was; `none` is nothing.
fn none_or<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text == "none" { Some(None) } else { read(text).map(Some) }
}

/// `90s`, `10m`, `1h`, `2d`; a bare number is seconds.
pub fn duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match text.strip_prefix(digits) {
        Some("" | "s") => Some(1),
        Some("m") => Some(60),
        Some("h") => Some(3_600),
        Some("d") => Some(86_400),
        _ => None,
    };
    let number = digits.parse::<u32>().ok().map(u64::from);
    number
        .zip(unit)
        .map(|(number, unit)| Duration::from_secs(number * unit))
        .ok_or_else(|| "90s, 10m, 1h, 2d".to_owned())
}

pub fn purpose(text: &str) -> Result<Purpose, String> {
    Purpose::from_word(text).ok_or_else(|| Purpose::ALL.map(Purpose::as_str).join(", "))
}

pub fn export_kind(text: &str) -> Result<ExportKind, String> {
    ExportKind::from_word(text).ok_or_else(|| "csv, xlsx, vcard".to_owned())
}

pub fn tier(text: &str) -> Result<String, String> {
    let known = text.strip_prefix("TIER_").is_some_and(|step| {
        let number = step.strip_suffix('K').unwrap_or(step);
        step == "UNLIMITED" || number.parse::<u32>().is_ok_and(|people| people > 0)
    });
    if known { Ok(text.to_owned()) } else { Err("TIER_250, TIER_2K, TIER_UNLIMITED".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_as_people_write_them() {
        let seconds = ["0", "90", "90s", "10m", "1h", "2d"].map(|text| duration(text).unwrap().as_secs());
        assert_eq!(seconds, [0, 90, 90, 600, 3_600, 172_800]);
        for text in ["", "m", "10 m", "-1", "1.5h", "10min", "99999999999d"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_rule_is_set_or_taken_away() {
        assert_eq!((rate("20").unwrap().0, rate("none").unwrap().0), (Some(20), None));
        assert!(["0", "-1", "", "all"].into_iter().all(|text| rate(text).is_err()));
        assert_eq!(quiet_hours("21:00-08:00").unwrap().0.unwrap().to_string(), "21:00-08:00");
        assert!(quiet_hours("none").unwrap().0.is_none() && quiet_hours("21-8").is_err());
    }

    #[test]
    fn a_limit_is_a_step_of_the_platforms() {
        assert!(["TIER_50", "TIER_2K", "TIER_UNLIMITED"].into_iter().all(|text| tier(text).is_ok()));
        assert!(["", "50", "TIER_", "TIER_0", "TIER_K", "TIER_MANY"].into_iter().all(|text| tier(text).is_err()));
    }
}
