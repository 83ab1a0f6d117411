//! Tokens and sessions that were ended by hand.

use std::{future::Future, sync::Arc, time::Duration};

use super::{RevocationKey, margin::MARGIN};
use crate::{BoxFuture, error::StoreError};

/// How much longer than the `exp` of what was revoked a store keeps a revocation: 6 minutes.
///
/// For the largest leeway that a [`Policy`](crate::Policy) allows, verifiers still accept a token that
/// has expired; and the clock of the store may be a minute ahead of theirs.
pub const REVOCATION_MARGIN: Duration = MARGIN;

/// Knows which tokens (`jti`) and sessions (`sid`) were revoked.
///
/// A store that was emptied has forgotten what was revoked, and cannot tell: keep it where nothing
/// is lost, or let tokens end soon.
///
/// Whoever revokes does it through [`RevokeTokens`](super::RevokeTokens), or the store's own `revoke`.
///
/// ```
/// use std::{collections::HashSet, sync::RwLock};
///
/// use claims_core::{
///     StoreError,
///     online::{RevocationKey, RevocationStore},
/// };
///
/// struct Revoked(RwLock<HashSet<RevocationKey>>);
///
/// impl RevocationStore for Revoked {
///     async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
///         let revoked = self.0.read().map_err(|_| StoreError::new("the list is broken"))?;
///         Ok(revoked.contains(key))
///     }
/// }
/// ```
pub trait RevocationStore: Send + Sync {
    /// Whether the token or session was revoked.
    ///
    /// Nobody else limits the time that it takes ([who waits](super#who-waits-and-for-how-long)).
    ///
    /// # Errors
    ///
    /// If nobody knows. The token is not accepted then.
    fn is_revoked(
        &self,
        key: &RevocationKey,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;
}

/// [`RevocationStore`] as a trait object; every store is one.
pub trait DynRevocationStore: Send + Sync {
    /// As [`RevocationStore::is_revoked`].
    fn is_revoked_boxed<'a>(
        &'a self,
        key: &'a RevocationKey,
    ) -> BoxFuture<'a, Result<bool, StoreError>>;
}

impl<S: RevocationStore> DynRevocationStore for S {
    fn is_revoked_boxed<'a>(
        &'a self,
        key: &'a RevocationKey,
    ) -> BoxFuture<'a, Result<bool, StoreError>> {
        Box::pin(self.is_revoked(key))
    }
}

impl RevocationStore for dyn DynRevocationStore + '_ {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        self.is_revoked_boxed(key).await
    }
}

impl<S: RevocationStore + ?Sized> RevocationStore for Arc<S> {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        (**self).is_revoked(key).await
    }
}
