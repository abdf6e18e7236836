//! What kind of file it is, by its first bytes. Names lie: an HTML page is often called `.xls`, and a CSV `.txt`.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use super::{SheetProblem, Source};

/// Bytes that can be read twice.
pub(super) trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// The kinds that are read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A workbook of today.
    Zip,
    /// A workbook of Excel before 2007.
    Compound,
    /// vCards.
    Cards,
}

/// What is not a file on a disk (a pipe) is taken into memory up to this: 64 MiB.
const PIPE: u64 = 64 << 20;

/// Files of other kinds by how they begin; each would otherwise pass for text in Windows-1252.
const OTHERS: [&[u8]; 12] = [
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"{\\rtf",
    b"SQLite format 3",
];

/// How a vCard begins.
const CARD: &[u8] = b"BEGIN:VCARD";

/// The container of Microsoft's old formats, and of a new one under a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What is to be read, at its beginning, and what it is.
pub(super) fn open(from: &Source<'_>) -> Result<(Box<dyn Bytes>, Kind), SheetProblem> {
    let read = |error: io::Error| SheetProblem::reading(&error);
    let mut source = match from {
        Source::File(path) => file(path)?,
        Source::Text(text) => Box::new(Cursor::new(text.as_bytes().to_vec())),
    };
    let mut head = Vec::with_capacity(4096);
    source.by_ref().take(4096).read_to_end(&mut head).map_err(read)?;
    let kind = kind(&head, source.as_mut())?;
    source.seek(SeekFrom::Start(0)).map_err(read)?;
    Ok((source, kind))
}

fn file(path: &Path) -> Result<Box<dyn Bytes>, SheetProblem> {
    let read = |error: io::Error| SheetProblem::reading(&error);
    // Asked before opening: some systems say no more than "denied" when a folder is opened.
    let about = std::fs::metadata(path).map_err(read)?;
    if about.is_dir() {
        return Err(SheetProblem::Folder);
    }
    let file = File::open(path).map_err(read)?;
    if about.is_file() {
        return Ok(Box::new(file));
    }
    let mut all = Vec::new();
    file.take(PIPE + 1).read_to_end(&mut all).map_err(read)?;
    if all.len() as u64 > PIPE {
        return Err(SheetProblem::TooBig);
    }
    Ok(Box::new(Cursor::new(all)))
}

fn kind(head: &[u8], source: &mut dyn Bytes) -> Result<Kind, SheetProblem> {
    if head.is_empty() {
        return Err(SheetProblem::Empty);
    }
    if head.starts_with(b"PK\x03\x04") {
        return Ok(Kind::Zip);
    }
    if head.starts_with(COMPOUND) {
        return if has_password(head, source) { Err(SheetProblem::Encrypted) } else { Ok(Kind::Compound) };
    }
    // Nothing but zeros is what a disk that lost its power leaves of a file, and no text begins so. Its encoding would be
    // looked for in all of it.
    if head.starts_with(&[0; 4]) {
        return Err(SheetProblem::NotASheet);
    }
    // A page of the web, a document of XML or JSON: no sheet begins its header so.
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if OTHERS.iter().any(|other| head.starts_with(other)) || matches!(text.first(), Some(b'<' | b'{')) {
        return Err(SheetProblem::NotASheet);
    }
    let is_card = |head: &[u8]| head.get(..CARD.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(CARD));
    // In UTF-16, too, as Outlook saves them.
    let narrow: Vec<u8> = head.iter().copied().filter(|byte| !matches!(byte, 0 | 0xfe | 0xff)).take(64).collect();
    Ok(if is_card(text) || is_card(narrow.trim_ascii_start()) { Kind::Cards } else { Kind::Text })
}

/// Whether the compound file holds an encrypted workbook: a stream of that name in the first sectors of its directory
/// ([MS-CFB] 2.2: the sector's size at 30, the directory's first sector at 48; names in UTF-16).
fn has_password(head: &[u8], source: &mut dyn Bytes) -> bool {
    let (Some(&shift), Some(sector)) = (head.get(30), head.get(48..52)) else { return false };
    let Ok(sector) = <[u8; 4]>::try_from(sector) else { return false };
    let at = (u64::from(u32::from_le_bytes(sector)) + 1) << shift.clamp(9, 12);
    let mut directory = Vec::new();
    let read = source.seek(SeekFrom::Start(at)).and_then(|_| source.take(4096).read_to_end(&mut directory));
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    read.is_ok() && directory.windows(name.len()).any(|window| window == name)
}
