//! Who is in the list: the nth person of a shop's list, and the file the shop has it in.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use recado_core::phone::BRAZIL_AREAS;

/// Every so many rows one repeats somebody, with the number in another notation.
const REPEATS: u64 = 100;
/// Every so many rows one has no number that could be used.
const BROKEN: u64 = 1_000;

const FIRST: [&str; 48] = [
    "Maria",
    "José",
    "Ana",
    "João",
    "Antônio",
    "Francisco",
    "Carlos",
    "Paulo",
    "Pedro",
    "Lucas",
    "Luiz",
    "Marcos",
    "Luís",
    "Gabriel",
    "Rafael",
    "Daniel",
    "Marcelo",
    "Bruno",
    "Eduardo",
    "Felipe",
    "Raimundo",
    "Rodrigo",
    "Manoel",
    "Mateus",
    "Adriana",
    "Juliana",
    "Márcia",
    "Fernanda",
    "Patrícia",
    "Aline",
    "Sandra",
    "Camila",
    "Amanda",
    "Bruna",
    "Jéssica",
    "Letícia",
    "Júlia",
    "Luciana",
    "Vanessa",
    "Mariana",
    "Conceição",
    "Beatriz",
    "Zélia",
    "Íris",
    "Otávio",
    "Caetano",
    "Quitéria",
    "Washington",
];
const SECOND: [&str; 12] =
    ["", "", "", "Clara", "Eduarda", "Aparecida", "de Fátima", "Henrique", "César", "Vinícius", "Luíza", "das Graças"];
const LAST: [&str; 40] = [
    "Silva",
    "Santos",
    "Oliveira",
    "Souza",
    "Rodrigues",
    "Ferreira",
    "Alves",
    "Pereira",
    "Lima",
    "Gomes",
    "Costa",
    "Ribeiro",
    "Martins",
    "Carvalho",
    "Almeida",
    "Lopes",
    "Soares",
    "Fernandes",
    "Vieira",
    "Barbosa",
    "Rocha",
    "Dias",
    "Nascimento",
    "Andrade",
    "Moreira",
    "Nunes",
    "Marques",
    "Machado",
    "Mendes",
    "Freitas",
    "Cardoso",
    "Ramos",
    "Gonçalves",
    "Santana",
    "Teixeira",
    "Araújo",
    "Conceição",
    "Magalhães",
    "Assunção",
    "Guimarães",
];
const CITIES: [&str; 12] = [
    "São Paulo",
    "Campinas",
    "Ribeirão Preto",
    "Goiânia",
    "Belém",
    "Florianópolis",
    "Maceió",
    "Recife",
    "Curitiba",
    "Niterói",
    "Jundiaí",
    "Feira de Santana",
];
pub(crate) const TAGS: [&str; 8] = ["", "", "vip", "atacado", "Natal, vip", "inadimplente", "", "aniversário"];

/// What becomes of a file's rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) added: u64,
    pub(crate) unchanged: u64,
    pub(crate) rejected: u64,
}

/// Spreads the places in the lists, so that neighbours have nothing in common.
fn mixed(n: u64, salt: u64) -> usize {
    let mut x = (n + salt).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x ^= x >> 29;
    x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (x >> 33) as usize
}

pub(crate) fn name(n: u64) -> String {
    let pick = |from: &[&'static str], salt: u64| from[mixed(n, salt) % from.len()];
    let parts = [pick(&FIRST, 1), pick(&SECOND, 2), pick(&LAST, 3), pick(&LAST, 4)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The area code, and the nine digits of a mobile. No two people have the same.
pub(crate) fn number(n: u64) -> (&'static str, String) {
    let areas = BRAZIL_AREAS.len() as u64;
    let rest = 60_000_000 + (n / areas * 7_919) % 40_000_000;
    (BRAZIL_AREAS[(n % areas) as usize], format!("9{rest:08}"))
}

/// As people write it.
pub(crate) fn written(n: u64, notation: u64) -> String {
    let (area, digits) = number(n);
    let (begin, end) = digits.split_at(5);
    match notation % 5 {
        0 => format!("({area}) {begin}-{end}"),
        1 => format!("+55 {area} {begin}-{end}"),
        2 => format!("{area} {begin} {end}"),
        3 => format!("{area}{digits}"),
        _ => format!("55{area}{digits}"),
    }
}

/// Whether the row is somebody's first one, and comes in.
pub(crate) fn is_person(row: u64) -> bool {
    row % REPEATS != REPEATS - 1 && row % BROKEN != BROKEN / 4
}

/// Writes so many rows of them.
pub(crate) fn write(path: &Path, count: u64) -> Counts {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let mut counts = Counts::default();
    writeln!(file, "Nome;Telefone;Etiquetas;Cidade;Nascimento").unwrap();
    for row in 0..count {
        let (repeats, broken) = (row % REPEATS == REPEATS - 1, row % BROKEN == BROKEN / 4);
        let n = if repeats { row - REPEATS / 2 } else { row };
        let phone = if broken { "não tem".to_owned() } else { written(n, row) };
        match () {
            () if broken => counts.rejected += 1,
            () if repeats => counts.unchanged += 1,
            () => counts.added += 1,
        }
        let day = mixed(n, 5);
        let (tags, city) = (TAGS[mixed(n, 6) % TAGS.len()], CITIES[mixed(n, 7) % CITIES.len()]);
        let birthday = format!("{:02}/{:02}/{}", day % 28 + 1, day / 28 % 12 + 1, 1950 + day / 336 % 55);
        writeln!(file, "{};{phone};{tags};{city};{birthday}", name(n)).unwrap();
    }
    file.flush().unwrap();
    counts
}
