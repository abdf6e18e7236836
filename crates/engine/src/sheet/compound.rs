//! Streams of a compound file ([MS-CFB] 2), as far as it takes to look at an old workbook before the library reads it.
//!
//! A stream is a chain of sectors: a table says for each of them which one is next. The library follows a chain wherever it
//! leads, and one that leads back would fill the memory: every chain that it follows is followed here first, and may have
//! no more sectors than the file has.

/// From here on a sector's number means a table, the end of a chain, a free sector.
const TABLES: u32 = 0xffff_fffa;
/// From here on it is none in the list of tables.
const NO_TABLE: u32 = 0xffff_fffc;
/// A chain ends.
const END: u32 = 0xffff_fffe;
/// Streams of fewer bytes lie in sectors of 64, inside the stream of the directory's first entry.
const SMALL: u64 = 4_096;

/// The streams that are called so, whatever their case. None: the file is damaged.
pub(super) fn streams(file: &[u8], names: &[&str]) -> Option<Vec<Vec<u8>>> {
    let chains = Chains::of(file)?;
    let directory = chains.follow(u32_at(file, 48), u64::MAX)?;
    let entries: Vec<&[u8]> = directory.chunks_exact(128).collect();
    let root = entries.first()?;
    let tables = u64::from(u32_at(file, 64)) * chains.size as u64;
    let (small, places) = if tables == 0 {
        (Vec::new(), Vec::new())
    } else {
        (chains.follow(u32_at(root, 116), chains.length(root))?, chains.follow(u32_at(file, 60), tables)?)
    };
    let named = entries.iter().filter(|entry| names.iter().any(|name| name_of(entry).eq_ignore_ascii_case(name)));
    let stream = |entry: &&[u8]| {
        let (length, mut at) = (chains.length(entry), u32_at(entry, 116));
        if length >= SMALL {
            return chains.follow(at, length);
        }
        let length = usize::try_from(length).ok()?;
        let mut bytes = Vec::new();
        while bytes.len() < length && at < TABLES {
            let place = usize::try_from(at).ok()?;
            bytes.extend_from_slice(small.get(place * 64..place * 64 + 64).unwrap_or(&[0; 64]));
            at = u32_at(&places, 4 * place);
        }
        bytes.truncate(length);
        Some(bytes)
    };
    named.map(stream).collect()
}

fn name_of(entry: &[u8]) -> String {
    let units: Vec<u16> = (0..32).map(|at| u16_at(entry, 2 * at)).take_while(|unit| *unit != 0).collect();
    String::from_utf16_lossy(&units)
}

/// The file's sectors, and which follows which.
struct Chains<'a> {
    file: &'a [u8],
    /// Bytes of a sector.
    size: usize,
    next: Vec<u32>,
}

impl<'a> Chains<'a> {
    fn of(file: &'a [u8]) -> Option<Self> {
        let shift = u16_at(file, 30);
        if (shift != 9 && shift != 12) || file.len() < 512 {
            return None;
        }
        let mut chains = Self { file, size: 1 << shift, next: Vec::new() };
        // Where the tables lie: 109 in the head, the others in a chain of their own, whose sectors end in the next one's number.
        let mut tables: Vec<u32> = (0..109).map(|place| u32_at(file, 76 + 4 * place)).collect();
        let mut more = u32_at(file, 68);
        for _ in 0..chains.most() {
            if more >= TABLES {
                break;
            }
            tables.extend(numbers(chains.sector(more)?));
            more = tables.pop()?;
        }
        for table in tables.into_iter().filter(|table| *table < NO_TABLE) {
            let next = chains.sector(table)?;
            chains.next.extend(numbers(next));
        }
        Some(chains)
    }

    /// Sectors that a chain has at most.
    fn most(&self) -> usize {
        self.file.len() / self.size + 1
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let from = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.size)?;
        self.file.get(from..from.checked_add(self.size)?.min(self.file.len()))
    }

    /// How long the stream of an entry is: small sectors came with four bytes for it.
    fn length(&self, entry: &[u8]) -> u64 {
        let high = if self.size == 512 { 0 } else { u32_at(entry, 124) };
        u64::from(high) << 32 | u64::from(u32_at(entry, 120))
    }

    /// What a chain holds, so many bytes of it at most.
    fn follow(&self, first: u32, length: u64) -> Option<Vec<u8>> {
        let (mut bytes, mut at) = (Vec::new(), first);
        for _ in 0..=self.most() {
            if at == END {
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector(at)?);
            if bytes.len() as u64 >= length {
                bytes.truncate(usize::try_from(length).ok()?);
                return Some(bytes);
            }
            at = self.next.get(usize::try_from(at).ok()?).copied()?;
        }
        None
    }
}

fn numbers(sector: &[u8]) -> impl Iterator<Item = u32> {
    (0..sector.len() / 4).map(|place| u32_at(sector, 4 * place))
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes)
}

/// What stands behind the end is the end of a chain.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(END, u32::from_le_bytes)
}
