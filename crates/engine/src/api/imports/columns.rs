//! What the columns of a file seem to be: by their names, in three languages and as phones, Google and Outlook export them;
//! else by what stands in them. A name is believed sooner than a value, and whatever is only probable says so.

use recado_core::Region;
use recado_core::contact::{Field, FieldKind, Notation};
use recado_core::fold::folded;
use recado_core::{Phone, PhoneProblem};

use super::Target;
use crate::api::fields::target_of;
use crate::sheet::cards;
use crate::sheet::header::{Meaning, key, plain};
use crate::words::Words;

/// What is known of the file when its columns are judged.
pub(super) struct Seen<'a> {
    pub(super) names: &'a [String],
    /// The first rows.
    pub(super) rows: &'a [Vec<String>],
    /// Whether the file names its columns.
    pub(super) named: bool,
    pub(super) cards: bool,
    pub(super) region: &'a Region,
    pub(super) notation: Notation,
    /// The shop's fields.
    pub(super) known: &'a [Field],
    pub(super) words: &'a Words,
}

/// Parts of a name that stand in columns of their own, in the order in which people say them.
const NAME_PARTS: [&str; 15] = [
    "primeironome",
    "firstname",
    "givenname",
    "primernombre",
    "nombres",
    "nomedomeio",
    "middlename",
    "additionalname",
    "sobrenome",
    "ultimonome",
    "lastname",
    "familyname",
    "surname",
    "apellido",
    "apellidos",
];
const BIRTHDAY: [&str; 16] = [
    "aniversario",
    "datadeaniversario",
    "dataaniversario",
    "nascimento",
    "datadenascimento",
    "datanascimento",
    "dtnascimento",
    "dtnasc",
    "birthday",
    "birthdate",
    "dateofbirth",
    "dob",
    "cumpleanos",
    "nacimiento",
    "fechadenacimiento",
    "fechanacimiento",
];
/// Numbers that are names of things: nobody adds them up, and their zeros count.
const CODES: [&str; 14] =
    ["cpf", "cnpj", "cpfcnpj", "rg", "cep", "codigo", "cod", "id", "pedido", "dni", "nif", "rut", "rfc", "zip"];
/// What a file of rejected rows has beside its own columns (terms.ftl, `refused-…`).
const OF_REJECTS: [&str; 9] = [
    "linharecusada",
    "codigodarecusa",
    "motivodarecusa",
    "rejectedrow",
    "rejectioncode",
    "rejectionreason",
    "filarechazada",
    "codigodelrechazo",
    "motivodelrechazo",
];
/// From this share of its values on, a column is one of phones.
const MOST: f64 = 0.6;

/// What each column seems to be, and whether nobody needs to look twice.
pub(super) fn recognise(seen: &Seen<'_>) -> Vec<(Target, bool)> {
    if seen.cards {
        return seen.names.iter().map(|name| (of_card(name, seen), true)).collect();
    }
    let phone = phone_column(seen);
    let keys: Vec<String> = seen.names.iter().map(|name| key(name)).collect();
    let whole_name = keys.iter().zip(seen.names).any(|(_, name)| meaning(seen, name) == Some(Meaning::Name));
    let mut taken: Vec<Meaning> = Vec::new();
    let mut columns = Vec::with_capacity(seen.names.len());
    for (at, (name, key)) in seen.names.iter().zip(&keys).enumerate() {
        let found = if phone.as_ref().is_some_and(|phone| phone.at == at) {
            (Target::Phone, phone.as_ref().is_some_and(|phone| phone.sure))
        } else if OF_REJECTS.contains(&key.as_str()) {
            (Target::Skip, true)
        } else if let Some(meaning) = meaning(seen, name).filter(|meaning| !taken.contains(meaning)) {
            match meaning {
                Meaning::Recipient => (own_field(at, seen), false),
                meaning => {
                    taken.push(meaning);
                    (of_meaning(meaning), true)
                }
            }
        } else if seen.named && NAME_PARTS.contains(&key.as_str()) {
            (if whole_name { Target::Skip } else { Target::Name }, true)
        } else {
            rest(at, key, seen)
        };
        columns.push(found);
    }
    if !seen.named
        && !columns.iter().any(|(target, _)| *target == Target::Name)
        && let Some(at) = (0..columns.len()).find(|at| looks_like_names(*at, seen))
        && let Some(column) = columns.get_mut(at)
    {
        *column = (Target::Name, false);
    }
    columns
}

fn meaning(seen: &Seen<'_>, name: &str) -> Option<Meaning> {
    if seen.named { plain(name).or_else(|| of_google(&key(name))) } else { None }
}

/// As Google's address book writes them: `Phone 1 - Value`, `Labels`.
fn of_google(key: &str) -> Option<Meaning> {
    match key {
        "phone1value" => Some(Meaning::Recipient),
        "groupmembership" => Some(Meaning::Tags),
        _ => None,
    }
}

fn of_meaning(meaning: Meaning) -> Target {
    match meaning {
        Meaning::Recipient => Target::Phone,
        Meaning::Name => Target::Name,
        Meaning::Tags => Target::Tags,
        Meaning::Language => Target::Language,
        Meaning::Notes => Target::Notes,
        Meaning::OptIn => Target::OptIn,
    }
}

struct PhoneColumn {
    at: usize,
    sure: bool,
}

/// The one column with the numbers, where there is one.
fn phone_column(seen: &Seen<'_>) -> Option<PhoneColumn> {
    let mut best: Option<((u8, u64), usize)> = None;
    let mut candidates = 0;
    for (at, name) in seen.names.iter().enumerate() {
        let share = share_of_phones(at, seen);
        let named = meaning(seen, name) == Some(Meaning::Recipient);
        let rank = match (named, share) {
            // Called a phone, and nothing but other things in it: somebody's mistake.
            (true, Some(share)) if share < 0.1 => 1,
            (true, _) => 2 + mobile_first(&key(name)),
            (false, Some(share)) if share >= MOST => 2,
            (false, _) => 0,
        };
        if rank == 0 {
            continue;
        }
        if rank >= 2 {
            candidates += 1;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of 0 to 1, in thousandths"
        )]
        let score = (rank, (share.unwrap_or(0.5) * 1000.0) as u64);
        if best.as_ref().is_none_or(|(known, _)| score > *known) {
            best = Some((score, at));
        }
    }
    let ((rank, share), at) = best?;
    Some(PhoneColumn { at, sure: candidates == 1 && (rank > 2 && share >= 500 || share >= 900) })
}

/// WhatsApp before a mobile, a mobile before a phone, a phone before a number.
fn mobile_first(key: &str) -> u8 {
    let has = |parts: &[&str]| parts.iter().any(|part| key.contains(part));
    if has(&["whats", "zap"]) || key == "wa" {
        4
    } else if has(&["cel", "movel", "movil", "mobile", "cell"]) {
        3
    } else if has(&["fone", "phone", "telef", "tel", "fono", "msisdn", "e164"]) {
        2
    } else {
        1
    }
}

fn values<'a>(at: usize, seen: &'a Seen<'_>) -> impl Iterator<Item = &'a str> {
    seen.rows.iter().filter_map(move |row| row.get(at)).map(|value| value.trim()).filter(|value| !value.is_empty())
}

/// How many of its values are phones; none: it has no values.
fn share_of_phones(at: usize, seen: &Seen<'_>) -> Option<f64> {
    let (mut phones, mut all) = (0_u32, 0_u32);
    for value in values(at, seen) {
        all += 1;
        // A day is none. It is looked for first: to read what is no Brazilian mobile, the data of all countries are loaded.
        if value.contains(['/', '.']) && FieldKind::Date.read(value, seen.notation).is_ok() {
            continue;
        }
        // A damaged number was one, and an old one is.
        phones += u32::from(match Phone::parse_in(value, seen.region) {
            Ok(_) => true,
            Err(problem) => matches!(problem, PhoneProblem::Damaged | PhoneProblem::NinthDigitMissing { .. }),
        });
    }
    (all > 0).then(|| f64::from(phones) / f64::from(all))
}

fn looks_like_names(at: usize, seen: &Seen<'_>) -> bool {
    let mut values = values(at, seen).peekable();
    values.peek().is_some()
        && values.all(|value| {
            value.chars().any(char::is_alphabetic) && !value.contains(|c: char| c.is_ascii_digit() || c == '@')
        })
}

fn rest(at: usize, key: &str, seen: &Seen<'_>) -> (Target, bool) {
    if key.is_empty() && values(at, seen).next().is_none() {
        return (Target::Skip, true);
    }
    if BIRTHDAY.contains(&key) {
        let name = spelt(seen.names.get(at).map(String::as_str).unwrap_or_default(), seen);
        return (target_of(&name, &known_kind(&name, seen).unwrap_or(FieldKind::Date)), true);
    }
    // Without a name nobody can say what it is but the shop; it is not thrown away in silence either.
    (own_field(at, seen), seen.named && !key.is_empty())
}

/// A field of the shop's own, called as the column is.
fn own_field(at: usize, seen: &Seen<'_>) -> Target {
    let given = seen.names.get(at).map(String::as_str).unwrap_or_default();
    let letter = crate::sheet::letters(at);
    let name = spelt(if given.is_empty() { &letter } else { given }, seen);
    let kind = known_kind(&name, seen).unwrap_or_else(|| {
        let is_code = CODES.contains(&key(&name).as_str());
        if is_code { FieldKind::Text } else { guessed(at, seen) }
    });
    target_of(&name, &kind)
}

/// What stands in a column, most probably. A day and a month with a point between them are as well a price: they are a date
/// only where something else says so.
fn guessed(at: usize, seen: &Seen<'_>) -> FieldKind {
    let kind = FieldKind::guess(values(at, seen), seen.notation);
    let is_day = |value: &str| value.contains(['/', '-']) || value.matches('.').count() > 1;
    if kind != FieldKind::Date || values(at, seen).any(is_day) {
        return kind;
    }
    let is_number = |value: &str| FieldKind::Number.read(value, Notation::Plain).is_ok();
    if seen.notation == Notation::Plain && values(at, seen).all(is_number) {
        FieldKind::Number
    } else {
        FieldKind::Text
    }
}

/// The shop's spelling of a field, where it has it already.
fn spelt(name: &str, seen: &Seen<'_>) -> String {
    let wanted = folded(name.trim());
    let known = seen.known.iter().find(|field| folded(&field.name) == wanted);
    known.map_or_else(|| name.trim().to_owned(), |field| field.name.clone())
}

fn known_kind(name: &str, seen: &Seen<'_>) -> Option<FieldKind> {
    seen.known.iter().find(|field| field.name == name).map(|field| field.kind.clone())
}

/// The properties of a vCard; what has no place of its own becomes a field: the shop's, where it has one that is called
/// like it in any of the languages, else one that is called in the reader's.
fn of_card(property: &str, seen: &Seen<'_>) -> Target {
    let (words, kind) = match property {
        "FN" => return Target::Name,
        "TEL" => return Target::Phone,
        "CATEGORIES" => return Target::Tags,
        "NOTE" => return Target::Notes,
        "LANG" => return Target::Language,
        cards::CONSENT => return Target::OptIn,
        "BDAY" => ("card-birthday", FieldKind::Date),
        "EMAIL" => ("card-email", FieldKind::Text),
        "ORG" => ("card-organization", FieldKind::Text),
        "TITLE" => ("card-title", FieldKind::Text),
        "ADR" => ("card-address", FieldKind::Text),
        cards::OTHERS => ("card-other-phones", FieldKind::Text),
        _ => ("card-nickname", FieldKind::Text),
    };
    let known = seen.known.iter().find(|field| card_property(&key(&field.name)) == Some(property));
    match known {
        Some(field) => target_of(&field.name, &field.kind),
        None => target_of(&seen.words.text(words, &[]), &kind),
    }
}

/// The property of a vCard that a field is, by what it is called.
pub(crate) fn card_property(key: &str) -> Option<&'static str> {
    match key {
        _ if BIRTHDAY.contains(&key) => Some("BDAY"),
        "email" | "mail" | "emailaddress" | "correo" | "correoelectronico" => Some("EMAIL"),
        "empresa" | "organizacao" | "organization" | "company" | "organizacion" | "compania" => Some("ORG"),
        "cargo" | "title" | "jobtitle" | "puesto" => Some("TITLE"),
        "endereco" | "address" | "direccion" => Some("ADR"),
        "apelido" | "nickname" | "apodo" => Some("NICKNAME"),
        "outrostelefones" | "otherphones" | "otrostelefonos" => Some(cards::OTHERS),
        _ => None,
    }
}
