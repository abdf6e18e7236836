//! What every target promises: whatever a file of people is, looking at it and trying it come to an end, in an answer or in a
//! refusal, without a panic and in bounded memory; and a trial leaves nothing behind.
//!
//! The engine is the whole one, on a database of its own, so that a row is understood, merged and indexed as a shop's is. A
//! panic in any of its threads ends the run: libfuzzer's hook sees to that. But for one inside the library that reads
//! workbooks: it reads on a thread of its own, where its panics are caught and are the end of the sheet.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use recado_core::contact::{MergeRules, Notation};
use recado_engine::api::contact_list::{ContactFilter, Selection};
use recado_engine::api::imports::{ImportChoice, ImportLook, ImportPlan, ImportSource, Target};
use recado_engine::words::{Language, Words};
use recado_engine::{Engine, Options, SystemClock, Vault};
use tokio::runtime::Runtime;
use tokio::sync::watch;

struct Stand {
    engine: Engine,
    words: Words,
    runtime: Runtime,
    file: PathBuf,
    folder: tempfile::TempDir,
}

fn stand() -> &'static Stand {
    static STAND: OnceLock<Stand> = OnceLock::new();
    STAND.get_or_init(|| {
        let ends_the_run = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let caught = std::thread::current().name() == Some("sheet");
            let theirs = panic.location().is_some_and(|place| place.file().contains("/registry/"));
            if !(caught && theirs) {
                ends_the_run(panic);
            }
        }));
        let folder = tempfile::tempdir().unwrap();
        let options = Options::new(folder.path().join("data"), Arc::new(SystemClock), Vault::new(false));
        Stand {
            engine: Engine::open(options).unwrap(),
            words: Words::new(Language::PtBr, &[]),
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            file: folder.path().join("people"),
            folder,
        }
    })
}

/// A file with these bytes.
pub fn file(bytes: &[u8]) {
    let stand = stand();
    std::fs::write(&stand.file, bytes).unwrap();
    comes_to_an_end(&ImportSource::File(stand.file.clone()));
}

/// The same, pasted.
pub fn pasted(text: &str) {
    comes_to_an_end(&ImportSource::Text(text.to_owned()));
}

fn comes_to_an_end(source: &ImportSource) {
    let Stand { engine, words, runtime, folder, .. } = stand();
    let (choice, region) = (ImportChoice::default(), engine.region());
    let Ok(look) = engine.look_import(source, &choice, &region, words) else { return };
    let plan = plan(&look, choice);
    let going = || watch::channel(false).1;
    let tried = runtime.block_on(engine.check_import(source, &plan, going(), words, |_| {}));
    let Ok(view) = tried else { return };
    assert_eq!(view.rows, view.added + view.updated + view.unchanged + view.rejected);
    let left = engine.selected(&Selection::all(ContactFilter::default())).unwrap();
    assert_eq!(left, 0, "a trial left people behind");
    if view.rejected > 0 {
        let path = folder.path().join("rejects.csv");
        let written = runtime.block_on(engine.write_rejects(source, &plan, words, &path)).unwrap();
        assert_eq!(written, view.rejected);
    }
}

/// As it was recognised; where no column is one of numbers, the first one is said to be.
fn plan(look: &ImportLook, choice: ImportChoice) -> ImportPlan {
    let mut targets: Vec<Target> = look.columns.iter().map(|column| column.target.clone()).collect();
    if !targets.contains(&Target::Phone)
        && let Some(first) = targets.first_mut()
    {
        *first = Target::Phone;
    }
    ImportPlan {
        choice,
        targets,
        rules: MergeRules::default(),
        tags: vec!["natal".to_owned()],
        opt_in: Some("lista".to_owned()),
        wording: None,
        country: "BR".to_owned(),
        area: Some("11".to_owned()),
        notation: Notation::Brazil,
        mend_ninth_digit: true,
    }
}
