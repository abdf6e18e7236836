//! Ctrl-C and its kin: finish what is in flight, then end.

use tokio::sync::watch;

/// Becomes true at the first SIGINT or SIGTERM. A second one ends the process at once, as people expect of Ctrl-C; what
/// was in flight is then uncertain, and the next start says so.
pub fn on_signal() -> watch::Receiver<bool> {
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        signal().await;
        let _ = tell.send(true);
        signal().await;
        std::process::exit(130);
    });
    told
}

async fn signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut interrupt), Ok(mut terminate)) =
            (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
