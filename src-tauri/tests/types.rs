//! `ui/src/host/types.ts` says what the Rust types say. `RECADO_WRITE_TYPES=1 cargo test -p recado-desktop --test types`
//! writes it anew.
//!
//! It is made from what the commands take and give, and whatever those are made of; so a type that a command begins to
//! use is there without being listed, and one that nobody uses any more goes.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use recado_desktop::commands::closing::Closing;
use recado_desktop::commands::connect::ConnectRequest;
use recado_desktop::commands::contacts::Exported;
use recado_desktop::commands::drafts::TemplatesImported;
use recado_desktop::commands::sending::{AnswerRequest, MediumView, PhoneItem};
use recado_desktop::importing::ImportHandle;
use recado_desktop::opening::Opening;
use recado_engine::api::accounts::AccountView;
use recado_engine::api::charges::ChargeView;
use recado_engine::api::check::CheckView;
use recado_engine::api::connect::{ConnectView, Connected, SeenAccount};
use recado_engine::api::consents::ConsentRequest;
use recado_engine::api::contact_list::{ContactFilter, ContactRows, Selection};
use recado_engine::api::contact_page::HistoryPage;
use recado_engine::api::contacts::{ContactDraft, ContactPage, ContactView, PhoneView, SavedContact};
use recado_engine::api::control::RetryView;
use recado_engine::api::dossier::DossierView;
use recado_engine::api::drafts::exchange::Exportable;
use recado_engine::api::drafts::versions::VersionView;
use recado_engine::api::drafts::write::{DraftSaved, NewDraft};
use recado_engine::api::drafts::{DraftCard, DraftCheck, DraftView, RequestView};
use recado_engine::api::edits::{EditView, UndoneView};
use recado_engine::api::erasure::{AuditView, ErasedView};
use recado_engine::api::fields::{FieldDraft, OwnFieldView};
use recado_engine::api::form::{FormRequest, FormView};
use recado_engine::api::imports::{ImportChoice, ImportPlan, ImportView};
use recado_engine::api::library::LibraryCard;
use recado_engine::api::mailings::{MailingPage, MailingView, MessagePage};
use recado_engine::api::media::NoteView;
use recado_engine::api::people::{PeopleCheck, PeopleRequest, PeopleSent};
use recado_engine::api::segments::{SegmentDraft, SegmentView};
use recado_engine::api::sends::{SendRequest, SentView};
use recado_engine::api::service::{HandProgress, HandedIn, RequestCard, ServiceView};
use recado_engine::api::story::MessageStory;
use recado_engine::api::tags::TagView;
use recado_engine::api::templates::{SyncView, TemplateCard};
use recado_engine::api::thread::ThreadView;
use recado_engine::api::today::Today;
use recado_engine::files::FileView;
use recado_engine::{ComparedPart, Priority, Retention, Source};
use ts_rs::{Config, TS, TypeVisitor};

const HEADER: &str = "\
// Made from the Rust types by src-tauri/tests/types.rs; not edited by hand.
// `RECADO_WRITE_TYPES=1 cargo test -p recado-desktop --test types` writes it anew.
";

#[derive(Default)]
struct Declared {
    seen: HashSet<TypeId>,
    config: Config,
    /// By name, so that the order does not hang on who uses what.
    types: BTreeMap<String, String>,
}

impl TypeVisitor for Declared {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // What has no file of its own is one of the language's, and stands where it is used.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declared = format!("{docs}export {}\n", T::decl(&self.config));
            let before = self.types.insert(T::ident(&self.config), declared.clone());
            assert!(before.is_none_or(|before| before == declared), "two types are called {}", T::ident(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// All that a command takes or gives.
fn declared() -> String {
    let mut all = Declared::default();
    all.visit::<Opening>();
    all.visit::<AccountView>();
    all.visit::<CheckView>();
    all.visit::<ConnectView>();
    all.visit::<SeenAccount>();
    all.visit::<ConnectRequest>();
    all.visit::<Connected>();
    all.visit::<ContactPage>();
    all.visit::<ContactView>();
    all.visit::<ContactDraft>();
    all.visit::<SavedContact>();
    all.visit::<PhoneView>();
    all.visit::<ContactFilter>();
    all.visit::<ContactRows>();
    all.visit::<Selection>();
    all.visit::<HistoryPage>();
    all.visit::<TagView>();
    all.visit::<OwnFieldView>();
    all.visit::<FieldDraft>();
    all.visit::<SegmentView>();
    all.visit::<SegmentDraft>();
    all.visit::<ConsentRequest>();
    all.visit::<EditView>();
    all.visit::<UndoneView>();
    all.visit::<ImportHandle>();
    all.visit::<ImportChoice>();
    all.visit::<ImportPlan>();
    all.visit::<ImportView>();
    all.visit::<Exported>();
    all.visit::<DossierView>();
    all.visit::<ErasedView>();
    all.visit::<Retention>();
    all.visit::<AuditView>();
    all.visit::<TemplateCard>();
    all.visit::<SyncView>();
    all.visit::<DraftCard>();
    all.visit::<NewDraft>();
    all.visit::<DraftView>();
    all.visit::<DraftSaved>();
    all.visit::<DraftCheck>();
    all.visit::<VersionView>();
    all.visit::<ComparedPart>();
    all.visit::<LibraryCard>();
    all.visit::<Exportable>();
    all.visit::<TemplatesImported>();
    all.visit::<RequestView>();
    all.visit::<ServiceView>();
    all.visit::<RequestCard>();
    all.visit::<HandedIn>();
    all.visit::<HandProgress>();
    all.visit::<Source>();
    all.visit::<FormRequest>();
    all.visit::<FormView>();
    all.visit::<SendRequest>();
    all.visit::<NoteView>();
    all.visit::<ChargeView>();
    all.visit::<FileView>();
    all.visit::<SentView>();
    all.visit::<ThreadView>();
    all.visit::<AnswerRequest>();
    all.visit::<PhoneItem>();
    all.visit::<MediumView>();
    all.visit::<PeopleRequest>();
    all.visit::<PeopleCheck>();
    all.visit::<PeopleSent>();
    all.visit::<MailingPage>();
    all.visit::<MailingView>();
    all.visit::<MessagePage>();
    all.visit::<MessageStory>();
    all.visit::<RetryView>();
    all.visit::<Priority>();
    all.visit::<Today>();
    all.visit::<Closing>();
    std::iter::once(HEADER.to_owned())
        .chain(all.types.into_values())
        .map(|text| tidy(&text))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A comment of one line stands on one line, and nothing ends in spaces.
fn tidy(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut comment: Option<Vec<&str>> = None;
    for line in text.lines().map(str::trim_end) {
        match (&mut comment, line.trim()) {
            (None, "/**") => comment = Some(Vec::new()),
            (Some(said), "*/") => {
                match said.as_slice() {
                    [one] => lines.push(format!("/** {one} */")),
                    all => {
                        lines.push("/**".to_owned());
                        lines.extend(all.iter().map(|one| format!(" * {one}").trim_end().to_owned()));
                        lines.push(" */".to_owned());
                    }
                }
                comment = None;
            }
            (Some(said), one) => said.push(one.trim_start_matches('*').trim_start()),
            (None, "") => {}
            (None, _) => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_page_has_the_types_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/host/types.ts");
    let wanted = declared();
    if std::env::var_os("RECADO_WRITE_TYPES").is_some_and(|word| word == "1") {
        std::fs::write(&path, &wanted).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    if there != wanted {
        let differing = wanted.lines().zip(there.lines()).find(|(wanted, there)| wanted != there);
        panic!(
            "ui/src/host/types.ts is not what the Rust types say (wanted, there): {differing:?}\n\
             RECADO_WRITE_TYPES=1 cargo test -p recado-desktop --test types writes it anew"
        );
    }
}
