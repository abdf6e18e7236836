//! What holds for every text: length, lines, spaces, signs, emojis, formatting. Lengths count characters, as the platform
//! does, placeholders as they are written.

use std::ops::Range;

use super::super::definition::Edit;
use super::super::variable::{Segment, segments};
use super::data::limit;
use super::{Finding, FindingCode, MendKind};

/// A text of the draft.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    /// Where it stands.
    pub(super) path: &'a str,
    /// What it is, for the words: `header`, `body`, `card`, `footer`, `label`, `offer`, `name`, `url`.
    pub(super) part: &'static str,
    pub(super) text: &'a str,
}

pub(super) fn too_long(path: &str, part: &'static str, text: &str, limit: usize) -> Finding {
    let fits = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
    let length = text.chars().count();
    let finding = Finding::error(FindingCode::TooLong, path).at(text, fits, text.len()).with("part", part);
    finding.with("length", length).with("limit", limit).with("over", length.saturating_sub(limit))
}

impl Text<'_> {
    fn error(&self, code: FindingCode) -> Finding {
        Finding::error(code, self.path).with("part", self.part)
    }

    fn becomes(&self, text: String) -> Vec<Edit> {
        vec![Edit::set(self.path, text)]
    }

    /// Says whether there is a text at all.
    pub(super) fn is_there(&self, findings: &mut Vec<Finding>) -> bool {
        let there = !self.text.trim().is_empty();
        if !there {
            findings.push(self.error(FindingCode::TextMissing));
        }
        there
    }

    pub(super) fn length(&self, limit: usize, findings: &mut Vec<Finding>) {
        if self.text.chars().count() > limit {
            findings.push(too_long(self.path, self.part, self.text, limit));
        }
    }

    /// Signs and spaces that no text takes.
    pub(super) fn characters(&self, findings: &mut Vec<Finding>) {
        let text = self.text;
        if let Some((at, sign)) = text.char_indices().find(|(_, sign)| forbidden(*sign)) {
            let kept: String = text.chars().filter_map(replaced).collect();
            let finding = self.error(FindingCode::ForbiddenCharacter).at(text, at, at + sign.len_utf8());
            let finding = finding.with("sign", format!("U+{:04X}", u32::from(sign)));
            findings.push(finding.mended(MendKind::RemoveCharacters, self.becomes(kept)));
        }
        if let Some(run) = runs(text, is_space).find(|run| count(text, run, is_space) > limit::SPACES) {
            let finding = self.error(FindingCode::Spaces).at(text, run.start, run.end).with("limit", limit::SPACES);
            let edits = self.becomes(collapsed(text, is_space, limit::SPACES, " "));
            findings.push(finding.mended(MendKind::CollapseSpaces, edits));
        }
        let trimmed = text.trim();
        if !trimmed.is_empty() && trimmed.len() != text.len() {
            let finding = Finding::warning(FindingCode::EdgeSpaces, self.path).with("part", self.part);
            findings.push(finding.mended(MendKind::Trim, self.becomes(trimmed.to_owned())));
        }
    }

    pub(super) fn one_line(&self, findings: &mut Vec<Finding>) {
        let Some(at) = self.text.find('\n') else { return };
        let joined = self.text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let finding = self.error(FindingCode::LineBreak).at(self.text, at, at + 1);
        findings.push(finding.mended(MendKind::JoinLines, self.becomes(joined)));
    }

    /// Of the message: not too many empty lines.
    pub(super) fn line_breaks(&self, findings: &mut Vec<Finding>) {
        let is_break = |sign: char| matches!(sign, '\n' | '\r');
        let breaks = |run: &Range<usize>| count(self.text, run, |sign| sign == '\n');
        let Some(run) = runs(self.text, is_break).find(|run| breaks(run) > limit::LINE_BREAKS) else { return };
        let mut fewer = self.text.to_owned();
        let long: Vec<_> = runs(self.text, is_break).filter(|run| breaks(run) > limit::LINE_BREAKS).collect();
        for run in long.into_iter().rev() {
            fewer.replace_range(run, "\n\n");
        }
        let finding = self.error(FindingCode::LineBreaks).at(self.text, run.start, run.end);
        findings.push(finding.mended(MendKind::CollapseLines, self.becomes(fewer)));
    }

    /// Of the message: not too many emojis.
    pub(super) fn few_emojis(&self, findings: &mut Vec<Finding>) {
        let emojis = emojis(self.text);
        if let Some(first_too_many) = emojis.get(limit::EMOJIS) {
            let finding = self.error(FindingCode::Emojis).at(self.text, first_too_many.start, self.text.len());
            findings.push(finding.with("count", emojis.len()).with("limit", limit::EMOJIS));
        }
    }

    pub(super) fn no_emojis(&self, findings: &mut Vec<Finding>) {
        let emojis = emojis(self.text);
        let Some(first) = emojis.first().cloned() else { return };
        let mut without = self.text.to_owned();
        for emoji in emojis.into_iter().rev() {
            without.replace_range(emoji, "");
        }
        let without = without.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let finding = self.error(FindingCode::Emoji).at(self.text, first.start, first.end);
        findings.push(finding.mended(MendKind::RemoveEmojis, self.becomes(without)));
    }

    /// `signs` are those of bold, italic and their kin; inside of placeholders they are letters of a name.
    pub(super) fn no_formatting(&self, signs: &[char], findings: &mut Vec<Finding>) {
        let Some(first) = formatting(self.text, signs) else { return };
        // Without a sign, braces on both sides of it may make another variable, or none: until nothing is left.
        let mut plain = self.text.to_owned();
        while let Some(at) = formatting(&plain, signs) {
            plain.remove(at);
        }
        let finding = self.error(FindingCode::Formatting).at(self.text, first, first + 1);
        findings.push(finding.mended(MendKind::RemoveFormatting, self.becomes(plain)));
    }

    /// Of a footer or a label: nothing to fill in.
    pub(super) fn no_variables(&self, findings: &mut Vec<Finding>) {
        if let Some(at) = self.text.find("{{") {
            let end = self.text.get(at..).and_then(|rest| rest.find("}}")).map_or(at + 2, |length| at + length + 2);
            findings.push(self.error(FindingCode::VariableNotAllowed).at(self.text, at, end));
        }
    }
}

/// Where the first of the signs stands outside of a variable.
fn formatting(text: &str, signs: &[char]) -> Option<usize> {
    let mut at = 0;
    for segment in segments(text) {
        match segment {
            Segment::Text(plain) => {
                if let Some(place) = plain.find(signs) {
                    return Some(at + place);
                }
                at += plain.len();
            }
            Segment::Placeholder { written, .. } => at += written.len(),
        }
    }
    None
}

fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}')
}

/// Control signs but the line break; separators that some programs paste for one; marks of broken text; signs of nobody.
fn forbidden(sign: char) -> bool {
    (sign.is_control() && sign != '\n')
        || matches!(sign, '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{fffd}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}')
}

fn replaced(sign: char) -> Option<char> {
    match sign {
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        sign => (!forbidden(sign)).then_some(sign),
    }
}

/// Where signs of a kind stand in a row.
fn runs(text: &str, of_kind: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(&of_kind)?;
        let rest = text.get(start..)?;
        let end = start + rest.find(|sign| !of_kind(sign)).unwrap_or(rest.len());
        from = end;
        Some(start..end)
    })
}

fn count(text: &str, run: &Range<usize>, of_kind: impl Fn(char) -> bool) -> usize {
    text.get(run.clone()).map_or(0, |run| run.chars().filter(|sign| of_kind(*sign)).count())
}

fn collapsed(text: &str, of_kind: impl Fn(char) -> bool, most: usize, to: &str) -> String {
    let mut shorter = text.to_owned();
    let long: Vec<_> = runs(text, &of_kind).filter(|run| count(text, run, &of_kind) > most).collect();
    for run in long.into_iter().rev() {
        shorter.replace_range(run, to);
    }
    shorter
}

/// Where emojis stand. What is drawn as one is one: a family, a flag, a hand with its colour, a key.
///
/// The ranges are those of Unicode's pictographs that phones draw in colour; the platform publishes none.
pub(super) fn emojis(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut joined, mut flag_open) = (false, false);
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let before = found.last_mut().filter(|emoji| emoji.end == at);
        match sign {
            // Joiner, variation, colour of skin, and the ring of a key belong to what stands before them.
            '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' if before.is_some() => {
                joined = sign == '\u{200d}';
                if let Some(emoji) = before {
                    emoji.end = end;
                }
            }
            '\u{20e3}' => match before {
                Some(emoji) => emoji.end = end,
                None => {
                    let head = text.get(..at).unwrap_or_default().trim_end_matches('\u{fe0f}');
                    found.push(head.char_indices().next_back().map_or(at, |(start, _)| start)..end);
                }
            },
            '\u{1f1e6}'..='\u{1f1ff}' => match before.filter(|_| flag_open) {
                Some(flag) => {
                    flag.end = end;
                    flag_open = false;
                }
                None => {
                    found.push(at..end);
                    flag_open = true;
                }
            },
            sign if pictograph(sign) => match before.filter(|_| joined) {
                Some(emoji) => {
                    emoji.end = end;
                    joined = false;
                }
                None => found.push(at..end),
            },
            _ => {}
        }
        if !matches!(sign, '\u{1f1e6}'..='\u{1f1ff}') {
            flag_open = false;
        }
        if sign != '\u{200d}' && !pictograph(sign) {
            joined = false;
        }
    }
    found
}

fn pictograph(sign: char) -> bool {
    matches!(u32::from(sign), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x231A..=0x231B | 0x23E9..=0x23FA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_what_one_sees_as_one() {
        for (text, count) in [
            ("Olá, João: R$ 10,00 (1ª via) – 50 % – nº 7", 0),
            ("💐", 1),
            ("👩‍👩‍👧", 1),
            ("👍🏽👍", 2),
            ("🇧🇷", 1),
            ("🇧🇷🇵🇹", 2),
            ("1️⃣ 2️⃣", 2),
            ("❤️ ⭐ ✅", 3),
            ("😀😀😀", 3),
            ("\u{200d}\u{fe0f}", 0),
        ] {
            assert_eq!(emojis(text).len(), count, "{text}");
        }
    }

    #[test]
    fn a_span_counts_as_pages_do() {
        let finding = too_long("/name", "name", "💐💐ab", 2);
        assert_eq!(finding.span.map(|span| (span.start, span.end)), Some((4, 6)));
        assert_eq!(finding.params["over"], "2");
    }
}
