# shellcheck shell=bash
# What the scripts beside this file share: they source it first, and are in the project's root after it.
# Written for the bash of macOS too (3.2): no associative arrays, no mapfile.
#
# Exit codes: 1 a step failed, or something must be installed by hand; 2 usage; 3 Rust or Node.js is missing or too old.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Set here, so that a target folder from someone's own cargo settings does not hide the binaries from us.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
[[ $CARGO_TARGET_DIR == /* || $CARGO_TARGET_DIR == ?:* ]] || CARGO_TARGET_DIR=$PWD/$CARGO_TARGET_DIR

# Packages of Debian and Ubuntu (tried on a bare Debian 12).
# recado: a C compiler for SQLite and ring, a linker for Rust; certificates to talk to the service.
PACKAGES_CLI=(gcc libc6-dev ca-certificates)
# The window: WebKitGTK (brings GTK 3, libsoup 3 and JavaScriptCore) and D-Bus.
PACKAGES_WINDOW=(pkg-config libwebkit2gtk-4.1-dev libdbus-1-dev)
# Window tests: a virtual display and WebKit's driver; objdump reads what the packaged program needs.
PACKAGES_WINDOW_TESTS=(xvfb xauth webkit2gtk-driver binutils)
# Tests of the keychain: a real one, on a session bus of its own.
PACKAGES_TESTS=(gnome-keyring dbus)
# The bench of contacts: SQLite's command line tool, which it measures against.
PACKAGES_BENCH=(sqlite3)
# Fuzzing: libFuzzer is built from its sources.
PACKAGES_FUZZ=(g++)

# The same for other Linuxes: what must be found, by command or by pkg-config.
COMMANDS_CLI=(cc)
COMMANDS_WINDOW=(pkg-config)
COMMANDS_WINDOW_TESTS=(Xvfb xvfb-run xauth WebKitWebDriver)
COMMANDS_TESTS=(gnome-keyring-daemon dbus-daemon dbus-send dbus-run-session)
COMMANDS_BENCH=(sqlite3)
COMMANDS_FUZZ=(c++)
MODULES_WINDOW=(webkit2gtk-4.1 javascriptcoregtk-4.1 libsoup-3.0 gtk+-3.0 dbus-1)

RUST_WANTED=1.90
NODE_WANTED=20.19

# What is being done goes to stderr: stdout belongs to the program that is run.
say() { printf '==> %s\n' "$*" >&2; }

# die CODE LINE...
die() {
  local code=$1
  shift
  printf '==> %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '    %s\n' "$@" >&2
  exit "$code"
}

os() {
  case "$(uname -s)" in
    Linux) if has apt-get && has dpkg-query; then echo debian; else echo linux; fi ;;
    Darwin) echo macos ;;
    MINGW* | MSYS* | CYGWIN*) echo windows ;;
    *) echo other ;;
  esac
}

has() { command -v "$1" >/dev/null 2>&1; }

# need cli|window|tests|window_tests|bench|fuzz ... : the system's packages for these parts are there when it returns.
need() {
  local part packages=() commands=() modules=()
  for part; do
    case $part in
      cli) packages+=("${PACKAGES_CLI[@]}") commands+=("${COMMANDS_CLI[@]}") ;;
      window) packages+=("${PACKAGES_WINDOW[@]}") commands+=("${COMMANDS_WINDOW[@]}") modules+=("${MODULES_WINDOW[@]}") ;;
      tests) packages+=("${PACKAGES_TESTS[@]}") commands+=("${COMMANDS_TESTS[@]}") ;;
      bench) packages+=("${PACKAGES_BENCH[@]}") commands+=("${COMMANDS_BENCH[@]}") ;;
      fuzz) packages+=("${PACKAGES_FUZZ[@]}") commands+=("${COMMANDS_FUZZ[@]}") ;;
      window_tests) packages+=("${PACKAGES_WINDOW_TESTS[@]}") commands+=("${COMMANDS_WINDOW_TESTS[@]}") ;;
    esac
  done
  case $(os) in
    debian) install_missing "${packages[@]}" ;;
    macos) untried "macOS" "Xcode's command line tools (xcode-select --install)" ;;
    windows) untried "Windows" "Visual Studio's C++ build tools and the WebView2 runtime (Windows 11 has it)" ;;
    *) find_missing "${packages[*]}" "${commands[@]}" ${modules[@]+"${modules[@]}"} ;;
  esac
}

untried() { say "note: written for $1, but not tried there; it needs $2"; }

install_missing() {
  local package missing=() install log lock=(-o DPkg::Lock::Timeout=300)
  for package; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed* ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  install=(install -y -qq --no-install-recommends "${missing[@]}")

  local root=(env DEBIAN_FRONTEND=noninteractive)
  if [[ $(id -u) -ne 0 ]]; then
    has sudo || by_hand "${missing[@]}"
    # Without a terminal nobody can type sudo's password: then fail at once instead of waiting for it.
    if [[ -t 0 ]]; then root=(sudo "${root[@]}"); else root=(sudo -n "${root[@]}"); fi
  fi
  say "installing ${missing[*]} (up to five minutes, once)"
  log=$(mktemp)
  "${root[@]}" apt-get update -qq "${lock[@]}" >"$log" 2>&1 || say "the package lists could not be renewed; going on with those at hand"
  "${root[@]}" apt-get "${install[@]}" "${lock[@]}" >>"$log" 2>&1 || { tail -20 "$log" >&2; by_hand "${missing[@]}"; }
  rm -f "$log"
}

by_hand() {
  die 1 "these packages are needed and could not be installed from here. As root, type:" \
    "  apt-get update && apt-get install -y --no-install-recommends $*" \
    "and start this again."
}

# find_missing PACKAGES NAME... : each NAME is a command or a pkg-config module.
find_missing() {
  local in_debian=$1 name missing=()
  shift
  for name; do has "$name" || pkg-config --exists "$name" 2>/dev/null || missing+=("$name"); done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  die 1 "not found, neither as commands nor by pkg-config: ${missing[*]}" \
    "Debian and Ubuntu have them in: $in_debian" \
    "Install what this system calls these, and start this again."
}

# at_least WANTED FOUND: compares major and minor.
at_least() {
  local wanted
  [[ $1 =~ ^([0-9]+)\.([0-9]+) ]] && wanted=$((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2]))
  [[ $2 =~ ([0-9]+)\.([0-9]+) ]] && ((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2] >= wanted))
}

need_rust() {
  has cargo || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
  local tool found
  for tool in cargo rustc; do
    has "$tool" || die 3 "Rust is missing (no $tool). Get it from https://rustup.rs, version $RUST_WANTED or newer."
    found=$("$tool" --version 2>/dev/null) || found="one without a toolchain"
    at_least "$RUST_WANTED" "$found" ||
      die 3 "Rust $RUST_WANTED or newer is needed; found: $found." \
        "With rustup: rustup update stable && rustup default stable. Without: https://rustup.rs"
  done
}

need_node() {
  local found how="Get it from https://nodejs.org (Debian 12 and Ubuntu 24.04 carry an older one; Debian 13: apt-get install nodejs npm)."
  has node || die 3 "Node.js is missing. Version $NODE_WANTED or newer is needed to build the window's page." "$how"
  found=$(node --version)
  at_least "$NODE_WANTED" "$found" || die 3 "Node.js $NODE_WANTED or newer is needed; found: $found." "$how"
  has npm || die 3 "Node.js is here, but npm is missing." "$how"
}

# The packages that build the page. No install script of theirs is run: what is binary comes inside the packages.
ui_packages() {
  local stamp=ui/node_modules/.package-lock.json
  [[ ! -e $stamp || ui/package-lock.json -nt $stamp || ui/package.json -nt $stamp ]] || return 0
  say "fetching what builds the window's page (about a minute)"
  (cd ui && npm ci --ignore-scripts --no-audit --no-fund </dev/null >&2)
}

# Builds the page into ui/dist, unless nothing it is made from is newer.
ui_page() {
  local page=ui/dist/index.html
  if [[ -e $page ]] && [[ -z $(find ui locales icons \( -name node_modules -o -path ui/dist \) -prune -o -type f -newer "$page" -print) ]]; then
    return 0
  fi
  say "building the window's page (seconds)"
  (cd ui && npm run build </dev/null >&2)
}
