//! Rows of a text.

use super::super::Sheet;
use super::{all, file};

#[test]
fn the_separator_is_what_the_header_is_separated_by() {
    for (separator, text) in [
        (",", "nome,telefone,\"a;b;c;d\"\nAna,119,x;y\n"),
        (";", "nome;telefone;\"a,b,c,d\"\nAna;119;x,y\n"),
        ("\t", "nome\ttelefone\tc\nAna\t119\tx;y\n"),
        ("|", "nome|telefone|c\nAna|119|x\n"),
    ] {
        let (_folder, path) = file("list", text.as_bytes());
        let mut sheet = Sheet::open(&path).unwrap();
        assert_eq!(sheet.header().len(), 3, "{separator}");
        assert_eq!(sheet.next().unwrap().unwrap().values[..2], ["Ana", "119"], "{separator}");
    }
    assert_eq!(all(b"telefone\n119\n118,5\n"), ["telefone", "2: 119", "3! sheet_row_too_many_cells"]);
    assert_eq!(all(b"nome, todo;telefone\nAna;1\n"), ["nome, todo|telefone", "2: Ana|1"], "a comma yields in a draw");
}

#[test]
fn excels_line_with_the_separator_is_no_row() {
    for text in [
        "sep=|\r\nnome|tel;x\r\nAna|1\r\n" as &str,
        "\u{feff}sep=|\nnome|tel;x\nAna|1",
        "\"SEP=|\"\nnome|tel;x\nAna|1\n",
    ] {
        assert_eq!(all(text.as_bytes()), ["nome|tel;x", "2: Ana|1"], "{text}");
    }
    assert_eq!(all(b"sep=\t\r\nnome\ttel\r\nAna\t1\r\n"), ["nome|tel", "2: Ana|1"]);
}

#[test]
fn every_encoding_of_a_spreadsheet_is_read() {
    let text = "nome;telefone\r\nJoão Conceição;11987654321\r\nÂngela “Açaí” €;119\r\n";
    let wanted = ["nome|telefone", "2: João Conceição|11987654321", "3: Ângela “Açaí” €|119"];
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let wide = |mark: bool, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    for bytes in [
        text.as_bytes(),
        format!("\u{feff}{text}").as_bytes(),
        &windows,
        &wide(true, u16::to_le_bytes),
        &wide(true, u16::to_be_bytes),
        &wide(false, u16::to_le_bytes),
        &wide(false, u16::to_be_bytes),
    ] {
        assert_eq!(all(bytes), wanted);
    }
}

#[test]
fn one_letter_at_the_end_decides_the_encoding_of_all() {
    let mut bytes = b"nome;telefone\n".to_vec();
    while bytes.len() < 3 << 20 {
        bytes.extend_from_slice(b"Maria das Dores;11987654321\n");
    }
    // Cut by the end of a piece of 64 KiB, or not: a letter of two bytes is one letter.
    for shift in 0..4 {
        let mut utf8 = bytes.clone();
        utf8.truncate((1 << 20) - 2 + shift);
        utf8.extend_from_slice("\nção;1\n".as_bytes());
        assert!(all(&utf8).last().unwrap().ends_with(": ção|1"), "{shift}");
    }
    bytes.extend_from_slice(b"Jo\xe3o;1\n");
    assert!(all(&bytes).last().unwrap().ends_with(": João|1"));
    let mut cut = b"nome;tel\nAna;1\nJo".to_vec();
    cut.push(0xc3);
    assert_eq!(all(&cut).last().unwrap(), "3: JoÃ|", "half a letter at the end is none of UTF-8");
}

#[test]
fn rows_are_numbered_as_a_sheet_shows_them() {
    assert_eq!(
        all(b"nome;nota\r\nAna;\"uma\r\nduas\n\rtres\"\r\n\r\n  \r\nBia;\"a \"\"b\"\"\"\r\n;;\r\n;\r\nCida;x"),
        ["nome|nota", "2: Ana|uma\r\nduas\n\rtres", "5: Bia|a \"b\"", "8: Cida|x"],
        "blank lines and empty rows count and are not handed out"
    );
    assert_eq!(all(b"\n\nnome;tel\nAna;1\n"), ["nome|tel", "4: Ana|1"]);
    assert_eq!(all(b"nome;tel\rAna;1\rBia;2\r"), ["nome|tel", "2: Ana|1", "3: Bia|2"], "an old Mac's lines");
    assert_eq!(all(b"nome;tel\nAna;1\n\x1a"), ["nome|tel", "2: Ana|1"], "the end mark of DOS");
}

#[test]
fn a_row_that_cannot_be_read_is_one_row() {
    assert_eq!(
        all(b"nome;tel\nAna\nBia;2;\nCida;3;x\nD\0;4\nEva;5\n"),
        ["nome|tel", "2: Ana|", "3: Bia|2", "4! sheet_row_too_many_cells", "5! sheet_row_not_text", "6: Eva|5"]
    );
    let long = [b"nome;tel\n".to_vec(), vec![b'x'; 300_000], b";1\nAna;2\n".to_vec()].concat();
    assert_eq!(all(&long), ["nome|tel", "2! sheet_row_too_long", "3: Ana|2"]);
    let wide = "nome;tel\nA;1\nB;2\n".encode_utf16().flat_map(u16::to_le_bytes);
    let mut wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
    // Half of a pair in place of the A.
    wide[2 + 9 * 2 + 1] = 0xd8;
    assert_eq!(all(&wide), ["nome|tel", "2! sheet_row_not_text", "3: B|2"]);
}

#[test]
fn a_quote_that_does_not_end_costs_one_row() {
    assert_eq!(
        all(b"nome;tel\nAna;1\n\"Bia;2\nCida;3\nDora;4\n"),
        ["nome|tel", "2: Ana|1", "3! sheet_row_quote_open", "4: Cida|3", "5: Dora|4"]
    );
    // The rest of the file is longer than a row may be, and a long line is among it.
    let mut bytes = b"nome;tel\n\"Ana;1\n".to_vec();
    for _ in 0..20_000 {
        bytes.extend_from_slice(b"Maria das Dores;2\n");
    }
    bytes.extend_from_slice(&vec![b'x'; 300_000]);
    bytes.extend_from_slice(b"\nZoe;3\n");
    let rows = all(&bytes);
    assert_eq!(rows.len(), 1 + 1 + 20_000 + 2);
    assert_eq!((rows[1].as_str(), rows[2].as_str()), ("2! sheet_row_quote_open", "3: Maria das Dores|2"));
    assert_eq!(rows[20_002..], ["20003! sheet_row_too_long", "20004: Zoe|3"]);
    // A quote inside of a cell is a letter.
    assert_eq!(all(b"nome;tel\nA 5\" B;1\n"), ["nome|tel", "2: A 5\" B|1"]);
}

#[test]
fn quotes_made_to_take_hours_end_soon() {
    let mut bytes = b"nome;tel\n".to_vec();
    for _ in 0..200_000 {
        // Closes what is open, and opens again.
        bytes.extend_from_slice(b"a\";\"b\n");
    }
    let begun = std::time::Instant::now();
    assert_eq!(all(&bytes).last().unwrap(), "! sheet_unknown");
    assert!(begun.elapsed().as_secs() < 30);
}

#[test]
fn what_programs_put_around_a_number_is_taken_off() {
    assert_eq!(
        all(b"nome;tel;n\n=\"Ana\";=\"011987654321\";'=1+1\n\"=\"\"Bia\"\"\";'tis;''-x\n"),
        ["nome|tel|n", "2: Ana|011987654321|=1+1", "3: Bia|'tis|'-x"]
    );
}

#[test]
fn a_list_of_a_hundred_thousand_is_read_to_its_end() {
    let mut bytes = b"nome;telefone;pedido\r\n".to_vec();
    for row in 0..100_000 {
        bytes.extend_from_slice(format!("Maria {row};119{row:08};\"A-{row}\"\r\n").as_bytes());
    }
    let rows = all(&bytes);
    assert_eq!(rows.len(), 100_001);
    assert_eq!(rows[100_000], "100001: Maria 99999|11900099999|A-99999");
}
