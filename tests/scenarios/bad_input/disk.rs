//! A disk without room. Here a limit of the system on the size of files stands in for it: it works for every user, and to
//! the program it looks the same, a write that does not go through.
#![cfg(target_os = "linux")]

use std::process::{Command, Stdio};

use recado_tests::{Answer, Recado, program::binary};
use serde_json::{Value, json};

use super::kept;
use crate::command_line::words::{LOCALES, reads_well};
use crate::command_line::{connected, is_error};

/// Runs the program where no file may grow beyond so many kilobytes.
fn cramped(recado: &Recado, kilobytes: u32, arguments: &[&str]) -> Answer {
    let usual = recado.command(arguments);
    let mut command = Command::new("bash");
    // Without the trap the system ends the program instead of refusing the write.
    command
        .args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"", &kilobytes.to_string()])
        .arg(binary())
        .args(arguments);
    for (name, value) in usual.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.stdin(Stdio::null()).output().unwrap();
    Answer {
        exit: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Either it was done or it was refused as a whole, with the reason.
#[track_caller]
fn done_or_refused(answer: Answer) -> bool {
    if answer.exit == 0 {
        return true;
    }
    let document: Value = answer.expect(1);
    is_error(&document, "disk_full");
    for part in ["message", "advice"] {
        reads_well(document["error"][part].as_str().unwrap());
    }
    false
}

#[test]
fn a_new_database_without_room_for_it() {
    for kilobytes in [1, 4, 16, 31, 33, 64, 128] {
        let recado = Recado::new();
        let add = [
            "contact",
            "add",
            "+5511987654321",
            "--name",
            "Ana",
            "--json",
            "--locale",
            LOCALES[kilobytes as usize % 3],
        ];
        let done = done_or_refused(cramped(&recado, kilobytes, &add));
        assert!(!done || kilobytes > 16, "{kilobytes} KB cannot be enough");
        if !done {
            assert_eq!(recado.json(&["contact", "list"]), json!([]), "{kilobytes} KB: half of it is there");
            recado.json(&add[..5]);
        }
        assert_eq!(recado.json(&["contact", "list"]).as_array().unwrap().len(), 1, "{kilobytes} KB");
    }
}

#[test]
fn what_finds_no_room_is_taken_back_whole_and_works_once_there_is_room() {
    let (service, recado) = connected(&[]);
    let mut refused = 0;
    for (n, kilobytes) in [1, 16, 40, 64, 96, 128, 160, 192, 256].into_iter().enumerate() {
        let (phone, key) = (format!("+55119876500{n:02}"), format!("pedido-{n}"));
        let notes = "x".repeat(20_000);
        for arguments in [
            ["contact", "add", &phone, "--name", "Ana", "--notes", &notes, "--json"].as_slice(),
            &[
                "send",
                "order_update",
                "--to",
                &phone,
                "--key",
                &key,
                "--var",
                "1=Ana",
                "--var",
                "2=A-1",
                "--var",
                "3=hoje",
                "--json",
            ],
        ] {
            let before = kept(&recado);
            if !done_or_refused(cramped(&recado, kilobytes, arguments)) {
                refused += 1;
                assert_eq!(kept(&recado), before, "{kilobytes} KB: half of it is there");
                recado.run(arguments).expect(0);
            }
        }
    }
    assert!(refused >= 2, "the disk was never full");
    assert_eq!(recado.json(&["contact", "list"]).as_array().unwrap().len(), 9);
    assert_eq!(recado.json(&["outbox", "list"]).as_array().unwrap().len(), 9);
    assert_eq!(recado.json(&["work", "--until-empty"])["accepted"], 9);
    assert_eq!(service.record().len(), 9, "each of them once");
}

#[test]
fn nobody_gets_a_message_twice_because_the_disk_is_full() {
    // Side by side, because an outcome that cannot be written is tried again for seconds.
    std::thread::scope(|scope| {
        for kilobytes in [1, 40, 64, 96, 128, 192] {
            scope.spawn(move || work_where_the_disk_fills_up(kilobytes));
        }
    });
}

fn work_where_the_disk_fills_up(kilobytes: u32) {
    let (service, recado) = connected(&[]);
    for n in 0..20 {
        recado.json(&["send", "hello_world", "--to", &format!("+55119876501{n:02}")]);
    }
    let cut = cramped(&recado, kilobytes, &["work", "--until-empty", "--json"]);
    if cut.exit != 0 {
        let document = cut.expect(1);
        assert!(
            document["error"]["code"] == "disk_full" || document["accepted"].is_number(),
            "{kilobytes} KB: {document:#}"
        );
    }
    recado.run(&["work", "--until-empty", "--json"]);
    let mut reached: Vec<_> = service.record().iter().map(|taken| taken["to"].to_string()).collect();
    let all = reached.len();
    reached.sort();
    reached.dedup();
    assert_eq!(reached.len(), all, "{kilobytes} KB: somebody got it twice");
    let list = recado.json(&["outbox", "list"]);
    let in_state = |state: &str| list.as_array().unwrap().iter().filter(|row| row["state"] == state).count();
    let (accepted, unknown) = (in_state("accepted"), in_state("unknown"));
    assert_eq!(accepted + unknown, 20, "{kilobytes} KB: nobody is forgotten: {list:#}");
    assert!((accepted..=20).contains(&all), "{kilobytes} KB: {accepted} accepted, {unknown} uncertain, {all} reached");
}
