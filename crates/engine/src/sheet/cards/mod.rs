//! People in vCards: 2.1 (RFC-less, of 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350), as phones, Outlook and mail programs write
//! them. A card is a row; its number counts the cards.
//!
//! What always holds: a card is read line by line, so a photo of megabytes costs nothing; a card that does not end, or is
//! longer than any card, costs itself and no other; what is written in `quoted-printable` is decoded in the letters that
//! its line names, because a 2.1 file has them card by card.
//!
//! What lost: `calcard`, which reads everything that the standards know into memory first. Thirteen properties are wanted here.

mod property;

use std::collections::{BTreeMap, HashSet, VecDeque};

use encoding_rs::Encoding;

use super::kind::Bytes;
use super::lines::{Line, Lines};
use super::{Raw, RowProblem, SheetChoice, SheetProblem};
use property::{Property, is_quoted_printable, list, name, unescaped};

/// The columns of the rows, by the properties that fill them.
pub(super) const COLUMNS: [&str; 13] =
    ["FN", "TEL", "CATEGORIES", "NOTE", "LANG", "BDAY", "EMAIL", "ORG", "TITLE", "ADR", "NICKNAME", CONSENT, OTHERS];
/// A property of our own: what people took back goes with them, also in a card.
pub(crate) const CONSENT: &str = "X-RECADO-CONSENT";
/// The numbers of a person behind the one that messages go to: no property of a file's, but a column of its own.
pub(crate) const OTHERS: &str = "X-RECADO-OTHER-TEL";
/// Between them.
pub(crate) const BETWEEN_OTHERS: &str = ", ";
/// Of so many at most: a person's card, and not a directory in one.
const MOST_OTHERS: usize = 20;
/// What is kept of a card, in bytes.
const CARD: usize = 256 << 10;
/// What is looked at of one line; the rest of it belongs to a photo.
const LINE: usize = 64 << 10;
/// Between several numbers of one person.
pub(crate) const BETWEEN_PHONES: char = '\n';

/// The cards of a file.
pub(super) struct CardRows {
    lines: Lines,
    /// Lines that were read to see whether they continue the one before.
    ahead: VecDeque<Vec<u8>>,
    row: u32,
}

impl std::fmt::Debug for CardRows {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("CardRows").field("row", &self.row).finish_non_exhaustive()
    }
}

/// What is known of a person while the card is read.
#[derive(Debug, Default)]
struct Card {
    values: BTreeMap<&'static str, String>,
    /// The parts of the name, for cards without a whole one.
    parts: String,
    /// Each with how well it fits; the best first in the end.
    phones: Vec<(u8, String)>,
    length: usize,
}

impl CardRows {
    pub(super) fn open(source: Box<dyn Bytes>, choice: &SheetChoice) -> Result<Self, SheetProblem> {
        let lines = Lines::new(source, choice.encoding).map_err(|error| SheetProblem::reading(&error))?;
        Ok(Self { lines, ahead: VecDeque::new(), row: 0 })
    }

    pub(super) fn encoding(&self) -> &'static Encoding {
        self.lines.encoding()
    }

    /// The next card that says something.
    pub(super) fn next_record(&mut self) -> Result<Option<Raw>, SheetProblem> {
        loop {
            // What stands between cards is nobody's.
            loop {
                match self.property(true)? {
                    None => return Ok(None),
                    Some(property) if property.is("BEGIN", "VCARD") => break,
                    Some(_) => {}
                }
            }
            self.row = self.row.checked_add(1).ok_or(SheetProblem::TooBig)?;
            let values = self.card()?;
            if values.iter().any(|value| !value.is_empty()) {
                return Ok(Some(Raw { row: self.row, values }));
            }
        }
    }

    fn card(&mut self) -> Result<Vec<String>, SheetProblem> {
        let refused = |row, why| SheetProblem::Row { row, why };
        let mut card = Card::default();
        // A card inside another one, as 2.1 allows for an agent, is skipped with it.
        let mut inner = 0_u32;
        loop {
            let Some(property) = self.property(inner == 0)? else {
                return Err(refused(self.row, RowProblem::CardOpen));
            };
            match (property.name.as_str(), inner) {
                ("BEGIN", 0) if property.value.trim().eq_ignore_ascii_case("VCARD") && !card.is_agent() => {
                    // The one before did not end: this is the next one.
                    self.ahead.push_front(b"BEGIN:VCARD".to_vec());
                    return Err(refused(self.row, RowProblem::CardOpen));
                }
                ("BEGIN", _) => inner += 1,
                ("END", 0) => break,
                ("END", _) => inner -= 1,
                (_, 0) => card.take(property),
                _ => {}
            }
            if card.length > CARD {
                return Err(refused(self.row, RowProblem::TooLong));
            }
        }
        Ok(card.row())
    }

    /// The next property, its continuations put together; none at the end of the file. One that nobody wants is passed over
    /// without its value (`wanted` is false for all of an inner card).
    fn property(&mut self, wanted: bool) -> Result<Option<Property>, SheetProblem> {
        let Some(mut line) = self.line()? else { return Ok(None) };
        let keeps = wanted && is_wanted(&line);
        let quoted = keeps && is_quoted_printable(&line);
        while let Some(next) = self.line()? {
            // A line ends in `=` where the next one goes on (RFC 2045, 6.7); else one that goes on begins with a space.
            let soft = quoted && line.ends_with(b"=");
            if !soft && !matches!(next.first(), Some(b' ' | b'\t')) {
                self.ahead.push_front(next);
                break;
            }
            if soft {
                line.pop();
            }
            if keeps && line.len() < 2 * CARD {
                line.extend_from_slice(if soft { &next } else { next.get(1..).unwrap_or_default() });
            }
        }
        Ok(Some(if keeps { Property::read(&line) } else { Property::nothing() }))
    }

    /// The next line without its ending; a long one without its rest.
    fn line(&mut self) -> Result<Option<Vec<u8>>, SheetProblem> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut line = Vec::new();
        if self.lines.next(&mut line, LINE).map_err(|error| SheetProblem::reading(&error))? == Line::End {
            return Ok(None);
        }
        while matches!(line.last(), Some(b'\n' | b'\r')) {
            line.pop();
        }
        Ok(Some(line))
    }
}

impl Card {
    /// 2.1 writes an agent's card as the value of a property, and the next line begins it.
    fn is_agent(&self) -> bool {
        self.values.contains_key("AGENT")
    }

    fn take(&mut self, property: Property) {
        self.length += property.value.len();
        let value = || unescaped(&property.value);
        match property.name.as_str() {
            "TEL" => {
                let number = number(&property.value);
                if !number.is_empty() {
                    self.phones.push((rank(&property), number));
                }
            }
            "N" => {
                let parts = list(&property.value, ';');
                let part = |at: usize| parts.get(at).map(String::as_str).unwrap_or_default();
                // Family; given; further; before; after.
                let order = [part(3), part(1), part(2), part(0), part(4)];
                self.parts = order.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            }
            "CATEGORIES" => self.add("CATEGORIES", &list(&property.value, ',').join(", "), ", "),
            "NOTE" => self.add("NOTE", &value(), "\n"),
            "ADR" => {
                let parts: Vec<_> = list(&property.value, ';').into_iter().filter(|part| !part.is_empty()).collect();
                self.first("ADR", &parts.join(", "));
            }
            "ORG" => {
                let parts: Vec<_> = list(&property.value, ';').into_iter().filter(|part| !part.is_empty()).collect();
                self.first("ORG", &parts.join(", "));
            }
            "AGENT" => {
                self.values.insert("AGENT", String::new());
            }
            "EMAIL" => self.first("EMAIL", property.value.trim().trim_start_matches("mailto:")),
            name => {
                if let Some(column) = COLUMNS.into_iter().find(|column| *column == name) {
                    self.first(column, &value());
                }
            }
        }
    }

    fn first(&mut self, column: &'static str, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            self.values.entry(column).or_insert_with(|| value.to_owned());
        }
    }

    fn add(&mut self, column: &'static str, value: &str, between: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let all = self.values.entry(column).or_default();
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(value);
    }

    fn row(mut self) -> Vec<String> {
        // The best first; of two as good the one that stands first.
        self.phones.sort_by_key(|(rank, _)| *rank);
        let mut seen = HashSet::new();
        let phones = self.phones.into_iter().map(|(_, phone)| phone);
        let phones: Vec<String> = phones.filter(|phone| seen.insert(phone.clone())).collect();
        let others: Vec<&str> = phones.iter().skip(1).take(MOST_OTHERS).map(String::as_str).collect();
        self.values.insert(OTHERS, others.join(BETWEEN_OTHERS));
        self.values.insert("TEL", phones.join(&BETWEEN_PHONES.to_string()));
        if self.values.get("FN").is_none_or(String::is_empty) {
            self.values.insert("FN", self.parts);
        }
        // A number in place of a name is nobody's name.
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let is_number = |name: &String| {
            !name.is_empty()
                && !name.chars().any(char::is_alphabetic)
                && phones.iter().any(|phone| digits(phone) == digits(name))
        };
        if self.values.get("FN").is_some_and(is_number) {
            self.values.remove("FN");
        }
        COLUMNS.iter().map(|column| self.values.remove(column).unwrap_or_default()).collect()
    }
}

fn is_wanted(line: &[u8]) -> bool {
    let name = name(line);
    (COLUMNS.contains(&name.as_str()) && name != OTHERS) || matches!(name.as_str(), "BEGIN" | "END" | "N" | "AGENT")
}

/// The number of `tel:+55-11-98765-4321;ext=12` (RFC 3966), or as it stands there.
fn number(value: &str) -> String {
    let value = unescaped(value);
    let value = value.trim();
    let bare = match value.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => {
            value.get(4..).unwrap_or_default().split(';').next().unwrap_or_default()
        }
        _ => value,
    };
    bare.replace(BETWEEN_PHONES, " ").trim().to_owned()
}

/// Which number of a person gets a message: one that WhatsApp named (`waid`), a mobile, one that the person prefers, any;
/// what is no phone at all comes last.
fn rank(property: &Property) -> u8 {
    let kinds = |kinds: &[&str]| kinds.iter().any(|kind| property.has(kind));
    if kinds(&["FAX", "PAGER", "MODEM", "BBS"]) {
        return 4;
    }
    if property.param("WAID").is_some() || kinds(&["WHATSAPP"]) {
        0
    } else if kinds(&["CELL", "MOBILE", "IPHONE", "CAR"]) {
        1
    } else if kinds(&["PREF"]) || property.param("PREF").is_some() {
        2
    } else {
        3
    }
}

#[cfg(test)]
#[path = "../tests/cards.rs"]
mod tests;
