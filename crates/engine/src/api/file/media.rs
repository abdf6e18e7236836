//! How the rows of a sheet come to their files: by a name in a column, or by a folder whose files are called like the row.
//!
//! A file that reaches the wrong person is worse than one that reaches nobody. So a row gets the file that is its own
//! beyond doubt, or none, and is told.

use std::collections::{BTreeSet, HashMap};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use recado_core::Phone;
use recado_core::fold::folded;
use recado_core::media::{KeptFile, MediaKind};

use crate::engine::Engine;
use crate::error::EngineError;
use crate::files::{Copy, MediaProblem, MediaTrouble, endings};

/// Files that are remembered by their paths, so that the one that all rows carry is read once.
const REMEMBERED: usize = 4_096;
/// Digits that a number of a person has at least, and at most (ITU-T E.164).
const PHONE: std::ops::RangeInclusive<usize> = 8..=15;
/// Words of digits that are looked at together as one number: `+55 (11) 98765-4321` has four.
const PIECES: usize = 5;
/// Digits of several words that may be somebody's number together: a key is none of those words by itself.
const NUMBER: std::ops::RangeInclusive<usize> = 10..=13;

/// Where the files of rows come from.
pub(super) struct RowFiles {
    engine: Engine,
    /// Whether they are kept, or only looked at.
    keeps: bool,
    /// The folder that names in a column are in.
    folder: PathBuf,
    index: Option<Index>,
    seen: HashMap<PathBuf, Seen>,
    /// On the disk, and in no transaction yet.
    copies: Vec<Copy>,
}

struct Seen {
    stamp: (u64, Option<SystemTime>),
    value: String,
}

impl RowFiles {
    pub(super) fn new(engine: Engine, keeps: bool, folder: PathBuf) -> Self {
        Self { engine, keeps, folder, index: None, seen: HashMap::new(), copies: Vec::new() }
    }

    /// Gets ready to find files by what they are called.
    pub(super) fn look_through(&mut self, kind: MediaKind) -> Result<(), MediaProblem> {
        self.index = Some(Index::of(&self.folder, kind)?);
        Ok(())
    }

    /// What a cell means for a place that takes a file: an address, an id of the service or a kept file as they are, and
    /// anything else the name of a file in the folder.
    pub(super) fn named(&mut self, cell: &str, kind: MediaKind) -> Result<String, EngineError> {
        let cell = cell.trim();
        if cell.contains("://") || KeptFile::is_meant(cell) {
            self.engine.require_kept(cell)?;
            return Ok(cell.to_owned());
        }
        let path = self.inside(cell)?;
        if cell.bytes().all(|byte| byte.is_ascii_digit()) && !path.exists() {
            return Ok(cell.to_owned());
        }
        self.value(&path, kind)
    }

    /// The one file that is called like a row: by its key, or by the person's number.
    pub(super) fn of_row(&mut self, key: Option<&str>, phone: &Phone, kind: MediaKind) -> Result<String, EngineError> {
        let asked = key.filter(|key| !key.is_empty()).unwrap_or(phone.e164()).to_owned();
        let found = self.index.as_ref().map(|index| index.find(key, phone)).unwrap_or_default();
        let mut found = found.into_iter();
        match (found.next(), found.next()) {
            (Some(only), None) => {
                let path = self.inside(&only)?;
                self.value(&path, kind)
            }
            (None, _) => Err(MediaProblem { name: asked, trouble: MediaTrouble::NoneCalled }.into()),
            (Some(first), Some(second)) => {
                let files = format!("{first}, {second}");
                Err(MediaProblem { name: asked, trouble: MediaTrouble::Ambiguous { files } }.into())
            }
        }
    }

    /// A file that is the same for every row.
    pub(super) fn value(&mut self, path: &Path, kind: MediaKind) -> Result<String, EngineError> {
        let stamp = std::fs::metadata(path).ok().map(|known| (known.len(), known.modified().ok()));
        if let (Some(stamp), Some(seen)) = (stamp, self.seen.get(path))
            && seen.stamp == stamp
        {
            return Ok(seen.value.clone());
        }
        let value = if self.keeps {
            let copy = Copy::make(path, Some(kind), &self.engine.files_folder())?;
            let value = copy.view().value;
            self.copies.push(copy);
            value
        } else {
            crate::files::see(path, Some(kind))?.value
        };
        if self.seen.len() >= REMEMBERED {
            self.seen.clear();
        }
        if let Some(stamp) = stamp {
            self.seen.insert(path.to_owned(), Seen { stamp, value: value.clone() });
        }
        Ok(value)
    }

    /// The copies that rows since the last time need, to be written down with those.
    pub(super) fn take_copies(&mut self) -> Vec<Copy> {
        std::mem::take(&mut self.copies)
    }

    /// A file of the folder, and of no other one: a sheet that somebody sent must not reach for what else lies here.
    fn inside(&self, name: &str) -> Result<PathBuf, MediaProblem> {
        let outside = || MediaProblem { name: name.to_owned(), trouble: MediaTrouble::Outside };
        // Written on Windows, read anywhere.
        let plain = name.replace('\\', "/");
        let relative = Path::new(&plain);
        let is_plain = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        if plain.get(1..2) == Some(":") || !relative.components().all(is_plain) {
            return Err(outside());
        }
        let path = self.folder.join(relative);
        match (path.canonicalize(), self.folder.canonicalize()) {
            // A link that leads out.
            (Ok(real), Ok(folder)) if !real.starts_with(&folder) => Err(outside()),
            _ => Ok(path),
        }
    }
}

/// The files of a folder, by what they are called.
#[derive(Debug, Default)]
struct Index {
    names: Vec<String>,
    /// The words of each one's name.
    words: Vec<Vec<Word>>,
    by_stem: HashMap<String, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
    by_digits: HashMap<String, Vec<usize>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    text: String,
    /// Which of several words of digits in a row it belongs to, where those may be a number of a person together.
    number: Option<usize>,
}

impl Index {
    fn of(folder: &Path, kind: MediaKind) -> Result<Self, MediaProblem> {
        let entries = std::fs::read_dir(folder).map_err(|error| {
            let missing = error.kind() == std::io::ErrorKind::NotFound;
            MediaProblem::new(folder, if missing { MediaTrouble::Missing } else { MediaTrouble::Unreadable })
        })?;
        let mut names: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.path().is_file())
            .filter_map(|entry| entry.file_name().into_string().ok())
            // What lies beside it, such as the XML of an invoice, is not what is sent.
            .filter(|name| !name.starts_with('.') && endings(kind).contains(&ending(name).as_str()))
            .collect();
        names.sort();
        let mut index = Self::default();
        for name in names {
            index.add(name);
        }
        Ok(index)
    }

    fn add(&mut self, name: String) {
        let at = self.names.len();
        let stem = folded(name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem));
        let words = words(&stem);
        let put = |map: &mut HashMap<String, Vec<usize>>, key: String| {
            let files = map.entry(key).or_default();
            if files.last() != Some(&at) {
                files.push(at);
            }
        };
        for word in &words {
            put(&mut self.by_word, word.text.clone());
        }
        for (start, _) in words.iter().enumerate() {
            let mut digits = String::new();
            for word in words.iter().skip(start).take(PIECES) {
                if !word.text.bytes().all(|byte| byte.is_ascii_digit()) {
                    break;
                }
                digits.push_str(&word.text);
                if PHONE.contains(&digits.len()) {
                    put(&mut self.by_digits, digits.clone());
                }
            }
        }
        put(&mut self.by_stem, stem.trim().to_owned());
        self.names.push(name);
        self.words.push(words);
    }

    /// The names of the files that are called like the key, or like the person's number.
    fn find(&self, key: Option<&str>, phone: &Phone) -> BTreeSet<String> {
        let mut found: BTreeSet<usize> = BTreeSet::new();
        if let Some(key) = key.map(|key| folded(key.trim())).filter(|key| !key.is_empty()) {
            found.extend(self.by_stem.get(&key).into_iter().flatten());
            let key = words(&key);
            let first = key.first().and_then(|first| self.by_word.get(&first.text));
            found.extend(first.into_iter().flatten().filter(|at| self.has(**at, &key)));
        }
        let national: String = phone.national().chars().filter(char::is_ascii_digit).collect();
        for digits in [phone.digits(), national.as_str()] {
            found.extend(self.by_digits.get(digits).into_iter().flatten());
        }
        found.into_iter().filter_map(|at| self.names.get(at).cloned()).collect()
    }

    /// Whether a file's name has these words in a row. A word that is part of somebody's number is no word of its own: the
    /// order 11 is not in `boleto (11) 98765-4321`.
    fn has(&self, at: usize, key: &[Word]) -> bool {
        let Some(words) = self.words.get(at) else { return false };
        words.windows(key.len()).enumerate().any(|(start, window)| {
            let same = window.iter().zip(key).all(|(one, other)| one.text == other.text);
            let end = start + key.len();
            let cut = |outside: Option<&Word>, inside: Option<&Word>| {
                outside
                    .and_then(|word| word.number)
                    .is_some_and(|number| inside.and_then(|word| word.number) == Some(number))
            };
            let before = start.checked_sub(1).and_then(|before| words.get(before));
            same && !cut(before, window.first()) && !cut(words.get(end), window.last())
        })
    }
}

/// The words of a folded text: letters and digits in a row.
fn words(text: &str) -> Vec<Word> {
    let plain = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<Word> = plain.map(|word| Word { text: word.to_owned(), number: None }).collect();
    let is_digits = |word: &Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
    let mut start = 0;
    while start < words.len() {
        let row = words.iter().skip(start).take_while(|word| is_digits(word)).count();
        let digits: usize = words.iter().skip(start).take(row).map(|word| word.text.len()).sum();
        if row > 1 && NUMBER.contains(&digits) {
            words.iter_mut().skip(start).take(row).for_each(|word| word.number = Some(start));
        }
        start += row.max(1);
    }
    words
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
#[path = "media_tests.rs"]
mod tests;
