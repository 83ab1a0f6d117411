//! Revoked tokens and sessions in memory.

use std::{fmt, sync::Mutex};

use super::{expiring::Expiring, lock};
use crate::{
    Clock, NumericDate, SystemClock,
    error::StoreError,
    online::{REVOCATION_MARGIN, RevocationEnded, RevocationKey, RevocationStore, RevokeTokens},
};

/// A [`RevocationStore`] in the memory of one process.
///
/// Never forgets a revocation before its end: if it is full, [`revoke`](Self::revoke) fails. Entries
/// that have ended are cleared as others come in, a few at a time; there is no thread.
///
/// **For one process**: another instance of the service does not hear of a revocation. **Forgets
/// everything at a restart**: what was revoked is accepted again until it expires, and nobody can tell.
/// Keep revocations in a database, or write those that have not ended again at every start, before
/// the service takes requests.
///
/// ```
/// use std::{sync::Arc, time::Duration};
///
/// use claims_core::{
///     NumericDate,
///     online::{MemoryRevocationStore, RevocationKey, RevocationStore as _, Stores},
/// };
///
/// # pollster::block_on(async {
/// let revoked = Arc::new(MemoryRevocationStore::new(10_000));
/// let stores = Stores::new().revocation(revoked.clone());
///
/// // At a logout: the tokens of the session end within a quarter of an hour.
/// let session = RevocationKey::session("https://id.example", "s-81");
/// revoked.revoke(&session, NumericDate::now() + Duration::from_secs(900)).await?;
/// assert!(revoked.is_revoked(&session).await?);
/// # Ok::<(), claims_core::StoreError>(())
/// # }).unwrap();
/// ```
pub struct MemoryRevocationStore {
    revoked: Mutex<Expiring<RevocationKey>>,
    clock: Box<dyn Clock>,
}

impl MemoryRevocationStore {
    /// An empty store that keeps at most so many revocations at once.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self {
            revoked: Mutex::new(Expiring::new(capacity)),
            clock: Box::new(SystemClock),
        }
    }

    /// Tells the time by another clock than the system's.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Box::new(clock);
        self
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
    /// If the store is full, or the revocation would have [ended already](RevocationEnded): it is not in
    /// force then.
    pub async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        RevokeTokens::revoke(self, key, until).await
    }
}

impl RevocationStore for MemoryRevocationStore {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        let revoked = lock(&self.revoked);
        Ok(revoked.end_of(key, self.clock.now()).is_some())
    }
}

impl RevokeTokens for MemoryRevocationStore {
    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        let mut revoked = lock(&self.revoked);
        let now = self.clock.now();
        let end = until + REVOCATION_MARGIN;
        if end <= now {
            return Err(StoreError::new(RevocationEnded));
        }
        if revoked.end_of(key, now).is_some_and(|known| known >= end) {
            return Ok(());
        }
        revoked.keep(*key, end, now).map_err(StoreError::new)
    }
}

impl fmt::Debug for MemoryRevocationStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let revoked = lock(&self.revoked);
        f.debug_struct("MemoryRevocationStore")
            .field("entries", &revoked.len())
            .field("capacity", &revoked.capacity())
            .finish_non_exhaustive()
    }
}
