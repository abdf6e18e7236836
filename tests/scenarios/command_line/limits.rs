//! What the service grants a number is kept to by us: people reached in 24 hours, messages to one person in a minute.

use recado_tests::Service;
use serde_json::json;

use super::connected;
use super::control::{queue, work};

#[test]
fn the_portfolio_reaches_as_many_people_as_it_may_and_the_others_wait() {
    let (service, recado) = connected(&["--messaging-limit", "TIER_50"]);
    assert_eq!(recado.json(&["account", "check"])["messaging_limit"], "TIER_50");
    let batch = queue(&recado, 60, &[]);
    let summary = work(&recado, 0);
    assert_eq!((&summary["accepted"], &summary["waiting"]), (&json!(50), &json!(10)), "{summary:#}");
    assert_eq!(service.record().len(), 50);
    let waiting = recado.json(&["outbox", "list", "--batch", &batch, "--state", "queued"]);
    assert_eq!(waiting.as_array().unwrap().len(), 10);
    for row in waiting.as_array().unwrap() {
        assert_eq!((&row["error"]["code"], &row["attempts"]), (&json!("messaging_limit"), &json!(0)), "{row:#}");
    }
    // Somebody who was reached already takes no place; another mailing counts with the first one.
    let reached = service.record()[0]["to"].as_str().unwrap().to_owned();
    let again = recado.json(&["send", "hello_world", "--to", &reached, "--wait"]);
    assert_eq!(again["accepted"], 1, "{again:#}");
    let send = ["send", "hello_world", "--to", "11911112222", "--wait", "--json", "--locale", "en"];
    let new = recado.run(&send);
    assert!(new.stderr.contains("as many people as Meta allows"), "{new:#?}");
    let new = new.expect(0);
    assert_eq!((&new["accepted"], &new["waiting"]), (&json!(0), &json!(1)), "{new:#}");
    assert_eq!(service.record().len(), 51);
}

#[test]
fn one_person_gets_no_more_at_once_than_the_service_allows() {
    let (service, recado) = connected(&[]);
    for n in 0..3 {
        recado.json(&["send", "hello_world", "--to", "11987654321", "--key", &format!("A-{n}")]);
    }
    assert_eq!(work(&recado, 0)["accepted"], 3, "a few are no trouble");
    let row = &recado.json(&["outbox", "list"])[0];
    assert_eq!((&row["error"], &row["attempts"], service.record().len()), (&json!(null), &json!(1), 3));
}

#[test]
fn the_practice_service_reports_what_it_was_told_to() {
    for (flags, expected) in [
        (&["--throughput", "80"][..], "TIER_100K"),
        (&["--throughput", "1000"], "TIER_UNLIMITED"),
        (&["--throughput", "1000", "--messaging-limit", "TIER_2K"], "TIER_2K"),
    ] {
        let service = Service::start(flags);
        let path = format!("/v25.0/{}?fields=whatsapp_business_manager_messaging_limit", service.phone_number_id);
        let (status, number) = service.http("GET", &path, Some(&service.token), None);
        assert_eq!((status, &number["whatsapp_business_manager_messaging_limit"]), (200, &json!(expected)));
    }
    let recado = recado_tests::Recado::new();
    recado.refused(&["sandbox", "serve", "--messaging-limit", "2000"], 2, "usage");
}
