//! A property of a card: `item1.TEL;TYPE="cell,voice":+55 11 98765-4321`, with what is encoded and escaped in it put right.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// A property of a card.
#[derive(Debug)]
pub(super) struct Property {
    pub(super) name: String,
    /// In capitals: `TYPE` and what stands there, a bare `CELL` of 2.1 among its types.
    pub(super) params: Vec<(String, String)>,
    pub(super) value: String,
}

impl Property {
    /// A whole line in its parts: `group.NAME;PARAM=value,"other":text`.
    pub(super) fn read(line: &[u8]) -> Self {
        let line = String::from_utf8_lossy(line);
        let mut quoted = false;
        let colon = line.char_indices().find(|(_, letter)| {
            quoted ^= *letter == '"';
            *letter == ':' && !quoted
        });
        let Some((colon, _)) = colon else { return Self::nothing() };
        let (head, value) = line.split_at(colon);
        let value = value.strip_prefix(':').unwrap_or(value);
        let mut params = Vec::new();
        for param in outside_quotes(head, ';').into_iter().skip(1) {
            let param = param.trim().to_ascii_uppercase();
            let (name, value) = param.split_once('=').unwrap_or(("TYPE", &param));
            params.push((name.to_owned(), value.replace('"', "")));
        }
        let mut property = Self { name: name(line.as_bytes()), params, value: value.to_owned() };
        let encoding = property.param("ENCODING").unwrap_or_default();
        if encoding == "QUOTED-PRINTABLE" || property.has("QUOTED-PRINTABLE") {
            let charset = property.param("CHARSET").and_then(|label| Encoding::for_label(label.as_bytes()));
            property.value = from_quoted_printable(&property.value, charset);
        }
        property
    }

    pub(super) fn nothing() -> Self {
        Self { name: String::new(), params: Vec::new(), value: String::new() }
    }

    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.name == name && self.value.trim().eq_ignore_ascii_case(value)
    }

    pub(super) fn has(&self, kind: &str) -> bool {
        let types = self.params.iter().filter(|(name, _)| name == "TYPE");
        types.flat_map(|(_, value)| value.split(',')).any(|value| value.trim() == kind)
    }

    pub(super) fn param(&self, wanted: &str) -> Option<&str> {
        self.params.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }
}

/// The name of the property that a line begins, in capitals and without its group (`item1.TEL`).
pub(super) fn name(line: &[u8]) -> String {
    let end = line.iter().position(|byte| matches!(byte, b':' | b';')).unwrap_or(0);
    let whole = String::from_utf8_lossy(line.get(..end).unwrap_or_default()).trim().to_ascii_uppercase();
    whole.rsplit('.').next().unwrap_or_default().to_owned()
}

pub(super) fn is_quoted_printable(line: &[u8]) -> bool {
    let head: Vec<u8> = line.iter().take_while(|byte| **byte != b':').map(u8::to_ascii_uppercase).collect();
    head.windows(16).any(|window| window == b"QUOTED-PRINTABLE")
}

/// Where a separator stands outside quotes.
fn outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(move |letter| {
        quoted ^= letter == '"';
        letter == separator && !quoted
    })
    .collect()
}

/// `Jo=C3=A3o`, in the letters that the line names; else UTF-8 where it is that, else Windows-1252.
fn from_quoted_printable(text: &str, charset: Option<&'static Encoding>) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let hex = behind.get(..2).filter(|_| *first == b'=').and_then(|two| std::str::from_utf8(two).ok());
        if let Some(byte) = hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            bytes.push(byte);
            rest = behind.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    let encoding = charset.unwrap_or_else(|| if std::str::from_utf8(&bytes).is_ok() { UTF_8 } else { WINDOWS_1252 });
    encoding.decode_without_bom_handling(&bytes).0.into_owned()
}

/// The parts of a value, with what is escaped in them put right.
pub(super) fn list(value: &str, separator: char) -> Vec<String> {
    let (mut all, mut part, mut escaped) = (Vec::new(), String::new(), false);
    for letter in value.chars() {
        if escaped {
            part.push('\\');
            part.push(letter);
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == separator {
            all.push(unescaped(&part).trim().to_owned());
            part.clear();
        } else {
            part.push(letter);
        }
    }
    all.push(unescaped(&part).trim().to_owned());
    all
}

/// `\n`, `\,`, `\;` and `\\` (RFC 6350, 3.4); a stroke before anything else is a stroke.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some('n' | 'N')) => plain.push('\n'),
            ('\\', Some(&next @ (',' | ';' | '\\' | ':'))) => plain.push(next),
            _ => {
                plain.push(letter);
                continue;
            }
        }
        letters.next();
    }
    plain
}
