//! Conditions of segments as SQL. Every value that somebody typed is a parameter.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use recado_core::contact::{Condition, ConsentState, FieldKind, FieldTest};
use recado_core::fold::folded;
use rusqlite::types::Value;

use super::fields;
use crate::row::millis;
use crate::{StoreError, Tx};

/// When it is, where the shop is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub today: NaiveDate,
    /// When it began.
    pub began: DateTime<Utc>,
}

impl Moment {
    /// The beginning of the first of the last so many days; today alone is 1.
    fn days_ago(&self, days: u32) -> i64 {
        millis(self.began - TimeDelta::days(i64::from(days.max(1)) - 1))
    }
}

/// A condition over `contacts`, and its parameters in their order.
#[derive(Debug, Default)]
pub(super) struct Clause {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Clause {
    pub(super) fn and(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push_str(if self.sql.is_empty() { "" } else { " AND " });
        self.sql.push_str(sql);
        self.values.extend(values);
    }

    /// For `WHERE`.
    pub(super) fn text(&self) -> &str {
        if self.sql.is_empty() { "TRUE" } else { &self.sql }
    }
}

/// What took place, seen from the person: the service took it.
const TAKEN: &str = "(state = 'accepted' OR state = 'sent' OR state = 'delivered' OR state = 'read' OR state = 'held')";

/// Adds a condition.
pub(super) fn add(tx: &Tx<'_>, clause: &mut Clause, condition: &Condition, moment: &Moment) -> Result<(), StoreError> {
    let tagged = "EXISTS (SELECT 1 FROM contact_tags WHERE contact = contacts.key AND tag = (SELECT tags.key FROM tags WHERE folded = ?))";
    let notified = |since: &str| {
        format!("EXISTS (SELECT 1 FROM messages WHERE messages.contact = contacts.key AND {TAKEN}{since})")
    };
    match condition {
        Condition::Tagged { tag } => clause.and(tagged, [text(folded(tag.trim()))]),
        Condition::NotTagged { tag } => clause.and(&format!("NOT {tagged}"), [text(folded(tag.trim()))]),
        Condition::Notified { within_days } => {
            clause.and(&notified(" AND due_at >= ?"), [Value::Integer(moment.days_ago(*within_days))]);
        }
        Condition::NotNotified { within_days: None } => clause.and(&format!("NOT {}", notified("")), []),
        Condition::NotNotified { within_days: Some(days) } => {
            let not = format!("NOT {}", notified(" AND due_at >= ?"));
            clause.and(&not, [Value::Integer(moment.days_ago(*days))]);
        }
        Condition::Consent { purpose, state } => {
            let stands = match state {
                ConsentState::Unknown => "IS NULL",
                ConsentState::Given => "= 1",
                ConsentState::OptedOut => "= 0",
            };
            clause.and(&format!("contacts.{} {stands}", purpose.as_str()), []);
        }
        Condition::Language { language } => clause.and("contacts.language = ?", [text(language.clone())]),
        Condition::Added { within_days } => {
            clause.and("contacts.created_at >= ?", [Value::Integer(moment.days_ago(*within_days))]);
        }
        Condition::Birthday { field, within_days } => {
            let (value, mut values) = value_of(tx, field)?;
            let days = days_of(moment.today, *within_days);
            let places = vec!["?"; days.len()].join(", ");
            values.extend(days.into_iter().map(text));
            clause.and(&format!("substr({value}, -5) IN ({places})"), values);
        }
        Condition::Field { field, test } => field_test(tx, clause, field, test)?,
    }
    Ok(())
}

fn field_test(tx: &Tx<'_>, clause: &mut Clause, field: &str, test: &FieldTest) -> Result<(), StoreError> {
    let kind = fields::by_name(tx, field)?.map_or(FieldKind::Text, |field| field.kind);
    let (of, mut values) = value_of(tx, field)?;
    let value = format!("coalesce({of}, '')");
    // A text is compared as people read it, a number as a number; a day sorts as it is written.
    let is_text = kind == FieldKind::Text;
    let is_number = matches!(kind, FieldKind::Number | FieldKind::Money { .. });
    let (ours, theirs) = match kind {
        FieldKind::Text => (format!("folded({value})"), "?".to_owned()),
        FieldKind::Date => (value.clone(), "?".to_owned()),
        FieldKind::Number | FieldKind::Money { .. } => {
            (format!("CAST(nullif({value}, '') AS REAL)"), "CAST(? AS REAL)".to_owned())
        }
    };
    let given = |value: &String| text(if is_text { folded(value) } else { value.clone() });
    let sql = match test {
        FieldTest::Filled => format!("{value} <> ''"),
        FieldTest::Empty => format!("{value} = ''"),
        FieldTest::Contains { value: part } => {
            values.push(text(folded(part)));
            format!("instr(folded({value}), ?) > 0")
        }
        FieldTest::Is { value } => {
            values.push(given(value));
            format!("{ours} = {theirs}")
        }
        FieldTest::IsNot { value } => {
            values.push(given(value));
            format!("{ours} IS NOT {theirs}")
        }
        FieldTest::AtLeast { value: than } | FieldTest::AtMost { value: than } => {
            let sign = if matches!(test, FieldTest::AtLeast { .. }) { ">=" } else { "<=" };
            if !is_number {
                // No value is neither much nor little. It is asked for a second time.
                values.extend(values.clone());
            }
            values.push(given(than));
            let filled = if is_number { String::new() } else { format!("{value} <> '' AND ") };
            format!("({filled}{ours} {sign} {theirs})")
        }
    };
    clause.and(&sql, values);
    Ok(())
}

/// The value of a field as SQL, with its parameters. The name is the one that the field is known by.
fn value_of(tx: &Tx<'_>, field: &str) -> Result<(String, Vec<Value>), StoreError> {
    let name = fields::by_name(tx, field)?.map_or_else(|| field.to_owned(), |field| field.name);
    if name.contains(['"', '\\']) {
        // No path can be written for it.
        let of = "(SELECT one.value FROM json_each(contacts.fields) AS one WHERE one.key = ?)";
        return Ok((of.to_owned(), vec![text(name)]));
    }
    Ok(("json_extract(contacts.fields, ?)".to_owned(), vec![text(format!("$.\"{name}\""))]))
}

/// The days and months from today on, as the last five letters of a date have them. In a year without the 29th of February
/// its birthdays are the day before.
fn days_of(today: NaiveDate, within_days: u32) -> Vec<String> {
    let mut days = Vec::new();
    for ahead in 0..=u64::from(within_days.min(365)) {
        let Some(day) = today.checked_add_days(chrono::Days::new(ahead)) else { break };
        days.push(day.format("%m-%d").to_string());
        if (day.month(), day.day()) == (2, 28) && !day.leap_year() {
            days.push("02-29".to_owned());
        }
    }
    days
}

fn text(text: String) -> Value {
    Value::Text(text)
}
