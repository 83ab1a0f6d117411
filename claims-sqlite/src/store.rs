//! The store that services hold.

use std::{
    fmt,
    path::Path,
    sync::{Arc, mpsc},
};

use claims_core::{
    Clock, NumericDate, StoreError,
    online::{
        Presentation, REVOCATION_MARGIN, RaiseTokenVersions, ReplayKey, ReplayStore,
        RevocationEnded, RevocationKey, RevocationStore, RevokeTokens, TokenVersions, VersionKey,
    },
};
use futures_channel::oneshot;
use rusqlite::Connection;

use crate::{
    OpenError, SqliteStoreBuilder,
    database::Connections,
    error::Reported,
    reader::{self, Lookup},
    statements,
    writer::{self, Awaited, Change},
};

/// How many requests wait for the disk; one more is refused.
pub(crate) const QUEUE: usize = 4096;

const THREAD_ENDED: &str = "the thread of the store has ended";

/// A [`ReplayStore`], [`TokenVersions`] and [`RevocationStore`] in an SQLite file; cheap to clone.
///
/// The processes of one machine share the file: each opens it, and all see what any of them has
/// written. The crate's documentation tells what it holds up and what it needs.
///
/// ```no_run
/// use claims_core::online::Stores;
/// use claims_sqlite::SqliteStore;
///
/// let store = SqliteStore::open("/var/lib/orders/tokens.db")?;
/// let stores = Stores::of(store.clone());
/// # Ok::<(), claims_sqlite::OpenError>(())
/// ```
#[derive(Clone)]
pub struct SqliteStore {
    shared: Arc<Shared>,
}

/// The way to the threads, which end when it is dropped.
struct Shared {
    changes: mpsc::SyncSender<Box<dyn Change>>,
    lookups: mpsc::SyncSender<Lookup>,
    clock: Arc<dyn Clock>,
}

impl SqliteStore {
    /// Opens the file, or makes it. Waits for the disk: call it while the service starts.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened or written, is not this crate's, or was written by a later release.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        Self::builder().open(path)
    }

    /// For other settings than the usual ones.
    pub fn builder() -> SqliteStoreBuilder {
        SqliteStoreBuilder::new()
    }

    pub(crate) fn start(
        connections: Connections,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, OpenError> {
        let changes =
            writer::start(connections.writing, clock.clone()).map_err(OpenError::Thread)?;
        let lookups = reader::start(connections.reading).map_err(OpenError::Thread)?;
        Ok(Self {
            shared: Arc::new(Shared {
                changes,
                lookups,
                clock,
            }),
        })
    }

    /// Raises the version to `version`, or leaves the higher one that is there; returns what is current
    /// now.
    ///
    /// The file may be lost. Let versions come from where users are kept, or be the time in seconds: one that
    /// starts again at 1 brings tokens back that were ended.
    ///
    /// # Errors
    ///
    /// If it could not be written.
    pub async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        let key = *key;
        self.change(move |connection| {
            statements::raise(connection, &key, version).map_err(Reported::by_store)
        })
        .await
    }

    /// Revokes a token or a session. `until` is the latest `exp` of what is revoked; it is kept for
    /// [`REVOCATION_MARGIN`] longer, because verifiers allow a leeway.
    ///
    /// **`until` is not the time of the logout: a revocation that ends before the token brings it back.**
    ///
    /// Revoking twice keeps the later end.
    ///
    /// # Errors
    ///
    /// If it could not be written, or would have [ended already](RevocationEnded): the revocation is not in
    /// force then.
    pub async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        let key = *key;
        let clock = self.shared.clock.clone();
        let ends_at = statements::second_after(until + REVOCATION_MARGIN);
        self.change(move |connection| {
            // The time when its turn has come.
            if ends_at <= clock.now().as_secs() {
                return Err(StoreError::new(RevocationEnded));
            }
            statements::revoke(connection, &key, ends_at).map_err(Reported::by_store)
        })
        .await
    }

    /// Has something written.
    async fn change<R: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<R, StoreError> + Send + 'static,
    ) -> Result<R, StoreError> {
        let (answer, answered) = oneshot::channel();
        ask(&self.shared.changes, Box::new(Awaited::new(work, answer)))?;
        wait_for(answered).await
    }

    /// Has something looked up.
    async fn look_up<R: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<R> + Send + 'static,
    ) -> Result<R, StoreError> {
        let (answer, answered) = oneshot::channel();
        let lookup = Box::new(move |connection: &Connection| {
            if !answer.is_canceled() {
                // Who has given up meanwhile misses it.
                let _ = answer.send(work(connection).map_err(Reported::by_store));
            }
        });
        ask(&self.shared.lookups, lookup)?;
        wait_for(answered).await
    }
}

impl ReplayStore for SqliteStore {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        let key = *key;
        let clock = self.shared.clock.clone();
        let ends_at = statements::second_after(expires_at);
        self.change(move |connection| {
            // The time when its turn has come, which may be seconds later.
            let now = clock.now().as_secs();
            if ends_at <= now {
                // It would be deleted, and be the first one again.
                return Err(StoreError::new(
                    "the token has ended by the clock of the store: it is ahead of the policy's",
                ));
            }
            statements::insert_once(connection, &key, ends_at, now).map_err(Reported::by_store)
        })
        .await
    }
}

impl TokenVersions for SqliteStore {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        let key = *key;
        self.look_up(move |connection| statements::current(connection, &key))
            .await
    }
}

impl RaiseTokenVersions for SqliteStore {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        Self::raise(self, key, version).await
    }
}

impl RevocationStore for SqliteStore {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        let key = *key;
        let clock = self.shared.clock.clone();
        self.look_up(move |connection| {
            statements::is_revoked(connection, &key, clock.now().as_secs())
        })
        .await
    }
}

impl RevokeTokens for SqliteStore {
    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        Self::revoke(self, key, until).await
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").finish_non_exhaustive()
    }
}

fn ask<T>(queue: &mpsc::SyncSender<T>, request: T) -> Result<(), StoreError> {
    queue.try_send(request).map_err(|error| {
        StoreError::new(match error {
            mpsc::TrySendError::Full(_) => {
                "more requests wait for the store than its disk works off"
            }
            mpsc::TrySendError::Disconnected(_) => THREAD_ENDED,
        })
    })
}

async fn wait_for<R>(answered: oneshot::Receiver<Result<R, StoreError>>) -> Result<R, StoreError> {
    answered
        .await
        .unwrap_or_else(|oneshot::Canceled| Err(StoreError::new(THREAD_ENDED)))
}
