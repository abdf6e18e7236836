//! Where secrets and people must not be found.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use recado_tests::{Keychain, Service, keychain::State, program::all_files};

const NAME: &str = "Zebedeu Canário";
const PHONE: &str = "+5511987650077";

/// A token in every form in which it could lie about without being seen.
fn forms(token: &str) -> Vec<(&'static str, Vec<u8>)> {
    let hex: String = token.bytes().map(|byte| format!("{byte:02x}")).collect();
    let utf16: Vec<u8> = token.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reversed: String = token.chars().rev().collect();
    // base64 in its three alignments, without the first and last characters that the neighbours change.
    let aligned = |pad: usize| {
        let text = STANDARD.encode([vec![b'x'; pad], token.as_bytes().to_vec()].concat());
        text[4 + pad..text.len() - 4].to_owned().into_bytes()
    };
    vec![
        ("plain", token.as_bytes().to_vec()),
        ("hex", hex.clone().into_bytes()),
        ("HEX", hex.to_uppercase().into_bytes()),
        ("UTF-16", utf16),
        ("reversed", reversed.into_bytes()),
        ("base64", aligned(0)),
        ("base64 + 1", aligned(1)),
        ("base64 + 2", aligned(2)),
        ("base64url", URL_SAFE_NO_PAD.encode(token).into_bytes()),
    ]
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn the_token_is_nowhere_but_in_the_keychain_and_no_log_knows_a_person() {
    let service = Service::start(&[]);
    let keychain = Keychain::start(State::Unlocked);
    let recado = keychain.recado().with("RECADO_LOG", "trace");
    let mut said = Vec::new();
    let mut logged = Vec::new();
    let mut run = |arguments: &[&str], input: &str| {
        let answer = recado.run_with_input(arguments, input);
        said.push(answer.stdout.clone());
        logged.push(answer.stderr.clone());
        answer
    };
    run(&[service.account_add("Loja"), vec!["--token-stdin", "--json"]].concat(), &service.token).expect(0);
    run(&["account", "check", "--json"], "").expect(0);
    run(&["template", "sync", "--json"], "").expect(0);
    run(&["contact", "add", PHONE, "--name", NAME, "--json"], "").expect(0);
    let send = [
        "send",
        "order_update",
        "--to",
        PHONE,
        "--var",
        "1=Zebedeu",
        "--var",
        "2=A-1",
        "--var",
        "3=hoje",
        "--wait",
        "--json",
    ];
    let first = run(&send, "");
    assert_eq!(first.exit, 0, "{first:#?}");
    run(&["status", "refresh", "--json"], "").expect(0);
    // And where something goes wrong, which is when people and programs become talkative.
    service.faults(&serde_json::json!({"expired_token": true}));
    assert_eq!(run(&send, "").exit, 5);
    run(&["template", "sync", "--json"], "");
    service.faults(&serde_json::json!({"expired_token": false, "html": 1.0}));
    run(&["account", "check", "--json"], "");
    run(&["doctor", "--json"], "");

    let mut places = all_files(&recado.data_dir());
    assert!(places.iter().any(|(path, _)| path.ends_with("recado.db")), "the data folder is where we looked");
    places.push(("stdout".into(), said.concat().into_bytes()));
    places.push(("stderr".into(), logged.concat().into_bytes()));
    for (place, bytes) in &places {
        for (form, wanted) in forms(&service.token) {
            assert!(!holds(bytes, &wanted), "the token stands in {} ({form})", place.display());
        }
    }
    let logged = logged.concat();
    assert!(logged.len() > 200, "the log was on, and said something");
    for wanted in [NAME, "Zebedeu", PHONE, "5511987650077", "987650077"] {
        assert!(
            !logged.contains(wanted),
            "the log knows {wanted}:\n{}",
            logged.lines().find(|l| l.contains(wanted)).unwrap_or_default()
        );
    }
}
