//! Lists of people coming in and going back out of the real window, and somebody found in them.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;

use crate::driver::{CONTROL, ESCAPE, Window};
use crate::dropping::drop_on;
use crate::screens::{Eye, dialog, opens, settled};
use crate::steps::{Place, go, practise};

/// As Excel in Brazil writes it: Windows-1252, semicolons, quotes, a line break in a cell. Two rows are of no use.
fn list_of_excel(folder: &Path) -> PathBuf {
    let text = "Cliente;Contato;Etiquetas;Anotação\r\n\
                João Conceição;(11) 97777-0001;vip;\"Portão azul\nTocar duas vezes\"\r\n\
                Íris Gonçalves;11 97777-0002;\"entrega, vip\";\r\n\
                Padaria Pão Quente;5,51E+12;;\r\n\
                Lúcia;1234;;\r\n";
    let bytes: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    let path = folder.join("clientes.csv");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn workbook(folder: &Path) -> PathBuf {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        [["Nome", "Celular"], ["Zé Antônio", "11 97777-0003"], ["João C.", "11 97777-0001"]].iter().enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    let path = folder.join("agenda.xlsx");
    book.save(&path).unwrap();
    path
}

/// What a column becomes, as it stands; its list is worked as by hand.
fn becomes(window: &Window, column: &str, option: &str) {
    let list = format!("document.querySelector(\"tr[data-column='{column}'] select\")");
    window.wait_while_not(&list);
    window.script(&format!(
        "const list = {list}; list.value = '{option}'; list.dispatchEvent(new Event('change', {{bubbles: true}})); return 1"
    ));
}

fn chosen(window: &Window, column: &str) -> String {
    window.value(&format!("tr[data-column='{column}'] select"))
}

/// How many the command line sees.
fn count(place: &Place, asked: &[&str]) -> usize {
    place.recado.json(asked).as_array().unwrap().len()
}

/// The four numbers of a try or of an import.
fn found(window: &Window) -> String {
    window.script("return [...document.querySelectorAll('[data-found] dd')].map(one => one.innerText).join(' ')")
}

#[test]
fn a_list_of_excel_comes_in_is_corrected_told_what_it_lacks_and_taken_back() {
    let (place, folder) = (Place::new(), tempfile::tempdir().unwrap());
    let window = place.start().open();
    practise(&window);
    drop_on(&window, &list_of_excel(folder.path()));
    window.wait_for_text("Importar clientes.csv");
    assert_eq!(window.value("select[name=encoding]"), "windows-1252");
    assert_eq!(window.value("select[name=separator]"), ";");
    let seen = window.text();
    assert!(seen.contains("João Conceição") && seen.contains("Íris Gonçalves"), "the accents are right: {seen}");
    window.screenshot("import-plan");

    // The note is a field of the shop's own, and not what was guessed.
    becomes(&window, "Anotação", "new");
    assert_eq!((chosen(&window, "Cliente").as_str(), chosen(&window, "Contato").as_str()), ("name", "phone"));
    window.click_text("Conferir");
    window.wait_for_text("O que vai acontecer");
    assert_eq!(found(&window), "2 0 0 2");
    let told = window.script("return document.querySelector('[data-rejects]').innerText");
    for part in ["4", "5,51E+12", "5", "1234"] {
        assert!(told.contains(part), "{part} among the rows left out: {told}");
    }
    window.screenshot("import-found");
    assert_eq!(count(&place, &["contact", "list"]), 4, "a try writes nothing");

    window.click_text("Importar 2 contatos");
    window.wait_for_text("A lista entrou");
    assert_eq!(found(&window), "2 0 0 2");
    window.screenshot("import-done");
    let john = &place.recado.json(&["contact", "search", "joao conceicao"])[0];
    assert_eq!(john["fields"]["anotação"], "Portão azul\nTocar duas vezes", "{john}");

    window.click_text("Desfazer importação");
    window.wait_for_text("A importação foi desfeita");
    assert_eq!(count(&place, &["contact", "list"]), 4);
}

#[test]
fn a_workbook_comes_in_and_who_is_in_the_list_already_is_not_there_twice() {
    let (place, folder) = (Place::new(), tempfile::tempdir().unwrap());
    let window = place.start().open();
    practise(&window);
    place.recado.json(&["contact", "add", "11 97777-0001", "--name", "João Conceição"]);
    drop_on(&window, &workbook(folder.path()));
    window.wait_for_text("Importar agenda.xlsx");
    window.click_text("Conferir");
    window.wait_for_text("O que vai acontecer");
    assert_eq!(found(&window), "1 1 0 0");
    window.wait_for_text("Na lista “João Conceição”, no arquivo “João C.”");
    // The list's own word for him.
    window.script(
        "const list = document.querySelector('select[name=rule-name]'); list.value = 'keep'; \
         list.dispatchEvent(new Event('change', {bubbles: true})); return 1",
    );
    window.click_text("Conferir");
    window.wait_for_text("Importar 1 contato");
    window.click_text("Importar 1 contato");
    window.wait_for_text("A lista entrou");
    window.click_text("Ver os contatos");

    // Somebody is found as one types, without the accents.
    window.wait_for_text("Zé Antônio");
    window.keys("/");
    window.keys("joao conc");
    window.wait_for_text("6 contatos, 1 encontrado");
    assert!(window.text().contains("João Conceição"));
    window.screenshot("contacts-found");
    window.keys(ESCAPE);
}

#[test]
fn what_is_no_list_is_refused_with_the_reason_and_nothing_changes() {
    let (place, folder) = (Place::new(), tempfile::tempdir().unwrap());
    let window = place.start().open();
    practise(&window);
    let path = folder.path().join("foto.xlsx");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n no workbook").unwrap();
    drop_on(&window, &path);
    window.wait_while_not("document.querySelector('[role=alert]')");
    window.screenshot("import-refused");
    assert_eq!(count(&place, &["contact", "list"]), 4);
}

#[test]
fn many_are_tagged_at_once_and_it_is_taken_back() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    go(&window, 2);
    window.wait_for_text("4 contatos");
    window.click("main [role=grid]");
    window.keys(ESCAPE);
    window.script("document.querySelector('main [role=grid]').focus(); return 1");
    window.chord(CONTROL, "a");
    window.wait_for_text("4 escolhidos");
    window.screenshot("contacts-chosen");
    window.click_text("Etiquetar…");
    window.wait_while_not("document.querySelector('dialog[open] input[name=bulk-tag]')");
    window.fill("dialog[open] input[name=bulk-tag]", "natal");
    window.click("dialog[open] button[type=submit]");
    window.wait_for_text("4 contatos receberam a etiqueta natal");
    assert_eq!(count(&place, &["contact", "list", "--tag", "natal"]), 4);
    window.click_text("Desfazer");
    window.wait_for_text("4 contatos voltaram ao que eram");
    assert_eq!(count(&place, &["contact", "list", "--tag", "natal"]), 0);
}

/// The screens around the list of contacts: one's own page, groups, several chosen, a list that comes in.
pub fn around(window: &Window, eye: &mut Eye<'_>) {
    opens(window, 1, "Etiquetas");
    window.click_text("Ver a ficha inteira");
    window.wait_for_text("Dados guardados");
    settled(window);
    eye.look("contact-page");
    window.click_text("Apagar esta pessoa");
    window.wait_for_text("Não dá para desfazer");
    eye.look("contact-erase");
    window.click_text("Todos os contatos");
    window.click_text("Grupos");
    window.wait_for_text("Novo grupo");
    eye.look("groups");
    window.click_text("Novo grupo");
    window.wait_for_text("contatos agora");
    eye.look("group-new");
    window.click_text("Fechar");
    window.script("document.querySelector('main [role=grid]').focus(); return 1");
    window.chord(CONTROL, "a");
    window.wait_for_text("escolhidos");
    eye.look("contacts-chosen");
    window.click_text("Autorização…");
    dialog(window, "what they agreed to");
    eye.look("contacts-consent");
    window.keys(ESCAPE);
    window.click_text("Desmarcar");
    window.click_text("Importar…");
    window.wait_for_text("De um arquivo");
    eye.look("import-start");
    let rows = "Nome\tCelular\tNascimento\nJoão\t11 97777-0001\t01/02/1990\nZé\t12\t";
    window.script(&format!(
        "const field = document.querySelector('textarea[name=import-paste]'); field.value = {}; \
         field.dispatchEvent(new Event('input', {{bubbles: true}})); return 1",
        serde_json::to_string(rows).unwrap()
    ));
    window.click_text("Usar estas linhas");
    window.wait_for_text("As colunas");
    settled(window);
    eye.look("import-plan");
    window.click_text("Conferir");
    window.wait_for_text("O que vai acontecer");
    eye.look("import-found");
    window.click_text("Outra lista");
    window.click_text("Todos os contatos");
}
