use std::collections::HashSet;

use chrono::{TimeDelta, TimeZone};
use recado_core::AccountKind;
use recado_core::news::rounds;

use super::*;
use crate::Store;

fn at(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(1_800_000_000 + seconds, 0).unwrap()
}

fn account() -> AccountId {
    "019a9000-0000-7000-8000-000000000001".parse().unwrap()
}

/// A ledger of messages of each state and of many ages; their ids by state and age.
fn ledger() -> (tempfile::TempDir, Store, Vec<(MessageState, i64, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), 0).unwrap();
    let made = store
        .writer()
        .write(|tx| {
            tx.0.execute_batch(
                "INSERT INTO accounts (key, id, name, kind, waba_id, phone_number_id, api_url, graph_version, time_zone, country, created_at) \
                 VALUES (1, '019a9000-0000-7000-8000-000000000001', 'Loja', 'live', '1', '2', 'https://graph.facebook.com', 'v25.0', 'America/Sao_Paulo', 'BR', 0); \
                 INSERT INTO batches (key, id, account, template, language, created_at, updated_at) VALUES (1, 'b', 1, 't', 'pt_BR', 0, 0)",
            )?;
            let ages = [-60, 0, 2, 59, 60, 601, 3_600, 86_400, 29 * 86_400, 31 * 86_400];
            let mut made = Vec::new();
            for (n, state) in MessageState::ALL.into_iter().enumerate() {
                for (m, age) in ages.into_iter().enumerate() {
                    let id = format!("019a9000-0000-7000-9000-0000000{n:02}0{m:02}");
                    tx.0.execute(
                        "INSERT INTO messages (id, batch, account, phone, components, state, due_at, wamid, created_at, updated_at) \
                         VALUES (?1, 1, 1, '+5511987654321', '[]', ?2, 0, ?1, 0, ?3)",
                        (&id, state.as_str(), millis(at(-age))),
                    )?;
                    made.push((state, age, id));
                }
            }
            Ok::<_, StoreError>(made)
        })
        .unwrap();
    (folder, store, made)
}

fn page(store: &Store, round: &Round, after: Option<Place>, limit: u32) -> Vec<Unheard> {
    store.reader().read(|tx| unheard(tx, account(), round, at(0), after, limit)).unwrap()
}

#[test]
fn a_round_has_exactly_the_messages_that_the_rule_puts_in_it() {
    let (_folder, store, made) = ledger();
    for kind in [AccountKind::Live, AccountKind::Practice] {
        for round in rounds(kind) {
            let found: HashSet<_> = page(&store, round, None, 1_000).into_iter().map(|m| m.id.to_string()).collect();
            let meant = made.iter().filter(|(state, age, _)| round.holds(*state, TimeDelta::seconds(*age)));
            let meant: HashSet<_> = meant.map(|(_, _, id)| id.clone()).collect();
            assert_eq!(found, meant, "{round:?}");
        }
    }
}

#[test]
fn pages_follow_each_other_without_a_gap_or_a_repetition() {
    let (_folder, store, _) = ledger();
    let round = &rounds(AccountKind::Live)[0];
    let whole = page(&store, round, None, 1_000);
    assert!(whole.len() > 4, "{whole:?}");
    let (mut paged, mut after) = (Vec::new(), None);
    loop {
        let some = page(&store, round, after, 2);
        let Some(last) = some.last() else { break };
        after = Some(last.place);
        paged.extend(some);
    }
    assert_eq!(paged, whole);
}

/// A ledger of years is not read through each second.
#[test]
fn the_questions_that_are_asked_often_have_their_index() {
    let (_folder, store, _) = ledger();
    let plan = |sql: &str| {
        store
            .reader()
            .read(|tx| {
                let mut plan = tx.0.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
                let lines = plan.query_map([], |row| row.get::<_, String>("detail"))?;
                Ok::<_, StoreError>(lines.collect::<Result<Vec<_>, _>>()?.join("\n"))
            })
            .unwrap()
    };
    let asked = [
        (
            "SELECT key FROM messages WHERE account = 1 AND (state = 'accepted' OR state = 'held' OR state = 'sent' OR state = 'delivered') AND wamid IS NOT NULL \
             AND updated_at > 5 AND updated_at <= 7 AND (updated_at, key) > (1, 2) ORDER BY updated_at, key LIMIT 5",
            "messages_awaiting",
        ),
        (
            "SELECT count(*), max(key) FROM messages AS m WHERE m.account = 1 AND (m.state = 'failed' OR m.state = 'unknown' OR m.state = 'missed') \
             AND m.state = 'failed' AND m.updated_at >= 5 GROUP BY m.batch",
            "messages_trouble",
        ),
        (
            "SELECT state, count(*) FROM messages WHERE account = 1 AND created_at >= 5 GROUP BY state",
            "messages_created",
        ),
        ("SELECT key FROM batches WHERE account = 1 AND stopped IS NOT NULL", "batches_stopped"),
        ("SELECT key FROM batches WHERE account = 1 ORDER BY key DESC LIMIT 5 OFFSET 0", "batches_account"),
        ("SELECT key FROM messages WHERE batch = 1 ORDER BY key LIMIT 5", "messages_of_batch"),
    ];
    for (sql, index) in asked {
        assert!(plan(sql).contains(index), "{sql}\n{}", plan(sql));
    }
}
