//! The stores of a service.

use std::{fmt, sync::Arc};

use super::{DynReplayStore, DynRevocationStore, DynTokenVersions};
use super::{ReplayStore, RevocationStore, TokenVersions};

/// The stores that a service checks tokens against; cheap to clone.
///
/// One value serves verifiers of different types: each asks for what its type declares, and a store
/// that is missing then is an error, not a check left out.
///
/// Whoever writes to a store keeps a clone of it, or an [`Arc`] of it, which is a store too:
///
/// ```
/// use std::sync::Arc;
///
/// use claims_core::online::{MemoryReplayStore, MemoryStore, MemoryTokenVersions, Stores};
///
/// // All three in one place.
/// let store = MemoryStore::new(100_000);
/// let stores = Stores::of(store.clone());
/// // `store.raise(..)` at a change of roles, `store.revoke(..)` at a logout.
///
/// // Each in its place, and no place for revocations.
/// let versions = Arc::new(MemoryTokenVersions::new(10_000));
/// let stores =
///     Stores::new().replay(MemoryReplayStore::new(100_000)).versions(versions.clone());
/// ```
#[derive(Clone, Default)]
pub struct Stores {
    pub(super) replay: Option<Arc<dyn DynReplayStore>>,
    pub(super) versions: Option<Arc<dyn DynTokenVersions>>,
    pub(super) revocation: Option<Arc<dyn DynRevocationStore>>,
}

impl Stores {
    /// No store yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One store for all three.
    #[must_use]
    pub fn of(store: impl ReplayStore + TokenVersions + RevocationStore + 'static) -> Self {
        let store = Arc::new(store);
        Self {
            replay: Some(store.clone()),
            versions: Some(store.clone()),
            revocation: Some(store),
        }
    }

    /// Where `single_use` tokens are remembered.
    #[must_use]
    pub fn replay(mut self, store: impl ReplayStore + 'static) -> Self {
        self.replay = Some(Arc::new(store));
        self
    }

    /// Where `version_of` looks the current version up.
    #[must_use]
    pub fn versions(mut self, store: impl TokenVersions + 'static) -> Self {
        self.versions = Some(Arc::new(store));
        self
    }

    /// Where `revocable` looks for what was revoked.
    #[must_use]
    pub fn revocation(mut self, store: impl RevocationStore + 'static) -> Self {
        self.revocation = Some(Arc::new(store));
        self
    }
}

impl fmt::Debug for Stores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stores")
            .field("replay", &self.replay.is_some())
            .field("versions", &self.versions.is_some())
            .field("revocation", &self.revocation.is_some())
            .finish()
    }
}
