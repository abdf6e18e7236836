//! What the columns of a sheet are called, and which of them say by their name alone what they are.
//!
//! A name is compared without case, accents, spaces, `_`, `-` and the like: `Número de telefone` is `numerodetelefone`, as
//! a variable's name and a contact's field are compared in `recado_core::template::suggest`. Nothing is guessed from what
//! stands below a name.

use recado_core::fold::folded;

use super::SheetProblem;

/// As many columns as a spreadsheet has.
pub(super) const COLUMNS: usize = 16_384;

/// What a column's name says plainly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The phone that a message goes to.
    Recipient,
    /// What the person is called.
    Name,
    /// Words that group people.
    Tags,
    /// The language that the person reads.
    Language,
    /// What one wants to remember.
    Notes,
    /// Where and how the person agreed to be written to.
    OptIn,
}

/// A phone, and nothing else.
const PHONE: [&str; 40] = [
    "telefone",
    "telefonecelular",
    "telefonemovel",
    "telefonewhatsapp",
    "telemovel",
    "numerodetelefone",
    "ndetelefone",
    "ndocelular",
    "ndowhatsapp",
    "numerodocelular",
    "numerodowhatsapp",
    "numerowhatsapp",
    "celular",
    "celularwhatsapp",
    "cel",
    "fone",
    "tel",
    "zap",
    "whatsapp",
    "whatsappnumber",
    "phone",
    "phonenumber",
    "mobile",
    "mobilenumber",
    "mobilephone",
    "cellphone",
    "cell",
    "telephone",
    "telefono",
    "telefonomovil",
    "telefonocelular",
    "telefonowhatsapp",
    "numerodetelefono",
    "numerodewhatsapp",
    "numerodecelular",
    "movil",
    "wa",
    "waid",
    "msisdn",
    "e164",
];
/// A phone where nothing else is one: the number may also be an order's, and `para` a date's.
const MAYBE_PHONE: [&str; 8] =
    ["numero", "number", "to", "para", "destinatario", "destinataria", "recipient", "destino"];
const NAME: [&str; 15] = [
    "nome",
    "nomecompleto",
    "nomedocliente",
    "nomecliente",
    "cliente",
    "contato",
    "name",
    "fullname",
    "customername",
    "customer",
    "contactname",
    "nombre",
    "nombrecompleto",
    "nombredelcliente",
    "contacto",
];
const TAGS: [&str; 12] = [
    "tags",
    "tag",
    "etiquetas",
    "etiqueta",
    "marcadores",
    "marcador",
    "grupo",
    "grupos",
    "group",
    "groups",
    "labels",
    "label",
];
const LANGUAGE: [&str; 6] = ["idioma", "lingua", "language", "lang", "locale", "lenguaje"];
const NOTES: [&str; 13] = [
    "notas",
    "nota",
    "observacoes",
    "observacao",
    "obs",
    "anotacoes",
    "notes",
    "note",
    "comments",
    "observaciones",
    "observacion",
    "comentarios",
    "comentario",
];
const OPT_IN: [&str; 9] = [
    "optin",
    "optinsource",
    "consentimento",
    "consentimiento",
    "consent",
    "aceite",
    "autorizacao",
    "autorizacion",
    "permission",
];

/// What a column's name says plainly, or nothing.
pub(crate) fn plain(header: &str) -> Option<Meaning> {
    let name = key(header);
    let is_in = |names: &[&str]| names.contains(&name.as_str());
    if is_in(&PHONE) || is_in(&MAYBE_PHONE) {
        Some(Meaning::Recipient)
    } else if is_in(&NAME) {
        Some(Meaning::Name)
    } else if is_in(&TAGS) {
        Some(Meaning::Tags)
    } else if is_in(&LANGUAGE) {
        Some(Meaning::Language)
    } else if is_in(&NOTES) {
        Some(Meaning::Notes)
    } else if is_in(&OPT_IN) {
        Some(Meaning::OptIn)
    } else {
        None
    }
}

/// The column with the recipient, where the names leave no choice. `taken` are columns that are already something else,
/// such as a variable that is called `numero`.
///
/// # Errors
///
/// The columns that could all be it: a person has to say which.
pub(crate) fn recipient(header: &[String], taken: &[usize]) -> Result<Option<usize>, Vec<usize>> {
    let of = |names: &[&str]| -> Vec<usize> {
        let columns = header.iter().enumerate().filter(|(at, _)| !taken.contains(at));
        columns.filter(|(_, name)| names.contains(&key(name).as_str())).map(|(at, _)| at).collect()
    };
    let mut found = of(&PHONE);
    if found.is_empty() {
        found = of(&MAYBE_PHONE);
    }
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(found),
    }
}

/// The variable that a column is called as. A place (`header.1`, `button.0`, `1`) is written as it is, a name as people
/// write names.
pub(crate) fn variable<'a>(header: &str, variables: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = key(header);
    if wanted.is_empty() {
        return None;
    }
    let mut found = None;
    for variable in variables {
        if variable == header.trim() {
            return Some(variable);
        }
        if found.is_none() && key(variable) == wanted {
            found = Some(variable);
        }
    }
    found
}

/// The column of that name, as `--map COLUMN=…` and `--key-column COLUMN` say it.
pub(crate) fn column(header: &[String], name: &str) -> Option<usize> {
    let wanted = key(name);
    if wanted.is_empty() {
        return None;
    }
    let exact = header.iter().position(|column| column == name.trim());
    exact.or_else(|| header.iter().position(|column| key(column) == wanted))
}

/// A name as it is compared. A point inside stays, because `header.1` has one and is not `header1`; so do other signs
/// where nothing else is in the name, so that `#` and `%` are two columns.
pub(crate) fn key(name: &str) -> String {
    let name = folded(name);
    let counts = |letter: &char| letter.is_alphanumeric() && !matches!(letter, 'º' | 'ª') || *letter == '.';
    let kept = name.chars().filter(counts).collect::<String>();
    let kept = kept.trim_matches('.');
    if kept.is_empty() { name.split_whitespace().collect() } else { kept.to_owned() }
}

/// The names of the columns from the cells of the first row.
pub(super) fn names(cells: Vec<String>) -> Result<Vec<String>, SheetProblem> {
    if cells.len() > COLUMNS {
        return Err(SheetProblem::TooBig);
    }
    let names: Vec<String> = cells.iter().map(|cell| tidy(cell)).collect();
    if names.iter().all(String::is_empty) || names.iter().any(|name| looks_like_a_phone(name)) {
        return Err(SheetProblem::HeaderMissing);
    }
    let mut seen = std::collections::HashSet::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !seen.insert(key(name)) {
            return Err(SheetProblem::HeaderDuplicate { column: name.clone() });
        }
    }
    Ok(names)
}

/// As many columns as a list of people may have; a file with more is not one.
const COLUMNS_OF_PEOPLE: usize = 1_000;

/// The names of the columns of a list of people, whose first row need not name them (`named`; none: it does unless
/// somebody's number is in it); and whether it does. Two columns may be called the same: a second `Telefone` becomes
/// `Telefone (2)`.
pub(crate) fn names_of_people(
    cells: &[String],
    columns: usize,
    named: Option<bool>,
) -> Result<(Vec<String>, bool), SheetProblem> {
    if columns > COLUMNS_OF_PEOPLE {
        return Err(SheetProblem::TooManyColumns { columns });
    }
    if !named.unwrap_or_else(|| !has_a_phone(cells)) {
        return Ok(((0..columns).map(super::workbook::letters).collect(), false));
    }
    let mut seen = std::collections::HashMap::new();
    let mut names: Vec<String> = Vec::with_capacity(cells.len());
    for cell in cells {
        let name = tidy(cell);
        let times = seen.entry(key(&name)).and_modify(|times| *times += 1).or_insert(1);
        names.push(if *times > 1 && !name.is_empty() { format!("{name} ({times})") } else { name });
    }
    if names.iter().all(String::is_empty) { Err(SheetProblem::HeaderMissing) } else { Ok((names, true)) }
}

/// Whether somebody's number is among the cells.
pub(super) fn has_a_phone(cells: &[String]) -> bool {
    cells.iter().any(|cell| looks_like_a_phone(&tidy(cell)))
}

/// Without marks that nobody sees, and with single spaces.
fn tidy(cell: &str) -> String {
    let seen: String =
        cell.chars().filter(|letter| !matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Somebody's number: the sheet has no header, and its first row is a person who would be lost.
fn looks_like_a_phone(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    digits >= 8 && name.chars().all(|letter| letter.is_ascii_digit() || "+-() ./".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_says_it_plainly_needs_no_map_in_three_languages() {
        for (names, meaning) in [
            (
                &["telefone", "Celular", "WhatsApp", "FONE", "Tel.", "número", "Nº do WhatsApp", "para", "destinatário"]
                    as &[&str],
                Meaning::Recipient,
            ),
            (&["phone", "Mobile", "to", "Phone number", "phone_number", "recipient"], Meaning::Recipient),
            (&["teléfono", "Móvil", "número", "Teléfono móvil", "número de teléfono"], Meaning::Recipient),
            (&["nome", "Nome completo", "name", "Full Name", "nombre", "Cliente"], Meaning::Name),
            (&["etiquetas", "tags", "Etiqueta", "grupo"], Meaning::Tags),
            (&["idioma", "língua", "language"], Meaning::Language),
            (&["observações", "Obs.", "notes", "notas", "Observaciones"], Meaning::Notes),
            (&["opt_in", "opt-in", "Opt In", "consentimento", "consent", "consentimiento"], Meaning::OptIn),
        ] {
            for name in names {
                assert_eq!(plain(name), Some(meaning), "{name}");
            }
        }
        for name in ["", "pedido", "valor", "1", "header.1", "telefone do vizinho", "e-mail"] {
            assert_eq!(plain(name), None, "{name}");
        }
    }

    fn header(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_recipient_is_the_one_column_that_can_be_it() {
        assert_eq!(recipient(&header(&["Nome", "Telefone"]), &[]), Ok(Some(1)));
        assert_eq!(
            recipient(&header(&["Número", "Celular"]), &[]),
            Ok(Some(1)),
            "a number beside a phone is an order's"
        );
        assert_eq!(recipient(&header(&["Nome", "Número"]), &[]), Ok(Some(1)));
        assert_eq!(recipient(&header(&["Nome", "Número"]), &[1]), Ok(None), "it is a variable already");
        assert_eq!(recipient(&header(&["Nome", "Valor"]), &[]), Ok(None));
        assert_eq!(recipient(&header(&["Telefone", "Nome", "WhatsApp"]), &[]), Err(vec![0, 2]));
    }

    #[test]
    fn a_column_fills_the_variable_that_it_is_called_as() {
        let variables = ["nome_cliente", "1", "2", "header.1", "header.pedido", "button.0", "previsao"];
        for (column, wanted) in [
            ("Nome Cliente", Some("nome_cliente")),
            ("PREVISÃO", Some("previsao")),
            ("1", Some("1")),
            (" 2 ", Some("2")),
            ("header.1", Some("header.1")),
            ("Header.Pedido", Some("header.pedido")),
            ("button.0", Some("button.0")),
            ("header1", None),
            ("3", None),
            ("", None),
            ("nome", None),
        ] {
            assert_eq!(variable(column, variables), wanted, "{column}");
        }
        assert_eq!(variable("nome", ["Nome", "nome"]), Some("nome"), "the very name first");
    }

    #[test]
    fn a_column_is_found_by_the_name_that_a_person_types() {
        let header = header(&["Nº do Pedido", "Telefone", "", "#"]);
        assert_eq!(column(&header, "telefone"), Some(1));
        assert_eq!(column(&header, "Nº do pedido"), Some(0));
        assert_eq!(column(&header, "#"), Some(3));
        assert_eq!(column(&header, "n do pedido"), Some(0));
        assert_eq!(column(&header, ""), None);
        assert_eq!(column(&header, "valor"), None);
    }

    #[test]
    fn names_are_trimmed_and_stand_once() {
        assert_eq!(names(header(&["\u{feff} Nome ", "tele\nfone", ""])), Ok(header(&["Nome", "tele fone", ""])));
        for (twice, column) in
            [(["nome", "nome"], "nome"), (["Previsão", "PREVISAO"], "PREVISAO"), (["a b", "a_b"], "a_b")]
        {
            assert_eq!(names(header(&twice)), Err(SheetProblem::HeaderDuplicate { column: column.to_owned() }));
        }
        assert_eq!(names(header(&["#", "%", "", ""])), Ok(header(&["#", "%", "", ""])));
        assert_eq!(names(header(&["", " "])), Err(SheetProblem::HeaderMissing));
        assert_eq!(names(header(&["Ana", "+55 (11) 98765-4321"])), Err(SheetProblem::HeaderMissing));
        assert_eq!(names(header(&["2026", "1"])), Ok(header(&["2026", "1"])));
        assert_eq!(names(vec!["a".to_owned(); COLUMNS + 1]), Err(SheetProblem::TooBig));
    }
}
