use super::*;

const FIRST: Migration = Migration { name: "first", sql: "CREATE TABLE a (x TEXT NOT NULL) STRICT" };
const SECOND: Migration = Migration { name: "second", sql: "ALTER TABLE a ADD COLUMN y TEXT" };
const BROKEN: Migration =
    Migration { name: "broken", sql: "CREATE TABLE b (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)" };

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recado.db");
    (folder, path)
}

fn tables(connection: &Connection) -> Vec<String> {
    let mut names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
    names
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .filter(|n: &String| !n.starts_with("sqlite_"))
        .collect()
}

#[test]
fn an_upgrade_keeps_the_rows_and_a_copy_of_the_file() {
    let (_folder, path) = file();
    let mut connection = Connection::open(&path).unwrap();
    migrate_to(&mut connection, &path, 1, &[FIRST]).unwrap();
    connection.execute("INSERT INTO a (x) VALUES ('kept')", []).unwrap();

    migrate_to(&mut connection, &path, 2, &[FIRST, SECOND]).unwrap();

    let row: (String, Option<String>) =
        connection.query_row("SELECT x, y FROM a", [], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
    assert_eq!(row, ("kept".into(), None));
    let copy = Connection::open(path.with_extension("db.v1")).unwrap();
    assert_eq!(version(&copy).unwrap(), 1, "the copy is of the older version");
    assert_eq!(copy.query_row("SELECT x FROM a", [], |r| r.get::<_, String>(0)).unwrap(), "kept");
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let (_folder, path) = file();
    let mut connection = Connection::open(&path).unwrap();
    migrate_to(&mut connection, &path, 1, &[FIRST]).unwrap();

    assert!(migrate_to(&mut connection, &path, 2, &[FIRST, BROKEN]).is_err());

    assert_eq!(version(&connection).unwrap(), 1);
    assert_eq!(tables(&connection), ["a", "schema_migrations"], "neither the table nor its version row is there");
    migrate_to(&mut connection, &path, 3, &[FIRST, SECOND]).unwrap();
    assert_eq!(version(&connection).unwrap(), 2, "the mended program goes on from there");
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let (_folder, path) = file();
    let mut connection = Connection::open(&path).unwrap();
    migrate_to(&mut connection, &path, 1, &[FIRST, SECOND]).unwrap();
    drop(connection);
    let before = std::fs::read(&path).unwrap();

    let mut connection = Connection::open(&path).unwrap();
    let refused = migrate_to(&mut connection, &path, 2, &[FIRST]).unwrap_err();
    drop(connection);

    assert!(matches!(refused, StoreError::Newer { found: 2, known: 1 }), "{refused:?}");
    assert_eq!(refused.code(), "database_newer");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_database_of_another_program_is_not_touched() {
    let (_folder, path) = file();
    let mut connection = Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE theirs (x)").unwrap();
    assert_eq!(migrate_to(&mut connection, &path, 1, &[FIRST]).unwrap_err().code(), "database_damaged");
    assert_eq!(tables(&connection), ["theirs"]);
}

#[test]
fn two_programs_opening_at_once_migrate_once() {
    let (_folder, path) = file();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || {
                let mut connection = Connection::open(&path).unwrap();
                connection.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
                migrate_to(&mut connection, &path, 1, &[FIRST, SECOND])
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap().unwrap();
    }
    let connection = Connection::open(&path).unwrap();
    assert_eq!(connection.query_row("SELECT count(*) FROM schema_migrations", [], |r| r.get::<_, i64>(0)).unwrap(), 2);
}

/// The schema as it is, readable in a review. It changes only together with a new migration.
#[test]
fn the_schema_of_a_new_file() {
    let (_folder, path) = file();
    let mut connection = Connection::open(&path).unwrap();
    crate::functions::register(&connection).unwrap();
    migrate(&mut connection, &path, 0).unwrap();
    let mut all = connection
        .prepare("SELECT type || ' ' || name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'contacts_text_%' ORDER BY 1")
        .unwrap();
    let names: Vec<String> = all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    insta::assert_snapshot!(names.join("\n"));
    let strict: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(strict, Vec::<String>::new(), "every table of ours is STRICT");
}

/// A file of an earlier version with something in it, opened by this program.
fn opened(of_version: usize, holds: &[&str]) -> (tempfile::TempDir, crate::Store) {
    let (folder, path) = file();
    let mut connection = Connection::open(&path).unwrap();
    crate::functions::register(&connection).unwrap();
    migrate_to(&mut connection, &path, 1, MIGRATIONS.get(..of_version).unwrap()).unwrap();
    holds.iter().for_each(|rows| connection.execute_batch(rows).unwrap());
    drop(connection);
    let store = crate::Store::open(folder.path(), 2).unwrap();
    (folder, store)
}

/// A file of each released version, opened by this program.
#[test]
fn a_file_of_version_1_goes_on_with_everything_in_it() {
    use crate::tables::{accounts, answers, attempts, contacts, mailings, statuses, today};
    let (_folder, store) = opened(1, &[include_str!("../fixtures/v1.sql")]);

    store
        .reader()
        .read(|tx| {
            assert_eq!(version(tx.0)?, SCHEMA_VERSION);
            let account = accounts::list(tx)?.remove(0);
            let mailing = mailings::page(tx, account.id, 0, 10)?.remove(0);
            assert_eq!(mailing.states.values().sum::<u64>(), 2);
            let failed = today::failed(tx, account.id, account.created_at)?;
            assert_eq!(failed.len(), 1, "nobody has looked at it yet");
            assert_eq!(failed[0].newest.message.error.as_ref().unwrap().error.as_ref().unwrap().code, 131_009);
            let rows = crate::tables::messages::of_batch(tx, mailing.batch.id, &[], 0, 10)?;
            assert_eq!(rows[0].name.as_deref(), Some("Conceição"));
            assert_eq!(rows[0].message.components.len(), 1);
            assert_eq!(attempts::of_message(tx, rows[0].message.id)?.len(), 1);
            assert_eq!(statuses::of_message(tx, rows[0].message.id)?.len(), 1);
            assert_eq!(contacts::count(tx)?, 1);
            assert_eq!(answers::list(tx, account.id, &answers::Filter::default())?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.check().unwrap();
    let copy = Connection::open(store.path().with_extension("db.v1")).unwrap();
    assert_eq!(version(&copy).unwrap(), 1, "the older program still has something to open");
}

#[test]
fn a_file_of_version_2_goes_on_with_everything_in_it() {
    use crate::tables::{accounts, answers, attempts, messages, today};
    let (_folder, store) = opened(2, &[include_str!("../fixtures/v1.sql"), include_str!("../fixtures/v2.sql")]);

    store
        .reader()
        .read(|tx| {
            let account = accounts::list(tx)?.remove(0);
            assert_eq!(account.sending, recado_core::account::SendingRules::default());
            assert_eq!(answers::list(tx, account.id, &answers::Filter::default())?.len(), 1);
            assert_eq!(today::failed(tx, account.id, account.created_at)?, [], "somebody has looked at it");
            let sent = messages::by_caller_key(tx, account.id, "pedido-1")?.unwrap();
            assert_eq!(sent.state, recado_core::MessageState::Sent, "the key is its own");
            let history = attempts::of_message(tx, sent.id)?;
            assert_eq!(history[0].reference, "019a9000-0000-7000-8000-000000000007", "what travelled with it then");
            let skipped = messages::Filter { state: Some(recado_core::MessageState::Skipped), ..Default::default() };
            let skipped = messages::list(tx, account.id, &skipped)?.remove(0);
            assert_eq!(skipped.caller_key.as_deref(), Some("pedido-1"), "and so is the skipped row's");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.check().unwrap();
}

#[test]
fn a_file_of_version_3_goes_on_with_everything_in_it() {
    use recado_core::contact::{AliasKind, ConsentState};
    use recado_core::{Phone, contact::Purpose};

    use crate::tables::{accounts, contact_list, contact_search, contact_tags, contacts, fields, persons};
    let (_folder, store) = opened(3, &[include_str!("../fixtures/v3.sql")]);

    store
        .reader()
        .read(|tx| {
            assert_eq!(accounts::list(tx)?[0].sending.max_rate, Some(20));
            let named = |keys: &[i64]| -> Result<Vec<String>, StoreError> {
                Ok(contact_list::listed(tx, keys)?.into_iter().map(|row| row.name).collect())
            };
            assert_eq!(
                named(&contact_list::page(tx, 0, 10)?)?,
                ["Ângela", "Conceição", ""],
                "sorted by what they are called"
            );
            for text in ["conceicao", "joao", "tarde", "31987654321", "4321", "vip conc", "3187654321"] {
                let found = contact_search::search(tx, text, 55, 10)?.keys;
                assert_eq!(named(&found)?.first().map(String::as_str), Some("Conceição"), "{text}");
            }
            assert_eq!(contact_search::search(tx, "conseicao", 55, 10)?.instead, ["conceicao"]);
            let tags: Vec<_> = contact_tags::all(tx)?.into_iter().map(|tag| (tag.name, tag.contacts)).collect();
            assert_eq!(tags, [("São Paulo".to_owned(), 2), ("vip".to_owned(), 2)], "two spellings are one tag");
            let fields: Vec<_> = fields::all(tx)?.into_iter().map(|field| field.name).collect();
            assert_eq!(fields, ["Cidade", "pedido"], "and one field");
            let wa_id = Phone::from_e164("+553187654321").unwrap();
            let person = contacts::by_phone(tx, &wa_id)?.unwrap();
            assert_eq!(person.consents.len(), 3);
            assert_eq!(person.consents[0].wording.as_deref(), Some("Quero avisos"));
            assert_eq!(recado_core::contact::state(&person.consents, Purpose::Marketing), ConsentState::OptedOut);
            assert_eq!((person.aliases[0].kind, person.aliases[0].value.as_str()), (AliasKind::WaId, "553187654321"));
            let listed = contact_list::listed(tx, &contact_list::page(tx, 1, 1)?)?.remove(0);
            assert_eq!((listed.utility, listed.marketing), (ConsentState::Given, ConsentState::OptedOut));
            assert!(listed.notified_at.is_some());
            let whole = persons::of_contact(tx, person.id)?.unwrap();
            assert_eq!(persons::history(tx, &whole, None, 9)?.len(), 1);
            assert_eq!(persons::answered(tx, &whole)?.len(), 1);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.check().unwrap();
}

#[test]
fn a_file_of_version_4_goes_on_with_everything_in_it() {
    use crate::tables::{accounts, contact_search, drafts, edits, messages, segments, templates};
    let (_folder, store) = opened(4, &[include_str!("../fixtures/v4.sql")]);

    store
        .reader()
        .read(|tx| {
            let account = accounts::list(tx)?.remove(0);
            let template = templates::list(tx, account.id, None)?.remove(0);
            assert_eq!((template.name.as_str(), template.service_id.as_deref()), ("pedido_saiu", Some("77")));
            assert_eq!(templates::sources(tx, account.id, "pedido_saiu", "pt_BR")?, serde_json::json!({}));
            assert_eq!(templates::stamp(tx, account.id)?, (1, 1_790_000_000_000));
            assert_eq!(drafts::list(tx, account.id)?, []);
            assert_eq!(contact_search::search(tx, "conceicao", 55, 10)?.keys, [1]);
            assert_eq!(segments::all(tx)?.remove(0).name, "Amigos");
            assert!(edits::last_import(tx)?.is_some());
            assert!(messages::by_caller_key(tx, account.id, "pedido-1")?.is_some());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.check().unwrap();
}

#[test]
fn a_file_of_version_5_goes_on_with_everything_in_it() {
    use recado_core::draft::{RequestKind, RequestState};

    use crate::tables::{accounts, draft_versions, drafts, template_requests, templates};
    let (_folder, store) = opened(5, &[include_str!("../fixtures/v5.sql")]);

    store
        .reader()
        .read(|tx| {
            let account = accounts::list(tx)?.remove(0);
            assert_eq!((accounts::lacks(tx, account.id)?, accounts::templates_at(tx, account.id)?), (Vec::new(), None));
            let template = templates::list(tx, account.id, None)?.remove(0);
            assert_eq!(template.other["message_send_ttl_seconds"], 3600);
            assert_ne!(templates::sources(tx, account.id, "pedido_saiu", "pt_BR")?, serde_json::json!({}));
            let kept = drafts::list(tx, account.id)?;
            assert_eq!(kept.iter().map(|draft| draft.base.is_some()).collect::<Vec<_>>(), [true, false]);
            assert_eq!(draft_versions::count(tx, kept[1].id)?, 1);
            let waits = template_requests::waiting(tx, account.id)?.remove(0);
            assert_eq!((waits.kind, waits.draft), (RequestKind::Submit, Some(kept[1].id)));
            assert_eq!((waits.name.as_str(), waits.language.as_deref()), ("pedido_pronto", Some("pt_BR")));
            assert_eq!(waits.sources["nome"]["name"], "name");
            let refused = "019a9000-0000-7000-8000-000000000023".parse().unwrap();
            let refused = template_requests::by_id(tx, account.id, refused)?.unwrap();
            assert_eq!((refused.state, refused.name.as_str(), refused.language), (RequestState::Refused, "", None));
            assert_eq!(refused.detail.unwrap()["code"], 100);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store
        .writer()
        .write(|tx| {
            let draft = "019a9000-0000-7000-8000-000000000021".parse().unwrap();
            assert!(template_requests::withdraw(tx, draft)?);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store.check().unwrap();
}
