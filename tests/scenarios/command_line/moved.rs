//! A database that was copied, restored or moved sends nothing until a person lets it go.

use std::path::Path;

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use super::connected;
use super::control::{queue, work};
use super::words::{LOCALES, reads_well};

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// A first run, so that this database is known here.
fn known() -> (Service, Recado) {
    let (service, recado) = connected(&[]);
    recado.json(&["send", "hello_world", "--to", "11911110000", "--wait"]);
    (service, recado)
}

#[track_caller]
fn stands_still(service: &Service, run: &dyn Fn(&[&str]) -> recado_tests::Answer, sent: usize) {
    for locale in LOCALES {
        let told = run(&["work", "--until-empty", "--json", "--locale", locale]);
        let first = locale == LOCALES[0];
        if first {
            assert!(told.stderr.contains("recado outbox resume"), "the next step: {told:#?}");
            reads_well(&told.stderr);
        }
        assert_eq!(told.expect(i32::from(first))["accepted"], 0);
    }
    assert_eq!(service.record().len(), sent);
    let rows = run(&["outbox", "list", "--state", "queued", "--json"]).expect(0);
    let id = rows[0]["id"].as_str().unwrap();
    let row = run(&["outbox", "show", id, "--json"]).expect(0);
    assert_eq!((&row["state"], &row["stopped"]["code"]), (&json!("queued"), &json!("restored")), "{row:#}");
}

#[test]
fn a_copy_of_the_folder_sends_nothing_until_it_is_let_go() {
    let (service, recado) = known();
    queue(&recado, 3, &[]);
    let elsewhere = tempfile::tempdir().unwrap();
    let copied = elsewhere.path().join("data");
    copy(&recado.data_dir(), &copied);
    let folder = copied.to_str().unwrap();
    let run = |arguments: &[&str]| recado.run(&[&["--data-dir", folder], arguments].concat());
    stands_still(&service, &run, 1);
    assert_eq!(work(&recado, 0)["accepted"], 3, "the one that was here before goes on");
    assert_eq!(service.record().len(), 4);
    // A person who knows what they do lets the copy go, and it is at home from then on.
    assert_eq!(run(&["outbox", "resume", "--json"]).expect(0)["resumed"], 1);
    assert_eq!(run(&["work", "--until-empty", "--json"]).expect(0)["accepted"], 3);
    let send = ["send", "hello_world", "--to", "11987654321", "--wait", "--json"];
    assert_eq!(run(&send).expect(0)["accepted"], 1);
}

#[test]
fn an_older_copy_put_back_sends_nothing() {
    let (service, recado) = known();
    queue(&recado, 3, &[]);
    let kept = tempfile::tempdir().unwrap();
    let backup = kept.path().join("data");
    copy(&recado.data_dir(), &backup);
    assert_eq!(work(&recado, 0)["accepted"], 3);
    // Over the files that are there, so that each keeps its number in the file system.
    for entry in std::fs::read_dir(recado.data_dir()).unwrap() {
        let path = entry.unwrap().path();
        if !backup.join(path.file_name().unwrap()).exists() {
            std::fs::remove_file(path).unwrap();
        }
    }
    copy(&backup, &recado.data_dir());
    stands_still(&service, &|arguments: &[&str]| recado.run(arguments), 4);
}

#[test]
fn another_machine_knows_nothing_of_it() {
    let (service, recado) = known();
    queue(&recado, 2, &[]);
    let config = tempfile::tempdir().unwrap();
    let recado = recado.with("RECADO_CONFIG_DIR", config.path().to_str().unwrap());
    stands_still(&service, &|arguments: &[&str]| recado.run(arguments), 1);
    let noted: Vec<_> = std::fs::read_dir(config.path().join("installations")).unwrap().collect();
    assert_eq!(noted.len(), 1, "from now on it is known here");
    recado.json(&["outbox", "resume"]);
    let summary: Value = work(&recado, 0);
    assert_eq!((&summary["accepted"], service.record().len()), (&json!(2), 3));
}
