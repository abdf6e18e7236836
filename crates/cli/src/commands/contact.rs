//! `recado contact …`

use std::process::ExitCode;

use recado_core::Country;
use recado_engine::api::contacts::{AddContact, ContactView};
use recado_engine::{Engine, EngineError};

use super::DONE;
use crate::args::ContactCommand;
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
        ContactCommand::List { tag, limit } => show(context, &engine.list_contacts(tag, None, limit)?),
        ContactCommand::Search { text, limit } => show(context, &engine.list_contacts(None, Some(text), limit)?),
    }
    Ok(DONE)
}

fn show(context: &Context, contacts: &Vec<ContactView>) {
    context.output.show(contacts, || {
        let row = |c: &ContactView| vec![c.name.clone(), c.phone.clone(), c.tags.join(", ")];
        context.output.table(&["name", "phone", "tags"], contacts.iter().map(row).collect())
    });
}

/// The country of numbers without a country code: as said, else the chosen account's, else Brazil.
pub fn country(engine: &Engine, said: Option<&str>) -> Result<Country, Failure> {
    match said {
        Some(text) => text.parse().map_err(|problem| EngineError::Phone { problem, value: text.to_owned() }.into()),
        None => Ok(engine.chosen_account().map_or(Country::BRAZIL, |account| account.country())),
    }
}
