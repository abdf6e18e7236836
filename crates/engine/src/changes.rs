//! News for who shows the database: a number that grows after every write, of this process or of another one.
//!
//! What another process writes is noticed by asking the file once a second, and only while somebody follows. How often a
//! screen is told is its host's affair.

use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use recado_store::Writer;
use tokio::sync::{oneshot, watch};

use crate::engine::Engine;

/// How often the file is asked whether another process wrote.
const LOOK: Duration = Duration::from_secs(1);

/// Who is told of changes, and by whom.
pub(crate) struct Changes {
    told: watch::Sender<u64>,
    writer: Writer,
    /// Whether a task asks the file.
    looking: Mutex<bool>,
}

impl Changes {
    pub(crate) fn new(writer: Writer) -> Arc<Self> {
        Arc::new(Self { told: watch::Sender::new(0), writer, looking: Mutex::new(false) })
    }

    /// Tells everybody that something is different.
    pub(crate) fn tell(&self) {
        self.told.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// How often something was told.
    pub(crate) fn count(&self) -> u64 {
        *self.told.borrow()
    }

    fn follow(self: &Arc<Self>) -> watch::Receiver<u64> {
        // Under the lock, so that a task that finds nobody and ends cannot miss who is just coming.
        let mut looking = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        let receiver = self.told.subscribe();
        if !*looking && let Ok(runtime) = tokio::runtime::Handle::try_current() {
            *looking = true;
            runtime.spawn(look_for_others(Arc::downgrade(self)));
        }
        receiver
    }

    fn nobody_follows(&self) -> bool {
        let mut looking = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        *looking = self.told.receiver_count() > 0;
        !*looking
    }
}

async fn look_for_others(changes: Weak<Changes>) {
    let mut seen = None;
    loop {
        // Not held while it sleeps: an engine that nobody has any more ends.
        let Some(changes) = changes.upgrade() else { return };
        if changes.nobody_follows() {
            return;
        }
        let (answer, answered) = oneshot::channel();
        changes.writer.foreign_version(move |version| {
            let _ = answer.send(version);
        });
        if let Ok(Ok(version)) = answered.await
            && seen.replace(version).is_some_and(|before| before != version)
        {
            changes.tell();
        }
        drop(changes);
        tokio::time::sleep(LOOK).await;
    }
}

impl Engine {
    /// A number that grows after every write that changed something, also of another process (within about a second, and
    /// only for who asks from inside a tokio runtime). What it counts means nothing.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.change_list().follow()
    }
}

#[cfg(test)]
mod tests {
    use recado_core::AccountKind;

    use super::*;
    use crate::api::fixture;

    async fn told(changes: &mut watch::Receiver<u64>) -> bool {
        let told = tokio::time::timeout(Duration::from_secs(5), changes.changed()).await.is_ok();
        changes.mark_unchanged();
        told
    }

    #[tokio::test]
    async fn every_write_that_changes_something_is_told() {
        let (_folder, engine) = fixture::engine();
        let account = fixture::account(&engine, AccountKind::Practice).await;
        let mut changes = engine.changes();
        assert!(!changes.has_changed().unwrap());
        engine.set_setting("theme", "dark").await.unwrap();
        assert!(told(&mut changes).await);
        assert_eq!(engine.resume(&account, None).await.unwrap(), 0);
        engine.set_setting("theme", "pink").await.unwrap_err();
        assert!(!changes.has_changed().unwrap(), "neither one that found nothing to do nor one that was refused");
    }

    #[tokio::test]
    async fn what_another_process_writes_is_told() {
        let (folder, engine) = fixture::engine();
        let other = recado_store::Store::open(folder.path(), 0).unwrap();
        let mut changes = engine.changes();
        // The first look says how things are, not that they changed.
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(!changes.has_changed().unwrap());
        other.writer().write(|tx| recado_store::tables::settings::set(tx, "theme", "dark")).unwrap();
        assert!(told(&mut changes).await);
        drop(changes);
        let mut again = engine.changes();
        other.writer().write(|tx| recado_store::tables::settings::set(tx, "theme", "light")).unwrap();
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        other.writer().write(|tx| recado_store::tables::settings::set(tx, "theme", "dark")).unwrap();
        assert!(told(&mut again).await, "also to who comes after everybody had gone");
    }
}
