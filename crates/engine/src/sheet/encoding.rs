//! In which encoding a text is written: what its first bytes say (a byte order mark), else UTF-8 if all of it is, else
//! Windows-1252, which is what Excel writes in Brazil and its neighbours.
//!
//! All of it means all of it: a list may be plain ASCII for 10 MB and then hold one `ç`. So the bytes are gone through once
//! before they are read; that costs some milliseconds for 100,000 rows.

use std::io::{self, Read, SeekFrom};
use std::str::from_utf8;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::kind::Bytes;

/// The encoding of a text, which somebody who looked at it may have chosen; the bytes stand at their beginning afterwards,
/// behind the mark if there is one.
pub(super) fn of(source: &mut dyn Bytes, chosen: Option<&'static Encoding>) -> io::Result<&'static Encoding> {
    source.seek(SeekFrom::Start(0))?;
    let mut head = Vec::with_capacity(64);
    (&mut *source).take(64).read_to_end(&mut head)?;
    let marked = Encoding::for_bom(&head);
    if let Some(chosen) = chosen {
        let mark = marked.filter(|(encoding, _)| *encoding == chosen).map_or(0, |(_, mark)| mark as u64);
        source.seek(SeekFrom::Start(mark))?;
        return Ok(chosen);
    }
    let (encoding, mark) = match marked {
        Some((encoding, mark)) => (encoding, mark as u64),
        None => match without_mark(&head) {
            Some(wide) => (wide, 0),
            None => {
                source.seek(SeekFrom::Start(0))?;
                (if is_utf8(source)? { UTF_8 } else { WINDOWS_1252 }, 0)
            }
        },
    };
    source.seek(SeekFrom::Start(mark))?;
    Ok(encoding)
}

/// UTF-16 without its mark: every second byte is zero, and the others are not.
fn without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = || head.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
    if head.len() < 4 {
        None
    } else if pairs().all(|[low, high]| high == 0 && low != 0) {
        Some(UTF_16LE)
    } else if pairs().all(|[high, low]| high == 0 && low != 0) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_utf8(source: &mut dyn Bytes) -> io::Result<bool> {
    let mut chunk = vec![0; 64 << 10];
    // What a chunk begins with: the bytes of a letter that was cut by the end of the one before.
    let mut kept = 0;
    loop {
        let read = match source.read(chunk.get_mut(kept..).unwrap_or_default()) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let filled = kept + read;
        if read == 0 {
            return Ok(kept == 0);
        }
        match from_utf8(chunk.get(..filled).unwrap_or_default()) {
            Ok(_) => kept = 0,
            Err(error) if error.error_len().is_none() => {
                chunk.copy_within(error.valid_up_to()..filled, 0);
                kept = filled - error.valid_up_to();
            }
            Err(_) => return Ok(false),
        }
    }
}
