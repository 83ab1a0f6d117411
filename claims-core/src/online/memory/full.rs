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
/// # pollster::block_on(async {
/// let store = MemoryRevocationStore::new(1);
/// let until = NumericDate::now() + Duration::from_secs(900);
/// let [first, second] = ["first", "second"].map(|sid| RevocationKey::session(None, sid));
/// store.revoke(&first, until).await?;
/// let error = store.revoke(&second, until).await.unwrap_err();
/// assert!(error.source().unwrap().is::<StoreFull>());
/// # Ok::<(), claims_core::StoreError>(())
/// # }).unwrap();
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
