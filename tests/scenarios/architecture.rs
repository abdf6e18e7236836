//! The house's arrows, kept. What Cargo does not refuse, this test does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, MetadataCommand};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Each member, and what it names as its dependencies in what ships (dev-dependencies are the tests' own).
fn members() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap();
    let named = |package: &cargo_metadata::Package| {
        let shipped = package.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Development);
        shipped.map(|dependency| dependency.name.clone()).collect()
    };
    metadata.packages.iter().map(|package| (package.name.to_string(), named(package))).collect()
}

#[test]
fn who_may_import_whom() {
    let allowed: BTreeMap<&str, &[&str]> = [
        ("recado-core", &[] as &[&str]),
        ("recado-store", &["recado-core"]),
        ("recado-whatsapp", &["recado-core"]),
        ("recado-engine", &["recado-core", "recado-store", "recado-whatsapp"]),
        ("recado-sandbox", &["recado-core"]),
        // The hosts speak of phones and states in core's words; they reach everything else through the engine.
        ("recado-cli", &["recado-core", "recado-engine", "recado-sandbox"]),
        ("recado-desktop", &["recado-engine", "recado-sandbox"]),
        ("recado-tests", &["recado-core", "recado-store", "recado-whatsapp", "recado-engine", "recado-sandbox"]),
    ]
    .into();
    let members = members();
    assert_eq!(members.keys().map(String::as_str).collect::<Vec<_>>(), allowed.keys().copied().collect::<Vec<_>>());
    for (name, dependencies) in &members {
        let ours: Vec<_> =
            dependencies.iter().filter(|dependency| dependency.starts_with("recado-")).map(String::as_str).collect();
        let too_much: Vec<_> = ours.iter().filter(|dependency| !allowed[name.as_str()].contains(dependency)).collect();
        assert!(too_much.is_empty(), "{name} must not import {too_much:?}");
    }
}

#[test]
fn who_alone_may_use_what() {
    let keeper = [
        ("rusqlite", vec!["recado-store"]),
        ("reqwest", vec!["recado-whatsapp", "recado-tests"]),
        ("keyring", vec!["recado-engine"]),
        ("keyring-core", vec!["recado-engine"]),
        ("tauri", vec!["recado-desktop"]),
        ("tauri-plugin-dialog", vec!["recado-desktop"]),
        ("tauri-plugin-notification", vec!["recado-desktop"]),
        ("tauri-plugin-opener", vec!["recado-desktop"]),
        ("tauri-plugin-single-instance", vec!["recado-desktop"]),
        ("tauri-plugin-window-state", vec!["recado-desktop"]),
        // The client's sends travel on connections of hyper's; all else that it asks goes through reqwest.
        ("hyper", vec!["recado-sandbox", "recado-tests", "recado-whatsapp"]),
        ("hyper-rustls", vec!["recado-whatsapp"]),
        ("clap", vec!["recado-cli"]),
        ("csv-core", vec!["recado-engine"]),
        ("calamine", vec!["recado-engine"]),
        ("encoding_rs", vec!["recado-engine"]),
        // The engine's tests write their workbooks with it; in what ships it has no place.
        ("rust_xlsxwriter", vec![]),
        ("zip", vec!["recado-engine"]),
    ];
    let members = members();
    for (library, may) in keeper {
        let users: Vec<_> =
            members.iter().filter(|(_, uses)| uses.contains(library)).map(|(name, _)| name.as_str()).collect();
        assert!(users.iter().all(|user| may.contains(user)), "{library} is used by {users:?}, and only {may:?} may");
    }
}

#[test]
fn the_core_has_no_clock_no_files_and_no_tasks() {
    let core = &members()["recado-core"];
    for library in ["tokio", "async-trait", "reqwest", "rusqlite", "getrandom", "rand"] {
        assert!(!core.contains(library), "{library} in the core");
    }
    for (path, text) in sources(&root().join("crates/core/src"), "rs") {
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in [
            "std::fs",
            "TcpStream",
            "UdpSocket",
            "std::env",
            "SystemTime::now",
            "Utc::now",
            "Local::now",
            "Instant::now",
            "async fn",
        ] {
            assert!(!shipped.contains(word), "{word} in {}", path.display());
        }
    }
}

#[test]
fn sql_stands_in_the_store_only() {
    for (path, text) in sources(&root().join("crates"), "rs") {
        if path.starts_with(root().join("crates/store")) {
            continue;
        }
        for word in ["SELECT ", "INSERT INTO", "DELETE FROM", "PRAGMA "] {
            assert!(!text.contains(word), "{word} in {}", path.display());
        }
    }
}

#[test]
fn one_file_of_the_page_speaks_to_the_shell() {
    let page = root().join("ui/src");
    let users: Vec<_> = ["ts", "svelte", "js"]
        .into_iter()
        .flat_map(|kind| sources(&page, kind))
        .filter(|(_, text)| text.contains("@tauri-apps/"))
        .map(|(path, _)| path.strip_prefix(&page).unwrap().to_owned())
        .collect();
    assert_eq!(users, [Path::new("host/tauri.ts")]);
}

/// But for the one that is made by a test.
#[test]
fn files_stay_short() {
    let folders = ["crates", "src-tauri/src", "tests", "ui/src"];
    let all = folders.into_iter().flat_map(|folder| {
        ["rs", "ts", "svelte", "css"].into_iter().flat_map(move |kind| sources(&root().join(folder), kind))
    });
    let written = all.filter(|(path, _)| !path.ends_with("ui/src/host/types.ts"));
    let long: Vec<_> =
        written.map(|(path, text)| (text.lines().count(), path)).filter(|(lines, _)| *lines > 400).collect();
    assert!(long.is_empty(), "two nouns in one room? {long:#?}");
}

fn sources(folder: &Path, kind: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("target") {
                found.extend(sources(&path, kind));
            }
        } else if path.extension().is_some_and(|extension| extension == kind) {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}
