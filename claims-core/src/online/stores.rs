//! The stores of a service.

use std::{fmt, sync::Arc};

use super::{DynReplayStore, DynRevocationStore, DynTokenVersions};
use super::{ReplayStore, RevocationStore, TokenVersions};

/// The stores that a service checks tokens against; cheap to clone.
///
/// One value serves verifiers of different types: each asks for what its type declares, and a store
/// that is missing then is an error, not a check left out.
///
/// Whoever writes to a store keeps a handle to it; an [`Arc`] of a store is a store:
///
/// ```
/// use std::sync::Arc;
///
/// use claims_core::online::{
///     MemoryReplayStore, MemoryRevocationStore, MemoryTokenVersions, Stores,
/// };
///
/// let versions = Arc::new(MemoryTokenVersions::new(10_000));
/// let revoked = Arc::new(MemoryRevocationStore::new(10_000));
/// let stores = Stores::new()
///     .replay(MemoryReplayStore::new(100_000))
///     .versions(versions.clone())
///     .revocation(revoked.clone());
/// // `versions.raise(..)` at a change of roles, `revoked.revoke(..)` at a logout.
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
