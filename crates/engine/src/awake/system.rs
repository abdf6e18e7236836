//! How each system is asked to stay awake.
//!
//! On Linux there is no one to ask but several: the login daemon, which KDE and others heed; GNOME's session, which heeds
//! only itself; and the older interface of other desktops. All are asked, none is started for it, and one that says yes
//! is enough. What lost: `keepawake` on Linux, which asks the login daemon alone.

use std::any::Any;
use std::error::Error;

/// Asks; the computer may sleep again when the answer is dropped.
#[cfg(any(windows, target_os = "macos"))]
pub(super) fn ask(reason: &str) -> Result<Box<dyn Any>, Box<dyn Error>> {
    let kept = keepawake::Builder::default()
        .idle(true)
        .reason(reason)
        .app_name("Recado")
        .app_reverse_domain("br.recado.desktop")
        .create()?;
    Ok(Box::new(kept))
}

/// Asks; the computer may sleep again when the answer is dropped.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn ask(reason: &str) -> Result<Box<dyn Any>, Box<dyn Error>> {
    let mut kept: Vec<Box<dyn Any>> = Vec::new();
    let mut refused = None;
    for answer in [linux::login_daemon(reason), linux::gnome(reason), linux::older_desktops(reason)] {
        match answer {
            Ok(one) => kept.push(one),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    match refused {
        Some(error) if kept.is_empty() => Err(error.into()),
        _ => Ok(Box::new(kept)),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod linux {
    use std::any::Any;
    use std::time::Duration;

    use zbus::blocking::{Proxy, connection};
    use zbus::proxy::MethodFlags;
    use zbus::zvariant::OwnedFd;

    /// How long one of them may take to answer.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// A desktop that does not run is not started for this.
    const QUIETLY: MethodFlags = MethodFlags::NoAutoStart;
    /// The bit of GNOME's flags that stands for sleep alone, not for the screen.
    const GNOME_SLEEP: u32 = 4;

    /// The login daemon (systemd, elogind): awake until the file that it gives is closed.
    pub(super) fn login_daemon(reason: &str) -> zbus::Result<Box<dyn Any>> {
        let bus = connection::Builder::system()?.method_timeout(PATIENCE).build()?;
        let there = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager");
        let proxy = Proxy::new(&bus, there.0, there.1, there.2)?;
        let lock: Option<OwnedFd> =
            proxy.call_with_flags("Inhibit", QUIETLY.into(), &("idle", "Recado", reason, "block"))?;
        Ok(Box::new(lock.ok_or(zbus::Error::InvalidReply)?))
    }

    /// GNOME's session.
    pub(super) fn gnome(reason: &str) -> zbus::Result<Box<dyn Any>> {
        let there = ("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager");
        ticket(there, &("br.recado.desktop", 0_u32, reason, GNOME_SLEEP), "Uninhibit")
    }

    /// Xfce, MATE, and KDE as well.
    pub(super) fn older_desktops(reason: &str) -> zbus::Result<Box<dyn Any>> {
        let there = (
            "org.freedesktop.PowerManagement",
            "/org/freedesktop/PowerManagement/Inhibit",
            "org.freedesktop.PowerManagement.Inhibit",
        );
        ticket(there, &("Recado", reason), "UnInhibit")
    }

    /// Where a service of the session gives a number, and awake is until it gets that back or its holder has gone.
    struct Ticket {
        service: Proxy<'static>,
        give_back: &'static str,
        number: u32,
    }

    impl Drop for Ticket {
        fn drop(&mut self) {
            // Where this fails, the end of the connection says the same.
            let _ = self.service.call_noreply(self.give_back, &self.number);
        }
    }

    fn ticket(
        (name, path, interface): (&'static str, &'static str, &'static str),
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
        give_back: &'static str,
    ) -> zbus::Result<Box<dyn Any>> {
        let bus = connection::Builder::session()?.method_timeout(PATIENCE).build()?;
        let service = Proxy::new_owned(bus, name, path, interface)?;
        let number: Option<u32> = service.call_with_flags("Inhibit", QUIETLY.into(), body)?;
        let number = number.ok_or(zbus::Error::InvalidReply)?;
        Ok(Box::new(Ticket { service, give_back, number }))
    }
}
