//! Which numbers are in the list, as far as a few bits can tell: most people of an import are new, and to ask the file about
//! each of them would cost as much as to write them.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::{StoreError, Tx};

/// Two MiB. Of a million numbers one in two hundred strangers is taken for somebody known, and asked for in vain.
const BITS: u64 = 1 << 24;
/// Bits that stand for a number.
const EACH: u64 = 3;
/// Bits among which those of one number are: what a processor fetches from memory at once. Anywhere in the two MiB they would
/// be three waits for memory, several percent of an import.
const LINE: u64 = 512;

/// A Bloom filter over match keys, in blocks (Putze, Sanders and Singler, "Cache-, Hash- and Space-Efficient Bloom Filters",
/// 2009): what it does not know is not in the list; what it knows may be.
pub(super) struct KnownNumbers {
    words: Vec<u64>,
}

impl KnownNumbers {
    /// Those of the list.
    pub(super) fn of_list(tx: &Tx<'_>) -> Result<Self, StoreError> {
        let mut known = Self { words: vec![0; usize::try_from(BITS / 64).unwrap_or_default()] };
        let mut all = tx.0.prepare("SELECT match_key FROM contacts")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            known.add(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
        }
        Ok(known)
    }

    pub(super) fn add(&mut self, match_key: &str) {
        for (word, bit) in places(match_key) {
            if let Some(word) = self.words.get_mut(word) {
                *word |= bit;
            }
        }
    }

    /// Whether it may be in the list.
    pub(super) fn may_have(&self, match_key: &str) -> bool {
        places(match_key).all(|(word, bit)| self.words.get(word).is_some_and(|word| word & bit != 0))
    }
}

fn places(match_key: &str) -> impl Iterator<Item = (usize, u64)> {
    let mut hasher = DefaultHasher::new();
    match_key.hash(&mut hasher);
    let hash = hasher.finish();
    // One half says which line, the other one which bits of it.
    let line = (hash & 0xffff_ffff) % (BITS / LINE) * LINE;
    (0..EACH).map(move |n| {
        let place = line + (hash >> (32 + 9 * n)) % LINE;
        (usize::try_from(place / 64).unwrap_or_default(), 1 << (place % 64))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_known_and_few_strangers_are() {
        let mut known = KnownNumbers { words: vec![0; (BITS / 64) as usize] };
        let number = |n: u32| format!("{n:08}5511");
        (0..200_000).for_each(|n| known.add(&number(n)));
        assert!((0..200_000).all(|n| known.may_have(&number(n))));
        let strangers = (200_000..400_000).filter(|n| known.may_have(&number(*n))).count();
        assert!(strangers < 200, "{strangers} of 200,000");
    }
}
