use std::io::Cursor;

use proptest::prelude::*;

use super::*;
use crate::sheet::{Sheet, Source};

fn rows(bytes: &[u8]) -> Vec<String> {
    let mut cards = CardRows::open(Box::new(Cursor::new(bytes.to_vec())), &SheetChoice::default()).unwrap();
    let mut rows = Vec::new();
    loop {
        match cards.next_record() {
            Ok(Some(raw)) => {
                rows.push(format!("{}: {}", raw.row, raw.values.join("|").trim_end_matches('|').replace('\n', "/")))
            }
            Ok(None) => return rows,
            Err(SheetProblem::Row { row, why }) => rows.push(format!("{row}! {}", why.code())),
            Err(problem) => {
                rows.push(problem.code().to_owned());
                return rows;
            }
        }
    }
}

#[test]
fn an_old_phones_card_in_quoted_printable() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ara=C3=BAjo;Concei=C3=A7=\r\n=C3=A3o;;;\r\nTEL;HOME:(11) 3333-4444\r\nTEL;CELL;PREF:+55 11 98765-4321\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:prefere =E0 tarde=0D=0A\r\nEND:VCARD\r\n";
    assert_eq!(
        rows(card),
        ["1: Conceição Araújo|+55 11 98765-4321/(11) 3333-4444||prefere à tarde|||||||||(11) 3333-4444".to_owned()]
    );
}

#[test]
fn cards_of_three_and_four_with_folded_lines_and_groups() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo\n ão d'Ávila\nitem1.TEL;type=CELL;type=VOICE:11 98765-4321\nitem1.X-ABLabel:_$!<Mobile>!$_\nCATEGORIES:vip,ata\\,cado\nNOTE:linha um\\nlinha dois\\; fim\nBDAY:1985-04-12\nPHOTO;ENCODING=b:AAAA\n BBBB\nORG:Padaria;Filial\nEMAIL;TYPE=INTERNET:j@x.example\nADR;TYPE=HOME:;;Rua A\\, 1;Recife;PE;50000;Brasil\nEND:VCARD\nBEGIN:vcard\nVERSION:4.0\nFN:Bia\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+55-21-3333-4444;ext=12\nTEL;VALUE=uri;TYPE=\"voice,cell\";PREF=1:tel:+55-21-98765-4322\nLANG:pt-BR\nBDAY:--0412\nEND:vcard\n";
    assert_eq!(
        rows(cards.as_bytes()),
        [
            "1: João d'Ávila|11 98765-4321|vip, ata,cado|linha um/linha dois; fim||1985-04-12|j@x.example|Padaria, Filial||Rua A, 1, Recife, PE, 50000, Brasil",
            "2: Bia|+55-21-98765-4322/+55-21-3333-4444|||pt-BR|--0412|||||||+55-21-3333-4444",
        ]
    );
}

#[test]
fn what_whatsapp_shares_is_its_own_number_first_and_a_fax_last() {
    let card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL;type=FAX:11 3333-0000\nTEL;type=CELL:11 91111-1111\nTEL;waid=5511987654321:+55 11 98765-4321\nEND:VCARD";
    assert_eq!(
        rows(card),
        ["1: Ana|+55 11 98765-4321/11 91111-1111/11 3333-0000|||||||||||11 91111-1111, 11 3333-0000"]
    );
}

#[test]
fn a_card_that_does_not_end_costs_only_itself() {
    let cards = b"BEGIN:VCARD\nFN:Ana\nTEL:1\nBEGIN:VCARD\nFN:Bia\nTEL:2\nEND:VCARD\n\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Caio\n";
    assert_eq!(rows(cards), ["1! sheet_card_open", "2: Bia|2", "4! sheet_card_open"]);
    let long = format!("BEGIN:VCARD\nNOTE:{}\nEND:VCARD\n", "linha\n ".repeat(60_000));
    assert_eq!(rows(long.as_bytes()), ["1! sheet_row_too_long"]);
}

#[test]
fn cards_are_known_by_how_they_begin_in_any_letters() {
    let text = "BEGIN:VCARD\r\nFN:João\r\nTEL:11 98765-4321\r\nEND:VCARD\r\n";
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let folder = tempfile::tempdir().unwrap();
    for (bytes, encoding) in
        [(text.as_bytes(), "utf-8"), (wide.as_slice(), "utf-16le"), (latin.as_slice(), "windows-1252")]
    {
        let path = folder.path().join("cards.txt");
        std::fs::write(&path, bytes).unwrap();
        let mut sheet = Sheet::open_as(Source::File(&path), &SheetChoice::default()).unwrap();
        assert_eq!((sheet.about().kind, sheet.about().encoding.as_deref()), ("vcard", Some(encoding)));
        assert_eq!(sheet.next().unwrap().unwrap().values[0], "João");
        assert_eq!(Sheet::open(&path).unwrap_err().code(), "sheet_unknown", "nothing is sent to cards");
    }
}

#[test]
fn a_card_of_very_many_numbers_costs_no_more_than_its_length() {
    let numbers: String = (0..40_000).map(|n| format!("TEL:{n:05}\n")).collect();
    let told = rows(format!("BEGIN:VCARD\nFN:Ana\n{numbers}TEL:00007\nEND:VCARD\n").as_bytes());
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].split('/').count(), 40_000, "each once");
    assert_eq!(told[0].split(", ").count(), 20, "of the others so many are kept as anybody has");
}

proptest! {
    #[test]
    fn any_text_is_cards_or_none(
        text in "(BEGIN:VCARD\n|END:VCARD\n|TEL[;:=a-z\",]{0,8}|N:|FN;ENCODING=QUOTED-PRINTABLE:|[=\\\\;:, \t\n\"a-f0-9é\u{0}]{0,6}){0,24}"
    ) {
        let told = rows(text.as_bytes());
        prop_assert!(told.len() <= text.matches("BEGIN:VCARD").count());
    }

    #[test]
    fn any_bytes_come_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        rows(&[b"BEGIN:VCARD\n", bytes.as_slice()].concat());
    }
}
