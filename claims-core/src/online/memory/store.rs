//! All three stores in memory as one.

use std::sync::Arc;

use super::{MemoryReplayStore, MemoryRevocationStore, MemoryTokenVersions};
use crate::{
    NumericDate,
    error::StoreError,
    online::{
        Presentation, RaiseTokenVersions, ReplayKey, ReplayStore, RevocationKey, RevocationStore,
        RevokeTokens, TokenVersions, VersionKey,
    },
};

/// A [`ReplayStore`], [`TokenVersions`] and [`RevocationStore`] in the memory of one process; cheap to clone,
/// and all clones are one store.
///
/// Does what `SqliteStore` of `claims-sqlite` and `RedisStore` of `claims-redis` do, until there has to be one
/// of those: nothing else changes then. [`MemoryReplayStore`], [`MemoryTokenVersions`] and
/// [`MemoryRevocationStore`], which it is made of, tell what it forgets at a restart and what happens
/// when it is full.
///
/// ```
/// use claims_core::online::{MemoryStore, Stores, VersionKey};
///
/// # pollster::block_on(async {
/// let store = MemoryStore::new(100_000);
/// let stores = Stores::of(store.clone());
///
/// let ann = VersionKey::named("https://id.example", "tv", "uid", 42);
/// assert_eq!(store.raise(&ann, 7).await?, 7);
/// # Ok::<(), claims_core::StoreError>(())
/// # }).unwrap();
/// ```
#[derive(Debug, Clone)]
pub struct MemoryStore {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    replay: MemoryReplayStore,
    versions: MemoryTokenVersions,
    revocation: MemoryRevocationStore,
}

impl MemoryStore {
    /// An empty store that takes so many used tokens, so many versions, and so many revocations.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self::of(
            MemoryReplayStore::new(capacity),
            MemoryTokenVersions::new(capacity),
            MemoryRevocationStore::new(capacity),
        )
    }

    /// Of stores with a capacity or a clock of their own.
    #[must_use]
    pub fn of(
        replay: MemoryReplayStore,
        versions: MemoryTokenVersions,
        revocation: MemoryRevocationStore,
    ) -> Self {
        Self {
            shared: Arc::new(Shared {
                replay,
                versions,
                revocation,
            }),
        }
    }

    /// Raises the version to `version`, or leaves the higher one that is there; returns what is
    /// current now.
    ///
    /// # Errors
    ///
    /// As [`MemoryTokenVersions::raise`].
    pub async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        self.shared.versions.raise(key, version).await
    }

    /// Revokes a token or a session. `until` is the latest `exp` of what is revoked; it is kept for
    /// [`REVOCATION_MARGIN`](crate::online::REVOCATION_MARGIN) longer, because verifiers allow a leeway.
    ///
    /// **`until` is not the time of the logout: a revocation that ends before the token brings it back.**
    ///
    /// Revoking twice keeps the later end.
    ///
    /// # Errors
    ///
    /// As [`MemoryRevocationStore::revoke`].
    pub async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        self.shared.revocation.revoke(key, until).await
    }
}

impl ReplayStore for MemoryStore {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        self.shared.replay.insert_once(key, expires_at).await
    }
}

impl TokenVersions for MemoryStore {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        self.shared.versions.current(key).await
    }
}

impl RaiseTokenVersions for MemoryStore {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        self.shared.versions.raise(key, version).await
    }
}

impl RevocationStore for MemoryStore {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        self.shared.revocation.is_revoked(key).await
    }
}

impl RevokeTokens for MemoryStore {
    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        self.shared.revocation.revoke(key, until).await
    }
}
