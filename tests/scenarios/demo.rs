//! The main job, in a data folder of its own.

use recado_tests::{Keychain, Recado, keychain::State};

fn shows_the_main_job(recado: &Recado) {
    let demo = recado.json(&["demo"]);
    let count = |key: &str| demo[key].as_u64().unwrap();
    assert!(count("accepted") > 0, "{demo:#}");
    assert_eq!((count("delivered"), count("read")), (count("accepted"), count("accepted")), "{demo:#}");
    assert_eq!((count("failed"), count("unknown")), (0, 0));
    assert!(!recado.data_dir().exists(), "a demonstration leaves nothing behind");
}

#[test]
fn without_a_keychain() {
    shows_the_main_job(&Recado::new());
}

#[test]
fn with_a_keychain() {
    shows_the_main_job(&Keychain::start(State::Unlocked).recado());
}

#[test]
fn a_token_in_the_environment_has_no_part_in_it() {
    shows_the_main_job(&Recado::new().with("RECADO_TOKEN", "EAAnotforpractice"));
}

#[test]
fn tells_its_story_to_a_person() {
    let answer = Recado::new().run(&["demo", "--locale", "pt-BR"]);
    assert_eq!(answer.exit, 0, "{answer:#?}");
    for said in ["Ana Souza", "lida"] {
        assert!(format!("{}{}", answer.stdout, answer.stderr).contains(said), "{said}: {answer:#?}");
    }
}
