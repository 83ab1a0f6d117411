//! Tokens and sessions that were ended by hand.

use std::{error::Error, fmt, future::Future, sync::Arc, time::Duration};

use super::{RevocationKey, margin::MARGIN};
use crate::{BoxFuture, error::StoreError};

/// How much longer than the `exp` of what was revoked a store keeps a revocation: 6 minutes.
///
/// For the largest leeway that a [`Policy`](crate::Policy) allows, verifiers still accept a token that
/// has expired; and the clock of the store may be a minute ahead of theirs.
pub const REVOCATION_MARGIN: Duration = MARGIN;

/// Why a revocation was not taken: the source of its [`StoreError`].
///
/// It would have ended already, even with [`REVOCATION_MARGIN`]. The usual reason is a time of the logout in
/// the place of the latest `exp` of what is revoked.
///
/// ```
/// use std::{error::Error as _, time::Duration};
///
/// use claims_core::{
///     NumericDate,
///     online::{MemoryRevocationStore, RevocationEnded, RevocationKey},
/// };
///
/// let store = MemoryRevocationStore::new(10_000);
/// let an_hour_ago = NumericDate::now() - Duration::from_secs(3600);
/// let error = store.revoke(&RevocationKey::session(None, "s-81"), an_hour_ago).unwrap_err();
/// assert!(error.source().unwrap().is::<RevocationEnded>());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevocationEnded;

impl fmt::Display for RevocationEnded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the revocation would have ended already, and nothing was revoked: `until` is the latest `exp` of \
             what is revoked, not the time of the logout",
        )
    }
}

impl Error for RevocationEnded {}

/// Knows which tokens (`jti`) and sessions (`sid`) were revoked.
///
/// A store that was emptied has forgotten what was revoked, and cannot tell: keep it where nothing
/// is lost, or let tokens end soon.
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
