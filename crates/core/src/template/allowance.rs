//! How often a template may still be changed at the service, and what else may be done to it there (API sheet, section
//! 3.4): an approved one once in 24 hours and ten times in 30 days, a rejected or paused one at any time, others not.

use chrono::{DateTime, TimeDelta, Utc};

use super::TemplateStatus;

/// Edits of an approved template in 24 hours.
const A_DAY: usize = 1;
/// Edits of an approved template in 30 days.
const A_MONTH: usize = 10;

/// What is left of a template's edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Whether it may be edited now.
    pub may: bool,
    /// Whether there is no limit: a rejected or paused one has none.
    pub unlimited: bool,
    /// Edits that are left of these 24 hours; 0 where there is no limit, or none at all.
    pub left_day: u32,
    /// Edits that are left of these 30 days; 0 likewise.
    pub left_month: u32,
    /// When it may be edited again, where only the limit is in the way.
    pub next_at: Option<DateTime<Utc>>,
}

impl Allowance {
    /// Of a template in this status, of which `edits` are known that the service took while it was approved, in any order.
    #[must_use]
    pub fn of(status: &TemplateStatus, edits: &[DateTime<Utc>], now: DateTime<Utc>) -> Self {
        let none = Self { may: false, unlimited: false, left_day: 0, left_month: 0, next_at: None };
        match status.as_str() {
            "REJECTED" | "PAUSED" => return Self { may: true, unlimited: true, ..none },
            "APPROVED" => {}
            _ => return none,
        }
        let mut newest_first = edits.to_vec();
        newest_first.sort_unstable_by(|one, other| other.cmp(one));
        let window = |length: TimeDelta, most: usize| {
            let within = newest_first.iter().filter(|at| now.signed_duration_since(**at) < length).count();
            // When the edit that fills the window leaves it, one is free again.
            let free_at = newest_first.get(most.saturating_sub(1)).and_then(|at| at.checked_add_signed(length));
            (u32::try_from(most.saturating_sub(within)).unwrap_or_default(), free_at.filter(|at| *at > now))
        };
        let (left_day, free_day) = window(TimeDelta::hours(24), A_DAY);
        let (left_month, free_month) = window(TimeDelta::days(30), A_MONTH);
        let next_at = free_day.max(free_month);
        Self { may: left_day > 0 && left_month > 0, unlimited: false, left_day, left_month, next_at }
    }

    /// Whether the service would delete a template in this status. A disabled one stays.
    #[must_use]
    pub fn may_delete(status: &TemplateStatus) -> bool {
        !matches!(status.as_str(), "DISABLED" | "PENDING_DELETION" | "DELETED" | "DRAFT")
    }

    /// Whether there is a pause to be ended.
    #[must_use]
    pub fn may_unpause(status: &TemplateStatus) -> bool {
        status.as_str() == "PAUSED"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours_ago: i64) -> DateTime<Utc> {
        now() - TimeDelta::hours(hours_ago)
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn approved(hours_ago: &[i64]) -> Allowance {
        let edits: Vec<_> = hours_ago.iter().map(|hours| at(*hours)).collect();
        Allowance::of(&TemplateStatus::new("APPROVED"), &edits, now())
    }

    #[test]
    fn an_approved_one_is_edited_once_a_day_and_ten_times_a_month() {
        let fresh = approved(&[]);
        assert_eq!((fresh.may, fresh.left_day, fresh.left_month, fresh.next_at), (true, 1, 10, None));
        let today = approved(&[3, 40]);
        assert_eq!((today.may, today.left_day, today.left_month), (false, 0, 8));
        assert_eq!(today.next_at, Some(at(3) + TimeDelta::hours(24)));
        let yesterday = approved(&[24, 40]);
        assert_eq!((yesterday.may, yesterday.left_day, yesterday.left_month, yesterday.next_at), (true, 1, 8, None));
        let days: Vec<i64> = (2..12).map(|day| day * 24).collect();
        let month = approved(&days);
        assert_eq!((month.may, month.left_day, month.left_month), (false, 1, 0));
        assert_eq!(month.next_at, Some(at(11 * 24) + TimeDelta::days(30)));
        let old: Vec<i64> = (30..40).map(|day| day * 24).collect();
        assert!(approved(&old).may);
    }

    #[test]
    fn by_status() {
        let of = |word: &str| Allowance::of(&TemplateStatus::new(word), &[at(1)], now());
        assert!(of("REJECTED").may && of("paused").unlimited);
        for word in ["PENDING", "DISABLED", "IN_APPEAL", "OF_2027"] {
            let none = of(word);
            assert_eq!((none.may, none.unlimited, none.next_at), (false, false, None), "{word}");
        }
        let may = |word: &str| {
            (Allowance::may_delete(&TemplateStatus::new(word)), Allowance::may_unpause(&TemplateStatus::new(word)))
        };
        assert_eq!(
            [may("APPROVED"), may("PAUSED"), may("DISABLED"), may("PENDING_DELETION")],
            [(true, false), (true, true), (false, false), (false, false)]
        );
    }
}
