use std::collections::BTreeMap;

use recado_core::Stop;
use recado_core::outcome::Doubt;

use super::*;

/// Every file of a language, and what stands in it: keys with their attributes.
fn keys(language: Language) -> BTreeMap<String, Vec<String>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language.tag());
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let source = std::fs::read_to_string(&path).unwrap();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(_, errors)| panic!("{path:?}: {errors:?}"));
        let mut keys: Vec<String> = resource
            .entries()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message),
                _ => None,
            })
            .flat_map(|message| {
                let own = message.id.name.to_owned();
                let attributes = message.attributes.iter().map(|a| format!("{own}.{}", a.id.name)).collect::<Vec<_>>();
                std::iter::once(own.clone()).chain(attributes)
            })
            .collect();
        keys.sort();
        files.insert(path.file_name().unwrap().to_string_lossy().into_owned(), keys);
    }
    files
}

#[test]
fn the_three_languages_say_the_same_things() {
    let first = keys(Language::PtBr);
    for language in [Language::En, Language::Es] {
        assert_eq!(first, keys(language), "{}", language.tag());
    }
}

#[test]
fn every_state_stop_and_reason_has_words() {
    for language in Language::ALL {
        let words = Words::new(language, &[]);
        let missing: Vec<_> = MessageState::ALL
            .iter()
            .map(|state| format!("state-{state}"))
            .chain(Stop::ALL.iter().map(|stop| format!("stop-{}", stop.as_str().replace('_', "-"))))
            .chain(Doubt::ALL.iter().map(|doubt| format!("reason-{}", doubt.as_str().replace('_', "-"))))
            .chain(
                [
                    "reason-refused",
                    "reason-delivery-failed",
                    "reason-never-left",
                    "reason-settled-not-sent",
                    "reason-duplicate-key",
                ]
                .map(str::to_owned),
            )
            .filter(|key| words.maybe(key).is_none())
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
    }
}

/// The codes stand in the sources as literals; each must have words, or a person reads a key.
#[test]
fn every_code_has_words_and_a_next_step() {
    let sources = [
        include_str!("error.rs"),
        include_str!("vault/mod.rs"),
        include_str!("../../store/src/error.rs"),
        include_str!("../../core/src/phone.rs"),
        include_str!("../../core/src/template/fill.rs"),
    ];
    let codes: Vec<&str> = sources
        .iter()
        .flat_map(|source| {
            source
                .split("pub fn code(&self)")
                .nth(1)
                .unwrap()
                .split("\n    }\n")
                .next()
                .unwrap()
                .split('"')
                .skip(1)
                .step_by(2)
        })
        .collect();
    assert!(codes.len() > 30, "{codes:?}");
    for language in Language::ALL {
        let words = Words::new(language, &[]);
        for code in &codes {
            let key = format!("error-{}", code.replace('_', "-"));
            assert!(words.maybe(&key).is_some(), "{key} in {}", language.tag());
            // A duplicate reaches a person only as a fuller error (an account, a contact that exists).
            assert!(words.find(&key, Some("advice"), &[]).is_some(), "{key}.advice in {}", language.tag());
        }
    }
}

#[test]
fn an_error_is_told_with_its_particulars() {
    let words = Words::new(Language::PtBr, &[]);
    let error = EngineError::LanguageMissing {
        name: "pedido_saiu".into(),
        language: "en".into(),
        available: vec!["pt_BR".into(), "es".into()],
    };
    let view = words.error_view(&error);
    assert_eq!(view.code, "template_language_missing");
    assert!(view.message.contains("pedido_saiu") && view.message.contains("en"), "{}", view.message);
    assert!(format!("{} {}", view.message, view.advice).contains("pt_BR, es"), "{view:?}");
}

#[test]
fn a_platform_error_is_told_by_its_row() {
    let words = Words::new(Language::PtBr, &[]);
    let error = PlatformError { code: 132_001, message: "(#132001) …".into(), ..PlatformError::default() };
    let view = words.platform_view(error.clone());
    assert_eq!(view.platform, Some(error));
    assert!(!view.message.starts_with("platform-") && !view.advice.starts_with("advice-"), "{view:?}");
}

#[test]
fn languages_of_systems() {
    assert_eq!(Language::from_tag("pt_BR.UTF-8"), Some(Language::PtBr));
    assert_eq!(Language::from_tag("es-AR"), Some(Language::Es));
    assert_eq!(Language::from_tag("C"), None);
}
