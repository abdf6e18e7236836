use std::path::Path;

use recado_core::Region;
use tokio::sync::watch;

use super::*;
use crate::api::contact_list::ContactFilter;
use crate::api::contacts::ContactView;
use crate::api::fixture;
use crate::engine::Engine;
use crate::words::{Language, Words};

fn words() -> Words {
    Words::new(Language::PtBr, &[])
}

fn brazil() -> Region {
    recado_core::Country::BRAZIL.into()
}

fn text(rows: &str) -> ImportSource {
    ImportSource::Text(rows.to_owned())
}

fn look(engine: &Engine, source: &ImportSource) -> ImportLook {
    engine.look_import(source, &ImportChoice::default(), &brazil(), &words()).unwrap()
}

fn plan_of(look: &ImportLook) -> ImportPlan {
    ImportPlan {
        choice: ImportChoice::default(),
        targets: look.columns.iter().map(|column| column.target.clone()).collect(),
        rules: MergeRules::default(),
        tags: Vec::new(),
        opt_in: None,
        wording: None,
        country: "BR".into(),
        area: None,
        notation: Notation::Brazil,
        mend_ninth_digit: false,
    }
}

fn going() -> watch::Receiver<bool> {
    watch::channel(false).1
}

async fn run(engine: &Engine, source: &ImportSource, plan: &ImportPlan) -> Result<ImportView, EngineError> {
    engine.run_import(source, plan, going(), &words(), |_| {}).await
}

async fn taken(engine: &Engine, rows: &str) -> ImportView {
    let source = text(rows);
    run(engine, &source, &plan_of(&look(engine, &source))).await.unwrap()
}

fn everybody(engine: &Engine) -> Vec<ContactView> {
    engine.contacts_of(&ContactFilter::default(), 0, None).unwrap()
}

fn counts(view: &ImportView) -> [u64; 5] {
    [view.rows, view.added, view.updated, view.unchanged, view.rejected]
}

fn targets(look: &ImportLook) -> Vec<String> {
    let told = |column: &ColumnLook| match &column.target {
        Target::Field { name, kind, .. } => format!("{name}:{}", kind.as_str()),
        other => format!("{other:?}").to_lowercase(),
    };
    look.columns.iter().map(|column| format!("{}{}", told(column), if column.sure { "" } else { "?" })).collect()
}

#[tokio::test]
async fn columns_are_known_by_their_names_and_by_what_stands_in_them() {
    let (_folder, engine) = fixture::engine();
    for (rows, wanted) in [
        (
            "Cliente;WhatsApp;Telefone;Grupo;Obs.;CPF;Valor;Nascimento;Pontos\nAna;11 98765-4321;1133334444;vip;oi;12345678901;R$ 10,00;12/03/1980;1,5\n",
            "name|phone?|Telefone:text?|tags|notes|CPF:text|Valor:money|Nascimento:date|Pontos:number",
        ),
        ("nome,contato 1\nAna,11 98765-4321\nBia,21 98765-4322\n", "name|phone"),
        ("11 98765-4321;Ana\n21 98765-4322;Bia\n", "phone|name?"),
        ("11987654321\n21987654322\n", "phone"),
        (
            "First Name,Last Name,Phone 1 - Value,Labels\nAna,Souza,11 98765-4321,* myContacts ::: vip\n",
            "name|name|phone|tags",
        ),
        ("nombre;móvil;idioma;consentimiento\nAna;11987654321;es;sí\n", "name|phone|language|optin"),
        ("Nome;Telefone\nAna;\n", "name|phone"),
    ] {
        let seen = look(&engine, &text(rows));
        assert_eq!(targets(&seen).join("|"), wanted, "{rows}");
        assert!(seen.problems.is_empty() && !seen.remembered, "{seen:?}");
    }
    let none = look(&engine, &text("Nome;Valor\nAna;10\n"));
    assert_eq!(none.problems.first().unwrap().code, "phone_column_missing");
    let damaged = look(&engine, &text("Nome;Telefone\nAna;5,51199E+12\n"));
    assert_eq!(damaged.problems.first().unwrap().code, "phone_damaged");
}

#[tokio::test]
async fn a_file_comes_in_whole_is_remembered_and_is_taken_back() {
    let (_folder, engine) = fixture::engine();
    let rows = "Nome;Fone;Etiquetas;Valor;Apelido\nAna;(11) 98765-4321;vip, atacado;R$ 1.200,50;Aninha\nBia;21 98765-4322;;;\nCaio;não tem;;;\nDora;5,51199E+12;;;\nAna Souza;11987654321;VIP;;\n";
    let source = text(rows);
    let mut plan = plan_of(&look(&engine, &source));
    plan.targets[4] = Target::Notes;
    plan.tags = vec!["importados".into()];
    plan.opt_in = Some("balcão".into());
    let tried = engine.check_import(&source, &plan, going(), &words(), |_| {}).await.unwrap();
    assert_eq!((counts(&tried), tried.dry, tried.edit.is_some()), ([5, 2, 1, 0, 2], true, false));
    assert!(everybody(&engine).is_empty() && engine.fields().unwrap().is_empty(), "nothing was written");

    let view = run(&engine, &source, &plan).await.unwrap();
    assert_eq!(counts(&view), counts(&tried), "a trial says what the run does");
    let codes: Vec<_> = view.rejects.iter().map(|reject| (reject.row, reject.code.as_str())).collect();
    assert_eq!(codes, [(4, "phone_invalid"), (5, "phone_damaged")]);
    assert!(view.rejects[1].advice.contains("texto") && view.rejects[1].value.as_deref() == Some("5,51199E+12"));
    assert_eq!(view.differences.first().map(|one| (one.subject.as_str(), one.count)), Some(("name", 1)));
    let people = everybody(&engine);
    let ana = people.iter().find(|person| person.phone == "+5511987654321").unwrap();
    assert_eq!((ana.name.as_str(), ana.notes.as_str()), ("Ana Souza", "Aninha"));
    assert_eq!(ana.tags, ["atacado", "importados", "vip"]);
    assert_eq!(ana.fields["Valor"], "1200.50");
    assert_eq!(ana.opt_in.len(), 2, "{:?}", ana.opt_in);

    let again = look(&engine, &source);
    assert!(again.remembered && again.columns[4].target == Target::Notes, "{again:?}");
    let second = run(&engine, &source, &plan).await.unwrap();
    assert_eq!(second.added, 0, "{second:?}");
    if let Some(edit) = second.edit {
        engine.undo_edit(&edit).await.unwrap();
    }
    let undone = engine.undo_edit(view.edit.as_deref().unwrap()).await.unwrap();
    assert_eq!((undone.removed, undone.kept), (2, 0));
    assert!(everybody(&engine).is_empty());
    assert_eq!(engine.undo_edit(view.edit.as_deref().unwrap()).await.unwrap_err().code(), "edit_not_found");
}

#[tokio::test]
async fn what_is_no_list_of_people_is_refused_and_nothing_comes_of_it() {
    let (_folder, engine) = fixture::engine();
    let refused = |rows: String, to_phone: usize| {
        let engine = engine.clone();
        async move {
            let source = text(&rows);
            let seen = match engine.look_import(&source, &ImportChoice::default(), &brazil(), &words()) {
                Ok(seen) => seen,
                Err(error) => return error.code(),
            };
            let mut plan = plan_of(&seen);
            if let Some(target) = plan.targets.get_mut(to_phone) {
                *target = Target::Phone;
            }
            run(&engine, &source, &plan).await.unwrap_err().code()
        }
    };
    let names = format!("Nome;Obs\n{}", "Ana;x\n".repeat(60));
    assert_eq!(refused(names, 0).await, "phone_column_wrong");
    assert_eq!(refused("Nome;Obs\nAna;x\n".into(), 9).await, "phone_column_missing");
    assert_eq!(refused(format!("{}\n1\n", "coluna;".repeat(10_000)), 0).await, "sheet_too_many_columns");
    assert_eq!(refused("Nome;Fone\n".into(), 9).await, "sheet_empty");
    assert_eq!(refused("{\"a\":1}".into(), 9).await, "sheet_unknown");
    assert!(everybody(&engine).is_empty());
}

#[tokio::test]
async fn an_old_mobile_is_proposed_and_mended_where_that_is_wanted() {
    let (_folder, engine) = fixture::engine();
    let source = text("Nome;Fone\nAna;(11) 8765-4321\n");
    let mut plan = plan_of(&look(&engine, &source));
    let view = run(&engine, &source, &plan).await.unwrap();
    assert_eq!((view.rejected, view.mended), (1, 1));
    assert!(view.rejects[0].message.contains("+5511987654321"), "{view:?}");
    plan.mend_ninth_digit = true;
    assert_eq!(counts(&run(&engine, &source, &plan).await.unwrap()), [1, 1, 0, 0, 0]);
    assert_eq!(everybody(&engine)[0].phone, "+5511987654321");
    plan.area = Some("21".into());
    let local = text("Nome;Fone\nBia;98765-4322\n");
    assert_eq!(run(&engine, &local, &plan).await.unwrap().added, 1);
    assert!(everybody(&engine).iter().any(|person| person.phone == "+5521987654322"));
}

#[tokio::test]
async fn of_several_numbers_a_mobile_counts() {
    let (_folder, engine) = fixture::engine();
    let cards = "BEGIN:VCARD\nFN:Ana\nTEL;HOME:(11) 3333-4444\nTEL;CELL:11 98765-4321\nBDAY:1980-03-12\nEND:VCARD\nBEGIN:VCARD\nFN:Bia\nEND:VCARD\n";
    let view = taken(&engine, cards).await;
    assert_eq!(counts(&view), [2, 1, 0, 0, 1]);
    let ana = &everybody(&engine)[0];
    assert_eq!((ana.phone.as_str(), ana.fields["aniversário"].as_str()), ("+5511987654321", "1980-03-12"));
    assert_eq!(ana.fields["outros telefones"], "(11) 3333-4444", "no number is lost");
}

#[tokio::test]
async fn a_list_does_not_give_again_what_somebody_took_back() {
    let (_folder, engine) = fixture::engine();
    taken(&engine, "Nome;Fone;Aceite\nAna;11987654321;sim\nBia;21987654322;não\n").await;
    let states = |engine: &Engine| -> Vec<_> { everybody(engine).iter().map(|p| (p.utility, p.marketing)).collect() };
    use recado_core::contact::ConsentState::{Given, OptedOut};
    assert_eq!(states(&engine), [(Given, Given), (OptedOut, OptedOut)]);
    let source = text("Nome;Fone\nBia;21987654322\n");
    let plan = ImportPlan { opt_in: Some("lista".into()), ..plan_of(&look(&engine, &source)) };
    let view = run(&engine, &source, &plan).await.unwrap();
    assert_eq!(view.unchanged, 1, "{view:?}");
    assert_eq!(states(&engine)[1], (OptedOut, OptedOut));
}

#[tokio::test]
async fn rejected_rows_stand_in_a_file_with_the_reason_beside_each_and_are_read_again() {
    let (folder, engine) = fixture::engine();
    let source = text("Nome;Fone;Obs\nAna;11987654321;a\nBia;123;b\nCaio;21987654322;c;d\n");
    let plan = plan_of(&look(&engine, &source));
    let view = run(&engine, &source, &plan).await.unwrap();
    assert_eq!((view.added, view.rejected), (1, 2));
    let path = folder.path().join("recusadas.csv");
    assert_eq!(engine.write_rejects(&source, &plan, &words(), &path).await.unwrap(), 2);
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("Bia;123;b;3;phone_invalid;") && written.contains("Caio"), "{written}");
    assert!(written.contains("sheet_row_too_many_cells"), "{written}");
    std::fs::write(&path, written.replace(";123;", ";11 98765-4399;")).unwrap();
    let mended = ImportSource::File(path);
    let seen = look(&engine, &mended);
    assert_eq!(targets(&seen)[3..], ["skip", "skip", "skip"]);
    assert_eq!(run(&engine, &mended, &plan_of(&seen)).await.unwrap().added, 2);
}

#[tokio::test]
async fn a_field_of_a_kind_is_kept_in_one_form_whoever_writes_it() {
    let (_folder, engine) = fixture::engine();
    taken(&engine, "Nome;Fone;Valor\nAna;11987654321;R$ 1.200,50\n").await;
    let draft = |person: &ContactView, value: &str| crate::api::contacts::ContactDraft {
        id: Some(person.id.clone()),
        phone: person.phone.clone(),
        name: person.name.clone(),
        tags: Vec::new(),
        fields: [("Valor".to_owned(), value.to_owned())].into(),
        notes: String::new(),
        language: None,
        opt_in: None,
    };
    let ana = everybody(&engine).remove(0);
    let country = recado_core::Country::BRAZIL;
    for (typed, kept) in [("1200.50", "1200.50"), ("99,9", "99.90"), ("", "")] {
        let saved = engine.save_contact(draft(&ana, typed), country).await.unwrap();
        assert_eq!(saved.contact.fields.get("Valor").map_or("", String::as_str), kept, "{typed}");
    }
    let refused = engine.save_contact(draft(&ana, "muito"), country).await.unwrap_err();
    assert_eq!(refused.code(), "field_value_invalid");
}

#[tokio::test]
async fn somebody_gives_up_and_nothing_came_in() {
    let (_folder, engine) = fixture::engine();
    let rows: String = (0..5_000).map(|n| format!("Ana {n};119{:08}\n", 80_000_000 + n)).collect();
    let source = text(&format!("Nome;Fone\n{rows}"));
    let plan = plan_of(&look(&engine, &source));
    let (_tell, stop) = watch::channel(true);
    let error = engine.run_import(&source, &plan, stop, &words(), |_| {}).await.unwrap_err();
    assert_eq!(error.code(), "import_stopped");
    assert!(everybody(&engine).is_empty());
}

#[test]
fn choices_that_there_are_not_are_refused() {
    let refused = |choice: ImportChoice| choice.read().unwrap_err().code();
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(refused(ImportChoice { encoding: said("klingon"), ..ImportChoice::default() }), "field_invalid");
    assert_eq!(refused(ImportChoice { separator: said("abc"), ..ImportChoice::default() }), "field_invalid");
    let tab = ImportChoice { separator: said("tab"), encoding: said("latin1"), ..ImportChoice::default() };
    let read = tab.read().unwrap();
    assert_eq!((read.separator, read.encoding.map(Encoding::name)), (Some(b'\t'), Some("windows-1252")));
    assert_eq!(Path::new(""), text("x").path());
}

mod any {
    use proptest::prelude::*;

    use super::*;

    /// Whatever a file is: it ends, in an answer or in a refusal, and what was refused left nothing.
    fn comes_to_an_end(bytes: &[u8], header: Option<bool>) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (folder, engine) = fixture::engine();
            let path = folder.path().join("any");
            std::fs::write(&path, bytes).unwrap();
            let source = ImportSource::File(path);
            let choice = ImportChoice { header, ..ImportChoice::default() };
            let Ok(seen) = engine.look_import(&source, &choice, &brazil(), &words()) else { return };
            let mut plan = ImportPlan { choice, ..plan_of(&seen) };
            if let Some(first) = plan.targets.first_mut().filter(|_| seen.rows_seen > 0) {
                *first = Target::Phone;
            }
            let before = everybody(&engine).len();
            match run(&engine, &source, &plan).await {
                Ok(view) => {
                    assert_eq!(view.rows, view.added + view.updated + view.unchanged + view.rejected);
                    assert_eq!(everybody(&engine).len() as u64, view.added);
                }
                Err(_) => assert_eq!(everybody(&engine).len(), before),
            }
        });
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn text(rows in "([a-zé\",;\t0-9+ ()-]{0,24}(\n|\r\n)){0,12}", header in any::<Option<bool>>()) {
            comes_to_an_end(rows.as_bytes(), header);
        }

        #[test]
        fn bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            comes_to_an_end(&bytes, None);
        }

        #[test]
        fn cards(lines in prop::collection::vec(
            prop::sample::select(vec!["BEGIN:VCARD", "END:VCARD", "TEL:11987654321", "TEL;CELL:x", "FN:Ana", " more", "N:;;", "BDAY:x"]), 0..24)
        ) {
            comes_to_an_end(format!("BEGIN:VCARD\n{}\n", lines.join("\n")).as_bytes(), None);
        }

        #[test]
        fn old_workbooks(cut in 0_usize..6_000, at in 0_usize..6_000, byte in any::<u8>()) {
            let mut file = include_bytes!("../../sheet/tests/old.xls").to_vec();
            if let Some(place) = file.get_mut(at) {
                *place = byte;
            }
            file.truncate(file.len().saturating_sub(cut / 4));
            comes_to_an_end(&file, None);
        }
    }
}
