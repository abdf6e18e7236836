//! Who gets what: the nth person of a list that never ends, and the file a shop would have it in.

use std::fmt::Write as _;
use std::path::Path;

/// One line of the shop's file.
pub(crate) struct Row {
    pub(crate) phone: String,
    pub(crate) name: &'static str,
    pub(crate) order: String,
    pub(crate) day: &'static str,
}

/// The nth of them. No two have the same phone, and no phone ends in one of the practice service's numbers that decide.
pub(crate) fn row(n: u64) -> Row {
    const NAMES: [&str; 8] =
        ["Ana Maria", "João Pedro", "Conceição", "Luís", "Márcia", "Zé", "Beatriz", "Antônio Carlos"];
    const DAYS: [&str; 5] = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"];
    let pick = |from: &[&'static str]| from.get(n as usize % from.len()).copied().unwrap_or_default();
    Row {
        phone: format!("+55119{:04}{:04}", n / 9_000 % 10_000, 1_000 + n % 9_000),
        name: pick(&NAMES),
        order: format!("A-{}", 100_000 + n),
        day: pick(&DAYS),
    }
}

/// What maps the file's columns to the template's variables.
pub(crate) const MAP: [&str; 8] = ["--map", "phone=to", "--map", "name=1", "--map", "order=2", "--map", "day=3"];

/// Writes so many of them, from this one on, into a CSV file.
pub(crate) fn write(path: &Path, first: u64, count: u64) {
    let mut text = String::from("phone,name,order,day\n");
    for n in first..first + count {
        let Row { phone, name, order, day } = row(n);
        let _ = writeln!(text, "{phone},{name},{order},{day}");
    }
    std::fs::write(path, text).unwrap();
}
