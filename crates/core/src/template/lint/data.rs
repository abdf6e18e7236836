//! What the platform publishes and may change, as data: limits, languages, hosts, words. Each table says from when it is.

pub(super) mod words;

/// Of API sheet section 3.3, as the platform's pages on components had them in September 2026.
pub(super) mod limit {
    pub(crate) const NAME: usize = 512;
    pub(crate) const HEADER: usize = 60;
    pub(crate) const BODY: usize = 1024;
    /// A message below a limited-time offer.
    pub(crate) const OFFER_BODY: usize = 600;
    pub(crate) const CARD_BODY: usize = 160;
    pub(crate) const FOOTER: usize = 60;
    pub(crate) const LABEL: usize = 25;
    pub(crate) const URL: usize = 2000;
    pub(crate) const PHONE: usize = 20;
    /// Another copy of the page says 20; 15 every copy takes.
    pub(crate) const COUPON: usize = 15;
    pub(crate) const OFFER: usize = 16;
    pub(crate) const EMOJIS: usize = 10;
    pub(crate) const BUTTONS: usize = 10;
    pub(crate) const CARDS: (usize, usize) = (2, 10);
    pub(crate) const CARD_BUTTONS: usize = 2;
    pub(crate) const CODE_MINUTES: (u64, u64) = (1, 90);
    pub(crate) const APPS: usize = 5;
    pub(crate) const SIGNATURE_HASH: usize = 11;
    pub(crate) const PAYMENTS: usize = 3;
    /// Digits of a boleto's line.
    pub(crate) const BOLETO: usize = 47;
    pub(crate) const LINE_BREAKS: usize = 2;
    pub(crate) const SPACES: usize = 4;
}

/// How many buttons of a kind there may be (API sheet, section 3.3, September 2026).
pub(super) const MOST_OF_KIND: [(&str, usize); 6] =
    [("QUICK_REPLY", 10), ("URL", 2), ("PHONE_NUMBER", 1), ("COPY_CODE", 1), ("VOICE_CALL", 1), ("ORDER_DETAILS", 1)];

/// Kinds whose label the writer chooses; the others have one of the platform's.
pub(super) const LABELLED: [&str; 6] = ["QUICK_REPLY", "URL", "PHONE_NUMBER", "FLOW", "ORDER_DETAILS", "VOICE_CALL"];

/// Every kind of button (API sheet, sections 2.6 and 3.2, September 2026).
pub(super) const BUTTONS: [&str; 15] = [
    "QUICK_REPLY",
    "URL",
    "PHONE_NUMBER",
    "COPY_CODE",
    "OTP",
    "FLOW",
    "CATALOG",
    "MPM",
    "SPM",
    "ORDER_DETAILS",
    "PAYMENT_REQUEST",
    "VOICE_CALL",
    "CALL_PERMISSION_REQUEST",
    "REQUEST_CONTACT_INFO",
    "APP",
];

/// Every kind of component (API sheet, section 3.2, September 2026).
pub(super) const COMPONENTS: [&str; 7] =
    ["HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER", "CALL_PERMISSION_REQUEST"];

/// Seconds that a message may wait for delivery, by category (API sheet, section 3.6). `-1` is thirty days, but for
/// marketing.
pub(super) const DELIVERY_SECONDS: [(&str, i64, i64); 3] =
    [("AUTHENTICATION", 30, 900), ("UTILITY", 30, 43_200), ("MARKETING", 43_200, 2_592_000)];

/// Names of the samples that the platform puts into every account (2388155; API sheet, section 3.3). The names are those
/// of accounts of 2021 to 2026.
pub(super) const SAMPLES: [&str; 7] = [
    "hello_world",
    "sample_flight_confirmation",
    "sample_happy_hour_announcement",
    "sample_issue_resolution",
    "sample_movie_ticket_confirmation",
    "sample_purchase_feedback",
    "sample_shipping_confirmation",
];

/// The platform's 111 languages (API sheet, section 3.9, 4 November 2025).
pub(super) const LANGUAGES: &str = "af sq ar ar_EG ar_AE ar_LB ar_MA ar_QA az be_BY bn bn_IN bg ca zh_CN zh_HK zh_TW hr cs \
    da prs_AF nl nl_BE en en_GB en_US en_AE en_AU en_CA en_GH en_IE en_IN en_JM en_MY en_NZ en_QA en_SG en_UG en_ZA et fil fi \
    fr fr_BE fr_CA fr_CH fr_CI fr_MA ka de de_AT de_CH el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml mr \
    nb ps_AF fa pl pt_BR pt_PT pa ro ru sr si_LK sk sl es es_AR es_CL es_CO es_CR es_DO es_EC es_HN es_MX es_PA es_PE es_ES \
    es_UY sw sv ta te th tr uk ur uz vi zu";

/// Hosts that hide where an address leads; the platform's policy wants the shop's own. As of November 2026, the ones that
/// shops in Brazil and its neighbours use. `wa.me` leads back into WhatsApp, and is refused for the same reason.
pub(super) const SHORTENERS: [&str; 26] = [
    "bit.ly",
    "bitly.com",
    "tinyurl.com",
    "goo.gl",
    "t.co",
    "ow.ly",
    "is.gd",
    "buff.ly",
    "cutt.ly",
    "rebrand.ly",
    "encurtador.com.br",
    "encr.pw",
    "l1nk.dev",
    "abre.ai",
    "acesse.dev",
    "acesse.one",
    "bityli.com",
    "urlz.fr",
    "shorturl.at",
    "t.ly",
    "tiny.cc",
    "lnkd.in",
    "linktr.ee",
    "wa.me",
    "wa.link",
    "api.whatsapp.com",
];

/// Whether the platform has this language.
pub(super) fn language(code: &str) -> bool {
    LANGUAGES.split_whitespace().any(|known| known == code)
}
