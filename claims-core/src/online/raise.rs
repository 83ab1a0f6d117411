//! Ending all tokens of an older version.

use std::{future::Future, sync::Arc};

use super::VersionKey;
use crate::{BoxFuture, error::StoreError};

/// Raises versions: the writing side of [`TokenVersions`](super::TokenVersions).
///
/// Every store of these crates has a `raise` of its own as well, which needs no trait. This is for code that
/// does not know which store it writes to.
///
/// ```
/// use claims_core::{
///     StoreError,
///     online::{RaiseTokenVersions, VersionKey},
/// };
/// # mod database {
/// #     pub async fn keep_the_larger(_: &[u8], version: u64) -> Result<u64, std::io::Error> {
/// #         Ok(version)
/// #     }
/// # }
///
/// struct OurDatabase;
///
/// impl RaiseTokenVersions for OurDatabase {
///     async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
///         // One statement, such as `INSERT .. ON CONFLICT .. SET version = greatest(..) RETURNING version`.
///         database::keep_the_larger(key.as_bytes(), version).await.map_err(StoreError::new)
///     }
/// }
///
/// /// At every login, with the version that the table of users has; the new token carries what comes back.
/// async fn log_in(
///     store: &impl RaiseTokenVersions,
///     uid: u64,
///     in_the_table: u64,
/// ) -> Result<u64, StoreError> {
///     store.raise(&VersionKey::named("https://id.example", "tv", "uid", uid), in_the_table).await
/// }
/// # pollster::block_on(async {
/// # assert_eq!(log_in(&OurDatabase, 42, 7).await.unwrap(), 7);
/// # });
/// ```
pub trait RaiseTokenVersions: Send + Sync {
    /// Ends all tokens of a lower version: raises the version to `version`, or leaves the higher one that is
    /// there; returns what is current then.
    ///
    /// To read and to write is one atomic step: of two callers, the larger version stays.
    ///
    /// # Errors
    ///
    /// If it could not be written: the older version may still be current then.
    fn raise(
        &self,
        key: &VersionKey,
        version: u64,
    ) -> impl Future<Output = Result<u64, StoreError>> + Send;
}

/// [`RaiseTokenVersions`] as a trait object; everything that raises versions is one.
pub trait DynRaiseTokenVersions: Send + Sync {
    /// As [`RaiseTokenVersions::raise`].
    fn raise_boxed<'a>(
        &'a self,
        key: &'a VersionKey,
        version: u64,
    ) -> BoxFuture<'a, Result<u64, StoreError>>;
}

impl<S: RaiseTokenVersions> DynRaiseTokenVersions for S {
    fn raise_boxed<'a>(
        &'a self,
        key: &'a VersionKey,
        version: u64,
    ) -> BoxFuture<'a, Result<u64, StoreError>> {
        Box::pin(self.raise(key, version))
    }
}

impl RaiseTokenVersions for dyn DynRaiseTokenVersions + '_ {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        self.raise_boxed(key, version).await
    }
}

impl<S: RaiseTokenVersions + ?Sized> RaiseTokenVersions for Arc<S> {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        (**self).raise(key, version).await
    }
}
