//! What a workbook may be made of, tried before it is read: a workbook is a zip of XML, and both can be made so that a few
//! kilobytes fill the memory. The sizes that a zip states may be wrong, so each part is unpacked once and counted.
//!
//! The caps: 256 MiB as it lies on the disk, 10,000 parts, 1 GiB of XML in all, 256 MiB of shared texts and of any part
//! that is not a sheet, 2 MiB between two `<`; and no list may say that it is longer than its bytes allow (the reader of
//! workbooks makes room for as many texts as a list says it has). A full sheet of a million rows is within them.

use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::SheetProblem;

/// What counts as too much; tests take less.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub file: u64,
    pub parts: usize,
    pub xml: u64,
    pub part: u64,
    pub run: u64,
}

pub(super) const BOUNDS: Bounds =
    Bounds { file: 256 << 20, parts: 10_000, xml: 1 << 30, part: 256 << 20, run: 2 << 20 };

/// Goes through the zip once. Fine, or what it is instead of a workbook that can be read.
pub(super) fn check<S: Read + Seek>(source: S, size: u64, bounds: Bounds) -> Result<(), SheetProblem> {
    if size > bounds.file {
        return Err(SheetProblem::TooBig);
    }
    let mut zip = ZipArchive::new(source).map_err(|error| problem(&error))?;
    if zip.len() > bounds.parts {
        return Err(SheetProblem::TooBig);
    }
    let spelt = |name: &str| name.to_ascii_lowercase().replace('\\', "/");
    let names: Vec<String> = zip.file_names().filter_map(Result::ok).map(|name| spelt(&name)).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if !has("[content_types].xml") || !names.iter().any(|name| name.starts_with("xl/")) {
        return Err(if has("content.xml") || has("index/document.iwa") {
            SheetProblem::OtherFormat
        } else {
            SheetProblem::NotASheet
        });
    }
    if has("xl/workbook.bin") {
        return Err(SheetProblem::OtherFormat);
    }
    let mut all = 0;
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).map_err(|error| problem(&error))?;
        let name = part.name().map(|name| spelt(&name)).map_err(|error| problem(&error))?;
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let room = bounds.xml - all;
        let most = if name.contains("worksheets") { room } else { room.min(bounds.part) };
        all += count(&mut part, most, bounds.run)?;
    }
    Ok(())
}

/// How many bytes a part has; a problem where they are too many.
fn count(part: &mut impl Read, most: u64, run: u64) -> Result<u64, SheetProblem> {
    let mut chunk = vec![0; 64 << 10];
    let (mut counted, mut since) = (0, 0);
    let mut said = 0;
    loop {
        let read = part.read(&mut chunk).map_err(|_| SheetProblem::Broken)?;
        let bytes = chunk.get(..read).unwrap_or_default();
        if read == 0 {
            // The shortest text is `<si/>`.
            return if said > counted { Err(SheetProblem::Broken) } else { Ok(counted) };
        }
        if counted == 0 {
            said = said_length(bytes);
        }
        counted += read as u64;
        for piece in bytes.split_inclusive(|byte| *byte == b'<') {
            since += piece.len() as u64;
            if since > run {
                return Err(SheetProblem::TooBig);
            }
            if piece.ends_with(b"<") {
                since = 0;
            }
        }
        if counted > most {
            return Err(SheetProblem::TooBig);
        }
    }
}

/// The largest number that a part says of itself as `uniqueCount`, in its first piece.
fn said_length(bytes: &[u8]) -> u64 {
    let word = b"uniqueCount";
    let places = bytes.windows(word.len()).enumerate().filter(|(_, window)| window == word);
    let said = places.map(|(at, _)| {
        let rest = bytes.get(at + word.len()..).unwrap_or_default();
        let digits = rest.iter().skip_while(|byte| !byte.is_ascii_digit() && **byte != b'>');
        digits
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
    });
    said.max().unwrap_or(0)
}

fn problem(error: &ZipError) -> SheetProblem {
    match error {
        ZipError::InvalidPassword => SheetProblem::Encrypted,
        ZipError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => SheetProblem::reading(error),
        _ => SheetProblem::Broken,
    }
}
