//! `--at`, quiet hours, and what a schedule means where nothing ran at its time.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use recado_tests::Recado;
use serde_json::json;

use super::control::{queue, work};
use super::words::{LOCALES, reads_well};
use super::{column, connected};

const ANA: &str = "+5511987654321";

fn in_seconds(seconds: i64) -> String {
    (Utc::now() + TimeDelta::seconds(seconds)).to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn states(recado: &Recado) -> Vec<String> {
    column(&recado.json(&["outbox", "list"]), "state")
}

#[test]
fn a_scheduled_message_leaves_at_its_time() {
    let (service, recado) = connected(&[]);
    let at = in_seconds(5);
    let summary = recado.json(&["send", "hello_world", "--to", ANA, "--at", &at]);
    assert_eq!((summary["queued"].clone(), states(&recado)), (json!(1), vec!["scheduled".to_owned()]));
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(0), 0), "not before");
    let worker = recado.start(&["work", "--json"]);
    let left = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        !service.record().is_empty()
    });
    let stop = std::process::Command::new("kill").args(["-TERM", &worker.id().to_string()]).status().unwrap();
    assert!(left && stop.success());
    assert_eq!(worker.wait_with_output().unwrap().status.code(), Some(0));
    let taken: DateTime<Utc> = service.record()[0]["at"].as_str().unwrap().parse().unwrap();
    let late = taken - at.parse::<DateTime<Utc>>().unwrap();
    assert!(late >= TimeDelta::zero() && late < TimeDelta::seconds(20), "{late}");
    assert_eq!(states(&recado), ["accepted"]);
}

#[test]
fn who_waits_for_a_scheduled_message_sees_it_leave() {
    let (service, recado) = connected(&[]);
    let summary = recado.json(&["send", "hello_world", "--to", ANA, "--at", &in_seconds(4), "--wait"]);
    assert_eq!((&summary["accepted"], service.record().len()), (&json!(1), 1), "{summary:#}");
}

#[test]
fn what_missed_its_time_is_asked_about() {
    let (service, recado) = connected(&[]);
    let batch = queue(&recado, 3, &["--at", &in_seconds(3)]);
    std::thread::sleep(std::time::Duration::from_millis(3_200));
    let told = recado.run(&["work", "--until-empty", "--json", "--locale", "en"]);
    assert!(told.stderr.contains(&format!("let-go --batch {batch}")), "{told:#?}");
    reads_well(&told.stderr);
    assert_eq!(told.expect(1)["accepted"], 0);
    assert_eq!((states(&recado), service.record().len()), (vec!["missed".to_owned(); 3], 0));
    assert_eq!(work(&recado, 0)["accepted"], 0, "and nobody is asked twice");

    // One by itself, and then the rest.
    let id = column(&recado.json(&["outbox", "list"]), "id").remove(0);
    assert_eq!(recado.json(&["outbox", "retry", &id])["retried"], 1);
    assert_eq!(recado.json(&["outbox", "let-go", "--batch", &batch]), json!({"let_go": 2}));
    assert_eq!(recado.json(&["outbox", "let-go", "--batch", &batch]), json!({"let_go": 0}));
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(3), 3));
}

#[test]
fn a_little_late_may_be_in_time() {
    let (service, recado) = connected(&[]);
    queue(&recado, 2, &["--at", &in_seconds(3)]);
    std::thread::sleep(std::time::Duration::from_millis(3_200));
    let summary = recado.json(&["work", "--until-empty", "--late", "10m"]);
    assert_eq!((&summary["accepted"], service.record().len()), (&json!(2), 2), "{summary:#}");
    recado.refused(&["work", "--until-empty", "--late", "soon"], 2, "usage");
}

#[test]
fn a_time_is_read_by_the_shops_clock() {
    let (_service, recado) = connected(&[]);
    for (zone, local, utc) in [
        ("America/Sao_Paulo", "2027-07-01 09:00", "2027-07-01T12:00:00Z"),
        ("America/Manaus", "2027-07-01T09:00", "2027-07-01T13:00:00Z"),
        ("Europe/Lisbon", "2027-07-01 09:00", "2027-07-01T08:00:00Z"),
        // The clocks there go from one to two in that night: there is no half past one.
        ("Europe/Lisbon", "2027-03-28 01:30", "2027-03-28T01:30:00Z"),
        ("America/Sao_Paulo", "2027-07-01T09:00:00+02:00", "2027-07-01T07:00:00Z"),
    ] {
        recado.json(&["account", "set", "Loja", "--time-zone", zone]);
        recado.json(&["send", "hello_world", "--to", ANA, "--at", local]);
        let id = column(&recado.json(&["outbox", "list", "--limit", "1"]), "id").remove(0);
        assert_eq!(recado.json(&["outbox", "show", &id])["due_at"], utc, "{local} in {zone}");
    }
    for locale in LOCALES {
        for (at, code) in [("2020-01-01 09:00", "time_passed"), ("amanhã", "time_invalid"), ("", "time_invalid")] {
            let error = recado.refused(&["send", "hello_world", "--to", ANA, "--at", at, "--locale", locale], 3, code);
            reads_well(error["message"].as_str().unwrap());
            reads_well(error["advice"].as_str().unwrap());
        }
    }
    assert_eq!(states(&recado).len(), 5, "what was refused did not enter");
}

#[test]
fn in_quiet_hours_only_the_urgent_leaves() {
    let (service, recado) = connected(&[]);
    // Quiet but for one minute, which is not this one.
    let minute = Utc::now() + TimeDelta::hours(6);
    let quiet = format!("{}-{}", (minute + TimeDelta::minutes(1)).format("%H:%M"), minute.format("%H:%M"));
    let set =
        recado.json(&["account", "set", "Loja", "--time-zone", "UTC", "--quiet-hours", &quiet, "--max-rate", "40"]);
    assert_eq!((&set["quiet_hours"], &set["max_rate"]), (&json!(quiet), &json!(40)), "{set:#}");
    let listed = recado.json(&["account", "list"]);
    assert_eq!((&listed[0]["quiet_hours"], &listed[0]["time_zone"]), (&json!(quiet), &json!("UTC")));

    queue(&recado, 1, &[]);
    let kept = recado.run(&["send", "hello_world", "--to", "11911112222", "--wait", "--json"]);
    reads_well(&kept.stderr);
    assert_eq!(kept.expect(0)["waiting"], 1);
    let summary = recado.json(&["send", "hello_world", "--to", ANA, "--priority", "urgent", "--wait"]);
    assert_eq!((&summary["accepted"], service.record().len()), (&json!(1), 1));
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(0), 1), "the others wait");
    recado.json(&["account", "set", "Loja", "--quiet-hours", "none"]);
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(2), 3));
    assert_eq!(recado.json(&["account", "list"])[0]["max_rate"], 40, "what is not named stays");

    recado.refused(&["account", "set", "Loja"], 2, "usage");
    recado.refused(&["account", "set", "Loja", "--max-rate", "0"], 2, "usage");
    recado.refused(&["account", "set", "Loja", "--quiet-hours", "21-8"], 2, "usage");
    recado.refused(&["account", "set", "Loja", "--time-zone", "Marte/Centro"], 3, "field_invalid");
    recado.refused(&["account", "set", "Filial", "--max-rate", "1"], 4, "account_not_found");
}
