//! The rows of a file that did not come in, as a file: as they stood there, with the number of the row, a code and the
//! reason beside them. Mended there, they are read again like any other file; what stands beside them is left out then.

use std::path::Path;

use recado_core::contact::Notation;
use tokio::task;

use super::reader::Refused;
use super::run::is_forgotten;
use super::{ImportPlan, ImportSource};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::sheet::{Separator, SheetFormat, SheetWriter};
use crate::words::Words;

impl Engine {
    /// Writes the rows of a file that the plan cannot use, each with its reason: CSV, or a workbook where the name ends in
    /// `.xlsx`. Says how many. The file is read again, so it must still be there.
    ///
    /// # Errors
    /// [`EngineError`] for a file that cannot be read any more or written.
    pub async fn write_rejects(
        &self,
        source: &ImportSource,
        plan: &ImportPlan,
        words: &Words,
        to: &Path,
    ) -> Result<u64, EngineError> {
        let key = self.tombstone_key_if_any().await?;
        let titles = ["refused-row", "refused-code", "refused-reason"].map(|key| words.text(key, &[]));
        let words = Words::new(words.language(), &[]);
        let (engine, source, plan, to) = (self.clone(), source.clone(), plan.clone(), to.to_owned());
        let written = task::spawn_blocking(move || {
            let unwritten = |problem| EngineError::sheet(&to, &problem);
            let (mut sheet, reader, _) = engine.open_import(&source, &plan, key)?;
            let own = sheet.header().len();
            let header: Vec<String> = sheet.header().iter().cloned().chain(titles).collect();
            let mut writer = SheetWriter::create(&to, format(&to, plan.notation), &header).map_err(unwritten)?;
            let mut count = 0;
            while let Some(record) = sheet.next() {
                let mut values = match &record {
                    Ok(record) => record.values.clone(),
                    Err(_) => sheet.refused(),
                };
                let parsed = reader.row(record).map_err(|problem| EngineError::sheet(source.path(), &problem))?;
                let refused = match parsed.outcome {
                    Err(refused) => refused,
                    Ok(person) if engine.read(|tx| is_forgotten(tx, &person))? => Refused::forgotten(),
                    Ok(_) => continue,
                };
                let told = refused.told(parsed.row).view(&words);
                // A row with more cells than columns keeps all of them: in the last of its own.
                let rest: Vec<String> = values.split_off(values.len().min(own));
                if let Some(last) = values.last_mut().filter(|_| !rest.is_empty()) {
                    *last = std::iter::once(last.clone()).chain(rest).collect::<Vec<_>>().join(" | ");
                }
                values.resize(own, String::new());
                values.extend([told.row.to_string(), told.code, format!("{} {}", told.message, told.advice)]);
                writer.row(&values).map_err(unwritten)?;
                count += 1;
            }
            writer.finish().map_err(unwritten)?;
            Ok(count)
        });
        written.await.unwrap_or(Err(EngineError::SheetUnreadable))
    }
}

/// As the name ends, and as the people write numbers who open it.
pub(crate) fn format(path: &Path, notation: Notation) -> SheetFormat {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    if ending.as_deref() == Some("xlsx") {
        return SheetFormat::Xlsx;
    }
    SheetFormat::Csv(match notation {
        Notation::Brazil | Notation::Spanish => Separator::Semicolon,
        Notation::English | Notation::Plain => Separator::Comma,
    })
}
