use proptest::prelude::*;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 22)
}

/// The platform's own example, of a page on payment buttons.
const META: &str = "03399026944140000002628346101018898510000008848";

#[test]
fn lines_that_banks_have_published() {
    for (line, bank, name, value, due) in [
        (META, "033", "Santander", 8_848, day(2024, 9, 26)),
        ("07790.00116 12064.449908 08159.365561 7 90020000015130", "077", "Inter", 15_130, day(2022, 5, 31)),
        ("00190.50095 40144.816069 06809.350314 3 37370000000100", "001", "Banco do Brasil", 100, day(2032, 8, 21)),
    ] {
        let boleto = Boleto::parse(line, today()).unwrap();
        assert_eq!((boleto.bank.as_deref(), boleto.bank_name()), (Some(bank), Some(name)));
        assert_eq!((boleto.kind, boleto.value, boleto.due), (BoletoKind::Bank, Some(value), Some(due)), "{line}");
        assert_eq!(boleto.line.len(), 47);
        assert_eq!(Boleto::parse(&boleto.formatted(), today()).unwrap(), boleto);
    }
    let written = Boleto::parse(META, today()).unwrap().formatted();
    assert_eq!(written, "03399.02694 41400.000026 28346.101018 8 98510000008848");
}

#[test]
fn bills_of_both_kinds_of_check_digits() {
    for (line, value) in [
        ("83640000001-1 33120138000-2 81288462711-6 08013618155-1", Some(13_312)),
        ("836200000005667800481000180975657313001589636081", Some(6_678)),
        ("85890000460-9 52460179160-5 60759305086-5 83148300001-0", Some(4_605_246)),
        ("848900000002404201622015806051904292586034111220", Some(4_042)),
    ] {
        let bill = Boleto::parse(line, today()).unwrap();
        assert_eq!((bill.kind, bill.value, bill.due), (BoletoKind::Collection, value, None), "{line}");
        assert_eq!((bill.bank.as_deref(), bill.bank_name(), bill.line.len()), (None, None, 48));
        assert_eq!(Boleto::parse(&bill.formatted(), today()).unwrap(), bill);
    }
    let written = Boleto::parse("836400000011331201380002812884627116080136181551", today()).unwrap().formatted();
    assert_eq!(written, "83640000001-1 33120138000-2 81288462711-6 08013618155-1");
}

#[test]
fn a_barcode_becomes_its_line() {
    let barcode = "03398985100000088489026941400000022834610101";
    assert_eq!(Boleto::line_of(barcode).as_deref(), Ok(META));
    let bill = "83640000001331201380008128846271108013618155";
    assert_eq!(Boleto::line_of(bill).as_deref(), Ok("836400000011331201380002812884627116080136181551"));
    assert_eq!(Boleto::line_of(&barcode.replace("8848", "8849")), Err(BoletoProblem::Whole));
    assert_eq!(Boleto::line_of(&bill.replacen("13312", "13313", 1)), Err(BoletoProblem::Whole));
}

#[test]
fn the_days_began_again_on_22_february_2025() {
    for (factor, today, wanted) in [
        (1000, day(2000, 6, 1), Some(day(2000, 7, 3))),
        (9999, day(2025, 2, 1), Some(day(2025, 2, 21))),
        (1000, day(2025, 2, 1), Some(day(2025, 2, 22))),
        (9999, day(2026, 11, 22), Some(day(2025, 2, 21))),
        (1638, day(2026, 11, 22), Some(day(2026, 11, 22))),
        (9998, day(2049, 9, 1), Some(day(2049, 10, 12))),
        (1000, day(2049, 9, 1), Some(day(2049, 10, 14))),
        (1000, day(1990, 1, 1), Some(day(2000, 7, 3))),
        (3737, day(2008, 1, 2), Some(day(2007, 12, 31))),
        (0, day(2026, 11, 22), None),
        (999, day(2026, 11, 22), None),
    ] {
        assert_eq!(due(factor, today), wanted, "{factor} on {today}");
    }
}

/// A bank's line of the parts that its barcode has, without the general digit.
fn line(bank: &str, factor: u32, cents: u64, free: &str) -> String {
    let barcode = format!("{bank}9{factor:04}{cents:010}{free}");
    let (front, back) = barcode.split_at(4);
    line_of_bank(&format!("{front}{}{back}", general(&barcode))).unwrap()
}

#[test]
fn what_is_not_said_is_none() {
    let plain = Boleto::parse(&line("341", 0, 0, "1790010104351004910201500"), today()).unwrap();
    assert_eq!((plain.value, plain.due), (None, None));
    let dear = Boleto::parse(&line("341", 12, 3_456_789_012, "1790010104351004910201500"), today()).unwrap();
    assert_eq!((dear.value, dear.due), (Some(123_456_789_012), None), "more than 99.999.999,99 takes the day's room");
}

#[test]
fn each_mistake_has_its_own_name() {
    let wrong = |text: &str| Boleto::parse(text, today()).unwrap_err();
    assert_eq!(wrong("03399.O2694 41400"), BoletoProblem::NotDigits);
    assert_eq!(wrong("00020126580014br.gov.bcb.pix"), BoletoProblem::NotDigits);
    assert_eq!(wrong("٠٣٣٩٩"), BoletoProblem::NotDigits);
    assert_eq!(wrong(""), BoletoProblem::Length { digits: 0 });
    assert_eq!(wrong(META.get(..46).unwrap()), BoletoProblem::Length { digits: 46 });
    assert_eq!(
        wrong(&format!("{META}1")),
        BoletoProblem::Length { digits: 48 },
        "48 digits of a bank are one too many"
    );
    assert_eq!(
        wrong("83640000001133120138000281288462711608013618155"),
        BoletoProblem::Length { digits: 47 },
        "47 digits of a bill are one too few"
    );
    assert_eq!(wrong("03399.12694 41400.000026 28346.101018 8 98510000008848"), BoletoProblem::Field { number: 1 });
    assert_eq!(wrong("03399.02694 41410.000026 28346.101018 8 98510000008848"), BoletoProblem::Field { number: 2 });
    assert_eq!(wrong("03399.02694 41400.000026 28346.201018 8 98510000008848"), BoletoProblem::Field { number: 3 });
    assert_eq!(wrong("03399.02694 41400.000026 28346.101018 8 98510000008849"), BoletoProblem::Whole);
    assert_eq!(wrong("83640000001-1 33120138000-2 81288462711-6 08013618156-1"), BoletoProblem::Field { number: 4 });
    let codes: Vec<_> = [wrong("x"), wrong("1"), BoletoProblem::Field { number: 2 }, BoletoProblem::Whole]
        .map(|problem| (problem.code(), problem.params()))
        .into();
    assert_eq!(codes[1], ("boleto_length", vec![("digits", "1".to_owned())]));
    assert_eq!(codes[2], ("boleto_field", vec![("number", "2".to_owned())]));
    assert_eq!((codes[0].0, codes[3].0), ("boleto_not_digits", "boleto_whole"));
}

/// A bill's line of its barcode's digits, without the general one.
fn bill(kind: &str, rest: &str) -> String {
    let (front, back) = (format!("81{kind}"), rest);
    let general = check_of_bill(&front)(&format!("{front}{back}"));
    line_of_bill(&format!("{front}{general}{back}")).unwrap()
}

fn with_digit(line: &str, at: usize, by: u8) -> String {
    let mut bytes = line.as_bytes().to_vec();
    bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #[test]
    fn nothing_is_too_strange(text in "\\PC{0,60}|[0-9 .-]{40,60}") {
        let _ = Boleto::parse(&text, today());
    }

    #[test]
    fn a_line_of_a_bank_says_what_was_put_into_it(
        bank in "[0-79][0-9]{2}", factor in 1000_u32..10_000, cents in 0..10_000_000_000_u64, free in "[0-9]{25}",
    ) {
        let line = line(&bank, factor, cents, &free);
        let boleto = Boleto::parse(&line, today()).unwrap();
        prop_assert_eq!(boleto.bank.as_deref(), Some(bank.as_str()));
        prop_assert_eq!(boleto.value, i64::try_from(cents).ok().filter(|cents| *cents > 0));
        let due = boleto.due.unwrap();
        prop_assert_eq!((due - BASE.unwrap()).num_days() % CYCLE, i64::from(factor) % CYCLE);
        prop_assert!((due - today()).num_days().abs() <= CYCLE / 2);
        prop_assert_eq!(Boleto::parse(&boleto.formatted(), today()).unwrap(), boleto);
    }

    /// Of the three fields any digit; of the rest the general one. A wrong day or value is found nine times in ten: that is
    /// what modulo 11 with its one digit can do.
    #[test]
    fn a_changed_digit_is_found(
        bank in "[0-79][0-9]{2}", factor in 1000_u32..10_000, cents in 0..10_000_000_000_u64, free in "[0-9]{25}",
        at in 0..33_usize, by in 1..10_u8,
    ) {
        let line = line(&bank, factor, cents, &free);
        prop_assert!(Boleto::parse(&with_digit(&line, at, by), today()).is_err());
    }

    #[test]
    fn a_bill_is_read_and_a_changed_digit_is_found(
        kind in "[6789]", rest in "[0-9]{40}", at in 3..48_usize, by in 1..10_u8,
    ) {
        let line = bill(&kind, &rest);
        let bill = Boleto::parse(&line, today()).unwrap();
        prop_assert_eq!(bill.value.is_some(), matches!(kind.as_str(), "6" | "8") && !rest.starts_with("00000000000"));
        let changed = Boleto::parse(&with_digit(&line, at, by), today());
        if matches!(kind.as_str(), "6" | "7") {
            prop_assert!(changed.is_err());
        }
    }
}
