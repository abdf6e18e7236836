//! Whatever a document is: nothing panics, and a mend takes its finding away.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::tests::all_right;
use super::*;
use crate::template::definition::{Definition, apply};
use crate::template::{Variables, compare, examples, pointer, set_example, variables_of};

/// Texts with what rules look at.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zéçñ ]{0,8}",
        2 => "\\{\\{ ?[a-zA-Z0-9_#é ]{0,5} ?\\}\\}",
        1 => "\\{[a-z0-9]{0,3}\\}?",
        1 => "[{}]{1,3}",
        1 => "[ \n\r\t*_~`%.,!?:]{1,7}",
        1 => Just("💐".to_owned()),
        1 => Just("👩‍👩‍👧🇧🇷1️⃣".to_owned()),
        1 => prop::sample::select(vec!["promoção ", "https://bit.ly/x", "http://loja.com", "www.loja.com.br/{{1}}", "envie o CPF", "+55 (11) 3456-7890", "\u{200b}\u{e000}"]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

fn leaf() -> impl Strategy<Value = Value> {
    let words = vec![
        "HEADER",
        "BODY",
        "FOOTER",
        "BUTTONS",
        "CAROUSEL",
        "LIMITED_TIME_OFFER",
        "body",
        "IMAGE",
        "TEXT",
        "LOCATION",
        "GIF",
        "QUICK_REPLY",
        "URL",
        "PHONE_NUMBER",
        "COPY_CODE",
        "OTP",
        "ONE_TAP",
        "ZERO_TAP",
        "PAYMENT_REQUEST",
        "boleto",
        "payment_link",
        "ORDER_DETAILS",
        "NAMED",
        "POSITIONAL",
        "UTILITY",
        "MARKETING",
        "AUTHENTICATION",
        "pt-BR",
        "en",
        "x",
    ];
    prop_oneof![
        3 => text().prop_map(Value::from),
        3 => prop::sample::select(words).prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ]
}

/// Any JSON, with keys that templates have.
fn anything() -> impl Strategy<Value = Value> {
    let keys = vec![
        "name",
        "language",
        "category",
        "parameter_format",
        "components",
        "type",
        "format",
        "text",
        "buttons",
        "url",
        "cards",
        "example",
        "body_text",
        "header_text",
        "body_text_named_params",
        "param_name",
        "header_handle",
        "phone_number",
        "payment_setting",
        "boleto",
        "digitable_line",
        "limited_time_offer",
        "otp_type",
        "message_send_ttl_seconds",
        "data",
        "id",
        "status",
        "supported_apps",
        "code_expiration_minutes",
        "a/b~",
    ];
    leaf().prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec((prop::sample::select(keys.clone()), inner), 0..7).prop_map(|pairs| Value::Object(
                pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
            )),
        ]
    })
}

/// Every place of a document.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| places(value, &format!("{path}{}", pointer::step(key)), found))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| places(value, &format!("{path}/{at}"), found))
        }
        _ => {}
    }
}

/// A right template with some places changed, doubled or taken away.
fn mutated() -> impl Strategy<Value = Value> {
    let change = (
        any::<prop::sample::Index>(),
        prop_oneof![
            4 => text().prop_map(|text| Some(Value::from(text))),
            2 => leaf().prop_map(Some),
            1 => Just(None),
        ],
    );
    let double = (any::<prop::sample::Index>(), any::<bool>());
    (0..all_right().len(), prop::collection::vec(change, 0..6), prop::collection::vec(double, 0..3)).prop_map(
        |(which, changes, doubles)| {
            let mut doc = all_right().swap_remove(which);
            for (at, to_front) in doubles {
                let mut all = Vec::new();
                places(&doc, "", &mut all);
                let lists: Vec<_> = all
                    .into_iter()
                    .filter(|path| doc.pointer(path).is_some_and(|v| v.as_array().is_some_and(|l| !l.is_empty())))
                    .collect();
                let path = at.get(&lists).clone();
                if let Some(list) = doc.pointer_mut(&path).and_then(Value::as_array_mut) {
                    let one = list[list.len() / 2].clone();
                    if to_front { list.insert(0, one) } else { list.push(one) }
                }
            }
            for (at, value) in changes {
                let mut all = Vec::new();
                places(&doc, "", &mut all);
                let path = at.get(&all).clone();
                match value {
                    Some(value) if !path.is_empty() => drop(pointer::set(&mut doc, &path, value)),
                    _ => pointer::remove(&mut doc, &path),
                }
            }
            doc
        },
    )
}

fn everything_of(draft: &Definition) {
    let template = draft.template();
    let _ = (template.outline(), template.preview(&Variables::default()), template.fill(&Variables::default()));
    let _ = (template.unsupported(), draft.creation(), Definition::from_service(draft.doc()));
    for variable in variables_of(draft) {
        let _ = set_example(&mut draft.clone(), &variable.name, "42");
    }
    let _ = (examples(draft), compare(draft, &Definition::blank("pt-BR")));
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused_with_its_place(value in anything()) {
        match Definition::read(&value) {
            Ok(draft) => {
                everything_of(&draft);
                for finding in lint(&draft, &LintContext::default()) {
                    prop_assert!(finding.path.is_empty() || finding.path.starts_with('/'));
                }
            }
            Err(refused) => prop_assert!(value.pointer(&refused.path()).is_some() || refused.path().ends_with("/type"), "{}", refused),
        }
        match Definition::import(&value) {
            Ok(drafts) => drafts.iter().for_each(everything_of),
            Err(refused) => { let _ = (refused.path(), refused.expected(), refused.to_string()); }
        }
    }

    #[test]
    fn a_mend_takes_its_finding_away(doc in mutated()) {
        let Ok(draft) = Definition::read(&doc) else { return Ok(()) };
        everything_of(&draft);
        let others = [OtherTemplate { name: "pedido_pronto", language: "en", category: "MARKETING", body: "", footer: "" }];
        let context = LintContext { others: &others, ..LintContext::default() };
        for finding in lint(&draft, &context) {
            if let (Some(span), Some(text)) = (finding.span, draft.get(&finding.path).and_then(Value::as_str)) {
                let length = u32::try_from(text.encode_utf16().count()).unwrap();
                prop_assert!(span.start <= span.end && span.end <= length, "{:?}", finding);
            }
            let Some(mend) = &finding.mend else { continue };
            let mut mended = draft.clone();
            prop_assert!(apply(&mut mended, &mend.edits).is_ok(), "{:?}", finding);
            let still = lint(&mended, &context).into_iter().find(|after| after.code == finding.code && after.path == finding.path);
            prop_assert!(still.is_none(), "{:#?}\nis still there in {:#}", finding, mended.doc());
        }
    }
}

#[test]
fn a_document_of_great_depth_comes_to_an_end() {
    let mut deep = json!({"components": []});
    for _ in 0..60 {
        deep = json!({"components": [{"type": "CAROUSEL", "cards": [deep]}]});
    }
    everything_of(&Definition::read(&deep).unwrap());
    let _ = lint(&Definition::read(&deep).unwrap(), &LintContext::default());
}
