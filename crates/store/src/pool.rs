//! One writer thread, and a few connections that only read.
//!
//! The writer takes everything that waits (group commit): one transaction, each job in a savepoint of its own where there
//! are several, one commit, then everybody is answered. A job that fails takes back only itself; a commit that fails takes back all of
//! them, and all are told. Nobody is answered before the commit is on the disk.

use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// Jobs in one commit at most: a bound on how long the first of them waits.
const GROUP: usize = 512;

/// How long the log's end is waited for.
const SETTLES: Duration = Duration::from_secs(2);

type Finish = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
/// Runs with a connection, or is told why there is none.
type Job = Box<dyn FnOnce(Result<&Connection, StoreError>) -> Result<Finish, Finish> + Send>;

/// An open transaction. What can be done in it stands in [`tables`](crate::tables), one file a table.
#[derive(Debug)]
pub struct Tx<'c>(pub(crate) &'c Connection);

impl Tx<'_> {
    /// How many rows this connection ever inserted, changed and deleted. What changes nothing leaves it as it was.
    #[must_use]
    pub fn rows_changed(&self) -> u64 {
        self.0.total_changes()
    }
}

/// What the thread is asked for.
enum Work {
    Job(Job),
    /// By itself in a transaction, which is committed or taken back.
    Alone(Job, bool),
    /// What was written goes from the log into the file, and the log is emptied.
    Settle(Box<dyn FnOnce(Result<bool, StoreError>) + Send>),
    /// The file's version as this connection sees it: what it commits itself does not move it.
    Version(Box<dyn FnOnce(Result<i64, StoreError>) + Send>),
}

/// The one that writes. Cheap to clone; the thread ends with the last clone.
#[derive(Debug, Clone)]
pub struct Writer {
    jobs: mpsc::Sender<Work>,
}

impl Writer {
    pub(crate) fn start(connection: Connection) -> Result<Self, StoreError> {
        let (jobs, waiting) = mpsc::channel();
        thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || run(connection, &waiting))
            .map_err(|source| StoreError::Folder { path: std::path::PathBuf::new(), source })?;
        Ok(Self { jobs })
    }

    /// Runs `job` in a transaction and calls `done` from the writer's thread once that is on the disk.
    ///
    /// For async callers, whose `done` completes a oneshot channel: the store itself knows no runtime.
    pub fn submit<T, E>(
        &self,
        job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
        done: impl FnOnce(Result<T, E>) + Send + 'static,
    ) where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let job = boxed(job, done);
        // Where the thread has ended, `done` is dropped with the job, and the caller's channel says so.
        let _ = self.jobs.send(Work::Job(job));
    }

    /// As [`Writer::submit`], for a job that writes very much: it has a transaction to itself, and more memory for pages. In
    /// a savepoint each page that it touches would be kept in memory once more. What others submit waits for its end.
    pub fn submit_alone<T, E>(
        &self,
        job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
        done: impl FnOnce(Result<T, E>) + Send + 'static,
    ) where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let _ = self.jobs.send(Work::Alone(boxed(job, done), true));
    }

    /// As [`Writer::submit_alone`], and whatever the job wrote is taken back: `done` gets what it found out. A dry run that
    /// cannot come to another end than the run.
    pub fn submit_rehearsal<T, E>(
        &self,
        job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
        done: impl FnOnce(Result<T, E>) + Send + 'static,
    ) where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let _ = self.jobs.send(Work::Alone(boxed(job, done), false));
    }

    /// Moves what was written from the log into the file and empties the log, so that what was erased is nowhere any more.
    /// `done` is told whether that was so at once: a reader in the middle of something holds it up.
    pub fn submit_settling(&self, done: impl FnOnce(Result<bool, StoreError>) + Send + 'static) {
        let _ = self.jobs.send(Work::Settle(Box::new(done)));
    }

    /// Calls `done` with a number that is another one after another process has written, and only then.
    pub fn foreign_version(&self, done: impl FnOnce(Result<i64, StoreError>) + Send + 'static) {
        let _ = self.jobs.send(Work::Version(Box::new(done)));
    }

    /// Runs `job` in a transaction and returns once that is on the disk.
    ///
    /// # Errors
    /// The job's own, or that of the commit; nothing of the job is then in the file.
    pub fn write<T, E>(&self, job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = mpsc::sync_channel(1);
        self.submit(job, move |result| {
            let _ = answer.send(result);
        });
        answered.recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }
}

fn boxed<T, E>(
    job: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
    done: impl FnOnce(Result<T, E>) + Send + 'static,
) -> Job
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    Box::new(move |connection| match connection.map_err(E::from).and_then(|c| job(&Tx(c))) {
        Ok(value) => {
            Ok(Box::new(move |committed: Result<(), StoreError>| done(committed.map(|()| value).map_err(E::from))))
        }
        Err(error) => Err(Box::new(move |_| done(Err(error)))),
    })
}

fn run(mut connection: Connection, waiting: &mpsc::Receiver<Work>) {
    while let Ok(first) = waiting.recv() {
        let (mut jobs, mut others) = (Vec::new(), Vec::new());
        for work in std::iter::once(first).chain(waiting.try_iter().take(GROUP - 1)) {
            match work {
                Work::Job(job) => jobs.push(job),
                // What comes after it must find what it wrote.
                alone @ Work::Alone(..) => {
                    others.push(alone);
                    break;
                }
                other => others.push(other),
            }
        }
        if !jobs.is_empty() {
            commit_together(&mut connection, jobs);
        }
        for other in others {
            match other {
                Work::Job(job) => commit_together(&mut connection, vec![job]),
                Work::Alone(job, keep) => run_alone(&mut connection, job, keep),
                Work::Settle(done) => done(settle(&connection)),
                Work::Version(done) => {
                    // <https://sqlite.org/pragma.html#pragma_data_version>
                    done(
                        connection.pragma_query_value(None, "data_version", |row| row.get(0)).map_err(StoreError::from),
                    );
                }
            }
        }
    }
    // The last one out: let SQLite note what it learnt about the tables.
    let _ = connection.execute_batch("PRAGMA optimize");
}

fn commit_together(connection: &mut Connection, jobs: Vec<Job>) {
    // A savepoint makes SQLite keep a copy of each page that it touches: only where one job must not take back another.
    let alone = jobs.len() == 1;
    let mut jobs = jobs.into_iter();
    let mut finishes = Vec::with_capacity(jobs.len());
    let committed = (|| {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for job in jobs.by_ref() {
            if !alone {
                transaction.execute_batch("SAVEPOINT job")?;
            }
            match job(Ok(&transaction)) {
                Ok(finish) => {
                    finishes.push(finish);
                    if !alone {
                        transaction.execute_batch("RELEASE job")?;
                    }
                }
                Err(refused) if alone => {
                    let taken_back = transaction.rollback();
                    refused(Ok(()));
                    return taken_back;
                }
                Err(refused) => {
                    refused(Ok(()));
                    // On a full disk SQLite has taken back the whole transaction by itself, and this fails.
                    transaction.execute_batch("ROLLBACK TO job; RELEASE job")?;
                }
            }
        }
        transaction.commit()
    })();
    match committed {
        Ok(()) => finishes.into_iter().for_each(|finish| finish(Ok(()))),
        Err(error) => {
            tracing::error!(code = ?error.sqlite_error_code(), jobs = finishes.len(), "commit failed");
            // rusqlite's error cannot be cloned: each gets the class of it.
            for finish in finishes {
                finish(Err(StoreError::from(same(&error))));
            }
            for job in jobs {
                if let Err(refused) = job(Err(StoreError::from(same(&error)))) {
                    refused(Ok(()));
                }
            }
        }
    }
}

/// Pages in memory while a job has the file to itself, in KiB (negative: that is how SQLite counts them). Fewer, and each of
/// its rows would write out a page that the next one needs again.
const ROOMY: i64 = -48 * 1_024;

fn run_alone(connection: &mut Connection, job: Job, keep: bool) {
    let cache: i64 = connection.pragma_query_value(None, "cache_size", |row| row.get(0)).unwrap_or(-2_000);
    let _ = connection.pragma_update(None, "cache_size", ROOMY);
    let finish = match connection.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(transaction) => match job(Ok(&transaction)) {
            Ok(finish) => {
                let ended = if keep { transaction.commit() } else { transaction.rollback() };
                if let Err(error) = &ended {
                    tracing::error!(code = ?error.sqlite_error_code(), "commit failed");
                }
                Some((finish, ended.map_err(StoreError::from)))
            }
            Err(refused) => {
                let _ = transaction.rollback();
                Some((refused, Ok(())))
            }
        },
        Err(error) => job(Err(StoreError::from(error))).err().map(|refused| (refused, Ok(()))),
    };
    let _ = connection.pragma_update(None, "cache_size", cache);
    let _ = connection.execute_batch("PRAGMA shrink_memory");
    if keep && matches!(finish, Some((_, Ok(())))) {
        // A log of that length would be read by every start until somebody writes it back.
        let _ = settle(connection);
    }
    if let Some((finish, ended)) = finish {
        finish(ended);
    }
}

/// <https://sqlite.org/pragma.html#pragma_wal_checkpoint>
fn settle(connection: &Connection) -> Result<bool, StoreError> {
    let patience: i64 = connection.pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
    // A reader in the middle of something holds it up; nobody's outcomes wait for that.
    connection.busy_timeout(SETTLES)?;
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    connection.busy_timeout(Duration::from_millis(patience.unsigned_abs()))?;
    Ok(busy? == 0)
}

fn same(error: &rusqlite::Error) -> rusqlite::Error {
    error.sqlite_error().map_or(rusqlite::Error::InvalidQuery, |e| rusqlite::Error::SqliteFailure(*e, None))
}

/// The connections that only read. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Reader {
    shared: Arc<(Mutex<Vec<Connection>>, Condvar)>,
}

impl Reader {
    pub(crate) fn new(connections: Vec<Connection>) -> Self {
        Self { shared: Arc::new((Mutex::new(connections), Condvar::new())) }
    }

    /// Reads in one transaction, so that everything seen is of one moment. Blocks while all readers are busy.
    ///
    /// # Errors
    /// The query's own.
    pub fn read<T, E: From<StoreError>>(&self, query: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let (connections, freed) = &*self.shared;
        let mut free = connections.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // Last in, first out: the page cache of the one used last is the warmest.
        let mut connection = loop {
            if let Some(connection) = free.pop() {
                break connection;
            }
            free = freed.wait(free).unwrap_or_else(std::sync::PoisonError::into_inner);
        };
        drop(free);
        let result = match connection.transaction() {
            Ok(transaction) => query(&Tx(&transaction)),
            Err(error) => Err(StoreError::from(error).into()),
        };
        connections.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(connection);
        freed.notify_one();
        result
    }
}

#[cfg(test)]
#[path = "pool_tests.rs"]
mod tests;
