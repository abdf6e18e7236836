//! Quiet hours: when nobody wants their phone to ring. By the shop's clock; the urgent passes.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Days, NaiveTime, TimeZone, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

/// From one time of the day to another, across midnight where the second is the earlier one: `21:00-08:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, TS)]
#[ts(as = "String")]
pub struct QuietHours {
    from: NaiveTime,
    to: NaiveTime,
}

/// The text is not two times of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not like 21:00-08:00")]
pub struct NotQuietHours;

impl QuietHours {
    /// When they end, where they are at `now`; none: they are not.
    #[must_use]
    pub fn end<Z: TimeZone>(self, now: DateTime<Utc>, zone: &Z) -> Option<DateTime<Utc>> {
        let local = now.with_timezone(zone).naive_local();
        let time = local.time();
        let quiet = if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        };
        if !quiet {
            return None;
        }
        let day = if time < self.to { local.date() } else { local.date().checked_add_days(Days::new(1))? };
        // Where the clock jumps over that time, or passes it twice: the later side, so that it is over for sure.
        let end = day.and_time(self.to);
        let at = zone.from_local_datetime(&end).latest();
        let at = at.or_else(|| zone.from_local_datetime(&(end + chrono::TimeDelta::hours(1))).latest())?;
        Some(at.with_timezone(&Utc))
    }
}

impl FromStr for QuietHours {
    type Err = NotQuietHours;

    fn from_str(text: &str) -> Result<Self, NotQuietHours> {
        let (from, to) = text.split_once(['-', '–']).ok_or(NotQuietHours)?;
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| NotQuietHours);
        let hours = Self { from: time(from)?, to: time(to)? };
        if hours.from == hours.to { Err(NotQuietHours) } else { Ok(hours) }
    }
}

impl fmt::Display for QuietHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H:%M"), self.to.format("%H:%M"))
    }
}

impl Serialize for QuietHours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for QuietHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    fn end(hours: &str, now: &str) -> Option<String> {
        let zone = FixedOffset::west_opt(3 * 3600).unwrap();
        let now: DateTime<Utc> = now.parse::<DateTime<FixedOffset>>().unwrap().into();
        hours.parse::<QuietHours>().unwrap().end(now, &zone).map(|at| at.with_timezone(&zone).to_rfc3339())
    }

    #[test]
    fn over_midnight_and_within_a_day() {
        assert_eq!(end("21:00-08:00", "2026-11-22T20:59:59-03:00"), None);
        assert_eq!(end("21:00-08:00", "2026-11-22T21:00:00-03:00").as_deref(), Some("2026-11-23T08:00:00-03:00"));
        assert_eq!(end("21:00-08:00", "2026-11-23T07:59:00-03:00").as_deref(), Some("2026-11-23T08:00:00-03:00"));
        assert_eq!(end("21:00-08:00", "2026-11-23T08:00:00-03:00"), None);
        assert_eq!(end("12:00-13:30", "2026-11-23T12:10:00-03:00").as_deref(), Some("2026-11-23T13:30:00-03:00"));
        assert_eq!(end("12:00-13:30", "2026-11-23T13:30:00-03:00"), None);
    }

    #[test]
    fn what_is_no_span_is_refused() {
        for text in ["", "21:00", "21-08", "25:00-08:00", "08:00-08:00"] {
            assert_eq!(text.parse::<QuietHours>(), Err(NotQuietHours), "{text}");
        }
        assert_eq!("21:00 – 08:00".parse::<QuietHours>().unwrap().to_string(), "21:00-08:00");
    }
}
