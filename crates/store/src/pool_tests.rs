use super::*;

fn open() -> (tempfile::TempDir, crate::Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = crate::Store::open(folder.path(), 0).unwrap();
    (folder, store)
}

fn put(tx: &Tx<'_>, name: &str) -> Result<(), StoreError> {
    tx.0.execute("INSERT INTO settings (name, value) VALUES (?1, '')", [name])?;
    Ok(())
}

fn count(store: &crate::Store) -> i64 {
    store
        .reader()
        .read(|tx| Ok::<_, StoreError>(tx.0.query_row("SELECT count(*) FROM settings", [], |r| r.get(0))?))
        .unwrap()
}

#[test]
fn a_job_that_fails_takes_back_only_itself() {
    let (_folder, store) = open();
    let results: Vec<_> = ["a", "b", "a", "c"]
        .map(|name| {
            let (tell, told) = mpsc::sync_channel(1);
            store.writer().submit(
                move |c| {
                    put(c, &format!("{name}-before"))?;
                    put(c, name)
                },
                move |result: Result<(), StoreError>| tell.send(result).unwrap(),
            );
            told
        })
        .into_iter()
        .map(|told| told.recv().unwrap())
        .collect();
    assert!(matches!(results.as_slice(), [Ok(()), Ok(()), Err(StoreError::Duplicate(_)), Ok(())]), "{results:?}");
    assert_eq!(count(&store), 6, "three jobs of two rows; the failed one left nothing");
}

#[test]
fn a_job_that_fails_alone_leaves_nothing_either() {
    let (_folder, store) = open();
    let failed = store.writer().write(|tx| {
        put(tx, "before")?;
        Err::<(), _>(StoreError::Closed)
    });
    assert!(matches!(failed, Err(StoreError::Closed)), "{failed:?}");
    assert_eq!(count(&store), 0);
    store.writer().write(|tx| put(tx, "after")).unwrap();
    assert_eq!(count(&store), 1, "and the next one has a transaction of its own");
}

#[test]
fn a_commit_is_on_the_disk_before_it_is_answered() {
    let (_folder, store) = open();
    let asked = |name: &'static str| {
        store
            .writer()
            .write(move |tx| Ok::<i64, StoreError>(tx.0.pragma_query_value(None, name, |row| row.get(0))?))
            .unwrap()
    };
    assert_eq!(asked("synchronous"), 2, "FULL: a forgotten attempt is a message sent twice");
    assert_eq!(asked("foreign_keys"), 1);
    assert_eq!(asked("secure_delete"), 1);
}

#[test]
fn what_another_program_writes_is_noticed_and_what_we_write_is_not() {
    let (folder, store) = open();
    let version = || {
        let (tell, told) = mpsc::sync_channel(1);
        store.writer().foreign_version(move |version| tell.send(version.unwrap()).unwrap());
        told.recv().unwrap()
    };
    let first = version();
    store.writer().write(|tx| put(tx, "ours")).unwrap();
    assert_eq!(version(), first);
    let other = crate::Store::open(folder.path(), 0).unwrap();
    other.writer().write(|tx| put(tx, "theirs")).unwrap();
    assert_ne!(version(), first);
}

#[test]
fn a_job_that_changes_nothing_can_be_told_from_one_that_does() {
    let (_folder, store) = open();
    let changes = |name: &'static str| {
        let job = move |tx: &Tx<'_>| {
            let before = tx.rows_changed();
            tx.0.execute("INSERT OR IGNORE INTO settings (name, value) VALUES (?1, '')", [name])?;
            Ok::<_, StoreError>(tx.rows_changed() - before)
        };
        store.writer().write(job).unwrap()
    };
    assert_eq!([changes("a"), changes("a"), changes("b")], [1, 0, 1]);
}

#[test]
fn a_reader_cannot_write() {
    let (_folder, store) = open();
    let refused = store.reader().read(|c| put(c, "x")).unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly(_)), "{refused:?}");
}

#[test]
fn what_a_large_job_wrote_does_not_stay_in_the_log() {
    let (folder, store) = open();
    let (tell, told) = mpsc::sync_channel(1);
    let job = |tx: &Tx<'_>| (0..1_000).try_for_each(|n| put(tx, &format!("name {n}")));
    store.writer().submit_alone(job, move |result: Result<(), StoreError>| tell.send(result).unwrap());
    told.recv().unwrap().unwrap();
    assert_eq!(count(&store), 1_000);
    assert_eq!(std::fs::metadata(folder.path().join("recado.db-wal")).unwrap().len(), 0);
}

#[test]
fn what_was_answered_survives_a_new_opening() {
    let (folder, store) = open();
    store.writer().write(|c| put(c, "x")).unwrap();
    drop(store);
    let store = crate::Store::open(folder.path(), 0).unwrap();
    assert_eq!(count(&store), 1);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, store) = open();
    store.writer().write(|c| put(c, "x")).unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.path()), 0o700);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{path:?}");
    }
}
