//! Ids of messages. An id holds the recipient's digits, as the platform's do (API sheet, section 2.7), and besides that
//! everything that the message history needs: when the message was accepted and what becomes of it. So the history is a
//! function of the id alone; it survives a restart of the service, and sending keeps no state to look up.
//!
//! The bytes around are those of the sheet's samples (`HBgN…UCABEYE…`); where a sample has an opaque part, ours stands:
//! mark, time, chance, timeline, check.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::timeline::Timeline;

/// What precedes the recipient's digits, but for their number.
const HEAD: [u8; 2] = [0x1C, 0x18];
/// What stands between the digits and the opaque part, but for its length.
const MIDDLE: [u8; 5] = [0x15, 0x02, 0x00, 0x11, 0x18];
/// Of this layout of the opaque part. Another layout gets another mark.
const MARK: [u8; 3] = *b"RP1";
/// Bytes of the opaque part: mark, time, chance, five of the timeline, check.
const OPAQUE: usize = 3 + 6 + 6 + 15 + 2;

/// What an id holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wamid {
    /// The recipient's digits; empty for one who is known by another id.
    pub(crate) recipient: String,
    /// When it was accepted: milliseconds since 1970, UTC.
    pub(crate) at: u64,
    /// Sets apart what was accepted in the same millisecond; 48 bits.
    pub(crate) chance: u64,
    pub(crate) timeline: Timeline,
}

impl Wamid {
    /// `wamid.…`
    pub(crate) fn encode(&self) -> String {
        let mut bytes = Vec::with_capacity(64);
        bytes.extend(HEAD);
        bytes.push(u8::try_from(self.recipient.len()).unwrap_or(u8::MAX));
        bytes.extend(self.recipient.bytes());
        bytes.extend(MIDDLE);
        bytes.push(OPAQUE as u8);
        bytes.extend(MARK);
        bytes.extend(self.at.to_be_bytes().into_iter().skip(2));
        bytes.extend(self.chance.to_be_bytes().into_iter().skip(2));
        let (failed, code) = self.timeline.failed.map_or((None, None), |(at, code)| (Some(at), Some(code)));
        for part in [self.timeline.sent, self.timeline.delivered, self.timeline.read, failed, code] {
            bytes.extend(part.unwrap_or(Timeline::NEVER).to_be_bytes().into_iter().skip(1));
        }
        bytes.extend(check(&bytes));
        bytes.push(0);
        format!("wamid.{}", STANDARD.encode(bytes))
    }

    /// Reads an id; none if this service did not make it.
    pub(crate) fn decode(id: &str) -> Option<Self> {
        let bytes = STANDARD.decode(id.strip_prefix("wamid.")?).ok()?;
        let (signed, end) = bytes.split_at_checked(bytes.len().checked_sub(3)?)?;
        if end.strip_suffix(&[0])? != check(signed) {
            return None;
        }
        let (&digits, rest) = signed.strip_prefix(&HEAD)?.split_first()?;
        let (recipient, rest) = rest.split_at_checked(usize::from(digits))?;
        let rest = rest.strip_prefix(&MIDDLE)?.strip_prefix(&[OPAQUE as u8])?.strip_prefix(&MARK)?;
        let (at, rest) = number(rest, 6)?;
        let (chance, rest) = number(rest, 6)?;
        let mut parts = [None; 5];
        let mut rest = rest;
        for part in &mut parts {
            let (value, after) = number(rest, 3)?;
            *part = u32::try_from(value).ok().filter(|value| *value != Timeline::NEVER);
            rest = after;
        }
        let [sent, delivered, read, failed, code] = parts;
        let timeline = Timeline { sent, delivered, read, failed: failed.zip(code) };
        Some(Self { recipient: String::from_utf8(recipient.to_vec()).ok()?, at, chance, timeline })
    }
}

/// The number in the first bytes, and what follows.
fn number(bytes: &[u8], length: usize) -> Option<(u64, &[u8])> {
    let (value, rest) = bytes.split_at_checked(length)?;
    Some((value.iter().fold(0, |value, byte| (value << 8) | u64::from(*byte)), rest))
}

/// Two bytes that tell our ids from others (FNV-1a, folded). No secret: practice ids need no guard.
fn check(bytes: &[u8]) -> [u8; 2] {
    let hash = bytes.iter().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    ((hash >> 16) as u16 ^ hash as u16).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Wamid {
        let timeline = Timeline { sent: Some(400), delivered: None, read: None, failed: Some((1_234, 131_026)) };
        Wamid { recipient: "5511987654321".into(), at: 1_790_000_000_123, chance: 0xABCD_EF01_2345, timeline }
    }

    #[test]
    fn there_and_back() {
        assert_eq!(Wamid::decode(&sample().encode()), Some(sample()));
        let nobody = Wamid { recipient: String::new(), timeline: Timeline::default(), ..sample() };
        assert_eq!(Wamid::decode(&nobody.encode()), Some(nobody));
    }

    #[test]
    fn shows_the_recipient_as_the_platforms_ids_do() {
        let id = sample().encode();
        assert!(id.starts_with("wamid.HBgN"), "{id}");
        let bytes = STANDARD.decode(id.trim_start_matches("wamid.")).unwrap();
        assert!(bytes.windows(13).any(|piece| piece == b"5511987654321"));
    }

    #[test]
    fn foreign_ids_are_not_ours() {
        for id in ["", "wamid.", "wamid.x", "wamid.HBgLMTY0NzM3Nzc3NzUVAgARGBI5QTNEQTA2RjdGMEY4RTRGAA==", "1234"] {
            assert_eq!(Wamid::decode(id), None, "{id}");
        }
        let mut id = sample().encode().into_bytes();
        id[20] = if id[20] == b'A' { b'B' } else { b'A' };
        assert_eq!(Wamid::decode(std::str::from_utf8(&id).unwrap()), None, "one letter changed");
    }
}
