//! Tokens that a newer version replaces.

use std::{future::Future, sync::Arc};

use super::VersionKey;
use crate::{BoxFuture, error::StoreError};

/// Knows which version of its tokens is current for a user, or whatever else `version_of` names.
///
/// The issuer raises the version when every token from before has to end: at a logout everywhere,
/// at a change of roles. It never falls. Tokens carry the version that was current when they were
/// issued.
///
/// **A version that nobody knows is not zero**: a store that was emptied would bring every token
/// back that has not expired. `None` refuses the token, and the next login writes the version again.
/// Keep it where users are kept, and raise the store's to that; or take the time of the last
/// logout in seconds as the version, which needs no memory to be higher than before. Whoever raises it
/// does so through [`RaiseTokenVersions`](super::RaiseTokenVersions), or the store's own `raise`.
///
/// ```
/// use std::collections::HashMap;
///
/// use claims_core::{
///     StoreError,
///     online::{TokenVersions, VersionKey},
/// };
///
/// struct Fixed(HashMap<VersionKey, u64>);
///
/// impl TokenVersions for Fixed {
///     async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
///         Ok(self.0.get(key).copied())
///     }
/// }
/// ```
pub trait TokenVersions: Send + Sync {
    /// The version below which tokens are refused; `None` if none was ever set, or it is lost.
    ///
    /// Nobody else limits the time that it takes ([who waits](super#who-waits-and-for-how-long)).
    ///
    /// # Errors
    ///
    /// If nobody knows. The token is not accepted then.
    fn current(
        &self,
        key: &VersionKey,
    ) -> impl Future<Output = Result<Option<u64>, StoreError>> + Send;
}

/// [`TokenVersions`] as a trait object; every store is one.
pub trait DynTokenVersions: Send + Sync {
    /// As [`TokenVersions::current`].
    fn current_boxed<'a>(
        &'a self,
        key: &'a VersionKey,
    ) -> BoxFuture<'a, Result<Option<u64>, StoreError>>;
}

impl<S: TokenVersions> DynTokenVersions for S {
    fn current_boxed<'a>(
        &'a self,
        key: &'a VersionKey,
    ) -> BoxFuture<'a, Result<Option<u64>, StoreError>> {
        Box::pin(self.current(key))
    }
}

impl TokenVersions for dyn DynTokenVersions + '_ {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        self.current_boxed(key).await
    }
}

impl<S: TokenVersions + ?Sized> TokenVersions for Arc<S> {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        (**self).current(key).await
    }
}
