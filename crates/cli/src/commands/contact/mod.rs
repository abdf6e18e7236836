//! `recado contact …`

mod files;
mod person;

use std::process::ExitCode;

use recado_core::{Country, Phone, Region};
use recado_engine::api::contact_list::ContactFilter;
use recado_engine::api::contacts::{AddContact, ContactView};
use recado_engine::{Engine, EngineError};

use super::DONE;
use crate::args::{ContactCommand, Of};
use crate::context::Context;
use crate::failure::Failure;

pub async fn run(context: &Context, command: ContactCommand) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    match command {
        ContactCommand::Add(args) => {
            let country = country(&engine, args.country.as_deref())?;
            let request = AddContact {
                phone: args.phone,
                country,
                name: args.name,
                tags: args.tags,
                fields: args.fields,
                language: args.language,
                notes: args.notes,
                opt_in: args.opt_in,
            };
            let (contact, alike) = engine.add_contact(request).await?;
            if alike > 0 {
                context.output.note("contact-alike", &[]);
            }
            let told = [("name", contact.name.clone()), ("phone", contact.phone.clone())];
            context.output.show(&contact, || context.output.text("contact-added", &told));
        }
        ContactCommand::List { of, limit } => show(context, &engine.contacts_of(&filter(&engine, &of)?, 0, limit)?),
        ContactCommand::Search { text, limit } => {
            show(context, &engine.contacts_of(&ContactFilter { text, ..ContactFilter::default() }, 0, limit)?)
        }
        ContactCommand::Import(args) if args.undo => files::undo_import(context, &engine).await?,
        ContactCommand::Import(args) => files::import(context, &engine, *args).await?,
        ContactCommand::Export(args) => files::export(context, &engine, args).await?,
        ContactCommand::OptIn(args) => person::opt_in(context, &engine, args).await?,
        ContactCommand::OptOut(args) => person::opt_out(context, &engine, args).await?,
        ContactCommand::Tag(args) => person::tag(context, &engine, args, false).await?,
        ContactCommand::Untag(args) => person::tag(context, &engine, args, true).await?,
        ContactCommand::Undo { id } => files::undo(context, &engine, &id).await?,
        ContactCommand::Dossier(args) => person::dossier(context, &engine, args).await?,
        ContactCommand::Erase { person, yes } => return person::erase(context, &engine, person, yes).await,
    }
    Ok(DONE)
}

fn show(context: &Context, contacts: &Vec<ContactView>) {
    context.output.show(contacts, || {
        let row = |c: &ContactView| vec![c.name.clone(), c.phone.clone(), c.tags.join(", ")];
        context.output.table(&["name", "phone", "tags"], contacts.iter().map(row).collect())
    });
}

/// Some of the contacts, by the name of a tag or a segment.
pub fn filter(engine: &Engine, of: &Of) -> Result<ContactFilter, EngineError> {
    let segment = of.segment.as_deref().map(|name| engine.segment(name)).transpose()?;
    Ok(ContactFilter { tag: of.tag.clone(), segment: segment.map(|segment| segment.id), ..ContactFilter::default() })
}

/// Where numbers are from that do not say it: as said, else as the shop is.
fn region(engine: &Engine, country: Option<&str>) -> Result<Region, EngineError> {
    let known = engine.region();
    let Some(text) = country else { return Ok(known) };
    let country: Country = text.parse().map_err(|problem| EngineError::Phone { problem, value: text.to_owned() })?;
    let area = known.area.filter(|_| known.country == country);
    Ok(Region { country, area })
}

/// A number as it was typed.
fn phone(engine: &Engine, text: &str, country: Option<&str>) -> Result<Phone, EngineError> {
    let region = region(engine, country)?;
    Phone::parse_in(text, &region).map_err(|problem| EngineError::Phone { problem, value: text.to_owned() })
}

/// The country of numbers without a country code: as said, else the chosen account's, else Brazil.
pub fn country(engine: &Engine, said: Option<&str>) -> Result<Country, Failure> {
    Ok(region(engine, said)?.country)
}
