//! One window on a data folder: a second start brings the first one forward and ends.
//!
//! This is a courtesy. Without a session bus a second window opens; that two of them send nothing twice is the engine's
//! lock (`engine.lock` in the data folder).

use tauri::plugin::TauriPlugin;
use tauri_plugin_single_instance::Builder;

use crate::window;

/// The plugin, which must be the first one: a second start ends in it, before anything else is set up.
///
/// Another data folder is another program: somebody who tries things out beside the shop's own, or a test. Its name on
/// the bus is made of the folder. The other systems take the identifier and nothing else, so there such a program does
/// not look for others.
pub(crate) fn plugin(identifier: &str) -> Option<TauriPlugin<tauri::Wry>> {
    let folder = std::env::var_os("RECADO_DATA_DIR");
    if folder.is_some() && !cfg!(target_os = "linux") {
        return None;
    }
    let name = match folder {
        Some(folder) => format!("{identifier}.folder{:016x}", fingerprint(folder.as_encoded_bytes())),
        // A development build has a folder of its own too.
        None if cfg!(debug_assertions) => format!("{identifier}.dev"),
        None => identifier.to_owned(),
    };
    let forward = Builder::new().callback(|app, _arguments, _folder| window::come_forward(app));
    Some(forward.dbus_id(name).build())
}

/// FNV-1a: the same in every process and version, as the standard library's hashes are not.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_fingerprint_and_another_folder_another() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325, "FNV-1a's own start");
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c, "its published example");
        assert_ne!(fingerprint(b"/home/ana/recado"), fingerprint(b"/home/ana/recado2"));
    }
}
