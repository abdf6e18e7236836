use proptest::prelude::*;

use super::*;

/// A static and a dynamic code in the shapes of the central bank's manual of starting a Pix, as others have published them.
const STATIC: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426614174000520400005303986540510.005802BR5913FULANO DE TAL6008BRASILIA62070503***630436D9";
const DYNAMIC: &str = "00020101021226770014BR.GOV.BCB.PIX2555pix.example.com/qr/93598be0-1bd0-4997-8318-81776a1d8a995204000053039865802BR5907EMPRESA6009SAO PAULO62070503***6304EEAB";
/// The example of the manual of BR Code, with a second arrangement beside Pix.
const MANUAL: &str = "00020104141234567890123426580014BR.GOV.BCB.PIX0136123e4567-e12b-12d1-a456-42665544000027300012BR.COM.OUTRO011001234567895204000053039865406123.455802BR5917NOME DO RECEBEDOR6008BRASILIA61087007490062190515RP12345678-201980390012BR.COM.OUTRO01190123.ABCD.3456.WXYZ6304AD38";

/// A code of these fields, with its checksum.
fn code(fields: &str) -> String {
    let open = format!("000201{fields}6304");
    let sum = emv::checksum(open.as_bytes());
    format!("{open}{sum:04X}")
}

fn tlv(name: &str, value: &str) -> String {
    format!("{name}{:02}{value}", value.chars().count())
}

fn account(key: &str) -> String {
    tlv("26", &format!("{}{}", tlv("00", PIX), tlv("01", key)))
}

#[test]
fn codes_of_the_manuals() {
    let fixed = Pix::parse(STATIC).unwrap();
    assert_eq!(fixed.key.as_deref(), Some("123e4567-e12b-12d1-a456-426614174000"));
    assert_eq!(fixed.key_kind, Some(PixKeyKind::Evp));
    assert_eq!((fixed.value, fixed.receiver.as_str(), fixed.city.as_str()), (Some(1_000), "FULANO DE TAL", "BRASILIA"));
    assert_eq!((fixed.txid, fixed.url, fixed.note), (None, None, None));
    let dynamic = Pix::parse(&format!("  {DYNAMIC}\n")).unwrap();
    assert_eq!(dynamic.url.as_deref(), Some("pix.example.com/qr/93598be0-1bd0-4997-8318-81776a1d8a99"));
    assert_eq!((dynamic.key.as_deref(), dynamic.key_kind, dynamic.value), (None, None, None));
    assert_eq!(dynamic.code, DYNAMIC);
    let manual = Pix::parse(MANUAL).unwrap();
    assert_eq!((manual.value, manual.key_kind), (Some(12_345), Some(PixKeyKind::Evp)));
    assert_eq!((manual.txid.as_deref(), manual.receiver.as_str()), (Some("RP12345678-2019"), "NOME DO RECEBEDOR"));
}

#[test]
fn each_mistake_has_its_own_name() {
    let wrong = |text: &str| Pix::parse(text).unwrap_err();
    for other in [
        "",
        "+5511943214321",
        "ana@loja.example",
        "https://loja.example",
        "03399026944140000002628346101018898510000008848",
    ] {
        assert_eq!(wrong(other), PixProblem::NotPix, "{other}");
    }
    let card = code(&format!("{}52040000530398658 02BR", tlv("26", &tlv("00", "br.com.outro"))).replace(' ', ""));
    assert_eq!(wrong(&card), PixProblem::NotPix, "another arrangement's code");
    assert_eq!(wrong(STATIC.get(..60).unwrap()), PixProblem::Cut);
    assert_eq!(wrong(&format!("{STATIC}{STATIC}0")), PixProblem::Cut);
    assert_eq!(wrong("000201"), PixProblem::Cut);
    assert_eq!(wrong(&STATIC.replace("10.00", "10.01")), PixProblem::Checksum);
    assert_eq!(wrong(&STATIC.replace("36D9", "36D8")), PixProblem::Checksum);
    let with = |currency: &str, value: &str| {
        code(&format!("{}{}{}{}", account("ana@loja.example"), tlv("53", currency), tlv("54", value), tlv("58", "BR")))
    };
    assert_eq!(wrong(&with("840", "10.00")), PixProblem::Currency);
    for value in ["10,00", "-1", "10.001", "1e3", ".5"] {
        assert_eq!(wrong(&with("986", value)), PixProblem::Value, "{value}");
    }
    assert_eq!(Pix::parse(&with("986", "0.00")).unwrap().value, None, "nothing is what the payer writes");
    assert_eq!(Pix::parse(&with("986", "10.5")).unwrap().value, Some(1_050));
    assert_eq!(wrong(&code("2699")), PixProblem::Cut, "a length that leads beyond the end");
    assert_eq!(wrong(&with("986", "1").replace("6304", "6204")).code(), "pix_cut");
}

#[test]
fn line_breaks_of_a_document_and_lower_case_do_no_harm() {
    let (front, back) = STATIC.split_at(50);
    assert_eq!(Pix::parse(&format!("{front}\r\n{back}")).unwrap().code, STATIC);
    assert!(Pix::parse(&STATIC.replace("36D9", "36d9")).is_ok());
}

#[test]
fn names_with_accents_are_counted_either_way() {
    let rest = |length: usize| {
        format!("{}530398658 02BR59{length:02}São João6001X", account("ana@loja.example")).replace("8 0", "80")
    };
    for length in [8, 10] {
        assert_eq!(Pix::parse(&code(&rest(length))).unwrap().receiver, "São João", "{length}");
    }
}

#[test]
fn keys_by_their_form() {
    for (key, kind) in [
        ("12345678909", Some(PixKeyKind::Cpf)),
        ("39580525000189", Some(PixKeyKind::Cnpj)),
        ("12ABC34501DE35", Some(PixKeyKind::Cnpj)),
        ("ana@loja.example", Some(PixKeyKind::Email)),
        ("+5511943214321", Some(PixKeyKind::Phone)),
        ("123e4567-e12b-12d1-a456-426655440000", Some(PixKeyKind::Evp)),
        ("123e4567-e12b-12d1-a456-42665544000g", None),
        ("Ana", None),
        ("", None),
        ("12ABC34501DEXX", None),
    ] {
        assert_eq!(key_kind(key), kind, "{key}");
    }
}

proptest! {
    #[test]
    fn nothing_is_too_strange(text in "\\PC{0,60}|000201[0-9a-zçã. ]{0,60}", fields in "[0-9]{0,40}") {
        let _ = Pix::parse(&text);
        let _ = Pix::parse(&code(&fields));
        let _ = Pix::parse(&code(&text));
    }

    #[test]
    fn a_code_says_what_was_put_into_it_and_a_changed_character_is_found(
        key in "[a-z]{3,20}@[a-z]{3,10}\\.example", cents in 1..100_000_000_i64, name in "[A-Za-zçãé ]{0,20}[A-Za-z]",
        txid in "[A-Za-z0-9]{1,25}", at in 0..10_000_usize, other in "[0-9A-Za-z.@ã]",
    ) {
        let value = format!("{}.{:02}", cents / 100, cents % 100);
        let code = code(&[
            account(&key), tlv("52", "0000"), tlv("53", "986"), tlv("54", &value), tlv("58", "BR"), tlv("59", &name),
            tlv("60", "RECIFE"), tlv("62", &tlv("05", &txid)),
        ].concat());
        let pix = Pix::parse(&code).unwrap();
        prop_assert_eq!((pix.value, pix.key, pix.txid), (Some(cents), Some(key), Some(txid)));
        prop_assert_eq!(pix.receiver.as_str(), name.trim());

        let mut letters: Vec<char> = code.chars().collect();
        let at = at % letters.len();
        let other = other.chars().next().unwrap();
        prop_assume!(!letters[at].eq_ignore_ascii_case(&other));
        letters[at] = other;
        let changed: String = letters.into_iter().collect();
        prop_assert!(Pix::parse(&changed).is_err(), "{}", changed);
    }
}
