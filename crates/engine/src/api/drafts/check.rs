//! What is wrong with a draft, in the reader's words. Nothing is written, and no service is asked.
//!
//! It is asked at every key, so the account's other templates are read from the file once and kept until a sync wrote
//! something.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::FluentValue;
use recado_core::template::lint::{CategoryPrices, lint};
use recado_core::template::{Definition, Finding, FindingCode, LintContext, Mend, OtherTemplate, Severity, Span};
use recado_core::{Account, AccountId};
use recado_store::tables;
use recado_store::tables::templates::Text;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::DraftProblem;
use crate::api::form::{FieldPlace, place};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::{Language, Words};

/// Something about a draft, in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FindingView {
    /// What it is.
    pub code: FindingCode,
    /// Whether the service would refuse the draft.
    pub severity: Severity,
    /// Where, by JSON Pointer. It may name a key that is missing: that is where it has to stand.
    pub path: String,
    /// Which part of the text at `path`; null for all of it.
    pub span: Option<Span>,
    /// What its words were made with.
    pub params: BTreeMap<String, String>,
    /// What mends it with one click, where there is one sure way.
    pub mend: Option<Mend>,
    /// What it is.
    pub message: String,
    /// How to mend it.
    pub advice: String,
    /// What that click is called.
    pub mend_label: Option<String>,
}

/// A place of a draft that waits for a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VariableView {
    /// The contract's name: `nome`, `1`, `header.1`, `button.0`.
    pub name: String,
    /// Where it stands.
    pub place: FieldPlace,
    /// The draft's own example.
    pub example: Option<String>,
}

/// All that is to be said about a draft.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftCheck {
    /// Errors before warnings, each in the order of the document.
    pub findings: Vec<FindingView>,
    /// In the order of the document.
    pub variables: Vec<VariableView>,
}

impl DraftCheck {
    /// How many findings are errors: the service would refuse the draft.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }
}

/// The account's templates as they were when a sync last wrote; see [`Engine::check_draft`].
#[derive(Default)]
pub(crate) struct KnownTemplates(Mutex<Option<Known>>);

struct Known {
    account: AccountId,
    stamp: (i64, i64),
    templates: Arc<Vec<Text>>,
}

/// What is known beside a draft, for as many as are checked at once.
pub(super) struct Beside {
    others: Arc<Vec<Text>>,
    prices: Option<CategoryPrices<'static>>,
}

impl Beside {
    /// Nothing but prices: a file that belongs to no account.
    pub(super) fn alone(prices: Option<CategoryPrices<'static>>) -> Self {
        Self { others: Arc::new(Vec::new()), prices }
    }

    /// What there is to say about a draft that changes `base`, where it does.
    pub(super) fn lint(&self, definition: &Definition, base: Option<(&str, &str)>) -> Vec<Finding> {
        self.linter()(definition, base)
    }

    /// The same for many drafts.
    pub(super) fn linter(&self) -> impl Fn(&Definition, Option<(&str, &str)>) -> Vec<Finding> {
        let all: Vec<OtherTemplate<'_>> = self.others.iter().map(as_seen).collect();
        move |definition, base| {
            let is_base = |other: &OtherTemplate<'_>| base == Some((other.name, other.language));
            let prices = self.prices;
            if !all.iter().any(is_base) {
                return lint(definition, &LintContext { others: &all, prices });
            }
            let others: Vec<_> = all.iter().copied().filter(|other| !is_base(other)).collect();
            lint(definition, &LintContext { others: &others, prices })
        }
    }
}

fn as_seen(other: &Text) -> OtherTemplate<'_> {
    OtherTemplate {
        name: &other.name,
        language: &other.language,
        category: &other.category,
        body: &other.body,
        footer: &other.footer,
    }
}

impl Engine {
    /// Checks a draft as it is being written. A draft called as the template that some draft of the account changes is
    /// taken for that one.
    ///
    /// # Errors
    /// [`DraftProblem::NotATemplate`] for what cannot be a template at all.
    pub fn check_draft(&self, account: &Account, content: &Value, words: &Words) -> Result<DraftCheck, EngineError> {
        let definition = Definition::read(content).map_err(DraftProblem::from)?;
        let (name, language) = (definition.name(), recado_core::template::language_code(definition.language()));
        let changes = self.read(|tx| tables::drafts::changes(tx, account.id, name, &language))?;
        let base = changes.then_some((name, language.as_str()));
        Ok(told(&definition, self.beside(account)?.lint(&definition, base), words))
    }

    /// How many findings there are for which the service would refuse a draft that changes `base`.
    pub(in crate::api) fn errors_of(
        &self,
        account: &Account,
        definition: &Definition,
        base: Option<(&str, &str)>,
    ) -> Result<usize, EngineError> {
        let findings = self.beside(account)?.lint(definition, base);
        Ok(findings.iter().filter(|finding| finding.severity == Severity::Error).count())
    }

    /// What is known beside drafts of an account.
    pub(super) fn beside(&self, account: &Account) -> Result<Beside, EngineError> {
        let stamp = self.read(|tx| tables::templates::stamp(tx, account.id))?;
        let prices = self.category_prices(account);
        let mut known = self.known_templates().0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.as_ref().filter(|known| known.account == account.id && known.stamp == stamp) {
            return Ok(Beside { others: Arc::clone(&known.templates), prices });
        }
        let others = Arc::new(self.read(|tx| tables::templates::texts(tx, account.id))?);
        *known = Some(Known { account: account.id, stamp, templates: Arc::clone(&others) });
        Ok(Beside { others, prices })
    }
}

/// A check in the reader's words.
pub(super) fn told(definition: &Definition, findings: Vec<Finding>, words: &Words) -> DraftCheck {
    let template = definition.template();
    let mut examples = template.examples();
    let variables = template.variables().into_iter().filter(|variable| variable.required).map(|variable| {
        VariableView { place: place(&variable.place), example: examples.remove(&variable.name), name: variable.name }
    });
    DraftCheck {
        variables: variables.collect(),
        findings: findings.into_iter().map(|finding| finding_view(finding, words)).collect(),
    }
}

/// A finding in the reader's words.
pub(super) fn finding_view(finding: Finding, words: &Words) -> FindingView {
    let args: Vec<_> = finding.params.iter().map(|(name, value)| (name.as_str(), worth(value))).collect();
    let key = format!("finding-{}", finding.code.as_str().replace('_', "-"));
    let label = finding.mend.as_ref().map(|mend| format!("mend-{}", mend.kind.as_str().replace('_', "-")));
    let mut message = words.text(&key, &args);
    if let Some(price) = price(&finding.params, &key, words) {
        message = format!("{message} {price}");
    }
    FindingView {
        message,
        advice: words.text(&format!("{key}-advice"), &args),
        mend_label: label.map(|key| words.text(&key, &args)),
        code: finding.code,
        severity: finding.severity,
        path: finding.path,
        span: finding.span,
        params: finding.params,
        mend: finding.mend,
    }
}

/// What the category costs, where that is known: a sentence of its own behind the finding's.
fn price(params: &BTreeMap<String, String>, key: &str, words: &Words) -> Option<String> {
    let micros = |name: &str| params.get(name)?.parse::<i64>().ok();
    let currency = params.get("currency")?;
    let (utility, marketing) = (micros("utility")?, micros("marketing")?);
    let money = |micros| FluentValue::from(money(micros, currency, words.language()));
    words.maybe_with(&format!("{key}-price"), &[("utility", money(utility)), ("marketing", money(marketing))])
}

/// Millionths of a currency as one writes them: `US$ 0,0625`.
fn money(micros: i64, currency: &str, language: Language) -> String {
    let digits = format!("{}.{:06}", micros / 1_000_000, micros.unsigned_abs() % 1_000_000);
    // Two decimals at least, and no zeros behind what is worth something.
    let shown = digits.trim_end_matches('0');
    let decimals = shown.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let amount = format!("{shown}{}", "0".repeat(2_usize.saturating_sub(decimals)));
    let sign = match currency {
        "USD" => "US$",
        "BRL" => "R$",
        "EUR" => "€",
        other => other,
    };
    match language {
        Language::En => format!("{sign}\u{a0}{amount}"),
        Language::PtBr | Language::Es => format!("{sign}\u{a0}{}", amount.replace('.', ",")),
    }
}

/// What is a number is counted as one.
fn worth(value: &str) -> FluentValue<'_> {
    match value.parse::<i64>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_as_one_writes_it() {
        for (micros, wanted) in [
            (62_500, "US$\u{a0}0,0625"),
            (6_800, "US$\u{a0}0,0068"),
            (1_500_000, "US$\u{a0}1,50"),
            (0, "US$\u{a0}0,00"),
        ] {
            assert_eq!(money(micros, "USD", Language::PtBr), wanted);
        }
        assert_eq!(money(62_500, "CLP", Language::En), "CLP\u{a0}0.0625");
    }
}
