//! The notation of codes to pay by (EMV Merchant-Presented QR): fields of two digits of name, two of length, and a value;
//! the last one is a checksum of all before it.

/// Fields of a code in their order.
pub(super) type Fields<'a> = Vec<(u8, &'a str)>;

/// What a length counts. The norm says characters; where names have accents, some count bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    Characters,
    Bytes,
}

/// The fields; none where a length does not fit what stands there.
pub(super) fn fields(text: &str, count: Count) -> Option<Fields<'_>> {
    let mut fields = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let name = two_digits(rest.get(..2)?)?;
        let length = usize::from(two_digits(rest.get(2..4)?)?);
        let tail = rest.get(4..)?;
        let end = match count {
            Count::Bytes => length,
            Count::Characters => tail.char_indices().map(|(at, _)| at).chain([tail.len()]).nth(length)?,
        };
        fields.push((name, tail.get(..end)?));
        rest = tail.get(end..)?;
    }
    Some(fields)
}

/// The first field of this name.
pub(super) fn field<'a>(fields: &Fields<'a>, name: u8) -> Option<&'a str> {
    fields.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

fn two_digits(text: &str) -> Option<u8> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// CRC-16 with the polynomial 0x1021 that starts at 0xFFFF (CCITT-FALSE).
pub(super) fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(
            sum ^ (u16::from(*byte) << 8),
            |sum, _| {
                if sum & 0x8000 == 0 { sum << 1 } else { (sum << 1) ^ 0x1021 }
            },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_by_characters_and_by_bytes() {
        let read = |text, count| {
            fields(text, count).map(|fields| fields.into_iter().map(|(n, v)| (n, v.to_owned())).collect())
        };
        let wanted: Option<Vec<_>> = Some(vec![(59, "São".to_owned()), (60, "X".to_owned())]);
        assert_eq!(read("5903São6001X", Count::Characters), wanted);
        assert_eq!(read("5904São6001X", Count::Bytes), wanted);
        assert_eq!(read("5904São6001X", Count::Characters), None);
        assert_eq!(read("5902São6001X", Count::Bytes), None, "a letter is not cut in two");
        assert_eq!(read("59", Count::Bytes), None);
        assert_eq!(read("+100", Count::Bytes), None);
    }

    #[test]
    fn the_checksum_of_the_norm() {
        assert_eq!(checksum(b"123456789"), 0x29B1);
    }
}
