//! An empty window of the same Tauri, against which `scripts/bench` measures Recado's: one command, one line of text.
//!
//! It answers under the names of two of Recado's commands, because the list of those that a page may call is the crate's.

/// What the page shows.
#[tauri::command]
async fn opening() -> &'static str {
    "Recado"
}

/// The page has shown it: the line that the measurement waits for.
#[tauri::command]
async fn painted() {
    eprintln!("first data");
}

fn main() {
    let context = tauri::generate_context!("examples/empty/tauri.conf.json");
    let window = tauri::Builder::default().invoke_handler(tauri::generate_handler![opening, painted]).run(context);
    if let Err(error) = window {
        eprintln!("{error}");
    }
}
