//! What a person wants of an account's sending: how fast at most, when not at all, and by which clock.

use std::str::FromStr;

use chrono_tz::Tz;
use recado_core::Account;
use recado_core::quiet::QuietHours;
use recado_store::tables::accounts;

use crate::engine::Engine;
use crate::error::EngineError;

/// What to change. What is none stays as it is; of what can be taken away, none within takes it away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SetRules {
    /// Messages a second, below what the service grants.
    pub max_rate: Option<Option<u32>>,
    /// When nothing leaves but the urgent.
    pub quiet_hours: Option<Option<QuietHours>>,
    /// IANA zone.
    pub time_zone: Option<String>,
}

impl Engine {
    /// Changes what a person wants of an account's sending. Whoever sends for it heeds that from its next run on.
    ///
    /// # Errors
    /// [`EngineError::AccountNotFound`]; [`EngineError::FieldInvalid`] for a zone that nobody knows or a rate of nothing,
    /// which would be a pause by another name. Nothing is then changed.
    pub async fn set_sending_rules(&self, name: &str, rules: SetRules) -> Result<Account, EngineError> {
        let mut account = self.account(name)?;
        let invalid = |field, value: &str| EngineError::FieldInvalid { field, value: value.to_owned() };
        if let Some(rate) = rules.max_rate {
            if rate == Some(0) {
                return Err(invalid("max_rate", "0"));
            }
            account.sending.max_rate = rate;
        }
        if let Some(hours) = rules.quiet_hours {
            account.sending.quiet_hours = hours;
        }
        if let Some(zone) = rules.time_zone {
            account.time_zone = Tz::from_str(&zone).map_err(|_| invalid("time_zone", &zone))?.name().to_owned();
        }
        let (id, sending, zone) = (account.id, account.sending, account.time_zone.clone());
        self.write(move |tx| {
            accounts::set_rules(tx, id, &sending)?;
            accounts::set_time_zone(tx, id, &zone)
        })
        .await?;
        self.nudge(id);
        Ok(account)
    }
}

#[cfg(test)]
mod tests {
    use recado_core::AccountKind;

    use super::*;
    use crate::api::fixture;

    #[tokio::test]
    async fn what_is_not_named_stays_and_what_cannot_be_changes_nothing() {
        let (_folder, engine) = fixture::engine();
        let name = fixture::account(&engine, AccountKind::Live).await.name;
        let hours: QuietHours = "21:00-08:00".parse().unwrap();
        let both = SetRules { max_rate: Some(Some(20)), quiet_hours: Some(Some(hours)), time_zone: None };
        engine.set_sending_rules(&name, both).await.unwrap();
        let zone = SetRules { time_zone: Some("America/Manaus".into()), ..SetRules::default() };
        engine.set_sending_rules(&name, zone).await.unwrap();
        let kept = engine.account(&name).unwrap();
        assert_eq!((kept.sending.max_rate, kept.sending.quiet_hours), (Some(20), Some(hours)));
        assert_eq!(kept.time_zone, "America/Manaus");

        for (bad, field) in [
            (SetRules { max_rate: Some(Some(0)), ..SetRules::default() }, "max_rate"),
            (SetRules { max_rate: Some(None), time_zone: Some("Marte".into()), ..SetRules::default() }, "time_zone"),
        ] {
            let refused = engine.set_sending_rules(&name, bad).await.unwrap_err();
            assert!(matches!(refused, EngineError::FieldInvalid { field: named, .. } if named == field), "{refused}");
        }
        assert_eq!(engine.account(&name).unwrap(), kept);
        let none = SetRules { max_rate: Some(None), quiet_hours: Some(None), time_zone: None };
        engine.set_sending_rules(&name, none).await.unwrap();
        let kept = engine.account(&name).unwrap();
        assert_eq!((kept.sending.max_rate, kept.sending.quiet_hours), (None, None));
    }
}
