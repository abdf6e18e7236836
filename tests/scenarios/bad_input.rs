//! Bad input gets a clear answer and changes nothing: its own code, a sentence in the reader's language, what to do, the
//! contract's exit code; and afterwards everything is as it was.

mod credentials;
mod data;
mod disk;
mod sheets;
mod values;

use std::collections::BTreeSet;

use recado_tests::Recado;
use serde_json::{Value, json};

use crate::command_line::is_error;
use crate::command_line::words::{LOCALES, reads_well};

/// All that the program keeps, as its own lists tell it.
fn kept(recado: &Recado) -> Value {
    let mut all = vec![recado.json(&["account", "list"]), recado.json(&["contact", "list"])];
    for account in recado.json(&["account", "list"]).as_array().unwrap() {
        let account = ["--account", account["name"].as_str().unwrap()];
        for list in [["outbox", "list"].as_slice(), &["outbox", "list", "--state", "skipped"], &["template", "list"]] {
            all.push(recado.json(&[&account, list].concat()));
        }
    }
    json!(all)
}

/// Refused with this exit code and this code in every language, each time with a sentence and a next step for people;
/// and nothing is changed. The English error is returned.
#[track_caller]
fn refused_unchanged(recado: &Recado, arguments: &[&str], input: &str, exit: i32, code: &str) -> Value {
    let before = kept(recado);
    let error = refused(recado, arguments, input, exit, code);
    assert_eq!(kept(recado), before, "{arguments:?} changed something");
    error
}

/// The same where there is nothing that could be listed.
#[track_caller]
fn refused(recado: &Recado, arguments: &[&str], input: &str, exit: i32, code: &str) -> Value {
    let mut told = BTreeSet::new();
    let mut last = Value::Null;
    for locale in LOCALES {
        let answer = recado.run_with_input(&[&["--json", "--locale", locale], arguments].concat(), input);
        let document = answer.expect(exit);
        is_error(&document, code);
        let error = &document["error"];
        for part in ["message", "advice"] {
            reads_well(error[part].as_str().unwrap());
        }
        assert!(told.insert(error["message"].to_string()), "{locale} says it in another's words: {error:#}");

        let answer = recado.run_with_input(&[&["--locale", locale], arguments].concat(), input);
        assert_eq!((answer.exit, answer.stdout.as_str()), (exit, ""), "{answer:#?}");
        for part in ["message", "advice"] {
            let first = error[part].as_str().unwrap().lines().next().unwrap();
            assert!(answer.stderr.contains(first), "a person reads it too: {first}: {answer:#?}");
        }
        reads_well(&answer.stderr);
        if locale == "en" {
            last = error.clone();
        }
    }
    last
}
