//! Data folders of shops: an empty one, and one with a long list that the built `recado` imported.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use recado_engine::{Engine, Options, SystemClock, Vault};
use serde_json::Value;
use tempfile::TempDir;

use crate::from_environment;
use crate::people::{self, Counts};
use crate::process::watch;
use crate::table::Line;

/// MiB at most while a million rows come in.
const ALLOWED: f64 = 100.0;

/// A data folder that goes when it is dropped.
pub(crate) struct Shop {
    folder: TempDir,
}

impl Shop {
    /// One with an empty database.
    pub(crate) fn empty() -> Self {
        let shop = Self { folder: tempfile::tempdir().unwrap() };
        drop(shop.engine());
        shop
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder().join("recado.db")
    }

    /// Bytes on the disk, the log included.
    fn size(&self) -> u64 {
        let files = std::fs::read_dir(self.folder()).unwrap().flatten();
        files.map(|file| file.metadata().map_or(0, |about| about.len())).sum()
    }

    pub(crate) fn engine(&self) -> Engine {
        let options = Options::new(self.folder().to_owned(), Arc::new(SystemClock), Vault::new(false));
        Engine::open(options).unwrap()
    }

    /// `recado contact import FILE --json` on it.
    pub(crate) fn import(&self, file: &Path) -> Command {
        let mut command = Command::new(recado_tests::program::binary());
        command.args(["contact", "import"]).arg(file).args(["--country", "BR", "--json"]);
        command.env("RECADO_DATA_DIR", self.folder()).env("RECADO_CONFIG_DIR", self.folder().join("config"));
        command
    }
}

/// Whether the document says what must have become of the rows.
pub(crate) fn must_be(document: &str, wanted: Counts) {
    let told: Value = serde_json::from_str(document).unwrap();
    let count = |name: &str| told[name].as_u64().unwrap();
    let counts = Counts { added: count("added"), unchanged: count("unchanged"), rejected: count("rejected") };
    assert_eq!(counts, wanted, "{}", told["rejects"]);
}

/// A shop with a long list, and what it took to fill it.
pub(crate) struct Full {
    pub(crate) shop: Shop,
    pub(crate) rows: u64,
    pub(crate) people: u64,
    peak: f64,
}

impl Full {
    pub(crate) fn new() -> Self {
        let rows = from_environment("BENCH_ROWS", 1_000_000);
        let shop = Shop::empty();
        let file = shop.folder().join("people.csv");
        let counts = people::write(&file, rows);
        let ran = watch(shop.import(&file));
        assert_eq!(ran.exit, 0, "{ran:#?}");
        must_be(&ran.stdout, counts);
        std::fs::remove_file(file).unwrap();
        println!(
            "\na list of {rows} rows: {:.1} s, {:.1} MiB at the peak, {:.1} on the average, {:.0} MiB on the disk",
            ran.seconds,
            ran.peak,
            ran.usual,
            shop.size() as f64 / 1_048_576.0
        );
        Self { shop, rows, people: counts.added, peak: ran.peak }
    }

    pub(crate) fn memory(&self) -> Line {
        Line {
            what: format!("memory at its peak, an import of {}", self.rows),
            reference: format!("{ALLOWED:.0} MiB"),
            recado: format!("{:.1} MiB", self.peak),
            ratio: self.peak / ALLOWED,
            wanted: "≤ 100 MiB",
            good: self.peak <= ALLOWED,
        }
    }
}
