use recado_core::Region;
use tokio::sync::watch;

use super::*;
use crate::api::contacts::AddContact;
use crate::api::fixture;
use crate::api::imports::{ImportChoice, ImportPlan, ImportSource};
use crate::words::{Language, Words};

async fn shop() -> (tempfile::TempDir, Engine) {
    let (folder, engine) = fixture::engine();
    for (phone, name, tags, notes) in [
        ("11 98765-4321", "Conceição \"Ção\"; Araújo", vec!["vip", "atacado"], "linha um\nlinha dois"),
        ("+351 912 345 678", "=HYPERLINK(\"http://x\")", vec![], "@SUM(A1)"),
        ("+1 201 555 0123", "", vec!["-2+3"], ""),
    ] {
        let fields = vec![("valor".to_owned(), "-1,5".to_owned()), ("aniversário".to_owned(), "--03-12".to_owned())];
        let request = AddContact {
            phone: phone.into(),
            country: Country::BRAZIL,
            name: name.into(),
            tags: tags.into_iter().map(str::to_owned).collect(),
            fields,
            language: Some("pt_BR".into()),
            notes: notes.into(),
            opt_in: Some("balcão".into()),
        };
        engine.add_contact(request).await.unwrap();
    }
    (folder, engine)
}

async fn read_again(engine: &Engine, path: &Path) -> [u64; 4] {
    let words = Words::new(Language::PtBr, &[]);
    let source = ImportSource::File(path.to_owned());
    let region = Region::from(Country::BRAZIL);
    let look = engine.look_import(&source, &ImportChoice::default(), &region, &words).unwrap();
    let plan = ImportPlan {
        choice: ImportChoice::default(),
        targets: look.columns.into_iter().map(|column| column.target).collect(),
        rules: recado_core::contact::MergeRules::default(),
        tags: Vec::new(),
        opt_in: None,
        wording: None,
        country: "BR".into(),
        area: None,
        notation: Notation::Brazil,
        mend_ninth_digit: false,
    };
    let view = engine.check_import(&source, &plan, watch::channel(false).1, &words, |_| {}).await.unwrap();
    [view.added, view.updated, view.unchanged, view.rejected]
}

#[tokio::test]
async fn what_is_written_reads_as_the_same_again() {
    let (folder, engine) = shop().await;
    let (_other_folder, other) = fixture::engine();
    let words = Words::new(Language::PtBr, &[]);
    for (name, kind) in [("a.csv", ExportKind::Csv), ("a.xlsx", ExportKind::Xlsx), ("a.vcf", ExportKind::Vcard)] {
        let path = folder.path().join(name);
        let written = engine.export_contacts(&ContactFilter::default(), &path, kind, &words, |_| {}).await.unwrap();
        assert_eq!(written, 3, "{name}");
        assert_eq!(read_again(&engine, &path).await, [0, 0, 3, 0], "{name}");
        assert_eq!(read_again(&other, &path).await, [3, 0, 0, 0], "{name} in a new shop");
    }
    assert_eq!(engine.audit(10).unwrap().iter().filter(|line| line.action == "export").count(), 3);
}

#[tokio::test]
async fn a_spreadsheet_has_nothing_to_calculate() {
    let (folder, engine) = shop().await;
    let words = Words::new(Language::PtBr, &[]);
    let path = folder.path().join("a.csv");
    engine.export_contacts(&ContactFilter::default(), &path, ExportKind::Csv, &words, |_| {}).await.unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("\u{feff}Nome;Telefone;Etiquetas;"), "{text}");
    for cell in text.lines().flat_map(|line| line.split(';')) {
        let bare = cell.trim_start_matches('"');
        let number =
            bare.trim_start_matches(['+', '-']).chars().all(|sign| sign.is_ascii_digit() || ",.\"".contains(sign));
        assert!(!bare.starts_with(['=', '@']) && (number || !bare.starts_with(['+', '-'])), "{cell}");
    }
    assert!(text.contains("55 11 98765-4321"), "with spaces, so that it stays a number to call: {text}");
    let filter = ContactFilter::tagged("vip".into());
    assert_eq!(engine.export_contacts(&filter, &path, ExportKind::Csv, &words, |_| {}).await.unwrap(), 1);
}
