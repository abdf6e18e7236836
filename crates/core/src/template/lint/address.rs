//! Addresses that a button opens (API sheet, section 3.3), and short ones anywhere.

use serde_json::Value;

use super::super::definition::Edit;
use super::super::variable::placeholders;
use super::data::{SHORTENERS, limit};
use super::text::Text;
use super::{Finding, FindingCode, MendKind, examples, word};

pub(super) fn check(path: &str, button: &Value, findings: &mut Vec<Finding>) {
    let of_url = format!("{path}/url");
    let url = word(button, "url");
    let line = Text { path: &of_url, part: "url", text: url };
    if !line.is_there(findings) {
        return;
    }
    line.length(limit::URL, findings);
    line.characters(findings);
    let waits = !placeholders(url).is_empty();
    if let Some(at) = url.find("{{") {
        let rest = url.get(at..).unwrap_or_default();
        let last = rest.len() == rest.find("}}").map_or(0, |end| end + 2) && placeholders(rest).len() == 1;
        if !last {
            findings.push(Finding::error(FindingCode::UrlVariable, &of_url).at(url, at, url.len()));
        }
    }
    scheme(&of_url, url.trim(), findings);
    if let Some((start, end, host)) = short(url) {
        findings.push(Finding::warning(FindingCode::UrlShortener, &of_url).at(url, start, end).with("host", host));
    }
    if waits {
        findings.extend(examples::of_button(path, button));
    }
}

fn scheme(path: &str, url: &str, findings: &mut Vec<Finding>) {
    let (scheme, rest) = match url.split_once("://") {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None => (String::new(), url),
    };
    let known = matches!(scheme.as_str(), "https" | "http" | "");
    if !known || !is_address(rest) {
        findings.push(Finding::error(FindingCode::UrlInvalid, path).with("url", url));
    } else if scheme != "https" {
        let edit = Edit::set(path, format!("https://{rest}"));
        let finding = Finding::error(FindingCode::UrlScheme, path).with("url", url);
        findings.push(finding.mended(MendKind::Https, vec![edit]));
    }
}

/// Whether this can stand behind `https://`: a host with a dot in it, and no spaces.
fn is_address(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let labels: Vec<&str> = host.split('.').collect();
    let good = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    labels.len() > 1 && labels.iter().all(good) && !rest.contains(char::is_whitespace)
}

/// A short address in a text: where it stands, and its host.
pub(super) fn short(text: &str) -> Option<(usize, usize, &'static str)> {
    // Every one of them has a dot, and most texts have none but at the end of a sentence.
    let lower = text.to_ascii_lowercase();
    SHORTENERS.into_iter().find_map(|host| {
        let at = lower.match_indices(host).map(|(at, _)| at).find(|at| {
            let before = lower.get(..*at).unwrap_or_default();
            let before = before.strip_suffix("www.").unwrap_or(before);
            let after = lower.get(at + host.len()..).unwrap_or_default();
            let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
            let goes_on = after.strip_prefix('.').unwrap_or(after);
            !before.ends_with(inside) && !goes_on.starts_with(|c: char| c.is_alphanumeric() || c == '-')
        })?;
        Some((at, at + host.len(), host))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_addresses_and_such_as_only_look_like_them() {
        for text in ["https://bit.ly/x", "veja bit.ly/promo.", "WWW.BIT.LY", "fale em wa.me/5511987654321", "(t.co/a)"]
        {
            assert!(short(text).is_some(), "{text}");
        }
        for text in [
            "https://rabbit.ly/x",
            "t.com",
            "https://loja.com.br/bit.lyra",
            "https://go.bit.lyon.fr",
            "fim. t.co-op",
            "",
        ] {
            assert!(short(text).is_none(), "{text}: {:?}", short(text));
        }
    }

    #[test]
    fn what_can_be_an_address() {
        for rest in ["loja.com.br", "loja.com.br/p?x=1#y", "l.example:8080/{{1}}", "cafépã.com"] {
            assert!(is_address(rest), "{rest}");
        }
        for rest in ["", "loja", ".com", "a b.com", "{{1}}", "loja.com/a b", "ana@loja.com", "{{1}}.com.br"] {
            assert!(!is_address(rest), "{rest}");
        }
    }
}
