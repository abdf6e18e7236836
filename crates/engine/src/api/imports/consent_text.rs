//! What a cell says that a person agreed to: `sim`, `balcão`, `não`, or for each purpose on its own
//! `utility=balcão; marketing=não: pediu por telefone`. What an export writes, an import reads as the same.
//!
//! A word that only says yes names no source: the import's own counts then. A plain no is one to both purposes: whoever did
//! not agree is not written to.

use chrono::{DateTime, Utc};
use recado_core::contact::{Consent, ConsentState, Purpose, state};
use recado_core::fold::folded;

const YES: [&str; 14] =
    ["sim", "s", "x", "1", "yes", "y", "true", "verdadeiro", "verdadero", "si", "ok", "aceito", "aceita", "acepta"];
const NO: [&str; 9] = ["nao", "n", "0", "no", "false", "falso", "nunca", "never", "opt-out"];

/// What a cell says; nothing where it is empty. `source` is where a plain yes came from.
pub(super) fn read(text: &str, source: &str, wording: Option<&str>, at: DateTime<Utc>) -> Vec<Consent> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let parts: Vec<(Purpose, &str)> = text.split(';').filter_map(by_purpose).collect();
    let all: Vec<(Purpose, &str)> =
        if parts.is_empty() { Purpose::ALL.map(|purpose| (purpose, text)).to_vec() } else { parts };
    all.into_iter().map(|(purpose, text)| one(purpose, text, source, wording, at)).collect()
}

fn by_purpose(part: &str) -> Option<(Purpose, &str)> {
    let (purpose, text) = part.split_once('=')?;
    Some((Purpose::from_word(purpose.trim())?, text.trim()))
}

fn one(purpose: Purpose, text: &str, source: &str, wording: Option<&str>, at: DateTime<Utc>) -> Consent {
    let (word, how) = text.split_once(':').map_or((text, ""), |(word, how)| (word, how.trim()));
    let word = folded(word.trim());
    if NO.contains(&word.as_str()) {
        let source = if how.is_empty() { source } else { how };
        return Consent { purpose, given: false, at, source: source.to_owned(), wording: None };
    }
    let source = if YES.contains(&folded(text).as_str()) { source } else { text };
    Consent { purpose, given: true, at, source: source.to_owned(), wording: wording.map(str::to_owned) }
}

/// What stands of a person's consents, as a cell that [`read`] understands.
pub(crate) fn written(consents: &[Consent]) -> String {
    let said = |purpose| {
        let last = consents.iter().filter(|consent| consent.purpose == purpose).max_by_key(|consent| consent.at)?;
        let plain = last.source.replace([';', '\n', '\r'], ",");
        Some(match state(consents, purpose) {
            ConsentState::Unknown => return None,
            ConsentState::Given => plain,
            ConsentState::OptedOut => format!("no: {plain}"),
        })
    };
    match (said(Purpose::Utility), said(Purpose::Marketing)) {
        (None, None) => String::new(),
        // One word for both where it cannot be taken for two.
        (Some(utility), Some(marketing)) if utility == marketing && !utility.contains('=') => utility,
        (utility, marketing) => {
            let parts =
                [utility.map(|said| format!("utility={said}")), marketing.map(|said| format!("marketing={said}"))];
            parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn told(text: &str) -> Vec<String> {
        let consents = read(text, "planilha", None, DateTime::UNIX_EPOCH);
        let sign = |given| if given { '+' } else { '-' };
        consents.iter().map(|one| format!("{}{} {}", sign(one.given), one.purpose.as_str(), one.source)).collect()
    }

    #[test]
    fn yes_no_and_where_it_came_from() {
        assert_eq!(told(" SIM "), ["+utility planilha", "+marketing planilha"]);
        assert_eq!(told("Formulário do site"), ["+utility Formulário do site", "+marketing Formulário do site"]);
        assert_eq!(told("Não"), ["-utility planilha", "-marketing planilha"]);
        assert_eq!(told("não: ligou"), ["-utility ligou", "-marketing ligou"]);
        assert_eq!(told("utility=balcão; marketing=no: ligou"), ["+utility balcão", "-marketing ligou"]);
        assert_eq!(told("a=b"), ["+utility a=b", "+marketing a=b"]);
        assert_eq!(told("  "), Vec::<String>::new());
    }

    #[test]
    fn what_is_written_reads_as_the_same() {
        let said = |purpose, given, source: &str, day| Consent {
            purpose,
            given,
            at: DateTime::UNIX_EPOCH + TimeDelta::days(day),
            source: source.to_owned(),
            wording: None,
        };
        use Purpose::{Marketing, Utility};
        for consents in [
            vec![],
            vec![said(Utility, true, "balcão", 0), said(Marketing, true, "balcão", 0)],
            vec![said(Utility, true, "balcão", 0), said(Marketing, false, "ligou", 1)],
            vec![said(Marketing, true, "site: rodapé", 0)],
            vec![said(Utility, false, "ligou", 0), said(Marketing, false, "ligou", 0)],
        ] {
            let text = written(&consents);
            let again = read(&text, "x", None, DateTime::UNIX_EPOCH);
            let words =
                |all: &[Consent]| all.iter().map(|c| (c.purpose, c.given, c.source.clone())).collect::<Vec<_>>();
            assert_eq!(words(&again), words(&consents), "{text}");
        }
    }
}
