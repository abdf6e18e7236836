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
                    "reason-duplicate-row",
                    "reason-bad-row",
                    "reason-opted-out",
                    "reason-messaging-limit",
                    "reason-pair-limit",
                    "reason-file-refused",
                    "reason-file-missing",
                    "reason-file-forgotten",
                ]
                .map(str::to_owned),
            )
            // What stops and what went wrong have a next step, too.
            .flat_map(|key| {
                let advised = !key.starts_with("state-") && words.advice(&key, &[]).is_empty();
                [words.maybe(&key).is_none().then(|| key.clone()), advised.then(|| format!("{key}.advice"))]
            })
            .flatten()
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
    }
}

/// The codes stand in the sources as literals; each must have words, or a person reads a key.
#[test]
fn every_code_has_words_and_a_next_step() {
    let sources = [
        include_str!("error.rs"),
        include_str!("files/problem.rs"),
        include_str!("sheet/problem.rs"),
        include_str!("api/drafts/problem.rs"),
        include_str!("api/service/problem.rs"),
        include_str!("vault/mod.rs"),
        include_str!("../../store/src/error.rs"),
        include_str!("../../core/src/phone/mod.rs"),
        include_str!("../../core/src/template/fill/problem.rs"),
        include_str!("../../core/src/charge/notes.rs"),
    ];
    let of_functions = |source: &'static str| {
        source
            .split("fn code(&self)")
            .skip(1)
            .flat_map(|function| function.split("\n    }\n").next().unwrap().split('"').skip(1).step_by(2))
    };
    // A row's problems are told in place of an error, by codes of their own.
    let of_rows =
        include_str!("api/file/plan.rs").split("code: \"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let of_values = recado_core::template::ValueProblem::all().into_iter().map(|problem| problem.code());
    let codes: Vec<&str> = sources.into_iter().flat_map(of_functions).chain(of_rows).chain(of_values).collect();
    for known in [
        "sheet_missing",
        "sheet_row_quote_open",
        "row_key_missing",
        "time_passed",
        "message_uncertain",
        "boleto_field",
        "boleto_overdue",
    ] {
        assert!(codes.contains(&known), "{known}: {codes:?}");
    }
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

/// What the linter finds has a sentence and a piece of advice, and a mend the label of its button.
#[test]
fn every_finding_and_every_mend_has_words() {
    use recado_core::template::{FindingCode, MendKind};

    for language in Language::ALL {
        let words = Words::new(language, &[]);
        let key = |prefix: &str, word: &str, suffix: &str| format!("{prefix}-{}{suffix}", word.replace('_', "-"));
        let findings = FindingCode::ALL
            .iter()
            .flat_map(|code| [key("finding", code.as_str(), ""), key("finding", code.as_str(), "-advice")]);
        let mends = MendKind::ALL.iter().map(|kind| key("mend", kind.as_str(), ""));
        let missing: Vec<_> = findings.chain(mends).filter(|key| words.maybe(key).is_none()).collect();
        assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
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

/// Whoever copies a boleto's line wants to know where to look.
#[test]
fn a_wrong_boleto_is_told_with_its_block() {
    use recado_core::charge::BoletoProblem;
    use recado_core::template::{FillProblem, ValueProblem};

    let words = Words::new(Language::PtBr, &[]);
    let told = |problem| {
        let problems = vec![FillProblem::Value { name: "button.0".into(), problem: ValueProblem::Boleto(problem) }];
        words.error_view(&EngineError::Variables { problems, expected: vec!["button.0".into()] })
    };
    let block = told(BoletoProblem::Field { number: 2 });
    assert_eq!(block.code, "boleto_field");
    assert_eq!(block.message, "Há um número errado no bloco 2 da linha do boleto.");
    assert!(block.advice.starts_with("Copie de novo a linha digitável"), "{}", block.advice);
    assert!(told(BoletoProblem::Length { digits: 46 }).message.contains("São 46 números"));
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

/// Each message or term of these sources with its text as it stands there, attributes and variants included.
fn messages(sources: &[&str]) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for source in sources {
        let mut current = None;
        for line in source.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') {
                let key = line.split(" =").next().unwrap().to_owned();
                messages.insert(key.clone(), line.to_owned());
                current = Some(key);
            } else if line.starts_with(' ') {
                let text: &mut String = messages.get_mut(current.as_ref().unwrap()).unwrap();
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    messages
}

fn variables(text: &str) -> std::collections::BTreeSet<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split('$').skip(1).map(|rest| rest.split(|c| !is_name(c)).next().unwrap()).collect()
}

fn attributes(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.trim_start().strip_prefix('.')?.split(" =").next()).collect()
}

fn shared(language: Language) -> BTreeMap<String, String> {
    messages(&match language {
        Language::PtBr => PT_BR,
        Language::En => EN,
        Language::Es => ES,
    })
}

/// What only the command line says: nothing in the window leads there.
const OF_THE_COMMAND_LINE: [&str; 2] = ["error-usage", "error-input-unreadable"];

#[test]
fn in_the_window_nobody_is_sent_to_the_command_line() {
    for language in Language::ALL {
        let mut words = shared(language);
        words.extend(messages(&[desk(language)]));
        let lost: Vec<_> = words
            .iter()
            .filter(|(key, _)| !OF_THE_COMMAND_LINE.contains(&key.as_str()))
            // Commands, options and variables of the environment stand in backquotes.
            .filter(|(_, text)| text.contains('`') || text.contains("RECADO_"))
            .map(|(key, _)| key)
            .collect();
        assert!(lost.is_empty(), "{}: without words in desk.ftl: {lost:?}", language.tag());
    }
}

#[test]
fn the_windows_words_stand_for_shared_ones_with_all_their_parts() {
    let first = messages(&[desk(Language::PtBr)]);
    assert!(first.len() > 40, "{}", first.len());
    for language in Language::ALL {
        let (shared, own) = (shared(language), messages(&[desk(language)]));
        assert_eq!(own.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>(), "{}", language.tag());
        for (key, text) in &own {
            let place = format!("{key} in {}", language.tag());
            let instead_of = shared.get(key).unwrap_or_else(|| panic!("{place} stands for nothing"));
            assert_eq!(attributes(text), attributes(instead_of), "{place}");
            assert_eq!(variables(text), variables(&first[key]), "{place}");
            assert!(variables(text).is_subset(&variables(instead_of)), "{place}: nobody gives it all of {text}");
            assert_ne!(text, instead_of, "{place} says the same");
        }
    }
}

#[test]
fn a_hosts_words_go_before_the_shared_ones() {
    for language in Language::ALL {
        let (line, window) = (Words::new(language, &[]), Words::new(language, &[desk(language)]));
        let missing = EngineError::TokenMissing { account: "Loja".into() };
        let (line_view, view) = (line.error_view(&missing), window.error_view(&missing));
        assert!(line_view.advice.contains("`recado") && !view.advice.contains("recado"), "{view:?}");
        assert!(view.message.contains("Loja") && !view.advice.is_empty(), "{view:?}");
        // A term inside other messages, too.
        let doubt = |words: &Words| words.advice("reason-no-answer", &[]);
        assert!(doubt(&line).contains("`recado") && !doubt(&window).contains('`'), "{}", doubt(&window));
        assert_eq!(line.state(MessageState::Read), window.state(MessageState::Read), "the others stay");
    }
}

/// What a window meets on a bad day: each says something, says what next, and shows no key or hole.
#[test]
fn bad_days_in_the_window_have_a_sentence_and_a_next_step() {
    use recado_store::StoreError;
    use recado_whatsapp::CallError;

    use crate::vault::VaultError;

    let days = [
        EngineError::TokenMissing { account: "Loja".into() },
        VaultError::Locked.into(),
        VaultError::Unavailable.into(),
        VaultError::TooLong.into(),
        VaultError::Unreadable.into(),
        EngineError::Unreachable,
        EngineError::TokenMalformed,
        CallError::NoAnswer.into(),
        CallError::Foreign { http: 200 }.into(),
        CallError::Platform(PlatformError { code: 190, subcode: Some(463), ..PlatformError::default() }).into(),
        StoreError::Newer { found: 9, known: 2 }.into(),
        EngineError::EngineBusy { holder: None },
        EngineError::NumberConnected { name: "Loja".into() },
        EngineError::PracticeUnavailable,
        EngineError::NoAccount,
    ];
    for language in Language::ALL {
        let words = Words::new(language, &[desk(language)]);
        for view in days.iter().map(|day| words.error_view(day)) {
            for text in [&view.message, &view.advice] {
                assert!(text.ends_with('.') && text.split(' ').count() > 2, "{}: {view:?}", language.tag());
                assert!(!text.contains(['{', '`', '$']), "{}: {view:?}", language.tag());
            }
        }
    }
}
