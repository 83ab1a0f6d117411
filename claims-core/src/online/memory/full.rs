//! No room.

use std::{error::Error, fmt};

/// Why a store in memory took nothing more: the source of its [`StoreError`](crate::StoreError).
///
/// ```
/// use std::{error::Error as _, time::Duration};
///
/// use claims_core::{
///     NumericDate,
///     online::{MemoryRevocationStore, RevocationKey, StoreFull},
/// };
///
/// let store = MemoryRevocationStore::new(1);
/// let until = NumericDate::now() + Duration::from_secs(900);
/// store.revoke(&RevocationKey::session(None, "first"), until)?;
/// let error = store.revoke(&RevocationKey::session(None, "second"), until).unwrap_err();
/// assert!(error.source().unwrap().is::<StoreFull>());
/// # Ok::<(), claims_core::StoreError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoreFull {
    /// How many entries the store takes.
    pub capacity: usize,
}

impl fmt::Display for StoreFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the store is full: it takes {} entries, and none of them has ended",
            self.capacity
        )
    }
}

impl Error for StoreFull {}
