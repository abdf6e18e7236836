//! What the tests of several tables begin with.

use chrono::{DateTime, TimeZone, Utc};
use recado_core::account::{Account, AccountKind, NumberFacts, SendingRules};
use recado_core::contact::{Consent, Entry, Purpose};
use recado_core::edit::{EditDetail, EditKind};
use recado_core::ledger::{Batch, Message, Priority};
use recado_core::{Contact, Id, MessageState, Phone};

use super::edits::NewEdit;
use super::imports::{Became, Import, Incoming};
use super::{accounts, batches, contact_list, contacts, messages};
use crate::{Store, StoreError, Tx};

pub(super) fn at(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(1_800_000_000 + seconds, 0).unwrap()
}

pub(super) fn id<N>(n: u8) -> Id<N> {
    Id::from_parts(1_800_000_000_000, [n; 10])
}

pub(super) fn phone(text: &str) -> Phone {
    Phone::from_e164(text).unwrap()
}

/// The number of the person `n`.
pub(super) fn number(n: u8) -> Phone {
    phone(&format!("+55119876543{n:02}"))
}

pub(super) fn person(n: u8, name: &str) -> Contact {
    Contact {
        id: id(n),
        phone: number(n),
        name: name.into(),
        tags: Vec::new(),
        fields: [].into(),
        language: None,
        notes: String::new(),
        consents: Vec::new(),
        aliases: Vec::new(),
        created_at: at(0),
        updated_at: at(0),
    }
}

pub(super) fn entry(n: u8, name: &str) -> Entry {
    Entry {
        phone: number(n),
        name: name.into(),
        tags: Vec::new(),
        fields: [].into(),
        language: None,
        notes: String::new(),
        consents: Vec::new(),
    }
}

pub(super) fn said(purpose: Purpose, given: bool, source: &str, seconds: i64) -> Consent {
    Consent { purpose, given, at: at(seconds), source: source.into(), wording: None }
}

pub(super) fn store(contacts: Vec<Contact>) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), 0).unwrap();
    store.writer().write(move |tx| contacts.iter().try_for_each(|contact| contacts::insert(tx, contact))).unwrap();
    (folder, store)
}

/// Everybody's names, as the list has them.
pub(super) fn everybody(store: &Store) -> Vec<String> {
    let listed = store.reader().read(|tx| contact_list::listed(tx, &contact_list::page(tx, 0, 100)?));
    listed.unwrap().into_iter().map(|row| row.name).collect()
}

pub(super) fn edit(n: u8, kind: EditKind, seconds: i64) -> NewEdit {
    NewEdit { id: id(n), kind, at: at(seconds), detail: EditDetail::default() }
}

/// Imports entries as the edit `n`, and says what became of each.
pub(super) fn import(store: &Store, n: u8, seconds: i64, entries: Vec<Entry>) -> Vec<Became> {
    let (tell, told) = std::sync::mpsc::sync_channel(1);
    let job = move |tx: &Tx<'_>| {
        let mut import = Import::begin(tx, &edit(n, EditKind::Import, seconds), Default::default())?;
        let incoming =
            (0..).zip(entries).map(|(row, entry)| Incoming::new(Id::from_parts(u64::from(n), [row; 10]), entry));
        let rows = incoming.map(|row| import.row(&row));
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        import.finish(&EditDetail { file: Some("clientes.csv".into()), ..EditDetail::default() })?;
        Ok::<_, StoreError>(rows)
    };
    store.writer().submit_alone(job, move |done| tell.send(done).unwrap());
    told.recv().unwrap().unwrap()
}

/// An account with a template of each category, each with a batch: 1 utility, 2 marketing.
pub(super) fn shop(tx: &Tx<'_>) -> Result<(), StoreError> {
    let account = Account {
        id: id(1),
        name: "Loja".into(),
        kind: AccountKind::Live,
        waba_id: "1".into(),
        phone_number_id: "2".into(),
        app_id: None,
        api_url: "https://graph.facebook.com".into(),
        graph_version: "v25.0".into(),
        default: true,
        time_zone: "America/Sao_Paulo".into(),
        country: "BR".into(),
        number: NumberFacts::default(),
        sending: SendingRules::default(),
        created_at: at(0),
    };
    accounts::insert(tx, &account)?;
    for (n, category) in [(1, "UTILITY"), (2, "MARKETING")] {
        tx.0.execute(
            "INSERT INTO templates (id, account, name, language, category, status, parameter_format, components, created_at, \
             updated_at) VALUES (?1, 1, ?1, 'pt_BR', ?2, 'APPROVED', 'NAMED', '[]', 0, 0)",
            (format!("t{n}"), category),
        )?;
        let batch = Batch {
            id: id(n),
            account: account.id,
            template: format!("t{n}"),
            language: "pt_BR".into(),
            priority: Priority::Normal,
            source: None,
            stopped: None,
            created_at: at(0),
        };
        batches::insert(tx, &batch)?;
    }
    Ok(())
}

/// A message of a batch to the person `n`.
pub(super) fn message(batch: u8, n: u8, key: Option<&str>) -> Message {
    Message {
        id: id(100 + 10 * batch + n),
        batch: id(batch),
        contact: None,
        to: number(n).into(),
        row: Some(7),
        wa_id: None,
        caller_key: key.map(str::to_owned),
        template: format!("t{batch}"),
        language: "pt_BR".into(),
        components: Vec::new(),
        state: MessageState::Queued,
        due_at: at(0),
        attempts: 0,
        wamid: None,
        error: None,
        created_at: at(0),
        updated_at: at(0),
    }
}

pub(super) fn send(store: &Store, batch: u8, n: u8) -> MessageState {
    store.writer().write(move |tx| messages::insert(tx, &message(batch, n, None))).unwrap()
}
