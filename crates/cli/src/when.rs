//! A time as people and scripts type it: RFC 3339, or by the shop's clock.

use std::str::FromStr;

use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use recado_core::Account;
use recado_engine::EngineError;

/// How a time by the shop's clock may be written.
const LOCAL: [&str; 4] = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"];

/// The time of `--at`, which has to come yet.
///
/// # Errors
/// [`EngineError::TimeInvalid`], [`EngineError::TimePassed`]
pub fn at(text: &str, account: &Account, now: DateTime<Utc>) -> Result<DateTime<Utc>, EngineError> {
    let zone = Tz::from_str(&account.time_zone).unwrap_or(Tz::UTC);
    let at = read(text, zone).ok_or_else(|| EngineError::TimeInvalid { text: text.to_owned() })?;
    if at <= now {
        // By the clock of whoever typed it.
        return Err(EngineError::TimePassed { at: at.with_timezone(&zone).to_rfc3339() });
    }
    Ok(at)
}

fn read(text: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc());
    }
    let local = LOCAL.into_iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
    // Where the clock passes a time twice: the later one, never before what was meant.
    if let Some(at) = zone.from_local_datetime(&local).latest() {
        return Some(at.to_utc());
    }
    // Where it jumps over it: as far after the jump as it was meant after its beginning.
    let before = zone.offset_from_utc_datetime(&(local - TimeDelta::days(1))).fix();
    before.from_local_datetime(&local).single().map(|at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, zone: &str) -> Option<String> {
        read(text, zone.parse().unwrap()).map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    }

    #[test]
    fn by_the_shops_clock_or_by_any_other() {
        let expected = Some("2026-12-01T12:00:00Z".to_owned());
        for text in ["2026-12-01 09:00", "2026-12-01T09:00", " 2026-12-01 09:00:00 ", "2026-12-01T12:00:00Z"] {
            assert_eq!(told(text, "America/Sao_Paulo"), expected, "{text}");
        }
        assert_eq!(told("2026-12-01T09:00:00-03:00", "Europe/Lisbon"), expected);
        for text in ["", "amanhã", "09:00", "2026-12-01", "01/12/2026 09:00", "2026-13-01 09:00", "2026-12-01 25:00"] {
            assert_eq!(told(text, "America/Sao_Paulo"), None, "{text}");
        }
    }

    #[test]
    fn a_time_that_the_clock_skips_or_repeats_is_the_later_one() {
        // On 4 November 2018 the clocks of São Paulo went from midnight to one; on 18 February from midnight back to eleven.
        assert_eq!(told("2018-11-04 00:30", "America/Sao_Paulo").as_deref(), Some("2018-11-04T03:30:00Z"));
        assert_eq!(told("2018-11-04 01:30", "America/Sao_Paulo").as_deref(), Some("2018-11-04T03:30:00Z"));
        assert_eq!(told("2018-02-17 23:30", "America/Sao_Paulo").as_deref(), Some("2018-02-18T02:30:00Z"));
        assert_eq!(told("2027-03-28 01:30", "Europe/Lisbon").as_deref(), Some("2027-03-28T01:30:00Z"));
    }
}
