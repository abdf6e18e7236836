use std::io::Cursor;

use super::*;

fn whole(bytes: &[u8], mime: &str) -> bool {
    is_whole(&mut Cursor::new(bytes), mime).unwrap()
}

/// A picture with a smaller one inside, which has an end of its own.
fn jpeg_with_thumbnail() -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x08, 0xFF, 0xD8, 0x01, 0x02, 0xFF, 0xD9];
    bytes.extend([0xFF, 0xDA, 0x00, 0x04, 0x01, 0x02, 0x10, 0xFF, 0x00, 0x20, 0xFF, 0xD3, 0x30, 0xFF, 0xD9]);
    bytes
}

fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", &[0; 13][..]), (b"IDAT", &[1, 2, 3]), (b"IEND", &[])] {
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        bytes.extend(kind.iter().chain(data).chain(&[9, 9, 9, 9]));
    }
    bytes
}

fn film(boxes: &[(&[u8; 4], usize)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (kind, length) in boxes {
        bytes.extend(u32::try_from(length + 8).unwrap().to_be_bytes());
        bytes.extend(kind.iter());
        let mut data = vec![0; *length];
        if *kind == b"ftyp" {
            data[..4].copy_from_slice(b"isom");
        }
        bytes.extend(data);
    }
    bytes
}

#[test]
fn types_by_their_first_bytes() {
    let office =
        |folder: &[u8]| [b"PK\x03\x04".as_slice(), &[0; 26], b"[Content_Types].xml", &[7; 40], folder].concat();
    let cases: [(&[u8], &str, &str); 14] = [
        (b"%PDF-1.7\n", "foto.jpg", PDF),
        (b"\xEF\xBB\xBF\n%PDF-1.4", "x", PDF),
        (&jpeg_with_thumbnail(), "x.pdf", JPEG),
        (&png(), "x", PNG),
        (&film(&[(b"ftyp", 16)]), "x.mov", MP4),
        (&office(b"word/document.xml"), "x.zip", OFFICE[0].1),
        (&office(b"_rels/.rels"), "contrato.DOCX", OFFICE[0].1),
        (&office(b"_rels/.rels"), "contrato.zip", "application/zip"),
        (&[OLE.as_slice(), &[0; 100]].concat(), "velho.xls", "application/vnd.ms-excel"),
        (&[OLE.as_slice(), &[0; 100]].concat(), "velho.msg", "application/x-ole-storage"),
        ("Olá, João\r\n".as_bytes(), "x", "text/plain"),
        (b"GIF89a\x01\x00", "x.png", "image/gif"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "IMG_1.jpg", "image/heif"),
        (b"MZ\x90\x00\x03\x00", "nota.pdf", "application/vnd.microsoft.portable-executable"),
    ];
    for (bytes, name, expected) in cases {
        assert_eq!(mime(bytes, name), expected, "{name}");
    }
}

#[test]
fn a_file_that_breaks_off_is_damaged() {
    let pdf = [b"%PDF-1.7\n".as_slice(), &[b'x'; 5_000], b"\nstartxref\n0\n%%EOF\n"].concat();
    let office = [b"PK\x03\x04".as_slice(), &[0; 500], b"PK\x05\x06", &[0; 18]].concat();
    let late = film(&[(b"ftyp", 16), (b"mdat", 300), (b"moov", 100)]);
    for (bytes, mime) in
        [(&pdf, PDF), (&jpeg_with_thumbnail(), JPEG), (&png(), PNG), (&late, MP4), (&office, OFFICE[0].1)]
    {
        assert!(whole(bytes, mime), "{mime}");
        for cut in [bytes.len() / 2, bytes.len() - 20.min(bytes.len() / 3), bytes.len() - 10] {
            let cut = &bytes[..cut];
            // What follows the end of a document in the container may be cut off without harm.
            assert!(!whole(cut, mime) || find(cut, b"PK\x05\x06").is_some(), "{mime} {}", cut.len());
        }
    }
    assert!(whole(&[pdf.as_slice(), &[0; 3_000]].concat(), PDF), "blanks behind the end");
    assert!(!whole(&film(&[(b"ftyp", 16), (b"mdat", 300)]), MP4), "without what it is made of");
    assert!(!whole(b"\x00\x00\x00\x04free", MP4), "a box that ends before it begins");
}

/// Whatever stands in a file, looking at it ends.
#[test]
fn noise_ends() {
    let mut seed = 7u32;
    for length in 0..400usize {
        let noise: Vec<u8> = (0..length)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if seed >> 29 == 0 { 0xFF } else { (seed >> 24) as u8 }
            })
            .collect();
        let _ = mime(&noise, "x.docx");
        for (start, mime) in [(&b"\xFF\xD8\xFF"[..], JPEG), (b"\x89PNG\r\n\x1a\n", PNG), (b"", MP4), (b"%PDF-", PDF)] {
            let _ = whole(&[start, &noise].concat(), mime);
        }
    }
}
