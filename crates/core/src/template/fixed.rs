//! Texts that the platform writes itself: an authentication template's message, the time that its code is good for, labels
//! that a writer does not choose.
//!
//! English and Spanish are those of the platform's own example of `message_template_previews` (API sheet, section 3.4),
//! Portuguese those of its page on authentication templates in Portuguese. A phone shows its owner's app language for
//! some labels; here the template's language stands for it. Other languages show English. Nothing here is sent.

use super::component::{ButtonKind, OtpKind};

/// The variable that an authentication template's message has, in the platform's own spelling.
pub const CODE: &str = "1";

enum Tongue {
    Portuguese,
    Spanish,
    English,
}

fn tongue(language: &str) -> Tongue {
    match language.split(['_', '-']).next().unwrap_or_default() {
        "pt" => Tongue::Portuguese,
        "es" => Tongue::Spanish,
        _ => Tongue::English,
    }
}

/// The message of an authentication template; `{{1}}` is the code.
#[must_use]
pub fn authentication_body(language: &str, with_recommendation: bool) -> String {
    let (text, advice) = match tongue(language) {
        Tongue::Portuguese => {
            ("*{{1}}* é seu código de verificação.", "Para sua segurança, não compartilhe este código.")
        }
        Tongue::Spanish => ("Tu código de verificación es *{{1}}*.", "Por tu seguridad, no lo compartas."),
        Tongue::English => ("*{{1}}* is your verification code.", "For your security, do not share this code."),
    };
    if with_recommendation { format!("{text} {advice}") } else { text.to_owned() }
}

/// The grey line of an authentication template.
#[must_use]
pub fn authentication_footer(language: &str, minutes: u32) -> String {
    match (tongue(language), minutes) {
        (Tongue::Portuguese, 1) => "Este código expira em 1 minuto.".to_owned(),
        (Tongue::Portuguese, minutes) => format!("Este código expira em {minutes} minutos."),
        (Tongue::Spanish, 1) => "Este código caduca en 1 minuto.".to_owned(),
        (Tongue::Spanish, minutes) => format!("Este código caduca en {minutes} minutos."),
        (Tongue::English, 1) => "This code expires in 1 minute.".to_owned(),
        (Tongue::English, minutes) => format!("This code expires in {minutes} minutes."),
    }
}

/// The label that a button shows where its writer gave none.
#[must_use]
pub fn label(language: &str, kind: &ButtonKind) -> &'static str {
    let by_tongue = |portuguese, spanish, english| match tongue(language) {
        Tongue::Portuguese => portuguese,
        Tongue::Spanish => spanish,
        Tongue::English => english,
    };
    match kind {
        ButtonKind::CopyCode => by_tongue("Copiar código da oferta", "Copiar código de la oferta", "Copy offer code"),
        ButtonKind::Otp { kind: OtpKind::OneTap } => by_tongue("Preencher", "Autocompletar", "Autofill"),
        // Nothing is shown where the app takes the code by itself; where that fails, it is to be copied.
        ButtonKind::Otp { .. } => by_tongue("Copiar código", "Copiar código", "Copy code"),
        ButtonKind::Catalog => by_tongue("Ver catálogo", "Ver catálogo", "View catalog"),
        ButtonKind::Mpm => by_tongue("Ver itens", "Ver artículos", "View items"),
        ButtonKind::Spm => by_tongue("Ver", "Ver", "View"),
        ButtonKind::OrderDetails => by_tongue("Revisar e pagar", "Revisar y pagar", "Review and pay"),
        ButtonKind::PaymentRequest { setting } => setting.label().unwrap_or_default(),
        ButtonKind::VoiceCall => by_tongue("Ligar", "Llamar", "Call now"),
        ButtonKind::CallPermissionRequest => by_tongue("Permitir ligações", "Permitir llamadas", "Allow calls"),
        ButtonKind::RequestContactInfo => by_tongue("Compartilhar contato", "Compartir contacto", "Share contact info"),
        ButtonKind::App => by_tongue("Abrir aplicativo", "Abrir aplicación", "Open app"),
        ButtonKind::QuickReply
        | ButtonKind::Url { .. }
        | ButtonKind::PhoneNumber { .. }
        | ButtonKind::Flow
        | ButtonKind::Other(_) => "",
    }
}
