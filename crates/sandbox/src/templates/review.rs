//! The review of a template, by the rules that the platform publishes (API sheet, sections 3.1 and 3.5; its policy on
//! what a message may not ask for or threaten with). A reviewer who reads: short lists of words, the same verdict for the
//! same text every time, so that whoever practises can learn what is not taken. The README has the table.
//!
//! Its own lists, not the editor's: the review is there to catch what the editor let through.

use recado_core::fold::folded;
use recado_core::template::Template;
use recado_core::template::component::{Button, Component};
use recado_core::template::variable::placeholders;

/// Rejects a template in whose text one of these stands: for whoever wants to see a rejection.
const ON_REQUEST: [&str; 2] = ["rejeitar", "reject"];

/// Threats and shaming.
const THREATS: [&str; 20] = [
    "acao judicial",
    "acoes judiciais",
    "medidas judiciais",
    "medidas legais",
    "processo judicial",
    "processar voce",
    "sera processad*",
    "sera protestad*",
    "sera negativad*",
    "negativar *",
    "expor o seu nome",
    "expor seu nome",
    "policia",
    "acciones legales",
    "accion legal",
    "demanda judicial",
    "legal action",
    "sue you",
    "take you to court",
    "the police",
];

/// Words that ask for something.
const ASKING: [&str; 22] = [
    "informe",
    "informar",
    "envie",
    "envia",
    "enviar",
    "mande",
    "digite",
    "digitar",
    "confirme",
    "confirmar",
    "responda",
    "responder",
    "indique",
    "escriba",
    "comparta",
    "compartilhe",
    "send",
    "enter",
    "reply",
    "provide",
    "share",
    "confirm",
];

/// What must not be asked for.
const PERSONAL: [&str; 22] = [
    "cpf",
    "cnh",
    "senha",
    "cvv",
    "numero do cartao",
    "numero do seu cartao",
    "dados do cartao",
    "dados do seu cartao",
    "cartao de credito",
    "dados bancarios",
    "conta bancaria",
    "codigo de seguranca",
    "contrasena",
    "numero de tarjeta",
    "numero de su tarjeta",
    "cuenta bancaria",
    "password",
    "card number",
    "credit card",
    "bank account",
    "social security number",
    "security code",
];

/// A part of a number may be asked for, and a warning asks for nothing.
const HARMLESS: [&str; 12] =
    ["ultimos", "ultimas", "primeiros", "final", "finais", "primeros", "last", "first", "nao", "nunca", "no", "never"];

/// One-time codes, which have a category of their own.
const CODES: [&str; 11] = [
    "codigo de verificacao",
    "codigo de acesso",
    "codigo de confirmacao",
    "codigo de autenticacao",
    "senha temporaria",
    "codigo de verificacion",
    "codigo de acceso",
    "verification code",
    "one time code",
    "one time password",
    "login code",
];

/// Advertising that nobody takes for anything else.
const ADVERTISING: [&str; 21] = [
    "desconto*",
    "superdesconto*",
    "promocao",
    "promocoes",
    "promocional",
    "superpromoc*",
    "oferta*",
    "cupom",
    "cupons",
    "% off",
    "liquidac*",
    "black friday",
    "frete gratis",
    "aproveite*",
    "imperdivel",
    "compre ja",
    "compre agora",
    "descuento*",
    "promocion*",
    "discount*",
    "coupon*",
];

/// What sounds like it: the template is approved, and the platform thinks again.
const INVITING: [&str; 13] = [
    "novidade*",
    "lancamento*",
    "nova colecao",
    "confira*",
    "conheca*",
    "venha nos visitar",
    "faca uma visita",
    "novedades",
    "nueva coleccion",
    "te esperamos",
    "new arrivals",
    "new collection",
    "check out our",
];

/// Words that stand in the texts of one of three languages and hardly in the others.
const TONGUES: [(&str, &[&str]); 3] = [
    (
        "pt",
        &[
            "ao", "aos", "as", "com", "da", "das", "do", "dos", "e", "em", "foi", "ja", "na", "nao", "nas", "no",
            "nos", "o", "obrigada", "obrigado", "ola", "os", "pela", "pelo", "sao", "seu", "sua", "um", "uma", "voce",
        ],
    ),
    (
        "es",
        &[
            "al", "con", "del", "el", "en", "fue", "gracias", "hola", "la", "las", "los", "nuestra", "nuestro",
            "puedes", "su", "sus", "tu", "tus", "un", "una", "usted", "y", "ya",
        ],
    ),
    (
        "en",
        &[
            "and", "are", "at", "been", "for", "has", "have", "hello", "hi", "is", "of", "on", "our", "should",
            "thank", "thanks", "the", "to", "us", "was", "will", "with", "you", "your",
        ],
    ),
];

/// What the review says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Approved,
    /// With the platform's word for why (API sheet, section 3.1).
    Rejected(&'static str),
}

/// What becomes of the category of a utility template (API sheet, section 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Category {
    Stays,
    /// It is marketing from the start; the answer to the request says so.
    IsMarketing,
    /// It is approved as it is, and then marketing is announced.
    BecomesMarketing,
}

/// Reviews a template.
pub(super) fn review(template: &Template) -> Verdict {
    let text = Text::of(template);
    if text.says(&ON_REQUEST) {
        return Verdict::Rejected("INVALID_FORMAT");
    }
    if text.says(&THREATS) {
        return Verdict::Rejected("ABUSIVE_CONTENT");
    }
    // The platform writes an authentication template's text itself.
    if template.category.eq_ignore_ascii_case("AUTHENTICATION") {
        return Verdict::Approved;
    }
    if text.asks_for_personal_data() {
        return Verdict::Rejected("SCAM");
    }
    if text.has_variables && text.says(&CODES) {
        return Verdict::Rejected("INCORRECT_CATEGORY");
    }
    if text.is_in_another_language(&template.language) {
        return Verdict::Rejected("TAG_CONTENT_MISMATCH");
    }
    Verdict::Approved
}

/// Judges the category that a template asks for.
pub(super) fn category(template: &Template) -> Category {
    let text = Text::of(template);
    if !template.category.eq_ignore_ascii_case("UTILITY") {
        Category::Stays
    } else if text.says(&ADVERTISING) {
        Category::IsMarketing
    } else if text.says(&INVITING) {
        Category::BecomesMarketing
    } else {
        Category::Stays
    }
}

/// All that a customer would read, sentence by sentence: words folded, with a space before and after each.
struct Text {
    sentences: Vec<String>,
    has_variables: bool,
}

impl Text {
    fn of(template: &Template) -> Self {
        let mut text = Self { sentences: Vec::new(), has_variables: false };
        text.read(&template.components);
        text
    }

    fn read(&mut self, components: &[Component]) {
        for component in components {
            match component {
                Component::Header { text, .. } => self.add(text.as_deref().unwrap_or_default()),
                Component::Body { text } | Component::Footer { text } | Component::LimitedTimeOffer { text, .. } => {
                    self.add(text);
                }
                Component::Buttons(buttons) => buttons.iter().for_each(|Button { text, .. }| self.add(text)),
                Component::Carousel(cards) => cards.iter().for_each(|card| self.read(&card.components)),
                _ => {}
            }
        }
    }

    fn add(&mut self, text: &str) {
        self.has_variables |= !placeholders(text).is_empty();
        for sentence in without_places(text).split(['.', '!', '?', '\n', ';']) {
            let spaced = folded(sentence).replace('%', " % ");
            let words = spaced.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|word| !word.is_empty());
            let mut line = String::from(" ");
            words.for_each(|word| line.extend([word, " "]));
            if line.len() > 1 {
                self.sentences.push(line);
            }
        }
    }

    fn says(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.sentences.iter().any(|sentence| place(sentence, phrase).is_some()))
    }

    fn asks_for_personal_data(&self) -> bool {
        let asks = |sentence: &String| {
            if HARMLESS.iter().any(|word| place(sentence, word).is_some()) {
                return false;
            }
            let asked = ASKING.iter().filter_map(|word| place(sentence, word)).min();
            let thing = PERSONAL.iter().filter_map(|thing| place(sentence, thing)).max();
            matches!((asked, thing), (Some(asked), Some(thing)) if asked < thing)
        };
        self.sentences.iter().any(asks)
    }

    /// Whether the text is clearly in one of three languages and the tag names another of them: at least four words of
    /// it, and more than twice as many as of the tag's own.
    fn is_in_another_language(&self, tag: &str) -> bool {
        let tag = tag.split(['_', '-']).next().unwrap_or_default();
        let count = |words: &[&str]| {
            let all = self.sentences.iter().flat_map(|sentence| sentence.split_whitespace());
            all.filter(|word| words.contains(word)).count()
        };
        let Some((_, own)) = TONGUES.iter().find(|(tongue, _)| *tongue == tag) else { return false };
        let own = count(own);
        let others = TONGUES.iter().filter(|(tongue, _)| *tongue != tag).map(|(_, words)| count(words));
        others.max().is_some_and(|other| other >= 4 && other > 2 * own)
    }
}

/// Where a phrase begins in a sentence; one with `*` at its end is a beginning of a word.
fn place(sentence: &str, phrase: &str) -> Option<usize> {
    match phrase.strip_suffix('*') {
        Some(beginning) => sentence.find(&format!(" {beginning}")),
        None => sentence.find(&format!(" {phrase} ")),
    }
}

/// The text with a neutral word for each variable, whose names are nobody's language.
fn without_places(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once("{{") {
        let Some((_, after)) = inside.split_once("}}") else { break };
        plain.extend([before, "x"]);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
#[path = "review_tests.rs"]
mod tests;
