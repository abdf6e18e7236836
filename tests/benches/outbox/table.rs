//! The one table at the end.

/// One figure beside what it is measured against.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) reference: String,
    pub(crate) recado: String,
    pub(crate) ratio: f64,
    pub(crate) wanted: &'static str,
    pub(crate) good: bool,
}

/// Prints them; nothing here is a test, so a bad figure is told and no more.
pub(crate) fn print(lines: &[Line]) {
    let head = ["what", "reference", "Recado", "ratio", "wanted"].map(str::to_owned);
    let mut rows = vec![head];
    for line in lines {
        let verdict = if line.good { "" } else { "  (below what is wanted)" };
        let wanted = format!("{}{verdict}", line.wanted);
        let ratio = format!("{:.3}", line.ratio);
        rows.push([line.what.clone(), line.reference.clone(), line.recado.clone(), ratio, wanted]);
    }
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    println!();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        println!("{}", cells.join("  ").trim_end());
    }
}
