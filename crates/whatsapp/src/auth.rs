//! The access token: a secret with no `Display`, a `Debug` that says nothing, no `Serialize`, wiped when dropped.
//!
//! Tokens are opaque, of no fixed length or format (API sheet, section 1.2): nothing is read out of them. Only what
//! could not stand in a header is refused.

use std::fmt;

use reqwest::header::HeaderValue;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};

/// Shorter tokens show none of their characters: four of few would be most of the secret.
const SHORTEST_WITH_LAST4: usize = 12;
/// A piece of the token this long is cut out of the service's texts as well; shorter ones are ordinary words.
const SHORTEST_PIECE: usize = 12;

/// An access token of the platform.
#[derive(Clone)]
pub struct AccessToken(SecretString);

/// The text is no access token. It does not say which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAToken {
    /// Nothing, or nothing but white space.
    #[error("empty")]
    Empty,
    /// White space or control characters inside, or letters beyond ASCII: it was copied with something around it.
    #[error("characters that no token has")]
    Characters,
}

impl AccessToken {
    /// Takes a token as it was pasted; white space around it is dropped, and the text given is wiped.
    ///
    /// # Errors
    /// [`NotAToken`]
    pub fn new(text: String) -> Result<Self, NotAToken> {
        let text = Zeroizing::new(text);
        let token = text.trim();
        if token.is_empty() {
            return Err(NotAToken::Empty);
        }
        if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(NotAToken::Characters);
        }
        Ok(Self(SecretString::from(token)))
    }

    /// The last four characters, by which a person tells two tokens apart; empty for a very short token.
    #[must_use]
    pub fn last4(&self) -> String {
        let token = self.0.expose_secret();
        let from = if token.len() < SHORTEST_WITH_LAST4 { token.len() } else { token.len() - 4 };
        token.get(from..).unwrap_or_default().to_owned()
    }

    /// The token itself, **for the keychain only**: whatever else needs it is in this crate.
    #[must_use]
    pub fn expose_for_vault(&self) -> &str {
        self.0.expose_secret()
    }

    /// `Bearer …`, marked so that no HTTP library prints it.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        self.header_of("Bearer")
    }

    /// `OAuth …`, as uploads of samples want it (API sheet, section 3.7).
    pub(crate) fn upload_header(&self) -> Option<HeaderValue> {
        self.header_of("OAuth")
    }

    fn header_of(&self, scheme: &str) -> Option<HeaderValue> {
        let text = Zeroizing::new(format!("{scheme} {}", self.0.expose_secret()));
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// The token as the parameter that `debug_token` wants (API sheet, section 1.2).
    pub(crate) fn as_parameter(&self) -> &str {
        self.0.expose_secret()
    }

    /// `text` without the token or any longer piece of it. The platform quotes the token in some errors
    /// ("Malformed access token …").
    pub(crate) fn cut_out_of(&self, text: &str) -> String {
        let token = self.0.expose_secret();
        let text = text.replace(token, "…");
        let is_piece = |word: &str| word.len() >= SHORTEST_PIECE && token.contains(word);
        // Split where no token has a character, or where a sentence ends.
        let mut out = String::with_capacity(text.len());
        for part in text.split_inclusive([' ', '\n', '\t', '"', '\'', ',', ';', '(', ')', '<', '>']) {
            let word = part.trim_end_matches([' ', '\n', '\t', '"', '\'', ',', ';', '(', ')', '<', '>', '.', ':', '…']);
            if is_piece(word) {
                out.push('…');
                out.push_str(part.get(word.len()..).unwrap_or_default());
            } else {
                out.push_str(part);
            }
        }
        out
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(text: &str) -> AccessToken {
        AccessToken::new(text.to_owned()).unwrap()
    }

    #[test]
    fn takes_what_people_paste() {
        assert_eq!(token("  EAAGm0PX4ZCpsBAexample\n").expose_for_vault(), "EAAGm0PX4ZCpsBAexample");
        assert_eq!(AccessToken::new("  ".into()).unwrap_err(), NotAToken::Empty);
        for bad in ["EAA G", "EAA\u{0}G", "EAAç", "EAA\nG", "“EAAG”"] {
            assert_eq!(AccessToken::new(bad.into()).unwrap_err(), NotAToken::Characters, "{bad:?}");
        }
    }

    #[test]
    fn shows_itself_to_nobody() {
        let token = token("EAAGm0PX4ZCpsBAexample");
        assert_eq!(format!("{token:?} {:?}", token.header()), "AccessToken(…) Some(Sensitive)");
        assert_eq!(token.last4(), "mple");
        assert_eq!(self::token("short").last4(), "");
    }

    #[test]
    fn is_cut_out_of_the_services_words() {
        let token = token("EAAGm0PX4ZCpsBAexample");
        assert_eq!(token.cut_out_of("Malformed access token EAAGm0PX4ZCpsBAexample"), "Malformed access token …");
        assert_eq!(token.cut_out_of("Malformed access token \"EAAGm0PX4ZCps\"."), "Malformed access token \"…\".");
        assert_eq!(token.cut_out_of("Malformed access token EAAGm0PX4ZCps..."), "Malformed access token …...");
        assert_eq!(token.cut_out_of("An example, (#190) of words"), "An example, (#190) of words");
    }
}
