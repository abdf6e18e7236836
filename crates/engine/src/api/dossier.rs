//! All that is kept about a person, for the person (LGPD, article 18, II): to be read, and as JSON.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use recado_core::{ContactId, Phone};
use recado_store::Tx;
use recado_store::tables::audit::{self, Line};
use recado_store::tables::persons::{self, Person};
use recado_store::tables::{accounts, edits};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::answers::AnswerView;
use super::contacts::{ContactView, view};
use super::edits::{EditView, seen};
use super::erasure::{AuditView, audited};
use super::outbox::MessageDetail;
use super::story::Templates;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::{Language, Words};

/// Of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// A contact, by its id.
    Contact(String),
    /// Whoever has this number, in the list or only in the ledger.
    Phone(Phone),
}

/// All that is kept about a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DossierView {
    /// When it was put together.
    pub at: DateTime<Utc>,
    /// The contact, where the person is in the list.
    pub contact: Option<ContactView>,
    /// What was sent to the person, newest first.
    #[ts(type = "Array<unknown>")]
    pub messages: Vec<DossierMessage>,
    /// What the person answered, oldest first.
    pub answers: Vec<AnswerView>,
    /// Imports and other edits that touched the person.
    pub edits: Vec<EditView>,
    /// What was done with the person's data.
    pub audit: Vec<AuditView>,
    /// All of it in words.
    pub text: String,
}

/// A message to the person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DossierMessage {
    /// With its attempts and what the service told of it.
    #[serde(flatten)]
    pub message: MessageDetail,
    /// What the account is called that it left from.
    pub account: String,
    /// What it says; none: its template is gone, or its contents.
    pub text: Option<String>,
}

impl Engine {
    /// All that is kept about a person. That it was put together is kept, too.
    ///
    /// # Errors
    /// [`EngineError::ContactNotFound`], [`EngineError::PersonNotFound`] where nothing is kept
    pub async fn dossier(&self, whom: &Whom, words: &Words) -> Result<DossierView, EngineError> {
        let now = self.clock().now();
        let (dossier, contact) = self.read(|tx| {
            let person = self.whom(tx, whom)?;
            let contact = persons::contact(tx, &person)?;
            let mut messages = Vec::new();
            for sent in persons::history(tx, &person, None, u32::MAX)? {
                let account = accounts::by_id(tx, sent.account)?;
                let template =
                    account.as_ref().map(|account| Templates::new(account).of(tx, &sent.message)).transpose()?;
                let text = template.flatten().map(|template| template.preview_of(&sent.message.components).body);
                messages.push(DossierMessage {
                    message: super::outbox::detail(tx, sent.message, words)?,
                    account: account.map(|account| account.name).unwrap_or_default(),
                    text,
                });
            }
            let answers = persons::answered(tx, &person)?.into_iter().map(AnswerView::from).collect();
            let edits = persons::edits(tx, &person)?;
            let edits = edits.into_iter().map(|edit| Ok(seen(edits::can_undo(tx, &edit)?, edit)));
            let edits = edits.collect::<Result<Vec<_>, EngineError>>()?;
            let id = contact.as_ref().map(|contact| contact.id);
            let audit = id.map(|id| audit::of_contact(tx, id)).transpose()?.unwrap_or_default();
            let audit = audit.into_iter().map(audited).collect();
            let contact = contact.map(view);
            Ok::<_, EngineError>((
                DossierView { at: now, contact, messages, answers, edits, audit, text: String::new() },
                id,
            ))
        })?;
        let text = self.text(&dossier, whom, words);
        self.write(move |tx| {
            let line = Line { at: now, action: "dossier".to_owned(), contact, detail: json!({}) };
            audit::add(tx, &line)
        })
        .await?;
        Ok(DossierView { text, ..dossier })
    }

    pub(super) fn whom(&self, tx: &Tx<'_>, whom: &Whom) -> Result<Person, EngineError> {
        match whom {
            Whom::Contact(id) => {
                let missing = || EngineError::ContactNotFound { id: id.clone() };
                let key: ContactId = id.parse().map_err(|_| missing())?;
                persons::of_contact(tx, key)?.ok_or_else(missing)
            }
            Whom::Phone(phone) => persons::of_phone(tx, phone)?
                .ok_or_else(|| EngineError::PersonNotFound { phone: phone.e164().to_owned() }),
        }
    }

    fn text(&self, dossier: &DossierView, whom: &Whom, words: &Words) -> String {
        let zone = self.chosen_account().ok().and_then(|account| account.time_zone.parse().ok()).unwrap_or(Tz::UTC);
        let form = if words.language() == Language::En { "%Y-%m-%d %H:%M" } else { "%d/%m/%Y %H:%M" };
        let time = |at: DateTime<Utc>| at.with_timezone(&zone).format(form).to_string();
        let say = |key: &str, args: &[(&str, String)]| {
            let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            words.text(key, &args)
        };
        let title = |key: &str| format!("\n{}", say(key, &[]));
        let mut lines = vec![say("held-title", &[("at", time(dossier.at))])];
        match (&dossier.contact, whom) {
            (Some(contact), _) => {
                let named = |key: &str, value: &str| (!value.is_empty()).then(|| format!("{}: {value}", say(key, &[])));
                lines.extend(named("sheet-name", &contact.name));
                lines.extend(named("sheet-phone", &contact.phone_text));
                lines.extend(contact.aliases.iter().filter_map(|alias| named("held-alias", &alias.value)));
                lines.extend(named("sheet-tags", &contact.tags.join(", ")));
                lines.extend(named("sheet-language", contact.language.as_deref().unwrap_or_default()));
                lines.extend(named("sheet-notes", &contact.notes));
                lines.extend(contact.fields.iter().map(|(name, value)| format!("{name}: {value}")));
                lines.push(say(
                    "held-since",
                    &[("at", time(contact.created_at)), ("changed", time(contact.updated_at))],
                ));
                lines.push(title("held-consents"));
                let given = contact.opt_in.iter().map(|one| (one.at, true, one.purpose, &one.source, &one.wording));
                let taken = contact.opt_out.iter().map(|one| (one.at, false, one.purpose, &one.how, &None));
                let mut said: Vec<_> = given.chain(taken).collect();
                said.sort_by_key(|(at, ..)| *at);
                for (at, given, purpose, source, wording) in said {
                    let key = if given { "held-given" } else { "held-taken-back" };
                    let purpose = say(&format!("held-purpose-{}", purpose.as_str()), &[]);
                    let wording = wording.as_ref().map(|wording| format!(" “{wording}”")).unwrap_or_default();
                    let args = [("at", time(at)), ("purpose", purpose), ("source", source.clone())];
                    lines.push(format!("{}{wording}", say(key, &args)));
                }
                if contact.opt_in.is_empty() && contact.opt_out.is_empty() {
                    lines.push(say("held-nothing", &[]));
                }
            }
            (None, Whom::Phone(phone)) => lines.push(format!("{}: {}", say("sheet-phone", &[]), phone.international())),
            (None, Whom::Contact(_)) => {}
        }
        lines.push(title("held-messages"));
        for one in &dossier.messages {
            let detail = &one.message.message;
            let text = one.text.as_ref().map(|text| format!("\n  {}", text.replace('\n', "\n  "))).unwrap_or_default();
            let told = format!(
                "{} · {} · {} · {}",
                time(detail.created_at),
                one.account,
                detail.template,
                words.state(detail.state)
            );
            lines.push(format!("{told}{text}"));
        }
        if dossier.messages.is_empty() {
            lines.push(say("held-nothing", &[]));
        }
        lines.push(title("held-answers"));
        lines.extend(dossier.answers.iter().map(|answer| format!("{} · {}", time(answer.received_at), answer.text)));
        if dossier.answers.is_empty() {
            lines.push(say("held-nothing", &[]));
        }
        lines.join("\n")
    }
}
