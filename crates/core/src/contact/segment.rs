//! Segments: people who have something in common, found anew each time they are asked for.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ConsentState, Purpose};
use crate::SegmentId;

/// Some of the people, by conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Made on this machine.
    pub id: SegmentId,
    /// As the shop calls it.
    pub name: String,
    /// All of them hold; without any it is everybody.
    pub conditions: Vec<Condition>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// Something that people have in common. Names of tags and fields are compared without case and accents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Condition {
    /// Has this tag.
    Tagged {
        /// Its name.
        tag: String,
    },
    /// Has it not.
    NotTagged {
        /// Its name.
        tag: String,
    },
    /// An own field has a value like this.
    Field {
        /// Its name.
        field: String,
        /// Like what.
        test: FieldTest,
    },
    /// Something was sent to the person, and the service took it, within the last days.
    Notified {
        /// How many; today alone is 1.
        within_days: u32,
    },
    /// Nothing was.
    NotNotified {
        /// How many days; none: never.
        within_days: Option<u32>,
    },
    /// The day and month of a date come round within the next days.
    Birthday {
        /// Name of a field that is a date.
        field: String,
        /// 0: today; 6: today and the six days after it.
        within_days: u32,
    },
    /// What the person agreed to.
    Consent {
        /// About what.
        purpose: Purpose,
        /// What stands.
        state: ConsentState,
    },
    /// The language that the person is written to.
    Language {
        /// `pt_BR`
        language: String,
    },
    /// Entered the list within the last days.
    Added {
        /// How many; today alone is 1.
        within_days: u32,
    },
}

/// What a field's value is like. Values are in the form of the field's kind, as [`super::FieldKind::read`] gives it; those
/// of texts are compared without case and accents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "test", rename_all = "snake_case")]
pub enum FieldTest {
    /// The same.
    Is {
        /// As what.
        value: String,
    },
    /// Another one, or none.
    IsNot {
        /// Than what.
        value: String,
    },
    /// Has it somewhere in it.
    Contains {
        /// What.
        value: String,
    },
    /// So much or more, that day or later.
    AtLeast {
        /// Than what.
        value: String,
    },
    /// So much or less, that day or earlier.
    AtMost {
        /// Than what.
        value: String,
    },
    /// There is a value.
    Filled,
    /// There is none.
    Empty,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_kept_as_they_are_read() {
        let conditions = vec![
            Condition::Tagged { tag: "vip".into() },
            Condition::Field { field: "valor".into(), test: FieldTest::AtLeast { value: "100.00".into() } },
            Condition::NotNotified { within_days: None },
            Condition::Birthday { field: "aniversário".into(), within_days: 6 },
            Condition::Consent { purpose: Purpose::Marketing, state: ConsentState::OptedOut },
        ];
        let json = serde_json::to_value(&conditions).unwrap();
        insta::assert_json_snapshot!(json, @r#"
        [
          {
            "is": "tagged",
            "tag": "vip"
          },
          {
            "field": "valor",
            "is": "field",
            "test": {
              "test": "at_least",
              "value": "100.00"
            }
          },
          {
            "is": "not_notified",
            "within_days": null
          },
          {
            "field": "aniversário",
            "is": "birthday",
            "within_days": 6
          },
          {
            "is": "consent",
            "purpose": "marketing",
            "state": "opted_out"
          }
        ]
        "#);
        assert_eq!(serde_json::from_value::<Vec<Condition>>(json).unwrap(), conditions);
    }
}
