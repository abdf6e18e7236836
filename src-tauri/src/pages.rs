//! The pages of the platform that the program may open in the browser. The page names one of them; the address is ours,
//! so that a page that was led astray cannot open another.

use serde::Deserialize;
use ts_rs::TS;

/// A page of the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// Where a system user and its token are made.
    SystemUsers,
    /// Where the WhatsApp accounts are, with their ids and numbers.
    WhatsappAccounts,
    /// Where the card is that the platform charges.
    Payment,
}

impl Page {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SystemUsers, Self::WhatsappAccounts, Self::Payment];

    /// Its address. The platform sends whoever is not logged in to its login first, and asks which business is meant
    /// where there are several.
    #[must_use]
    pub fn address(self) -> &'static str {
        match self {
            Self::SystemUsers => "https://business.facebook.com/settings/system-users",
            Self::WhatsappAccounts => "https://business.facebook.com/settings/whatsapp-business-accounts",
            Self::Payment => "https://business.facebook.com/billing_hub/accounts",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_the_platforms_own() {
        for page in Page::ALL {
            let rest = page.address().strip_prefix("https://business.facebook.com/").expect("over TLS, on its host");
            assert!(!rest.is_empty() && !rest.contains(['?', '#', '@']), "{rest}");
        }
    }
}
