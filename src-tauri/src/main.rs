//! The program `recado-desktop`: sets what must be set before anything else runs, then opens the window.

// No console window beside ours on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    // WebKitGTK's DMABUF renderer shows an empty window on some graphics drivers. Whoever sets it themselves is right.
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[expect(unsafe_code, reason = "the first statement of the program: no other thread can be reading variables")]
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
    recado_desktop::run()
}
