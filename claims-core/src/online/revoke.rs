//! Ending tokens and sessions by hand.

use std::{error::Error, fmt, future::Future, sync::Arc};

use super::RevocationKey;
use crate::{BoxFuture, NumericDate, error::StoreError};

/// Revokes tokens and sessions: the writing side of a [`RevocationStore`](super::RevocationStore).
///
/// Every store of these crates has a `revoke` of its own as well, which needs no trait. This is for code that
/// does not know which store it writes to.
///
/// ```
/// use claims_core::{
///     NumericDate, StoreError,
///     online::{REVOCATION_MARGIN, RevocationEnded, RevocationKey, RevokeTokens},
/// };
/// # mod database {
/// #     pub async fn keep_the_later_end(_: &[u8], _: i64) -> Result<(), std::io::Error> { Ok(()) }
/// # }
///
/// struct OurDatabase;
///
/// impl RevokeTokens for OurDatabase {
///     async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
///         let end = until + REVOCATION_MARGIN;
///         if end <= NumericDate::now() {
///             return Err(StoreError::new(RevocationEnded));
///         }
///         // A second begun is kept to its end.
///         let end = end.as_secs().saturating_add(1);
///         database::keep_the_later_end(key.as_bytes(), end).await.map_err(StoreError::new)
///     }
/// }
///
/// /// At a logout, with the `exp` of the last token of the session.
/// async fn log_out(
///     store: &impl RevokeTokens,
///     sid: &str,
///     last_exp: NumericDate,
/// ) -> Result<(), StoreError> {
///     store.revoke(&RevocationKey::session("https://id.example", sid), last_exp).await
/// }
/// # pollster::block_on(async {
/// # let end = NumericDate::now() + std::time::Duration::from_secs(60);
/// # log_out(&OurDatabase, "s-81", end).await.unwrap();
/// # });
/// ```
pub trait RevokeTokens: Send + Sync {
    /// Revokes a token or a session. `until` is the latest `exp` of what is revoked; the store keeps it for
    /// [`REVOCATION_MARGIN`](super::REVOCATION_MARGIN) longer, because verifiers allow a leeway.
    ///
    /// **`until` is not the time of the logout: a revocation that ends before the token brings it back.**
    ///
    /// Revoking twice keeps the later end.
    ///
    /// # Errors
    ///
    /// If the revocation could not be written, or would have [ended already](RevocationEnded).
    fn revoke(
        &self,
        key: &RevocationKey,
        until: NumericDate,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// [`RevokeTokens`] as a trait object; everything that revokes is one.
pub trait DynRevokeTokens: Send + Sync {
    /// As [`RevokeTokens::revoke`].
    fn revoke_boxed<'a>(
        &'a self,
        key: &'a RevocationKey,
        until: NumericDate,
    ) -> BoxFuture<'a, Result<(), StoreError>>;
}

impl<S: RevokeTokens> DynRevokeTokens for S {
    fn revoke_boxed<'a>(
        &'a self,
        key: &'a RevocationKey,
        until: NumericDate,
    ) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(self.revoke(key, until))
    }
}

impl RevokeTokens for dyn DynRevokeTokens + '_ {
    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        self.revoke_boxed(key, until).await
    }
}

impl<S: RevokeTokens + ?Sized> RevokeTokens for Arc<S> {
    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        (**self).revoke(key, until).await
    }
}

/// Why a revocation was not taken: the source of its [`StoreError`].
///
/// It would have ended already, even with [`REVOCATION_MARGIN`](super::REVOCATION_MARGIN). The usual reason is
/// the time of the logout in the place of the latest `exp` of what is revoked.
///
/// ```
/// use std::{error::Error as _, time::Duration};
///
/// use claims_core::{
///     NumericDate,
///     online::{MemoryRevocationStore, RevocationEnded, RevocationKey},
/// };
///
/// # pollster::block_on(async {
/// let store = MemoryRevocationStore::new(10_000);
/// let session = RevocationKey::session(None, "s-81");
/// let an_hour_ago = NumericDate::now() - Duration::from_secs(3600);
/// let error = store.revoke(&session, an_hour_ago).await.unwrap_err();
/// assert!(error.source().unwrap().is::<RevocationEnded>());
/// # });
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
