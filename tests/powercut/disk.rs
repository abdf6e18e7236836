//! The disk behind `shim.c`: what is on it, and the moment when its power goes.
//!
//! Everything that a followed program syncs is on the disk; what it only wrote is in the cache, and a [`cut`](Disk::cut)
//! takes the cache away. How much of the cache had reached the disk by itself is chance on a real one: [`Landing`].
//! What the shim promises stands at its top; the layout of its table is known in `disk.h` and here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use recado_tests::Recado;

const NAME: usize = 1_000;
const FILE: usize = 24 + 2 * NAME;
/// `begun` and `used`
const HEAD: usize = 16;
/// A disk writes this much whole or not at all; SQLite counts on no more.
const SECTOR: usize = 512;

/// What of the unsynced is on the disk when the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// Nothing: the emptiest disk that is allowed.
    Nothing,
    /// Some of the writes, removals and renamings, some of the writes in part, as this seed has it.
    Chance(u64),
}

/// What a cut took away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loss {
    /// Writes that had not been synced.
    pub unsynced: usize,
    /// Those of them that are on the disk all the same, wholly or in part.
    pub landed: usize,
}

/// The disk under a folder. It goes away with this value.
pub struct Disk {
    folder: PathBuf,
    copy: tempfile::TempDir,
}

#[derive(Debug)]
struct File {
    slot: usize,
    inode: u64,
    logged: u64,
    live: String,
    durable: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    Write(u64, Vec<u8>),
    Resize(u64),
}

impl Disk {
    /// A disk under a program's home: its data and its settings.
    pub fn under(recado: Recado) -> (Self, Recado) {
        let home = recado.data_dir().parent().unwrap().canonicalize().unwrap();
        let disk = Self::new(&home);
        let mut recado = recado;
        for (name, value) in disk.environment() {
            recado = recado.with(name, value.to_str().unwrap());
        }
        for (name, folder) in [("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", ".data"), ("XDG_STATE_HOME", ".state")]
        {
            recado = recado.with(name, home.join(folder).to_str().unwrap());
        }
        (disk, recado)
    }

    /// A disk under any folder.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.canonicalize().unwrap(), copy: tempfile::tempdir().unwrap() }
    }

    /// What the programs must be started with.
    pub fn environment(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("LD_PRELOAD", shim()),
            ("POWERCUT_FOLDER", self.folder.clone()),
            ("POWERCUT_DISK", self.copy.path().to_owned()),
            // About what a disk for a shop's computer takes; cuts must be able to fall into it.
            ("POWERCUT_SYNC_MICROSECONDS", "2000".into()),
        ]
    }

    /// The power goes: the folder holds what the disk had. Every followed program has been killed before.
    ///
    /// Files keep their inode, as they do when a computer starts again.
    pub fn cut(&self, landing: Landing) -> Loss {
        let mut loss = Loss::default();
        let mut chance = Chance(if let Landing::Chance(seed) = landing { seed } else { 0 });
        let mut on_disk: BTreeMap<String, (u64, Vec<u8>)> = BTreeMap::new();
        let mut renamed = Vec::new();
        for file in self.table() {
            let (mut bytes, changes) = self.contents(&file);
            loss.unsynced += changes.len();
            for change in &changes {
                if landing != Landing::Nothing {
                    loss.landed += usize::from(chance.lands(&mut bytes, change));
                }
            }
            let moved = file.live != file.durable;
            if moved && landing != Landing::Nothing && chance.one_in(2) {
                renamed.push((file, bytes));
            } else if !file.durable.is_empty() {
                on_disk.insert(file.durable.clone(), (file.inode, bytes));
            }
        }
        // What came by a name of its own takes the place of what was there.
        for (file, bytes) in renamed {
            if !file.live.is_empty() {
                on_disk.insert(file.live.clone(), (file.inode, bytes));
            }
        }
        self.put(&on_disk);
        self.settle();
        loss
    }

    /// Panics unless what was followed is what the files hold: nothing went past the shim. Only where no followed
    /// program runs, and each ended by itself.
    #[track_caller]
    pub fn saw_everything(&self) {
        let mut seen = BTreeSet::new();
        for file in self.table().into_iter().filter(|file| !file.live.is_empty()) {
            let (mut bytes, changes) = self.contents(&file);
            changes.iter().for_each(|change| apply(&mut bytes, change));
            let real = fs::read(self.folder.join(&file.live)).unwrap();
            let same = real.iter().zip(&bytes).take_while(|(real, seen)| real == seen).count();
            assert!(
                real == bytes,
                "{} changed without the shim seeing it: {} bytes, {} seen, different from {same} on",
                file.live,
                real.len(),
                bytes.len()
            );
            seen.insert(file.live);
        }
        let unseen: Vec<_> = files_below(&self.folder, &self.folder)
            .into_iter()
            .filter(|name| !seen.contains(name) && !name.ends_with("-shm"))
            .collect();
        assert!(unseen.is_empty(), "{unseen:?} came without the shim seeing it");
    }

    /// All that was written is on the disk, as after a quiet minute. While no followed program runs.
    pub fn settle(&self) {
        // The next program that starts takes what is there for what is on the disk.
        for entry in fs::read_dir(self.copy.path()).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
    }

    /// Whether a file with such a name has something in the cache that is not on the disk.
    pub fn has_unsynced(&self, suffix: &str) -> bool {
        self.table().iter().any(|file| file.live.ends_with(suffix) && file.logged > 0)
    }

    fn put(&self, on_disk: &BTreeMap<String, (u64, Vec<u8>)>) {
        for name in files_below(&self.folder, &self.folder) {
            let path = self.folder.join(&name);
            let inode = fs::symlink_metadata(&path).unwrap().ino();
            if on_disk.get(&name).is_none_or(|(of, _)| *of != inode) {
                fs::remove_file(path).unwrap();
            }
        }
        for (name, (_, bytes)) in on_disk {
            let path = self.folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let mut options = fs::OpenOptions::new();
            let file = options.create(true).truncate(true).write(true).mode(0o600).open(path).unwrap();
            file.write_all_at(bytes, 0).unwrap();
        }
        remove_empty_folders(&self.folder);
    }

    fn table(&self) -> Vec<File> {
        let table = fs::File::open(self.copy.path().join("table")).expect("a program ran on this disk");
        let mut bytes = vec![0; HEAD];
        table.read_exact_at(&mut bytes, 0).unwrap();
        let used = number(&bytes, 8) as usize;
        bytes.resize(HEAD + used * FILE, 0);
        table.read_exact_at(&mut bytes, 0).unwrap();
        (0..used)
            .map(|slot| {
                let at = HEAD + slot * FILE;
                File {
                    slot,
                    inode: number(&bytes, at + 8),
                    logged: number(&bytes, at + 16),
                    live: text(&bytes[at + 24..at + 24 + NAME]),
                    durable: text(&bytes[at + 24 + NAME..at + FILE]),
                }
            })
            .filter(|file| !file.live.is_empty() || !file.durable.is_empty())
            .collect()
    }

    /// What is on the disk of a file, and what was written to it since.
    fn contents(&self, file: &File) -> (Vec<u8>, Vec<Change>) {
        let part = |kind: &str| fs::read(self.copy.path().join(format!("{}.{kind}", file.slot))).unwrap_or_default();
        let (disk, cache) = (part("disk"), part("cache"));
        let (mut changes, mut at) = (Vec::new(), 0);
        while at < file.logged as usize {
            let (kind, offset, length) = (number(&cache, at), number(&cache, at + 8), number(&cache, at + 16) as usize);
            at += 24;
            changes.push(match kind {
                1 => Change::Write(offset, cache[at..at + length].to_vec()),
                2 => Change::Resize(offset),
                _ => panic!("{file:?}: kind {kind} at {at}"),
            });
            at += length;
        }
        (disk, changes)
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Resize(length) => bytes.resize(*length as usize, 0),
        Change::Write(offset, new) => {
            let (from, to) = (*offset as usize, *offset as usize + new.len());
            if bytes.len() < to {
                bytes.resize(to, 0);
            }
            bytes[from..to].copy_from_slice(new);
        }
    }
}

/// xorshift64*: the same seed loses the same writes.
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        // Not zero, of which xorshift makes nothing.
        self.0 = self.0.max(1);
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    /// Below this bound; 0 where that is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.next().is_multiple_of(n)
    }

    /// A write lands wholly, in some of its sectors, or not at all. Whether anything of it did.
    fn lands(&mut self, bytes: &mut Vec<u8>, change: &Change) -> bool {
        match (self.next() % 3, change) {
            (0, _) => false,
            (1, Change::Write(offset, new)) => {
                let mut from = 0;
                let mut any = false;
                while from < new.len() {
                    let at = *offset as usize + from;
                    let to = new.len().min(from + SECTOR - at % SECTOR);
                    if self.one_in(2) {
                        apply(bytes, &Change::Write(at as u64, new[from..to].to_vec()));
                        any = true;
                    }
                    from = to;
                }
                any
            }
            _ => {
                apply(bytes, change);
                true
            }
        }
    }
}

/// Builds the shim, once a process, into the folder that cargo keeps for tests.
fn shim() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        // Another test may be building it too, and a program may be running with it.
        let (path, unfinished) = (folder.join("powercut.so"), folder.join(format!("powercut.{}", std::process::id())));
        let built = Command::new("cc")
            .args(["-O2", "-shared", "-fPIC", "-o"])
            .arg(&unfinished)
            .args(["shim.c", "disk.c", "-lpthread"])
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("powercut"))
            .output()
            .expect("a C compiler is there: scripts/test installs it");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        fs::rename(unfinished, &path).unwrap();
        path
    });
    built.clone()
}

fn number(bytes: &[u8], at: usize) -> u64 {
    u64::from_ne_bytes(bytes[at..at + 8].try_into().unwrap())
}

fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap();
    String::from_utf8(bytes[..end].to_vec()).unwrap()
}

fn files_below(root: &Path, folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        if kind.is_dir() {
            found.extend(files_below(root, &path));
        } else if kind.is_file() {
            found.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
        }
    }
    found
}

fn remove_empty_folders(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            remove_empty_folders(&path);
            let _ = fs::remove_dir(&path);
        }
    }
}
