//! What people type into the search, from the first letter to the last.

use crate::people::{self, name, number, written};

/// What somebody types to its end.
pub(crate) struct Typed {
    pub(crate) text: String,
    pub(crate) kind: Kind,
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words of a name.
    Name,
    /// Parts of a number, or a tag and a name.
    Other,
    /// A name with a slip of the finger, so that nobody is called so.
    Slip,
}

/// So many of each of nine sorts.
const EACH: u64 = 34;

/// About 300 of them, of people all over the list.
pub(crate) fn all(people: u64) -> Vec<Typed> {
    let mut all = Vec::new();
    for turn in 0..EACH {
        let n = (turn * (people / EACH).max(1) % people..).find(|n| people::is_person(*n)).unwrap_or_default();
        let name = name(n);
        let words: Vec<&str> = name.split(' ').collect();
        let (first, last) = (words[0], words[words.len() - 1]);
        let (area, digits) = number(n);
        let short: String = last.chars().take(2).collect();
        let tag = people::TAGS[2..6][turn as usize % 4];
        let names = [name.clone(), first.to_lowercase(), format!("{last} {first}"), format!("{first} {short}")];
        let others = [
            written(n, turn),
            format!("{area}{}", &digits[..7]),
            digits[5..].to_owned(),
            format!("{} {}", tag.split(',').next().unwrap_or_default(), first),
        ];
        all.extend(names.map(|text| Typed { text, kind: Kind::Name }));
        all.extend(others.map(|text| Typed { text, kind: Kind::Other }));
        all.push(Typed { text: format!("{} {last}", slipped(first)), kind: Kind::Slip });
    }
    all
}

/// Two letters of a name changed for one another.
fn slipped(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    letters.swap(middle, middle - 1);
    letters.into_iter().collect()
}
