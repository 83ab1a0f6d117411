//! Opening a store with settings.

use std::{fmt, path::Path, sync::Arc, time::Duration};

use claims_core::{Clock, SystemClock};

use crate::{OpenError, SqliteStore, database};

/// SQLite counts 31 bits of milliseconds: 24 days.
const LONGEST_WAIT: Duration = Duration::from_millis(i32::MAX.unsigned_abs() as u64);

/// Settings of a store; see [`SqliteStore::builder`].
#[must_use = "a store is opened by `open`"]
pub struct SqliteStoreBuilder {
    pub(crate) busy_timeout: Duration,
    pub(crate) clock: Arc<dyn Clock>,
}

impl SqliteStoreBuilder {
    pub(crate) fn new() -> Self {
        Self {
            busy_timeout: Duration::from_secs(5),
            clock: Arc::new(SystemClock),
        }
    }

    /// How long to wait while another process writes; 5 seconds by default. The request, and all that have
    /// come behind it, fail with [`Error::Store`](claims_core::Error::Store) after that.
    pub fn busy_timeout(mut self, timeout: Duration) -> Self {
        self.busy_timeout = timeout.min(LONGEST_WAIT);
        self
    }

    /// Tells the time by another clock than the system's. All processes that share a file need the same
    /// one.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Opens the file, or makes it. Waits for the disk: call it while the service starts.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened or written, is not this crate's, or was written by a later release.
    pub fn open(self, path: impl AsRef<Path>) -> Result<SqliteStore, OpenError> {
        let connections = database::open(path.as_ref(), self.busy_timeout)?;
        SqliteStore::start(connections, self.clock)
    }
}

impl fmt::Debug for SqliteStoreBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStoreBuilder")
            .field("busy_timeout", &self.busy_timeout)
            .finish_non_exhaustive()
    }
}
