//! The thread that writes.

use std::{
    error::Error as _,
    io,
    sync::{Arc, mpsc},
    thread,
};

use claims_core::{Clock, StoreError};
use futures_channel::oneshot;
use rusqlite::{Connection, TransactionBehavior};

use crate::{database, error::Reported, statements, store::QUEUE};

/// How many changes are committed together: those that came in while the disk was busy with the last ones.
/// Fewer than the ended entries that go at the same time.
const COMMITTED_AT_ONCE: usize = statements::DELETED_AT_ONCE / 2;

/// Something to write.
pub(crate) trait Change: Send {
    /// Writes it, inside a transaction.
    fn write(&mut self, connection: &Connection);

    /// Tells the caller how it went, now that the transaction is on the disk or has failed to get there.
    fn tell(self: Box<Self>, committed: Result<(), StoreError>);
}

/// A change that somebody waits for.
pub(crate) struct Awaited<W, R> {
    work: Option<W>,
    outcome: Option<Result<R, StoreError>>,
    answer: oneshot::Sender<Result<R, StoreError>>,
}

impl<W, R> Awaited<W, R> {
    pub(crate) fn new(work: W, answer: oneshot::Sender<Result<R, StoreError>>) -> Self {
        Self {
            work: Some(work),
            outcome: None,
            answer,
        }
    }
}

impl<W, R> Change for Awaited<W, R>
where
    W: FnOnce(&Connection) -> Result<R, StoreError> + Send,
    R: Send,
{
    fn write(&mut self, connection: &Connection) {
        // Nothing is used up for a request that has been given up.
        if !self.answer.is_canceled() {
            self.outcome = self.work.take().map(|work| work(connection));
        }
    }

    fn tell(self: Box<Self>, committed: Result<(), StoreError>) {
        let answer = match (self.outcome, committed) {
            (Some(Err(own)), _) => Err(own),
            (_, Err(everybody)) => Err(everybody),
            (Some(done), Ok(())) => done,
            (None, Ok(())) => return,
        };
        // Who has given up meanwhile misses it.
        let _ = self.answer.send(answer);
    }
}

/// The thread ends when nobody has the sender any more.
pub(crate) fn start(
    mut connection: Connection,
    clock: Arc<dyn Clock>,
) -> io::Result<mpsc::SyncSender<Box<dyn Change>>> {
    let (sender, changes) = mpsc::sync_channel::<Box<dyn Change>>(QUEUE);
    thread::Builder::new()
        .name("claims-sqlite writer".to_owned())
        .spawn(move || {
            while let Ok(first) = changes.recv() {
                take_turn(&mut connection, &*clock, first, &changes);
            }
        })?;
    Ok(sender)
}

/// Writes the first change and some that wait behind it, and tells how it went.
pub(crate) fn take_turn(
    connection: &mut Connection,
    clock: &dyn Clock,
    first: Box<dyn Change>,
    waiting: &mpsc::Receiver<Box<dyn Change>>,
) {
    let mut together = vec![first];
    together.extend(waiting.try_iter().take(COMMITTED_AT_ONCE - 1));
    let committed = commit(connection, clock, &mut together);
    if committed.as_ref().is_err_and(is_locked) {
        // Each further group would wait for as long again.
        together.extend(waiting.try_iter().take(QUEUE));
    }
    for change in together {
        change.tell(committed.clone());
    }
}

fn is_locked(error: &StoreError) -> bool {
    let cause = error.source().and_then(|cause| cause.downcast_ref());
    cause.is_some_and(|Reported(cause)| database::is_busy(cause))
}

/// Writes all of it or nothing.
pub(crate) fn commit(
    connection: &mut Connection,
    clock: &dyn Clock,
    changes: &mut [Box<dyn Change>],
) -> Result<(), StoreError> {
    // The write lock from the start: a transaction that asks for it later can fail half-way.
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(Reported::by_store)?;
    statements::delete_ended(&transaction, clock.now().as_secs()).map_err(Reported::by_store)?;
    for change in changes {
        change.write(&transaction);
        // After some errors, such as a full disk, SQLite has undone everything, and what followed would be
        // kept without a transaction.
        if transaction.is_autocommit() {
            return Err(StoreError::new("the transaction was rolled back"));
        }
    }
    transaction.commit().map_err(Reported::by_store)
}
