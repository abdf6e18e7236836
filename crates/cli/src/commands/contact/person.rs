//! `recado contact opt-in`, `opt-out`, `tag`, `untag`, `dossier` and `erase`: what is done about one person, or some.

use std::io::BufRead;
use std::process::ExitCode;

use recado_core::contact::Purpose;
use recado_engine::api::consents::ConsentRequest;
use recado_engine::api::contact_list::{ContactFilter, Selection};
use recado_engine::api::dossier::Whom;
use recado_engine::{Engine, EngineError};

use super::{filter, phone};
use crate::args::{ContactOptIn, ContactOptOut, ContactPerson, ContactTag, Of};
use crate::commands::{DONE, NEEDS_A_PERSON};
use crate::context::Context;
use crate::failure::Failure;
use crate::output::is_attended;

pub async fn opt_in(context: &Context, engine: &Engine, args: ContactOptIn) -> Result<(), Failure> {
    let request = ConsentRequest {
        purposes: purposes(args.purpose),
        given: true,
        source: args.source,
        wording: args.wording,
        at: None,
    };
    consent(context, engine, &args.person, request, "contact-opted-in").await
}

pub async fn opt_out(context: &Context, engine: &Engine, args: ContactOptOut) -> Result<(), Failure> {
    let request =
        ConsentRequest { purposes: purposes(args.purpose), given: false, source: args.how, wording: None, at: None };
    consent(context, engine, &args.person, request, "contact-opted-out").await
}

async fn consent(
    context: &Context,
    engine: &Engine,
    person: &ContactPerson,
    request: ConsentRequest,
    told: &str,
) -> Result<(), Failure> {
    let phone = phone(engine, &person.phone, person.country.as_deref())?;
    let contact = engine.set_consent(&phone, request).await?;
    let args = [("name", contact.name.clone()), ("phone", contact.phone.clone())];
    context.output.show(&contact, || context.output.text(told, &args));
    Ok(())
}

fn purposes(said: Option<Purpose>) -> Vec<Purpose> {
    said.map_or_else(|| Purpose::ALL.to_vec(), |purpose| vec![purpose])
}

pub async fn tag(context: &Context, engine: &Engine, args: ContactTag, remove: bool) -> Result<(), Failure> {
    let selection = if args.phones.is_empty() {
        let of = Of { tag: args.of_tag, segment: args.of_segment };
        Selection::all(if args.everybody { ContactFilter::default() } else { filter(engine, &of)? })
    } else {
        let mut ids = Vec::with_capacity(args.phones.len());
        for text in &args.phones {
            let phone = phone(engine, text, args.country.as_deref())?;
            let contact = engine.contact_by_phone(&phone)?;
            let missing = || EngineError::PersonNotFound { phone: phone.e164().to_owned() };
            ids.push(contact.ok_or_else(missing)?.id);
        }
        Selection { ids, ..Selection::default() }
    };
    let edit = engine.edit_tags(selection, args.tag.clone(), remove).await?;
    let key = if remove { "contacts-untagged" } else { "contacts-tagged" };
    context.output.show(&edit, || {
        let told = context.output.mixed(key, &[("tag", args.tag.clone())], &[("count", edit.contacts)]);
        let undo = edit.id.as_ref().map(|id| context.output.text("edit-undo", &[("id", id.clone())]));
        [Some(told), undo].into_iter().flatten().collect::<Vec<_>>().join("\n")
    });
    Ok(())
}

pub async fn dossier(context: &Context, engine: &Engine, args: ContactPerson) -> Result<(), Failure> {
    let phone = phone(engine, &args.phone, args.country.as_deref())?;
    let dossier = engine.dossier(&Whom::Phone(phone), &context.output.words).await?;
    context.output.show(&dossier, || dossier.text.clone());
    Ok(())
}

pub async fn erase(context: &Context, engine: &Engine, args: ContactPerson, yes: bool) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let phone = phone(engine, &args.phone, args.country.as_deref())?;
    if !yes && is_attended() {
        output.note("ask-erase", &[("phone", phone.international())]);
        let mut answer = String::new();
        let read = std::io::stdin().lock().read_line(&mut answer);
        let yes = output.text("answers-yes", &[]);
        let agreed = yes.split(' ').any(|word| word.eq_ignore_ascii_case(answer.trim()));
        if read.is_err() || !agreed {
            return Ok(ExitCode::from(NEEDS_A_PERSON));
        }
    }
    let erased = engine.erase(&Whom::Phone(phone)).await?;
    output.show(&erased, || {
        let counts = [("messages", erased.messages), ("answers", erased.answers)];
        let mut lines = vec![output.count("contact-erased", &counts)];
        if !erased.remembered {
            lines.push(output.text("contact-erased-unmarked", &[]));
        }
        if !erased.copies.is_empty() {
            lines.push(output.text("contact-erased-copies", &[("copies", erased.copies.join(", "))]));
        }
        lines.join("\n")
    });
    Ok(DONE)
}
