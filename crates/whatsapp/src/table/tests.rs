use std::collections::BTreeSet;
use std::path::Path;

use recado_core::Stop;

use super::*;

fn error(code: i64, subcode: Option<i64>) -> PlatformError {
    PlatformError { code, subcode, ..PlatformError::default() }
}

fn class(code: i64) -> Class {
    match outcome_of(400, error(code, None)) {
        Outcome::Refused { class, .. } => class,
        other => panic!("{code} is no refusal: {other:?}"),
    }
}

#[test]
fn no_two_rows_are_about_the_same_error() {
    for (index, a) in ROWS.iter().enumerate() {
        assert!(a.codes.start() <= a.codes.end(), "{a:?}");
        for b in ROWS.iter().skip(index + 1).filter(|b| b.subcode == a.subcode) {
            assert!(a.codes.end() < b.codes.start() || b.codes.end() < a.codes.start(), "{a:?} and {b:?}");
        }
    }
}

/// Command line, "What an answer means", word for word, and the classes of the stops.
#[test]
fn the_contract() {
    for code in [2, 4, 80_007, 130_429, 131_016, 131_057, 133_004] {
        assert_eq!(class(code), Class::RetryNumber, "{code}");
    }
    assert_eq!(class(131_056), Class::RetryPair);
    assert_eq!(class(131_049), Class::OfferLater);
    for code in [1, 131_000] {
        for http in [200, 400, 500] {
            let doubt = Outcome::Doubtful { doubt: Doubt::ServerError, error: Some(error(code, None)) };
            assert_eq!(outcome_of(http, error(code, None)), doubt, "{code}");
        }
    }
    let stops: [(Stop, &[i64]); 8] = [
        (Stop::Token, &[0, 102, 104, 190]),
        (Stop::Permission, &[3, 10, 33, 200, 210, 299, 131_005]),
        (Stop::Payment, &[131_042, 134_011]),
        (Stop::Policy, &[368, 131_031, 131_048, 131_064, 132_007]),
        (Stop::Number, &[131_037, 131_045, 133_006, 133_010]),
        (Stop::TemplateMissing, &[132_001]),
        (Stop::TemplatePaused, &[132_015]),
        (Stop::TemplateDisabled, &[132_016]),
    ];
    for (stop, codes) in stops {
        for code in codes {
            assert_eq!(class(*code), Class::Stop(stop), "{code}");
        }
    }
    assert_eq!(class_of(&error(100, Some(33))), Class::Stop(Stop::Permission));
    assert_eq!(class_of(&error(190, Some(463))), Class::Stop(Stop::Token));
    assert_eq!(class_of(&error(200, Some(1_349_174))), Class::Stop(Stop::Permission));

    // All others: failed for that person. Written the other way round, so that a new row has to say what it is.
    let special: BTreeSet<i64> = [
        &[2, 4, 80_007, 130_429, 131_016, 131_057, 133_004, 131_056, 131_049, 1, 131_000][..],
        &stops.iter().flat_map(|(_, codes)| codes.iter().copied()).collect::<Vec<_>>(),
    ]
    .concat()
    .into_iter()
    .collect();
    let is_special = |row: &Row| row.subcode == Some(33) || row.codes.clone().any(|code| special.contains(&code));
    for row in ROWS.iter().filter(|row| !is_special(row)) {
        assert_eq!((row.class, row.certainty), (Class::Fail, Certainty::Refused), "{row:?}");
    }
}

#[test]
fn a_subcode_never_softens_its_code() {
    for row in ROWS.iter().filter(|row| row.subcode.is_some() && row.codes != (100..=100)) {
        assert_eq!(row.class, class(*row.codes.start()), "{row:?}");
    }
}

#[test]
fn a_code_that_nobody_knows() {
    let new = || error(199_999, Some(7));
    assert_eq!(outcome_of(400, new()), Outcome::Refused { error: new(), class: Class::Fail });
    assert_eq!(outcome_of(200, new()), Outcome::Refused { error: new(), class: Class::Fail });
    assert_eq!(outcome_of(503, new()), Outcome::Doubtful { doubt: Doubt::ServerError, error: Some(new()) });
    assert_eq!((name_of(199_999, None), advice_of(199_999, None)), (UNKNOWN_NAME, Advice::AskSupport));
}

#[test]
fn the_subcode_goes_before_the_code() {
    assert_eq!(name_of(190, Some(463)), "token-expired");
    assert_eq!(name_of(190, Some(1)), "token-refused");
    assert_eq!(name_of(100, Some(2_388_024)), "template-exists");
    assert_eq!(name_of(100, Some(2_494_073)), "invalid-request", "subcodes of old answers to sends are ignored");
    assert_eq!(name_of(131_009, Some(2_388_024)), "value-invalid", "a subcode belongs to its code");
}

/// The first column of the sheet's section 6.2.
#[test]
fn every_code_of_the_sheet_is_here() {
    let single = [
        0, 1, 2, 3, 4, 10, 17, 32, 613, 341, 33, 80_007, 100, 102, 104, 190, 192, 368, 130_403, 130_429, 130_472,
        130_497, 131_000, 131_005, 131_008, 131_009, 131_016, 131_020, 131_041, 131_059, 131_021, 131_026, 131_030,
        131_031, 131_037, 131_042, 131_044, 131_045, 131_047, 131_048, 131_049, 131_050, 131_051, 131_052, 131_053,
        131_055, 131_056, 131_057, 131_060, 131_062, 131_063, 131_064, 132_000, 132_001, 132_005, 132_007, 132_008,
        132_012, 132_015, 132_016, 132_018, 132_068, 132_069, 133_000, 133_004, 133_005, 133_006, 133_008, 133_009,
        133_010, 133_015, 133_016, 134_011, 134_100, 134_101, 134_102, 135_000, 137_000, 1_752_041, 2_593_107,
        2_593_108,
    ];
    let ranges = [
        200..=299,
        200_005..=200_007,
        131_200..=131_299,
        138_000..=138_999,
        139_000..=139_004,
        139_100..=139_103,
        141_000..=141_999,
        147_001..=147_005,
    ];
    for code in single.into_iter().chain(ranges.into_iter().flatten()) {
        assert!(lookup(&error(code, None)).is_some(), "{code}");
    }
    for subcode in [
        33, 2_388_001, 2_388_012, 2_388_103, 2_388_091, 2_388_093, 2_388_019, 2_388_023, 2_388_024, 2_388_027,
        2_388_039, 2_388_040, 2_388_042, 2_388_043, 2_388_046, 2_388_047, 2_388_072, 2_388_073, 2_388_060, 2_388_077,
        2_388_155, 2_388_293, 2_388_299, 2_390_008, 2_494_055, 2_494_100,
    ] {
        assert_eq!(lookup(&error(100, Some(subcode))).and_then(|row| row.subcode), Some(subcode));
    }
    for subcode in [458, 459, 460, 463, 464, 467, 492] {
        assert_eq!(lookup(&error(190, Some(subcode))).and_then(|row| row.subcode), Some(subcode));
    }
}

#[test]
fn each_name_and_advice_has_words_in_each_language_and_no_word_is_left_over() {
    let mut expected: BTreeSet<String> = ROWS.iter().map(|row| format!("platform-{}", row.name)).collect();
    expected.insert(format!("platform-{UNKNOWN_NAME}"));
    let used: BTreeSet<_> = ROWS.iter().map(|row| row.advice.as_str()).collect();
    for advice in Advice::ALL {
        assert!(used.contains(advice.as_str()), "no row gives the advice {}", advice.as_str());
        expected.insert(format!("advice-{}", advice.as_str()));
    }
    for locale in ["pt-BR", "en", "es"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(locale).join("platform.ftl");
        let text = std::fs::read_to_string(&file).unwrap();
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let words: Vec<(&str, &str)> = lines.map(|line| line.split_once(" = ").unwrap_or((line, ""))).collect();
        let keys: BTreeSet<String> = words.iter().map(|(key, _)| (*key).to_owned()).collect();
        assert_eq!(keys, expected, "{locale}");
        assert_eq!(keys.len(), words.len(), "{locale}: a key stands twice");
        for (key, sentence) in words {
            assert!(sentence.ends_with('.') && !sentence.contains(['!', '{', '}']), "{locale} {key}: {sentence}");
            assert!(
                !sentence.contains(|c: char| c.is_ascii_digit())
                    || sentence.contains(" 24 ")
                    || sentence.contains("24-hour")
                    || sentence.contains("30 d"),
                "{locale} {key}: a code in a sentence: {sentence}"
            );
        }
    }
}
