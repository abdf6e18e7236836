use super::*;
use proptest::prelude::*;

const REAIS: &str = "BRL";

fn money() -> FieldKind {
    FieldKind::Money { currency: REAIS.into() }
}

#[test]
fn numbers_as_people_write_them() {
    for (text, notation, wanted) in [
        ("1.234,50", Notation::Brazil, Some("1234.5")),
        ("1,234.50", Notation::Brazil, Some("1234.5")),
        ("1.234", Notation::Brazil, Some("1234")),
        ("1.234", Notation::English, Some("1.234")),
        ("1,234", Notation::English, Some("1234")),
        ("1.234", Notation::Plain, Some("1.234")),
        ("12.5", Notation::Brazil, Some("12.5")),
        ("1 234 567", Notation::Spanish, Some("1234567")),
        ("-0,10", Notation::Brazil, Some("-0.1")),
        ("-0", Notation::Brazil, Some("0")),
        ("007", Notation::Brazil, Some("7")),
        ("+3", Notation::Brazil, Some("3")),
        ("1.2.3", Notation::Brazil, None),
        ("1..2", Notation::Brazil, None),
        ("doze", Notation::Brazil, None),
        ("1e3", Notation::Brazil, None),
        (",5", Notation::Brazil, None),
        ("--1", Notation::Brazil, None),
    ] {
        assert_eq!(FieldKind::Number.read(text, notation).ok().as_deref(), wanted, "{text} {notation:?}");
    }
}

#[test]
fn amounts_have_two_decimals_and_a_sign_that_is_read_over() {
    for (text, wanted) in [
        ("R$ 1.234,5", Some("1234.50")),
        ("R$\u{a0}12", Some("12.00")),
        ("12,00 €", Some("12.00")),
        ("BRL 99,90", Some("99.90")),
        ("1.234,567", None),
        ("R$", None),
    ] {
        assert_eq!(money().read(text, Notation::Brazil).ok().as_deref(), wanted, "{text}");
    }
    assert_eq!(money().show("1234567.50", Notation::Brazil), "R$ 1.234.567,50");
    assert_eq!(money().show("-1234.50", Notation::English), "R$ -1,234.50");
    assert_eq!(money().show("a combinar", Notation::Brazil), "a combinar", "it was a text before");
    assert_eq!(FieldKind::Number.show("1234.5", Notation::Spanish), "1.234,5");
    assert_eq!(FieldKind::Number.show("123", Notation::Spanish), "123");
}

#[test]
fn days_as_people_write_them() {
    for (text, notation, wanted) in [
        ("12/03/1990", Notation::Brazil, Some("1990-03-12")),
        ("12/03/1990", Notation::English, Some("1990-12-03")),
        ("1990-03-12", Notation::English, Some("1990-03-12")),
        ("1990-03-12T00:00:00", Notation::Plain, Some("1990-03-12")),
        ("12.3.90", Notation::Spanish, Some("1990-03-12")),
        ("12-03-26", Notation::Brazil, Some("2026-03-12")),
        ("29/02", Notation::Brazil, Some("--02-29")),
        ("--0229", Notation::Plain, Some("--02-29")),
        ("--02-29", Notation::Plain, Some("--02-29")),
        ("19850312", Notation::Plain, Some("1985-03-12")),
        ("12/31/2026", Notation::Brazil, None),
        ("29/02/2025", Notation::Brazil, None),
        ("amanhã", Notation::Brazil, None),
        ("1/2/3/4", Notation::Brazil, None),
        ("+1/2/2026", Notation::Brazil, None),
    ] {
        assert_eq!(FieldKind::Date.read(text, notation).ok().as_deref(), wanted, "{text} {notation:?}");
    }
    assert_eq!(FieldKind::Date.show("1990-03-12", Notation::Brazil), "12/03/1990");
    assert_eq!(FieldKind::Date.show("--03-12", Notation::English), "03/12");
    assert_eq!(FieldKind::Date.show("amanhã", Notation::Brazil), "amanhã");
}

#[test]
fn nothing_stays_nothing_and_text_stays_text() {
    for kind in [FieldKind::Text, FieldKind::Number, FieldKind::Date, money()] {
        assert_eq!(kind.read("  ", Notation::Brazil), Ok(String::new()));
    }
    assert_eq!(FieldKind::Text.read(" 1.234,50 ", Notation::Brazil).as_deref(), Ok("1.234,50"));
}

#[test]
fn a_columns_kind_is_guessed_and_is_text_in_doubt() {
    let guess = |values: &[&str]| FieldKind::guess(values.iter().copied(), Notation::Brazil);
    assert_eq!(guess(&["12/03/1990", "", "01/01"]), FieldKind::Date);
    assert_eq!(guess(&["R$ 10,00", "R$ 9"]), money());
    assert_eq!(guess(&["US$ 10", "US$ 9"]), FieldKind::Money { currency: "USD".into() });
    assert_eq!(guess(&["1,5", "2"]), FieldKind::Number);
    assert_eq!(guess(&["1001", "1002"]), FieldKind::Text, "an order's number");
    assert_eq!(guess(&["12/03/1990", "amanhã"]), FieldKind::Text);
    assert_eq!(guess(&["", " "]), FieldKind::Text);
}

proptest! {
    #[test]
    fn whatever_is_read_reads_the_same_again_and_shown_reads_back(text in "[0-9.,/ R$-]{0,14}|\\PC{0,12}") {
        for kind in [FieldKind::Text, FieldKind::Number, FieldKind::Date, money()] {
            for notation in [Notation::Brazil, Notation::Spanish, Notation::English, Notation::Plain] {
                if let Ok(kept) = kind.read(&text, notation) {
                    prop_assert_eq!(kind.read(&kept, Notation::Plain), Ok(kept.clone()), "{:?}", kind);
                    if notation != Notation::Plain {
                        prop_assert_eq!(kind.read(&kind.show(&kept, notation), notation), Ok(kept), "{:?}", kind);
                    }
                }
            }
        }
    }
}
