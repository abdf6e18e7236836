//! Words, without case and accents. What is not here is not known to be bad, and what is here is bad nearly always: a word
//! that stands in honest notifications too comes only with the words that make it an advertisement.
//!
//! Made in November 2026 from the platform's own examples of what is marketing (template categorization; field study,
//! section 4.1), its policy on personal data and threats (section 4.9), and articles 42 and 71 of Brazil's consumer law
//! (Law 8.078/1990: a debtor is neither threatened nor exposed to shame).

mod en;
mod es;
mod pt;

/// The lists of one language.
pub(crate) struct Lists {
    /// Make a text an advertisement.
    pub(crate) marketing: &'static [&'static str],
    /// Do not, though they have words of one.
    pub(crate) not_marketing: &'static [&'static str],
    /// Threaten or shame.
    pub(crate) threats: &'static [&'static str],
    /// Ask somebody for something in this chat.
    pub(crate) asking: &'static [&'static str],
    /// Must not be asked for here.
    pub(crate) data: &'static [&'static str],
    /// Make a request for data a harmless one: said not to, a part only, or at another place.
    pub(crate) harmless: &'static [&'static str],
    /// Speak of a one-time code.
    pub(crate) codes: &'static [&'static str],
}

/// The lists of a template's language; none for a language that nobody here reads.
pub(crate) fn of(language: &str) -> Option<&'static Lists> {
    match language.split(['_', '-']).next().unwrap_or_default() {
        "pt" => Some(&pt::LISTS),
        "en" => Some(&en::LISTS),
        "es" => Some(&es::LISTS),
        _ => None,
    }
}

/// Examples that only say that one belongs here.
pub(crate) const PLACEHOLDERS: [&str; 35] = [
    "exemplo",
    "example",
    "ejemplo",
    "teste",
    "test",
    "prueba",
    "texto",
    "text",
    "valor",
    "value",
    "variavel",
    "variable",
    "var",
    "string",
    "foo",
    "bar",
    "lorem ipsum",
    "lorem",
    "amostra",
    "sample",
    "muestra",
    "nome",
    "name",
    "nombre",
    "nome do cliente",
    "customer name",
    "nombre del cliente",
    "asdf",
    "tbd",
    "a definir",
    "null",
    "undefined",
    "placeholder",
    "sample text",
    "preencher",
];
