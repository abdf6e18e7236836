//! The package as a shop would get it: installed into a clean root, looked over, started from there.
//!
//! The root is empty but for the package; the libraries it runs with are this machine's, and each of them must come with
//! what the package says it depends on. `RECADO_PACKAGE` is the .deb; scripts/test builds it.
#![allow(
    clippy::allow_attributes,
    unreachable_pub,
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

#[path = "../window/driver.rs"]
mod driver;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use driver::Start;

fn package() -> PathBuf {
    std::env::var("RECADO_PACKAGE").expect("RECADO_PACKAGE is the built .deb; scripts/test sets it").into()
}

/// The words of a command that must succeed.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).env("LC_ALL", "C").output().unwrap();
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {words}{}", String::from_utf8_lossy(&output.stderr));
    words
}

/// An empty root with the package in it. dpkg itself installs where we may change owners, else it only unpacks.
fn installed() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let package = package();
    let package = package.to_str().unwrap();
    if said("id", &["-u"]).trim() == "0" {
        let database = root.path().join("var/lib/dpkg");
        for folder in ["info", "updates", "triggers"] {
            std::fs::create_dir_all(database.join(folder)).unwrap();
        }
        std::fs::write(database.join("status"), "").unwrap();
        let at = format!("--root={}", root.path().display());
        // Its dependencies are this machine's, of which the empty root knows nothing.
        said("dpkg", &[&at, "--force-depends", "--install", package]);
        let state = said("dpkg-query", &[&at, "-W", "-f=${db:Status-Status}", "recado"]);
        assert_eq!(state, "installed");
    } else {
        said("dpkg-deb", &["--extract", package, root.path().to_str().unwrap()]);
    }
    root
}

/// The packages that a package brings with it, itself included.
fn closure(of: &[String]) -> BTreeSet<String> {
    let mut arguments = vec![
        "depends",
        "--recurse",
        "--no-recommends",
        "--no-suggests",
        "--no-conflicts",
        "--no-breaks",
        "--no-replaces",
        "--no-enhances",
    ];
    arguments.extend(of.iter().map(String::as_str));
    let listed = said("apt-cache", &arguments);
    listed.lines().filter(|line| !line.starts_with([' ', '<', '|'])).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn what_it_needs_comes_with_what_it_depends_on() {
    let root = installed();
    let depends = said("dpkg-deb", &["--field", package().to_str().unwrap(), "Depends"]);
    let named: Vec<_> = depends.split(',').map(|one| one.trim().split([' ', '|']).next().unwrap().to_owned()).collect();
    let brought = closure(&named);
    for program in ["recado-desktop", "recado"] {
        let program = root.path().join("usr/bin").join(program);
        let needed = said("ldd", &[program.to_str().unwrap()]);
        assert!(!needed.contains("not found"), "{needed}");
        // Those that the program names itself; theirs are their packages' business.
        let named = said("objdump", &["-p", program.to_str().unwrap()]);
        for library in named.lines().filter_map(|line| line.trim().strip_prefix("NEEDED").map(str::trim)) {
            let path = needed
                .lines()
                .find(|line| line.trim_start().starts_with(library))
                .and_then(|line| line.split(" => ").nth(1))
                .and_then(|rest| rest.split(' ').next())
                .unwrap_or("/lib64/ld-linux-x86-64.so.2");
            let real = std::fs::canonicalize(path).unwrap();
            let owner = ["", "/usr"].iter().find_map(|_| owner_of(path).or_else(|| owner_of(real.to_str().unwrap())));
            let owner = owner.unwrap_or_else(|| panic!("{library} ({path}) belongs to no package"));
            assert!(brought.contains(&owner), "{library} is of {owner}, which nothing in {depends:?} brings");
        }
    }
}

fn owner_of(path: &str) -> Option<String> {
    let bare = path.strip_prefix("/usr").unwrap_or(path);
    [path.to_owned(), bare.to_owned(), format!("/usr{bare}")].iter().find_map(|path| {
        let output = Command::new("dpkg-query").args(["--search", path]).output().unwrap();
        let words = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success().then(|| words.split(':').next().unwrap().to_owned())
    })
}

#[test]
fn a_desktop_finds_it() {
    let root = installed();
    let entry = std::fs::read_to_string(root.path().join("usr/share/applications/recado.desktop")).unwrap();
    for line in ["Name=Recado", "Exec=recado-desktop", "Icon=recado-desktop", "Terminal=false"] {
        assert!(entry.lines().any(|one| one == line), "{line} in {entry}");
    }
    assert!(!entry.contains("{{"), "{entry}");
    let icons = root.path().join("usr/share/icons/hicolor");
    for size in ["32x32", "128x128", "256x256@2", "512x512", "scalable"] {
        let ending = if size == "scalable" { "svg" } else { "png" };
        let icon = icons.join(size).join(format!("apps/recado-desktop.{ending}"));
        assert!(icon.is_file(), "{}", icon.display());
    }
    let metainfo = root.path().join("usr/share/metainfo/br.recado.desktop.metainfo.xml");
    let metainfo = std::fs::read_to_string(metainfo).unwrap();
    assert!(metainfo.contains("<launchable type=\"desktop-id\">recado.desktop</launchable>"));
    let version = said("dpkg-deb", &["--field", package().to_str().unwrap(), "Version"]);
    assert!(metainfo.contains(&format!("release version=\"{}\"", version.trim())), "{version}");
}

#[test]
fn it_starts_from_there_and_so_does_the_command_line() {
    let root = installed();
    let data = tempfile::tempdir().unwrap();
    let window = Start::on(&data.path().join("data")).binary(root.path().join("usr/bin/recado-desktop")).open();
    window.wait_for_text("Experimentar com uma conta de treino");
    window.screenshot("package");
    let doctor = root.path().join("usr/bin/recado");
    let demo = said(doctor.to_str().unwrap(), &["demo", "--json"]);
    let demo: serde_json::Value = serde_json::from_str(&demo).unwrap();
    assert_eq!(demo["delivered"], 3, "{demo}");
    assert!(root.path().join("usr/share/bash-completion/completions/recado").is_file());
}
