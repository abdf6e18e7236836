//! What holds for every command: where flags stand, one document, no prompt, help and words in three languages.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use recado_tests::{Answer, Recado, program::binary};
use serde_json::{Value, json};

use super::words::{LOCALES, reads_well};
use super::{column, connected, has_shape, is_error};

/// Every path of commands that `--help` names, found by reading it.
fn commands() -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    let mut next = 0;
    while let Some(path) = found.get(next).cloned() {
        let (text, _) = help(&path, "en");
        let listed = text.split("Commands:\n").nth(1).unwrap_or_default();
        let lines = listed.lines().take_while(|line| !line.is_empty());
        let names = lines.filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
        let deeper = names.map(|line| [path.clone(), vec![line.split(' ').next().unwrap().to_owned()]].concat());
        found.extend(deeper.collect::<Vec<_>>());
        next += 1;
    }
    found
}

fn help(path: &[String], locale: &str) -> (String, i32) {
    let mut command = Command::new(binary());
    command.args(path).args(["--help", "--locale", locale]).env_remove("RECADO_DATA_DIR").stdin(Stdio::null());
    let output = command.output().unwrap();
    assert!(output.stderr.is_empty(), "help that was asked for goes to stdout");
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

#[test]
fn help_is_there_for_every_command_in_three_languages() {
    let commands = commands();
    for named in [
        "account add",
        "template sync",
        "contact search",
        "outbox show",
        "status refresh",
        "sandbox serve",
        "work",
        "demo",
    ] {
        assert!(commands.iter().any(|path| path.join(" ") == named), "{named} is not in the help: {commands:?}");
    }
    for path in &commands {
        let mut told = Vec::new();
        for locale in LOCALES {
            let (text, exit) = help(path, locale);
            assert_eq!(exit, 0, "{path:?} {locale}");
            reads_well(&text);
            assert!(text.contains("recado") && text.contains("--json"), "{path:?}: {text}");
            // Words that clap brings along must not be left standing in another language.
            assert!(locale == "en" || !text.contains("Print version") && !text.contains("Print help"), "{text}");
            told.push(text);
        }
        assert!(told[0] != told[1] && told[1] != told[2] && told[0] != told[2], "{path:?} is not in three languages");
    }
}

#[test]
fn the_version_is_one_line() {
    let answer = Recado::new().run(&["--version"]);
    assert_eq!(answer.exit, 0);
    assert_eq!(answer.stdout.trim(), format!("recado {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_for_four_shells() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let answer = Recado::new().run(&["completions", shell]);
        assert_eq!((answer.exit, answer.stderr.as_str()), (0, ""), "{shell}");
        for word in ["recado", "sandbox", "phone-number-id"] {
            assert!(answer.stdout.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn global_flags_stand_before_and_after_the_command() {
    let (_service, recado) = connected(&[]);
    let other = tempfile::tempdir().unwrap();
    let other = other.path().join("other");
    let elsewhere = other.to_str().unwrap();
    for arguments in [
        ["--json", "--locale", "es", "--account", "Nadie", "template", "list"].as_slice(),
        &["template", "--json", "--locale", "es", "--account", "Nadie", "list"],
        &["template", "list", "--json", "--locale", "es", "--account", "Nadie"],
        &["template", "list", "--json", "--locale=es", "--account=Nadie"],
    ] {
        let answer = recado.run(arguments).expect(4);
        is_error(&answer, "account_not_found");
        assert!(answer["error"]["message"].as_str().unwrap().contains("Nadie"));
        assert_eq!(
            answer["error"]["message"],
            recado.refused(&["template", "list", "--locale", "es", "--account", "Nadie"], 4, "account_not_found")["message"]
        );
    }
    for arguments in [["--data-dir", elsewhere, "account", "list"], ["account", "list", "--data-dir", elsewhere]] {
        assert_eq!(recado.json(&arguments), json!([]), "the flag wins over RECADO_DATA_DIR");
    }
    assert!(other.join("recado.db").exists());
    assert_eq!(column(&recado.json(&["account", "list"]), "name"), ["Loja"]);
}

#[test]
fn json_is_one_document_and_nothing_else_for_every_command() {
    let (service, recado) = connected(&[]);
    let mut add = service.account_add("Filial");
    add.push("--no-check");
    let send = ["send", "hello_world", "--to", "+5511987654321", "--wait"];
    let sent = recado.json(&send);
    let id = column(&recado.json(&["outbox", "list"]), "id").remove(0);
    for arguments in [
        ["doctor"].as_slice(),
        &add,
        &["account", "list"],
        &["account", "check"],
        &["account", "default", "Loja"],
        &["template", "sync"],
        &["template", "list"],
        &["template", "show", "hello_world"],
        &["template", "preview", "hello_world"],
        &["contact", "add", "+5511987654321", "--name", "Ana"],
        &["contact", "list"],
        &["contact", "search", "ana"],
        &["send", "hello_world", "--to", "+5511987654321"],
        &["work", "--until-empty"],
        &["outbox", "list", "--batch", sent["batch"].as_str().unwrap()],
        &["outbox", "show", &id],
        &["outbox", "pause"],
        &["outbox", "resume"],
        &["outbox", "let-go", "--batch", sent["batch"].as_str().unwrap()],
        &["outbox", "priority", "--batch", sent["batch"].as_str().unwrap(), "low"],
        &["outbox", "cancel", "--batch", sent["batch"].as_str().unwrap()],
        &["account", "set", "Loja", "--max-rate", "none"],
        &["report"],
        &["status", "refresh"],
        &["demo"],
    ] {
        let answer = recado.run(&[arguments, &["--json"]].concat());
        let document: Value =
            serde_json::from_str(&answer.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {answer:#?}"));
        assert_eq!(answer.exit, 0, "{arguments:?}: {document:#}");
        assert!(document.is_object() || document.is_array(), "{arguments:?}: {document}");
    }
}

#[test]
fn nothing_prompts_without_a_terminal() {
    let (service, recado) = connected(&[]);
    // Another host than the platform's is confirmed at a terminal; here stdin stays open, and nobody types anything.
    for arguments in [
        service.account_add("Filial"),
        vec!["account", "check"],
        vec!["doctor"],
        vec!["send", "hello_world", "--to", "+5511987654321", "--wait"],
    ] {
        let mut child = recado
            .command(&arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let start = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if start.elapsed() > Duration::from_secs(20) {
                child.kill().unwrap();
                panic!("{arguments:?} waits for somebody");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn a_host_that_is_not_the_platforms_is_named_before_a_token_goes_there() {
    let (service, recado) = connected(&[]);
    for locale in LOCALES {
        let name = format!("Filial {locale}");
        let answer = recado.run(&[service.account_add(&name), vec!["--locale", locale, "--json"]].concat());
        assert!(answer.stderr.contains(&service.api_url), "{answer:#?}");
        reads_well(&answer.stderr);
        answer.expect(0);
    }
}

#[test]
fn doctor_lists_its_checks() {
    let (_service, recado) = connected(&[]);
    for locale in LOCALES {
        let checks = recado.json(&["doctor", "--locale", locale]);
        for check in checks.as_array().unwrap() {
            has_shape(check, &[("check", "text"), ("ok", "bool"), ("message", "text"), ("advice", "text")]);
            reads_well(check["message"].as_str().unwrap());
            assert_eq!(check["ok"], true, "{check:#}");
        }
        assert_eq!(column(&checks, "check"), ["database", "engine", "keychain", "account"]);
    }
}

#[test]
fn doctor_finds_what_is_wrong_and_says_what_to_do() {
    let (service, mut recado) = connected(&[]);
    drop(service);
    let checks = recado.run(&["doctor", "--json"]).expect(1);
    let of = |checks: &Value, name: &str| {
        checks.as_array().unwrap().iter().find(|check| check["check"] == name).unwrap().clone()
    };
    let account = of(&checks, "account");
    assert_eq!((&account["ok"], &of(&checks, "database")["ok"]), (&json!(false), &json!(true)), "{checks:#}");
    recado.without("RECADO_TOKEN");
    for locale in LOCALES {
        let checks = recado.run(&["doctor", "--json", "--locale", locale]).expect(1);
        for name in ["account", "keychain"] {
            let check = of(&checks, name);
            assert_eq!(check["ok"], false, "{checks:#}");
            reads_well(check["message"].as_str().unwrap());
            reads_well(check["advice"].as_str().unwrap());
        }
    }
}

/// Everything that a run said, to whomever.
fn said(answer: &Answer) -> String {
    format!("{}{}", answer.stdout, answer.stderr)
}

#[test]
fn people_read_sentences_in_three_languages_and_never_a_key() {
    let (service, recado) = connected(&[]);
    let mut texts = Vec::new();
    for (n, locale) in LOCALES.into_iter().enumerate() {
        let (to, key, name) = (format!("+551198765432{n}"), format!("pedido-{locale}"), format!("Filial {locale}"));
        let send = [
            "send",
            "order_update",
            "--to",
            &to,
            "--var",
            "1=Ana",
            "--var",
            "2=A-1",
            "--key",
            &key,
            "--var",
            "3=hoje\nmesmo",
        ];
        let mut story = String::new();
        let mut tell = |arguments: &[&str], exit: i32| {
            let answer = recado.run(&[arguments, &["--locale", locale]].concat());
            assert_eq!(answer.exit, exit, "{arguments:?}: {answer:#?}");
            reads_well(&said(&answer));
            story.push_str(&said(&answer));
        };
        tell(&[service.account_add(&name).as_slice(), &["--no-check"]].concat(), 0);
        tell(&["account", "list"], 0);
        tell(&["account", "check"], 0);
        tell(&["account", "default", "Loja"], 0);
        tell(&["template", "sync"], 0);
        tell(&["template", "list"], 0);
        tell(&["template", "show", "modelo_recusado"], 0);
        tell(&["template", "preview", "order_update"], 0);
        tell(&["contact", "list", "--tag", "ninguém"], 0);
        tell(&["contact", "add", &to, "--name", "Ana"], 0);
        tell(&["contact", "search", "ana"], 0);
        tell(&send, 0);
        tell(&send, 0);
        tell(&["outbox", "list"], 0);
        tell(&["work", "--until-empty"], 0);
        tell(&["work", "--until-empty"], 0);
        service.faults(&json!({"refuse_with": 131_026, "remaining": 1}));
        tell(&["send", "hello_world", "--to", &to, "--wait"], 1);
        service.faults(&json!({"drop_after": 1.0, "remaining": 1}));
        tell(&["send", "hello_world", "--to", &to, "--wait"], 1);
        tell(&["status", "refresh"], 0);
        tell(&["outbox", "list"], 0);
        tell(&["outbox", "list", "--state", "skipped"], 0);
        for id in column(&recado.json(&["outbox", "list"]), "id") {
            tell(&["outbox", "show", &id], 0);
        }
        service.faults(&json!({"expired_token": true}));
        tell(&["send", "hello_world", "--to", &to, "--wait"], 5);
        tell(&["account", "check"], 5);
        tell(&["template", "sync"], 5);
        service.faults(&json!({"expired_token": false, "refuse_with": null, "drop_after": 0.0, "remaining": null}));
        tell(&["outbox", "resume"], 0);
        tell(&["work", "--until-empty"], 0);
        tell(&["doctor"], 1);
        tell(&["demo"], 0);
        texts.push(story);
    }
    assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts[0] != texts[2]);
}
