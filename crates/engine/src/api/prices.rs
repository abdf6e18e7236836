//! What a message costs by the list, where that is known. What was charged in the end, the platform alone tells.

use chrono::NaiveDate;
use recado_core::template::lint::CategoryPrices;
use recado_core::{Account, AccountKind, Phone, price};
use serde::Serialize;
use ts_rs::TS;

use crate::engine::Engine;

/// What a price is, where it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PriceView {
    /// Millionths of the currency, for one message.
    #[ts(type = "number")]
    pub micros: i64,
    /// `USD`
    pub currency: String,
    /// From which day on this rate counts: `2026-10-01`.
    #[ts(type = "string")]
    pub since: NaiveDate,
}

impl Engine {
    /// The list price of one message of a template's category to a number, today in the account's zone. None in practice,
    /// where nothing is paid, and where no rate is known.
    #[must_use]
    pub fn price(&self, account: &Account, category: &str, to: &Phone) -> Option<PriceView> {
        if account.kind == AccountKind::Practice {
            return None;
        }
        // The platform changes its rates at midnight in the account's zone (field study, section 4.2).
        let rate = price::rate(to, category, self.today_of(account))?;
        Some(PriceView { micros: rate.micros, currency: rate.currency.to_owned(), since: rate.since })
    }

    /// What a message to the account's own country costs as utility and as marketing, where both are known. In practice
    /// too: there it is what the same would cost in earnest.
    pub(crate) fn category_prices(&self, account: &Account) -> Option<CategoryPrices<'static>> {
        let (country, today) = (account.country.as_str(), self.today_of(account));
        let utility = price::market_rate(country, "UTILITY", today)?;
        let marketing = price::market_rate(country, "MARKETING", today)?;
        let same = utility.currency == marketing.currency;
        same.then_some(CategoryPrices {
            currency: utility.currency,
            utility: utility.micros,
            marketing: marketing.micros,
        })
    }

    /// The day in the account's zone.
    pub(crate) fn today_of(&self, account: &Account) -> NaiveDate {
        let zone = account.time_zone.parse().unwrap_or(chrono_tz::Tz::UTC);
        self.clock().now().with_timezone(&zone).date_naive()
    }
}
