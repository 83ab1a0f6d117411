//! Versions of tokens in memory.

use std::{collections::HashMap, fmt, sync::Mutex};

use super::{StoreFull, lock};
use crate::{
    error::StoreError,
    online::{RaiseTokenVersions, TokenVersions, VersionKey},
};

/// [`TokenVersions`] in the memory of one process.
///
/// Versions have no end, so the store only grows, to its capacity: then new keys are refused, and known
/// ones can still be raised. Give it room for every user.
///
/// **For one process**: another instance of the service does not hear of a raise. **Forgets everything
/// at a restart**, which refuses every token, since a version that nobody knows is not zero: load the
/// versions from where users are kept before the service takes requests.
///
/// ```
/// use std::sync::Arc;
///
/// use claims_core::online::{MemoryTokenVersions, Stores, VersionKey};
///
/// # pollster::block_on(async {
/// let versions = Arc::new(MemoryTokenVersions::new(10_000));
/// let stores = Stores::new().versions(versions.clone());
///
/// let ann = VersionKey::named("https://id.example", "tv", "uid", 42);
/// assert_eq!(versions.raise(&ann, 3).await?, 3);
/// // It never falls.
/// assert_eq!(versions.raise(&ann, 2).await?, 3);
/// # Ok::<(), claims_core::StoreError>(())
/// # }).unwrap();
/// ```
pub struct MemoryTokenVersions {
    current: Mutex<HashMap<VersionKey, u64>>,
    capacity: usize,
}

impl MemoryTokenVersions {
    /// An empty store that takes the versions of at most so many keys.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self {
            current: Mutex::new(HashMap::new()),
            capacity,
        }
    }

    /// Raises the version to `version`, or leaves the higher one that is there; returns what is
    /// current now.
    ///
    /// # Errors
    ///
    /// If the key is new and the store is full.
    pub async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        RaiseTokenVersions::raise(self, key, version).await
    }
}

impl TokenVersions for MemoryTokenVersions {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        Ok(lock(&self.current).get(key).copied())
    }
}

impl RaiseTokenVersions for MemoryTokenVersions {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        let mut current = lock(&self.current);
        let full = current.len() >= self.capacity;
        if let Some(known) = current.get_mut(key) {
            *known = version.max(*known);
            Ok(*known)
        } else if full {
            Err(StoreError::new(StoreFull {
                capacity: self.capacity,
            }))
        } else {
            current.insert(*key, version);
            Ok(version)
        }
    }
}

impl fmt::Debug for MemoryTokenVersions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryTokenVersions")
            .field("entries", &lock(&self.current).len())
            .field("capacity", &self.capacity)
            .finish()
    }
}
