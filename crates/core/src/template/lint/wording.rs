//! What a text should not say: advertising in a utility template, requests for data that do not belong into a chat, threats,
//! one-time codes, short addresses. All of it warnings: a person reads and decides, we only know words.

use std::ops::Range;

use super::data::words::{self, Lists};
use super::{Category, Finding, FindingCode, LintContext, Part, Sheet, address, cards};
use crate::fold::fold_into;

pub(super) fn check(sheet: &Sheet<'_>, context: &LintContext<'_>, findings: &mut Vec<Finding>) {
    if sheet.category == Some(Category::Authentication) {
        return;
    }
    let lists = words::of(sheet.definition.language());
    for (path, text) in texts(sheet) {
        if let Some((start, end, host)) = address::short(text) {
            findings.push(Finding::warning(FindingCode::UrlShortener, &path).at(text, start, end).with("host", host));
        }
        if let Some(lists) = lists {
            said(sheet, context, lists, &path, text, findings);
        }
    }
}

/// Header, message, footer and labels, also of cards.
fn texts<'a>(sheet: &Sheet<'a>) -> Vec<(String, &'a str)> {
    let mut texts = Vec::new();
    let cards: Vec<Part<'a>> = sheet.of_kind("CAROUSEL").flat_map(cards::components).collect();
    for part in sheet.parts.iter().chain(&cards) {
        match part.kind.as_str() {
            "HEADER" | "BODY" | "FOOTER" => texts.push((part.path_of("text"), part.text())),
            "BUTTONS" => {
                for (index, button) in part.list("buttons").iter().enumerate() {
                    texts.push((part.path_of(&format!("buttons/{index}/text")), super::word(button, "text")));
                }
            }
            _ => {}
        }
    }
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

fn said(
    sheet: &Sheet<'_>,
    context: &LintContext<'_>,
    lists: &Lists,
    path: &str,
    text: &str,
    findings: &mut Vec<Finding>,
) {
    let tokens = Tokens::of(text);
    let warning = |code, range: Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default().trim();
        Finding::warning(code, path).at(text, range.start, range.end).with("words", words)
    };
    if sheet.category == Some(Category::Utility)
        && let Some(range) = tokens.first_of(lists.marketing, lists.not_marketing)
    {
        let mut finding = warning(FindingCode::WordingMarketing, range);
        if let Some(prices) = context.prices {
            finding = finding
                .with("currency", prices.currency)
                .with("utility", prices.utility)
                .with("marketing", prices.marketing)
                .with("difference", prices.marketing - prices.utility);
        }
        findings.push(finding);
    }
    if let Some(range) = tokens.first_of(lists.threats, &[]) {
        findings.push(warning(FindingCode::WordingThreat, range));
    }
    if let Some(range) = tokens.request(lists) {
        findings.push(warning(FindingCode::WordingPersonalData, range));
    }
    // Without a variable there is no code in it.
    if text.contains("{{")
        && let Some(range) = tokens.first_of(lists.codes, &[])
    {
        findings.push(warning(FindingCode::WordingCode, range));
    }
}

/// A text as words without case and accents, each with its place. Marks that end a sentence, and variables, are words of
/// their own, so that no phrase reaches over them.
struct Tokens {
    words: Vec<(String, Range<usize>)>,
}

/// Ends a sentence.
const STOP: &str = ".";
/// A variable.
const GAP: &str = "{";

impl Tokens {
    fn of(text: &str) -> Self {
        let mut words: Vec<(String, Range<usize>)> = Vec::new();
        let (mut word, mut start) = (String::new(), 0);
        let mut inside = false;
        for (at, sign) in text.char_indices() {
            // A combining accent belongs to its letter.
            if !inside && (sign.is_alphanumeric() || matches!(sign, '\u{300}'..='\u{36f}')) {
                if word.is_empty() {
                    start = at;
                }
                fold_into(sign, &mut word);
                continue;
            }
            if !word.is_empty() {
                words.push((std::mem::take(&mut word), start..at));
            }
            let own = match sign {
                '{' if !inside => GAP,
                '.' | '!' | '?' | ';' | ':' | '\n' if !inside => STOP,
                '%' if !inside => "%",
                _ => "",
            };
            inside = if inside { sign != '}' } else { sign == '{' };
            if !own.is_empty() {
                words.push((own.to_owned(), at..at + sign.len_utf8()));
            }
        }
        if !word.is_empty() {
            words.push((word, start..text.len()));
        }
        Self { words }
    }

    /// Where the first of the phrases stands that no exception covers.
    fn first_of(&self, phrases: &[&str], exceptions: &[&str]) -> Option<Range<usize>> {
        (0..self.words.len()).find_map(|at| {
            let length = phrases.iter().filter_map(|phrase| self.reads(at, phrase)).max()?;
            if self.covered(at, length, exceptions) { None } else { self.bytes(at, length) }
        })
    }

    /// The number of words of `phrase`, if it stands at this word.
    fn reads(&self, at: usize, phrase: &str) -> Option<usize> {
        // Nearly every phrase ends here, and this runs at every key.
        if !phrase.starts_with(self.words.get(at)?.0.as_str()) {
            return None;
        }
        let mut length = 0;
        for word in phrase.split(' ') {
            if self.words.get(at + length)?.0 != word {
                return None;
            }
            length += 1;
        }
        Some(length)
    }

    /// Whether an exception stands over any of these words.
    fn covered(&self, at: usize, length: usize, exceptions: &[&str]) -> bool {
        const LONGEST: usize = 6;
        (at.saturating_sub(LONGEST)..at + length).any(|from| {
            exceptions.iter().filter_map(|exception| self.reads(from, exception)).any(|words| from + words > at)
        })
    }

    fn bytes(&self, at: usize, length: usize) -> Option<Range<usize>> {
        let first = self.words.get(at)?;
        let last = self.words.get(at + length.saturating_sub(1))?;
        Some(first.1.start..last.1.end)
    }

    /// Where a sentence asks for data: a word of asking, and soon after it what is asked for; unless the sentence says not
    /// to, asks for a part only, or sends people elsewhere with it.
    fn request(&self, lists: &Lists) -> Option<Range<usize>> {
        const REACH: usize = 5;
        for at in 0..self.words.len() {
            let Some(asked) = lists.asking.iter().filter_map(|phrase| self.reads(at, phrase)).max() else { continue };
            for target in at + asked..=at + asked + REACH {
                if self.words.get(target).is_none_or(|(word, _)| word == STOP) {
                    break;
                }
                let Some(length) = lists.data.iter().filter_map(|phrase| self.reads(target, phrase)).max() else {
                    continue;
                };
                let start = self.words.iter().take(at).rposition(|(word, _)| word == STOP).map_or(0, |stop| stop + 1);
                let behind = self.words.iter().skip(target).position(|(word, _)| word == STOP);
                let end = behind.map_or(self.words.len(), |length| target + length);
                let spared =
                    (start..end).any(|word| lists.harmless.iter().any(|phrase| self.reads(word, phrase).is_some()));
                if !spared {
                    return self.bytes(at, target + length - at);
                }
            }
        }
        None
    }
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
