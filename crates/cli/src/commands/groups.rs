//! `recado segment …` and `recado field …`: people who have something in common, and what the shop knows of them.

use std::process::ExitCode;

use recado_core::contact::{Condition, ConsentState, FieldKind, FieldTest, Notation};
use recado_engine::api::fields::{FieldDraft, FieldKindName, OwnFieldView};
use recado_engine::api::imports::notation_of;
use recado_engine::api::segments::{SegmentDraft, SegmentView};
use recado_engine::{Engine, EngineError};
use serde_json::json;

use super::DONE;
use crate::args::{FieldCommand, SegmentAdd, SegmentCommand};
use crate::context::Context;
use crate::failure::Failure;

/// The signs of a test of a field, the longer ones first.
const SIGNS: [&str; 5] = ["!=", ">=", "<=", "=", "~"];

pub async fn segment(context: &Context, command: SegmentCommand) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let output = &context.output;
    match command {
        SegmentCommand::List => {
            let all = engine.segments()?;
            output.show(&all, || {
                let row = |segment: &SegmentView| vec![segment.name.clone(), count(segment)];
                output.table(&["name", "contacts"], all.iter().map(row).collect())
            });
        }
        SegmentCommand::Show { name } => {
            let segment = engine.segment(&name)?;
            output.show(&segment, || {
                let conditions = serde_json::to_string_pretty(&segment.conditions).unwrap_or_default();
                format!("{} · {}\n{conditions}", segment.name, count(&segment))
            });
        }
        SegmentCommand::Add(args) => {
            let conditions = conditions(&engine, &args)?;
            // The same name again is the same segment, changed.
            let id = engine.segment(&args.name).ok().map(|segment| segment.id);
            let segment = engine.save_segment(SegmentDraft { id, name: args.name.clone(), conditions }).await?;
            let texts = [("name", segment.name.clone())];
            output.show(&segment, || {
                output.mixed("segment-saved", &texts, &[("count", u64::from(segment.contacts.unwrap_or(u32::MAX)))])
            });
        }
        SegmentCommand::Remove { name } => {
            let segment = engine.segment(&name)?;
            engine.remove_segment(&segment.id).await?;
            output.show(&json!({"removed": segment.name}), || {
                output.text("segment-removed", &[("name", segment.name.clone())])
            });
        }
    }
    Ok(DONE)
}

fn count(segment: &SegmentView) -> String {
    segment.contacts.map_or_else(|| "…".to_owned(), |count| count.to_string())
}

fn conditions(engine: &Engine, args: &SegmentAdd) -> Result<Vec<Condition>, Failure> {
    let mut conditions = Vec::new();
    conditions.extend(args.tags.iter().map(|tag| Condition::Tagged { tag: tag.clone() }));
    conditions.extend(args.not_tags.iter().map(|tag| Condition::NotTagged { tag: tag.clone() }));
    let fields = engine.fields()?;
    let notation = notation_of(engine.region().country);
    for text in &args.fields {
        conditions.push(test(text, &fields, notation)?);
    }
    if let Some(field) = &args.birthday {
        conditions.push(Condition::Birthday { field: field.clone(), within_days: args.days });
    }
    conditions.extend(args.notified.map(|within_days| Condition::Notified { within_days }));
    if args.never_notified || args.not_notified.is_some() {
        conditions.push(Condition::NotNotified { within_days: args.not_notified });
    }
    conditions.extend(args.added.map(|within_days| Condition::Added { within_days }));
    let language = args.language.as_deref().map(recado_core::template::language_code);
    conditions.extend(language.map(|language| Condition::Language { language }));
    let consent = |state| move |purpose: &_| Condition::Consent { purpose: *purpose, state };
    conditions.extend(args.opted_in.iter().map(consent(ConsentState::Given)));
    conditions.extend(args.opted_out.iter().map(consent(ConsentState::OptedOut)));
    Ok(conditions)
}

/// `cidade=Recife`, `valor>=100`, `nota~entrega`; a name alone is a field that has a value.
fn test(text: &str, fields: &[OwnFieldView], notation: Notation) -> Result<Condition, Failure> {
    let sign = SIGNS
        .iter()
        .filter_map(|sign| text.find(sign).map(|at| (at, *sign)))
        .min_by_key(|(at, sign)| (*at, 2 - sign.len()));
    let Some((field, sign, value)) = sign.and_then(|(at, sign)| {
        let (field, rest) = text.split_at_checked(at)?;
        Some((field.trim(), sign, rest.strip_prefix(sign)?.trim()))
    }) else {
        return Ok(Condition::Field { field: text.trim().to_owned(), test: FieldTest::Filled });
    };
    let known = fields.iter().find(|known| known.name.to_lowercase() == field.to_lowercase());
    let kind = known.map_or(FieldKind::Text, kind_of);
    let value =
        kind.read(value, notation).map_err(|_| EngineError::FieldInvalid { field: "test", value: text.to_owned() })?;
    let test = match (sign, value.is_empty()) {
        ("=", true) => FieldTest::Empty,
        ("!=", true) => FieldTest::Filled,
        ("=", false) => FieldTest::Is { value },
        ("!=", false) => FieldTest::IsNot { value },
        (">=", _) => FieldTest::AtLeast { value },
        ("<=", _) => FieldTest::AtMost { value },
        _ => FieldTest::Contains { value },
    };
    Ok(Condition::Field { field: field.to_owned(), test })
}

fn kind_of(field: &OwnFieldView) -> FieldKind {
    match field.kind {
        FieldKindName::Text => FieldKind::Text,
        FieldKindName::Number => FieldKind::Number,
        FieldKindName::Date => FieldKind::Date,
        FieldKindName::Money => FieldKind::Money { currency: field.currency.clone().unwrap_or_default() },
    }
}

pub async fn field(context: &Context, command: FieldCommand) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let output = &context.output;
    match command {
        FieldCommand::List => show_fields(context, &engine.fields()?),
        FieldCommand::Set { name, kind } => {
            let (word, currency) = kind.split_once(':').map_or((kind.as_str(), None), |(word, of)| (word, Some(of)));
            let invalid = || EngineError::FieldInvalid { field: "kind", value: kind.clone() };
            let known = FieldKindName::from_word(word).ok_or_else(invalid)?;
            let draft = FieldDraft { name, kind: known, currency: currency.map(str::to_owned) };
            show_fields(context, &engine.put_field(draft).await?);
        }
        FieldCommand::Remove { name } => {
            let contacts = engine.remove_field(&name).await?;
            output.show(&json!({"contacts": contacts}), || {
                output.mixed("field-removed", &[("name", name.clone())], &[("count", contacts)])
            });
        }
    }
    Ok(DONE)
}

fn show_fields(context: &Context, fields: &Vec<OwnFieldView>) {
    context.output.show(fields, || {
        let row = |field: &OwnFieldView| {
            let kind = context.output.text(&format!("field-kind-{}", field.kind.as_str()), &[]);
            vec![
                field.name.clone(),
                format!("{kind} {}", field.currency.as_deref().unwrap_or_default()).trim().to_owned(),
            ]
        };
        context.output.table(&["name", "kind"], fields.iter().map(row).collect())
    });
}
