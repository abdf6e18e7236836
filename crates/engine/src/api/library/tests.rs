use std::collections::BTreeSet;

use recado_core::template::lint::{LintContext, lint};
use recado_core::template::{FindingCode, Source};

use super::*;

const LANGUAGES: [&str; 3] = ["pt_BR", "en", "es"];

#[test]
fn every_file_of_the_folder_is_in_the_program() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("library");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().unwrap().strip_suffix(".json").map(str::to_owned))
        .collect();
    for text in texts::TEXTS {
        let read: Text = serde_json::from_str(text).unwrap();
        assert!(files.contains(&read.id), "{}: the file is called as its id", read.id);
        assert_eq!(read.languages.keys().map(String::as_str).collect::<Vec<_>>(), ["en", "es", "pt_BR"], "{}", read.id);
    }
    assert_eq!(files, all().iter().map(|text| text.id.clone()).collect(), "every file can be read");
    assert!(files.len() >= 40, "{}", files.len());
}

/// A right template gets neither errors nor warnings. A file in the header has no sample yet: that is uploaded with the
/// submission, and is the one thing that may be missing.
#[test]
fn every_text_passes_the_linter_in_every_language() {
    let mut found = Vec::new();
    for text in all() {
        for (language, said) in &text.languages {
            let definition = Definition::read(&said.template).unwrap();
            assert_eq!((definition.name(), definition.language()), (text.id.as_str(), language.as_str()));
            let findings = lint(&definition, &LintContext::default());
            for finding in findings.iter().filter(|finding| finding.code != FindingCode::HeaderSampleMissing) {
                found.push(format!("{} {language} {} {}: {:?}", text.id, finding.path, finding.code, finding.params));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_variable_has_a_name_an_example_and_a_source() {
    for text in all() {
        for (language, said) in &text.languages {
            let place = format!("{} {language}", text.id);
            let template = Definition::read(&said.template).unwrap().template();
            assert_eq!(template.parameter_format.as_str(), "NAMED", "{place}");
            let examples = template.examples();
            let names: BTreeSet<String> =
                template.variables().into_iter().filter(|v| v.required).map(|variable| variable.name).collect();
            for name in &names {
                assert!(name.as_str() == "header" || examples.contains_key(name), "{place}: no example of {name}");
            }
            for (name, source) in &said.sources {
                assert!(names.contains(name), "{place}: a source of nothing, {name}");
                let empty =
                    matches!(source, Source::Field { name } | Source::Column { name } if name.trim().is_empty());
                assert!(!empty, "{place} {name}");
            }
            assert!(!said.title.is_empty() && said.when.ends_with('.'), "{place}");
        }
        let parts = |language: &str| {
            let said = &text.languages[language];
            let kinds = said.template["components"].as_array().unwrap().iter();
            let kinds = kinds.map(|part| (part["type"].clone(), part["buttons"].as_array().map(Vec::len)));
            (kinds.collect::<Vec<_>>(), said.template["category"].clone(), said.sources.len())
        };
        assert!(LANGUAGES.iter().all(|language| parts(language) == parts("pt_BR")), "{}: the same parts", text.id);
    }
}

#[test]
fn a_language_gets_its_texts_or_the_nearest() {
    let languages = |asked: &str| library(asked).into_iter().map(|card| card.language).collect::<BTreeSet<_>>();
    for (asked, given) in
        [("pt_BR", "pt_BR"), ("pt-PT", "pt_BR"), ("es_MX", "es"), ("en", "en"), ("de", "en"), ("", "en")]
    {
        assert_eq!(languages(asked), BTreeSet::from([given.to_owned()]), "{asked}");
    }
    let cards = library("pt-BR");
    assert_eq!(cards.len(), all().len());
    assert!(cards.is_sorted_by_key(|card| card.group), "group by group");
    assert_eq!(cards[0].group, LibraryGroup::Orders);
}

#[test]
fn a_draft_begins_in_the_region_that_was_asked_for() {
    let (definition, sources) = text("order_ready", "es_MX").unwrap();
    assert_eq!((definition.name(), definition.language()), ("pedido_listo_para_retirar", "es_MX"));
    assert!(sources.contains_key("nombre"));
    assert_eq!(text("order_ready", "de").unwrap().0.language(), "en", "what is said in English is not German");
    assert_eq!(text("none", "en").unwrap_err().code(), "library_text_not_found");
}
