//! Used tokens in memory.

use std::{fmt, sync::Mutex};

use super::{expiring::Expiring, lock};
use crate::{
    Clock, NumericDate, SystemClock,
    error::StoreError,
    online::{Presentation, ReplayKey, ReplayStore},
};

/// A [`ReplayStore`] in the memory of one process.
///
/// Never forgets a token that could still be accepted: if it is full of those, it refuses every
/// further one, with [`StoreFull`](super::StoreFull) as the reason, until some have ended. Give it room
/// for the tokens of a busy hour; an entry takes about 150 bytes. It is kept until the token's `exp`, so an issuer
/// that is not yours alone could fill the store with tokens that never end:
/// [`max_lifetime`](crate::policy::PolicyBuilder::max_lifetime) of the policy refuses those. Entries that have ended are cleared
/// when others come in, a few at a time, so there is no thread, and an insert takes time that grows with
/// the logarithm of what is kept.
///
/// **For one process.** Two instances of a service with a store each accept a token twice, once each:
/// share a database instead. **Forgets everything at a restart**: every token that was used before and
/// has not ended could be used once more. Where that matters, keep used tokens in a database, give
/// them minutes to live, or refuse after a start what was issued before it.
///
/// ```
/// use claims_core::online::{MemoryReplayStore, Stores};
///
/// let stores = Stores::new().replay(MemoryReplayStore::new(100_000));
/// ```
pub struct MemoryReplayStore {
    used: Mutex<Expiring<ReplayKey>>,
    clock: Box<dyn Clock>,
}

impl MemoryReplayStore {
    /// An empty store that remembers at most so many tokens at once.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self {
            used: Mutex::new(Expiring::new(capacity)),
            clock: Box::new(SystemClock),
        }
    }

    /// Tells the time by another clock than the system's: by that of the policy, if it has one of its
    /// own.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    fn insert(&self, key: &ReplayKey, expires_at: NumericDate) -> Result<Presentation, StoreError> {
        // Under the lock: else a caller who has waited for it would bring an old time along.
        let mut used = lock(&self.used);
        let now = self.clock.now();
        if used.end_of(key, now).is_some() {
            return Ok(Presentation::Repeated);
        }
        if expires_at <= now {
            // Nothing that has ended is remembered.
            return Err(StoreError::new(
                "the token has ended by the clock of the store: it is ahead of the policy's",
            ));
        }
        used.keep(*key, expires_at, now).map_err(StoreError::new)?;
        Ok(Presentation::First)
    }
}

impl ReplayStore for MemoryReplayStore {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        self.insert(key, expires_at)
    }
}

impl fmt::Debug for MemoryReplayStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used = lock(&self.used);
        f.debug_struct("MemoryReplayStore")
            .field("entries", &used.len())
            .field("capacity", &used.capacity())
            .finish_non_exhaustive()
    }
}
