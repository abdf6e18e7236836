//! Reading and writing the file. Whoever writes waits without holding a thread, and is answered once it is on the disk.

use std::sync::Arc;

use recado_store::{StoreError, Tx};
use tokio::sync::oneshot;

use crate::engine::Engine;

impl Engine {
    pub(crate) fn read<T, E: From<StoreError>>(&self, query: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.store().reader().read(query)
    }

    /// Writes in one transaction; the answer comes once that is on the disk. Waits without holding a thread.
    pub(crate) async fn write<T, E>(&self, job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.begin_write(job).await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// The same for who has something else to do until the disk answers. A writer that has ended drops the other end.
    pub(crate) fn begin_write<T, E>(
        &self,
        job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> oneshot::Receiver<Result<T, E>>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let changes = Arc::clone(self.change_list());
        let counted = move |tx: &Tx<'_>| {
            let before = tx.rows_changed();
            let value = job(tx)?;
            Ok::<_, E>((value, tx.rows_changed() != before))
        };
        self.store().writer().submit(counted, move |result| {
            if matches!(result, Ok((_, true))) {
                changes.tell();
            }
            let _ = answer.send(result.map(|(value, _)| value));
        });
        answered
    }

    /// Writes in a transaction of its own, for what is large: an import. Others wait meanwhile, and memory does not grow
    /// with what is written.
    pub(crate) async fn write_alone<T, E>(
        &self,
        job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let changes = Arc::clone(self.change_list());
        self.store().writer().submit_alone(job, move |result| {
            if result.is_ok() {
                changes.tell();
            }
            let _ = answer.send(result);
        });
        answered.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// As [`Engine::write_alone`], and whatever was written is taken back.
    pub(crate) async fn rehearse<T, E>(
        &self,
        job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.store().writer().submit_rehearsal(job, move |result| {
            let _ = answer.send(result);
        });
        answered.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }
}
