//! The lines of a text, decoded, one by one: what ends in LF, CRLF or a lone CR (old Macs, and some exports).

use std::io;

use encoding_rs::{CoderResult, Decoder, Encoding};

use super::encoding;
use super::kind::Bytes;

/// What came of asking for a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// There is none.
    End,
    /// It is there, with its ending.
    Whole,
    /// It is longer than was allowed; the rest of it was passed over.
    Long,
}

/// A text, read line by line.
pub(super) struct Lines {
    source: Box<dyn Bytes>,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    raw_end: usize,
    text: Vec<u8>,
    at: usize,
    end: usize,
    source_over: bool,
    decoder_over: bool,
    damaged: bool,
}

impl std::fmt::Debug for Lines {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Lines").finish_non_exhaustive()
    }
}

const CHUNK: usize = 64 << 10;

impl Lines {
    pub(super) fn new(mut source: Box<dyn Bytes>, chosen: Option<&'static Encoding>) -> io::Result<Self> {
        let encoding = encoding::of(source.as_mut(), chosen)?;
        Ok(Self {
            source,
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: vec![0; CHUNK],
            raw_at: 0,
            raw_end: 0,
            text: vec![0; CHUNK],
            at: 0,
            end: 0,
            source_over: false,
            decoder_over: false,
            damaged: false,
        })
    }

    /// In which encoding it is written.
    pub(super) fn encoding(&self) -> &'static Encoding {
        self.decoder.encoding()
    }

    /// Whether bytes were met that are no text; a `U+FFFD` then stands in their place.
    pub(super) fn damaged(&self) -> bool {
        self.damaged
    }

    /// Appends the next line to `into`, up to `limit` bytes of it.
    pub(super) fn next(&mut self, into: &mut Vec<u8>, limit: usize) -> io::Result<Line> {
        let (mut taken, mut met) = (0, false);
        loop {
            if self.at == self.end && !self.fill()? {
                break;
            }
            met = true;
            let rest = self.text.get(self.at..self.end).unwrap_or_default();
            let ending = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let upto = ending.map_or(rest.len(), |at| at + 1);
            let is_return = ending.and_then(|at| rest.get(at)) == Some(&b'\r');
            let fits = upto.min(limit.saturating_sub(taken));
            into.extend_from_slice(rest.get(..fits).unwrap_or_default());
            taken += upto;
            self.at += upto;
            if ending.is_none() {
                continue;
            }
            if is_return && (self.at < self.end || self.fill()?) && self.text.get(self.at) == Some(&b'\n') {
                self.at += 1;
                taken += 1;
                if taken <= limit {
                    into.push(b'\n');
                }
            }
            break;
        }
        Ok(match (met, taken > limit) {
            (false, _) => Line::End,
            (true, false) => Line::Whole,
            (true, true) => Line::Long,
        })
    }

    /// Decodes the next piece. False at the end.
    fn fill(&mut self) -> io::Result<bool> {
        (self.at, self.end) = (0, 0);
        while self.end == 0 && !self.decoder_over {
            if self.raw_at == self.raw_end && !self.source_over {
                (self.raw_at, self.raw_end) = (0, self.read()?);
                self.source_over = self.raw_end == 0;
            }
            let raw = self.raw.get(self.raw_at..self.raw_end).unwrap_or_default();
            let (result, read, written, replaced) = self.decoder.decode_to_utf8(raw, &mut self.text, self.source_over);
            self.raw_at += read;
            self.end = written;
            self.damaged |= replaced;
            self.decoder_over = self.source_over && result == CoderResult::InputEmpty;
        }
        Ok(self.end > 0)
    }

    fn read(&mut self) -> io::Result<usize> {
        loop {
            match self.source.read(&mut self.raw) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => return other,
            }
        }
    }
}
