//! List prices: what the platform asks for one delivered message, by market, category and date.
//!
//! Prices are data with a date, never a rule in code: the platform changes them on the first day of a quarter, with a
//! month's notice (field study, section 4.2; API sheet, section 3.11). A market or a category that is not in the table has
//! no price here, and a screen then says none.
//!
//! **What is doubtful.** The platform's own rate card was not seen. The values for Brazil are those that a Brazilian
//! reseller published in US dollars (talkall.com.br, January 2026) and that an open data set effective 2026-10-01 repeats in
//! dirhams (`tobachat/whatsapp-api-rates`); one transcription gives lower ones (0.025 and 0.0034). An account may be billed
//! in reais, and taxes come on top. What was charged in the end is told by the platform alone. It is also not known here
//! how many messages the shop sent this month, so the discounts by volume do not count: the price is the highest one.
//!
//! A new rate is a new row with its own first day. Rows are never edited: the old one goes on to hold for its time.

use chrono::NaiveDate;

use crate::Phone;

/// What one delivered message costs by the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Millionths of the currency, before taxes and discounts.
    pub micros: i64,
    /// ISO 4217.
    pub currency: &'static str,
    /// The first day of the rate.
    pub since: NaiveDate,
}

struct Row {
    /// The recipients' country code: that, and not where they live, makes the market.
    calling_code: &'static str,
    /// The country of that code.
    country: &'static str,
    /// The template's category, in the platform's word.
    category: &'static str,
    micros: i64,
    currency: &'static str,
    /// Year, month and day.
    since: (i32, u32, u32),
}

const fn brazil(category: &'static str, micros: i64) -> Row {
    Row { calling_code: "55", country: "BR", category, micros, currency: "USD", since: (2026, 10, 1) }
}

/// In no order; of several rows about the same the latest one that has begun counts.
const ROWS: [Row; 3] = [brazil("MARKETING", 62_500), brazil("UTILITY", 6_800), brazil("AUTHENTICATION", 6_800)];

/// The list price of one message of a template's `category` to `phone` on `date`, which is a day in the account's zone.
/// None where the table does not know it.
#[must_use]
pub fn rate(phone: &Phone, category: &str, date: NaiveDate) -> Option<Rate> {
    of_rows(|row| is_of(phone, row.calling_code), category, date)
}

/// The same to whoever has a number of this country, by its two letters (ISO 3166-1).
#[must_use]
pub fn market_rate(country: &str, category: &str, date: NaiveDate) -> Option<Rate> {
    of_rows(|row| row.country.eq_ignore_ascii_case(country), category, date)
}

fn of_rows(of_market: impl Fn(&Row) -> bool, category: &str, date: NaiveDate) -> Option<Rate> {
    ROWS.iter()
        .filter(|row| row.category.eq_ignore_ascii_case(category) && of_market(row))
        .filter_map(|row| {
            let (year, month, day) = row.since;
            let since = NaiveDate::from_ymd_opt(year, month, day)?;
            (since <= date).then_some(Rate { micros: row.micros, currency: row.currency, since })
        })
        .max_by_key(|rate| rate.since)
}

/// No country code begins another one (ITU-T E.164), so the beginning of a number tells its market.
fn is_of(phone: &Phone, calling_code: &str) -> bool {
    phone.digits().starts_with(calling_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn price(phone: &str, category: &str, date: NaiveDate) -> Option<i64> {
        rate(&Phone::from_e164(phone).unwrap(), category, date).map(|rate| rate.micros)
    }

    #[test]
    fn brazil_from_the_first_of_october_on() {
        let (brazil, first) = ("+5511987654321", day(2026, 10, 1));
        assert_eq!(price(brazil, "MARKETING", first), Some(62_500));
        assert_eq!(price(brazil, "utility", first), Some(6_800), "the category in any case");
        assert_eq!(price(brazil, "AUTHENTICATION", day(2027, 6, 30)), Some(6_800), "until a newer row begins");
        assert_eq!(price(brazil, "UTILITY", day(2026, 9, 30)), None, "before, other rules held");
        assert_eq!(market_rate("BR", "MARKETING", first).map(|rate| rate.micros), Some(62_500));
        assert_eq!(market_rate("PT", "MARKETING", first), None);
        let rate = rate(&Phone::from_e164(brazil).unwrap(), "UTILITY", day(2026, 11, 22)).unwrap();
        assert_eq!((rate.currency, rate.since), ("USD", first));
    }

    #[test]
    fn what_the_table_does_not_know_has_no_price() {
        let date = day(2026, 11, 22);
        assert_eq!(price("+14155552671", "UTILITY", date), None);
        assert_eq!(price("+351912345678", "UTILITY", date), None);
        assert_eq!(price("+5511987654321", "SERVICE", date), None);
        assert_eq!(price("+5511987654321", "", date), None);
    }

    /// A slip of the finger in a row would be money.
    #[test]
    fn every_row_is_sound() {
        for (at, row) in ROWS.iter().enumerate() {
            let (year, month, day) = row.since;
            assert!(NaiveDate::from_ymd_opt(year, month, day).is_some_and(|_| day == 1 && (month - 1) % 3 == 0));
            assert!(row.currency.len() == 3 && row.currency.bytes().all(|b| b.is_ascii_uppercase()));
            assert!(row.micros > 0 && row.micros < 1_000_000, "a message costs less than one of a currency so far");
            let same = |other: &Row| {
                (other.calling_code, other.category, other.since) == (row.calling_code, row.category, row.since)
            };
            assert!(!ROWS.iter().take(at).any(same), "two rows about the same");
        }
    }
}
