//! A data folder that cannot be used: newer, damaged, foreign, in the way, or held by another copy of the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use recado_tests::{Recado, program::all_files};
use serde_json::json;

use super::refused;
use crate::command_line::connected;
use crate::command_line::words::LOCALES;

fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    all_files(folder).into_iter().collect()
}

/// Puts everything that was written into the one file, as the last program to leave does.
fn settle(folder: &Path) {
    drop(recado_store::Store::open(folder, 0).unwrap());
    let log = folder.join("recado.db-wal");
    let start = Instant::now();
    // The writer's thread closes the file a moment later.
    while log.exists() {
        assert!(start.elapsed() < Duration::from_secs(10), "the log stays");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Makes the file one of version 99, by the key of its version row; that row begins with its length and its key, then come
/// the types of its columns and the name of the migration (<https://sqlite.org/fileformat2.html>, section 2).
fn make_newer(file: &Path) {
    let mut content = fs::read(file).unwrap();
    // Header: its length, the key itself, a text of seven letters, an integer; then the migration's name.
    let row = b"\x04\x00\x1b\x05service";
    let places: Vec<_> =
        content.windows(row.len()).enumerate().filter(|(_, window)| window == row).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 1, "the newest version row, once");
    assert_eq!(content[places[0] - 1], 6, "its key is its version");
    content[places[0] - 1] = 99;
    fs::write(file, content).unwrap();
}

/// Commands that would read it, and commands that would write it.
const COMMANDS: [&[&str]; 4] = [
    &["account", "list"],
    &["contact", "add", "+5511987654321"],
    &["work", "--until-empty"],
    &["account", "add", "--practice"],
];

#[test]
fn a_database_of_a_newer_program_stays_byte_for_byte() {
    let recado = Recado::new();
    recado.json(&["contact", "add", "+5511987654321", "--name", "Ana"]);
    settle(&recado.data_dir());
    make_newer(&recado.data_dir().join("recado.db"));
    let before = bytes(&recado.data_dir());
    for arguments in COMMANDS {
        let error = refused(&recado, arguments, "", 3, "database_newer");
        assert_eq!((&error["details"]["found"], &error["details"]["known"]), (&json!("99"), &json!("6")));
        assert!(
            bytes(&recado.data_dir()) == before,
            "{arguments:?} changed the folder: {:?}",
            bytes(&recado.data_dir()).keys()
        );
    }
    let checks = recado.run(&["doctor", "--json"]).expect(1);
    assert_eq!((&checks[0]["check"], &checks[0]["ok"]), (&json!("database"), &json!(false)));
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let sheet = "nome;telefone\r\nAna;11 98765-4321\r\n".repeat(1_000);
    for content in ["isto não é um banco", &sheet] {
        let recado = Recado::new();
        fs::create_dir_all(recado.data_dir()).unwrap();
        fs::write(recado.data_dir().join("recado.db"), content).unwrap();
        let before = bytes(&recado.data_dir());
        for arguments in COMMANDS {
            refused(&recado, arguments, "", 3, "database_damaged");
            assert!(bytes(&recado.data_dir()) == before, "{arguments:?} changed it");
        }
        assert_eq!(recado.run(&["doctor", "--json"]).expect(1)[0]["ok"], false);
    }
}

#[test]
fn half_a_database_is_left_alone() {
    let recado = Recado::new();
    recado.json(&["contact", "add", "+5511987654321", "--name", "Ana"]);
    settle(&recado.data_dir());
    let file = recado.data_dir().join("recado.db");
    let content = fs::read(&file).unwrap();
    fs::write(&file, &content[..content.len() / 2]).unwrap();
    let before = fs::read(&file).unwrap();
    for arguments in COMMANDS {
        refused(&recado, arguments, "", 3, "database_damaged");
        assert!(fs::read(&file).unwrap() == before, "{arguments:?} changed it");
    }
}

#[test]
fn a_folder_that_cannot_be_made() {
    let recado = Recado::new();
    let in_the_way = tempfile::NamedTempFile::new().unwrap();
    fs::write(in_the_way.path(), "mine").unwrap();
    for folder in [in_the_way.path().to_owned(), in_the_way.path().join("data")] {
        let folder = folder.to_str().unwrap();
        for arguments in COMMANDS {
            let error = refused(&recado, &[&["--data-dir", folder], arguments].concat(), "", 1, "data_folder_unusable");
            assert!(error["details"]["path"].as_str().unwrap().starts_with(folder), "{error:#}");
        }
        assert_eq!(recado.run(&["--data-dir", folder, "doctor", "--json"]).expect(1)[0]["ok"], false);
    }
    assert_eq!(fs::read(in_the_way.path()).unwrap(), b"mine");
}

#[test]
fn a_second_copy_is_told_who_is_at_work() {
    let (service, recado) = connected(&[]);
    let mut worker = recado.start(&["work"]);
    let holder = recado.data_dir().join("engine.json");
    let start = Instant::now();
    // Looked at from outside: a second engine that asked too early would itself be the first.
    while !fs::read_to_string(&holder).is_ok_and(|text| text.contains(&worker.id().to_string())) {
        assert!(start.elapsed() < Duration::from_secs(10), "it does not begin");
        std::thread::sleep(Duration::from_millis(20));
    }
    let pid = worker.id().to_string();
    for arguments in [["work"].as_slice(), &["work", "--until-empty"]] {
        let error = refused(&recado, arguments, "", 7, "engine_busy");
        assert_eq!((&error["details"]["program"], &error["details"]["pid"]), (&json!("recado work"), &json!(pid)));
    }
    for locale in LOCALES {
        let answer = recado.run(&["work", "--locale", locale]);
        assert!(answer.stderr.contains(&pid) && answer.stderr.contains("recado work"), "{answer:#?}");
        let doctor = recado.run(&["doctor", "--locale", locale]);
        assert!(doctor.stdout.contains(&pid), "{doctor:#?}");
    }
    // What is queued meanwhile is sent by the one that is there, without a token here.
    recado.json(&["send", "hello_world", "--to", "+5511987654321", "--wait"]);
    assert_eq!(service.record().len(), 1);
    let told = Command::new("kill").args(["-TERM", &pid]).status().unwrap();
    assert!(told.success());
    assert_eq!(worker.wait().unwrap().code(), Some(0));
    assert_eq!(recado.json(&["work", "--until-empty"])["accepted"], 0, "and then it is free");
}
