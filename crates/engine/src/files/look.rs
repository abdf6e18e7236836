//! What a file is, told by what stands in it, and whether it is whole. A name may say anything.
//!
//! Only what a broken copy or an interrupted download looks like is looked for: the end that is missing. Whether a film has
//! the right codec is the service's to say.

use std::io::{self, Read, Seek, SeekFrom};

/// How much of the beginning is looked at.
pub(super) const HEAD: usize = 8 * 1024;

/// Within how much of the beginning a PDF says that it is one (ISO 32000-1, annex H, note 13).
const PDF_HEAD: usize = 1_024;
/// How much of the end is looked at.
const TAIL: u64 = 68 * 1024;

const PDF: &str = "application/pdf";
const JPEG: &str = "image/jpeg";
const PNG: &str = "image/png";
const MP4: &str = "video/mp4";
const GPP: &str = "video/3gpp";
const OFFICE: [(&str, &str, &[u8]); 3] = [
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"word/"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"xl/"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", b"ppt/"),
];
const OLD_OFFICE: [(&str, &str); 3] =
    [("doc", "application/msword"), ("xls", "application/vnd.ms-excel"), ("ppt", "application/vnd.ms-powerpoint")];
/// The compound files of older programs (MS-CFB, section 2.2).
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The type of a file by its first bytes; its name is asked only where one container holds several types.
pub(super) fn mime(head: &[u8], name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if head.get(..PDF_HEAD.min(head.len())).is_some_and(|start| find(start, b"%PDF-").is_some()) {
        return PDF;
    }
    if head.starts_with(&OLE) {
        let known = OLD_OFFICE.iter().find(|(known, _)| *known == ending);
        return known.map_or("application/x-ole-storage", |(_, mime)| mime);
    }
    if head.starts_with(b"PK\x03\x04") {
        let inside = OFFICE.iter().find(|(_, _, folder)| find(head, folder).is_some());
        let known = inside.or_else(|| {
            let named = OFFICE.iter().find(|(known, ..)| *known == ending);
            named.filter(|_| find(head, b"[Content_Types].xml").is_some())
        });
        return known.map_or("application/zip", |(_, mime, _)| mime);
    }
    match infer::get(head) {
        Some(kind) if kind.mime_type() == "video/quicktime" && is_mp4_brand(head) => MP4,
        Some(kind) => kind.mime_type(),
        None if is_mp4_brand(head) => MP4,
        None if head.get(4..8) == Some(b"ftyp") && head.get(8..11) == Some(b"3gp") => GPP,
        None if is_text(head) => "text/plain",
        None => "application/octet-stream",
    }
}

fn is_mp4_brand(head: &[u8]) -> bool {
    let brand = head.get(8..12);
    head.get(4..8) == Some(b"ftyp")
        && brand.is_some_and(|brand| {
            [&b"isom"[..], b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"MSNV", b"M4V "]
                .contains(&brand)
        })
}

fn is_text(head: &[u8]) -> bool {
    !head.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))
}

/// Whether a file of this type is whole.
///
/// # Errors
/// What the disk says.
pub(super) fn is_whole(file: &mut (impl Read + Seek), mime: &str) -> io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    let whole = match mime {
        PDF => ends_with_mark(file, length, b"%%EOF"),
        JPEG => jpeg(file),
        PNG => png(file),
        MP4 | GPP => film(file, length),
        mime if OFFICE.iter().any(|(_, office, _)| *office == mime) => {
            tail(file, length).map(|tail| find(&tail, b"PK\x05\x06").is_some())
        }
        _ => Ok(true),
    };
    match whole {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        other => other,
    }
}

fn tail(file: &mut (impl Read + Seek), length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    Ok(tail)
}

/// A PDF's last line, behind which some programs leave blanks and other odds and ends (ISO 32000-1, annex H, note 18).
fn ends_with_mark(file: &mut (impl Read + Seek), length: u64, mark: &[u8]) -> io::Result<bool> {
    let tail = tail(file, length)?;
    let end = tail.iter().rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0).map_or(0, |last| last + 1);
    let last = tail.get(end.saturating_sub(PDF_HEAD)..end).unwrap_or_default();
    Ok(find(last, mark).is_some())
}

/// Segment by segment to the end of the picture (ITU-T T.81, annex B). A small picture inside the first ones has an end of
/// its own, so that looking for the end's two bytes is not enough.
fn jpeg(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut file = io::BufReader::with_capacity(64 * 1024, file);
    if two(&mut file)? != [0xFF, 0xD8] {
        return Ok(false);
    }
    let mut next = one(&mut file)?;
    loop {
        // Between segments stand marks, each of which may be filled up in front.
        if next != 0xFF {
            return Ok(false);
        }
        let mut mark = one(&mut file)?;
        while mark == 0xFF {
            mark = one(&mut file)?;
        }
        match mark {
            0xD9 => return Ok(true),
            0x01 | 0xD0..=0xD7 => next = one(&mut file)?,
            0x00 | 0xD8 => return Ok(false),
            _ => {
                let length = u16::from_be_bytes(two(&mut file)?);
                let Some(rest) = length.checked_sub(2) else { return Ok(false) };
                file.seek_relative(i64::from(rest))?;
                next = one(&mut file)?;
                if mark == 0xDA {
                    // The picture itself, up to the next mark that is none of its own.
                    loop {
                        while next != 0xFF {
                            next = one(&mut file)?;
                        }
                        let follows = one(&mut file)?;
                        match follows {
                            0x00 | 0xD0..=0xD7 => next = one(&mut file)?,
                            0xFF => next = 0xFF,
                            0xD9 => return Ok(true),
                            _ => {
                                file.seek_relative(-1)?;
                                break;
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Chunk by chunk to the last one (PNG specification, section 5.3).
fn png(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut signature = [0; 8];
    file.read_exact(&mut signature)?;
    loop {
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let [a, b, c, d, kind @ ..] = head;
        let length = u32::from_be_bytes([a, b, c, d]);
        if length > i32::MAX.unsigned_abs() {
            return Ok(false);
        }
        // Its check sum stands behind it; reading that shows that the chunk is there.
        file.seek(SeekFrom::Current(i64::from(length)))?;
        file.read_exact(&mut [0; 4])?;
        if &kind == b"IEND" {
            return Ok(true);
        }
    }
}

/// Box by box (ISO/IEC 14496-12, section 4.2): what the film is made of must be there, and no box may go past the end.
fn film(file: &mut (impl Read + Seek), length: u64) -> io::Result<bool> {
    let (mut at, mut has_moov) = (0u64, false);
    while at < length {
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let [a, b, c, d, kind @ ..] = head;
        let size = match u32::from_be_bytes([a, b, c, d]) {
            0 => length - at,
            1 => {
                let mut large = [0; 8];
                file.read_exact(&mut large)?;
                u64::from_be_bytes(large)
            }
            size => u64::from(size),
        };
        has_moov |= &kind == b"moov";
        let end = at.checked_add(size).filter(|end| size >= 8 && *end <= length);
        let Some(end) = end else { return Ok(false) };
        at = end;
    }
    Ok(has_moov)
}

fn one(file: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    file.read_exact(&mut byte)?;
    let [byte] = byte;
    Ok(byte)
}

fn two(file: &mut impl Read) -> io::Result<[u8; 2]> {
    let mut bytes = [0; 2];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
#[path = "look_tests.rs"]
mod tests;
