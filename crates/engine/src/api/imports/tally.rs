//! What became of the rows of a file, counted while they are read.

use std::collections::BTreeMap;

use recado_core::EditId;
use recado_core::contact::{Difference, MergeRules, Rule, Subject};
use recado_core::edit::EditDetail;
use recado_store::tables::imports::Became;

use super::reader::Refused;
use super::{DifferenceExample, DifferenceView, ImportView};
use crate::api::file::Rejected;
use crate::words::Words;

/// Rows that did not come in are told one by one up to so many; all of them can be saved.
const TOLD: usize = 100;
/// How many differences of one kind are shown.
const EXAMPLES: usize = 3;
/// Kinds of differences that are told: a file of a thousand columns has no more that anybody reads.
const SUBJECTS: usize = 100;
/// From how many rows on a column of numbers without a number in it is the wrong column.
const FEW: u64 = 3;

/// The counts.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) rows: u64,
    added: u64,
    updated: u64,
    unchanged: u64,
    rejected: u64,
    rejects: Vec<Rejected>,
    differences: BTreeMap<Subject, (u64, Vec<DifferenceExample>)>,
    mended: u64,
    /// Rows with letters where a number should be.
    words: u64,
}

impl Tally {
    pub(super) fn became(&mut self, became: Became, old_number: bool) {
        self.rows += 1;
        self.mended += u64::from(old_number);
        let differences = match became {
            Became::Added => {
                self.added += 1;
                return;
            }
            Became::Updated(differences) => {
                self.updated += 1;
                differences
            }
            Became::Unchanged(differences) => {
                self.unchanged += 1;
                differences
            }
        };
        for Difference { subject, ours, theirs, .. } in differences {
            if self.differences.len() >= SUBJECTS && !self.differences.contains_key(&subject) {
                continue;
            }
            let (count, examples) = self.differences.entry(subject).or_default();
            *count += 1;
            if examples.len() < EXAMPLES {
                examples.push(DifferenceExample { ours, theirs });
            }
        }
    }

    pub(super) fn refused(&mut self, row: u32, refused: Refused, old_number: bool) {
        self.rows += 1;
        self.mended += u64::from(old_number);
        self.rejected += 1;
        let is_word = refused.value.as_ref().is_some_and(|value| !value.bytes().any(|byte| byte.is_ascii_digit()));
        self.words += u64::from(refused.problem.code == "phone_invalid" && is_word);
        if self.rejects.len() < TOLD {
            self.rejects.push(refused.told(row));
        }
    }

    /// Whether every row so far has words where its number should be: names, most often.
    pub(super) fn is_all_words(&self) -> bool {
        self.rows >= FEW && self.words == self.rows
    }

    /// What is kept of it with the edit.
    pub(super) fn detail(&self, file: &str) -> EditDetail {
        EditDetail {
            file: Some(file.to_owned()).filter(|file| !file.is_empty()),
            rows: self.rows,
            added: self.added,
            updated: self.updated,
            unchanged: self.unchanged,
            rejected: self.rejected,
            ..EditDetail::default()
        }
    }

    pub(super) fn view(self, rules: &MergeRules, edit: Option<EditId>, dry: bool, words: &Words) -> ImportView {
        let differences = self.differences.into_iter().map(|(subject, (count, examples))| {
            let rule = rule_of(&subject, rules);
            DifferenceView { subject: subject.key(), count, examples, rule }
        });
        ImportView {
            rows: self.rows,
            added: self.added,
            updated: self.updated,
            unchanged: self.unchanged,
            rejected: self.rejected,
            rejects: self.rejects.iter().map(|rejected| rejected.view(words)).collect(),
            differences: differences.collect(),
            mended: self.mended,
            edit: edit.map(|id| id.to_string()),
            dry,
        }
    }
}

fn rule_of(subject: &Subject, rules: &MergeRules) -> Rule {
    match subject {
        Subject::Phone => Rule::Take,
        Subject::Name => rules.name,
        Subject::Language => rules.language,
        Subject::Notes => rules.notes,
        Subject::Tags => rules.tags,
        // What somebody took back stays taken back.
        Subject::Consent => Rule::Keep,
        Subject::Field(name) => rules.each.get(name).copied().unwrap_or(rules.fields),
    }
}
