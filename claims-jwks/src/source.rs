//! The source that a verifier is given.

use std::{borrow::Cow, fmt, sync::Arc};

use claims_core::{
    BoxFuture, StoreError,
    jwt::{Algorithms, KeySet, KeySource},
};
use tokio::task::AbortHandle;

use crate::{RemoteJwkSetBuilder, refresher::Shared};

/// A JWK set that another service publishes, kept fresh: a [`KeySource`] for a
/// [`Verifier`](claims_core::jwt::Verifier).
///
/// A task fetches the set at an interval, and when a token names a key that is not there. The last
/// good set is kept while the server fails, up to an age; the [crate's documentation](crate) says
/// what else holds.
///
/// Cheap to clone; all clones share keys and task. The task ends when the last of them is dropped.
///
/// ```no_run
/// # async fn fetch() -> Result<(), claims_jwks::Error> {
/// use claims_core::jwt::Algorithm;
/// use claims_jwks::RemoteJwkSet;
///
/// let keys = RemoteJwkSet::builder(
///     "https://id.example/.well-known/jwks.json",
///     [Algorithm::ES256, Algorithm::EdDSA],
/// )
/// .bound_to("https://id.example")
/// .fetch()
/// .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct RemoteJwkSet {
    inner: Arc<Inner>,
}

/// What the clones share.
struct Inner {
    shared: Arc<Shared>,
    task: AbortHandle,
    /// For `Debug`.
    address: String,
}

impl RemoteJwkSet {
    /// A remote set to put together: where it is, and the algorithms that its keys may be used with.
    ///
    /// The address is that of the set itself; for an OpenID provider, what `jwks_uri` of its
    /// configuration says. The allow-list works as that of [`KeySet::from_jwk_set`]: a JWK with an
    /// `alg` is used with that alone, one without with every algorithm of the list that fits.
    pub fn builder(url: impl Into<String>, allowed: impl Into<Algorithms>) -> RemoteJwkSetBuilder {
        RemoteJwkSetBuilder::new(url.into(), allowed.into())
    }

    pub(crate) fn new(shared: Arc<Shared>, task: AbortHandle, address: String) -> Self {
        let inner = Inner {
            shared,
            task,
            address,
        };
        Self {
            inner: Arc::new(inner),
        }
    }
}

#[cfg(test)]
impl RemoteJwkSet {
    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.inner.shared
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl KeySource for RemoteJwkSet {
    /// The keys as they were fetched last; the source of an error is a
    /// [`KeysUnavailable`](crate::KeysUnavailable).
    fn keys(&self, key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        let keys = self.inner.shared.keys(key_id);
        keys.map(Cow::Owned).map_err(StoreError::new)
    }

    /// Fetches the keys if none has the id, unless they were fetched only just now. Callers at one
    /// time share one request, which goes on if one of them is cancelled.
    fn renew<'s>(&'s self, key_id: Option<&'s str>) -> BoxFuture<'s, bool> {
        Box::pin(self.inner.shared.renew(key_id))
    }
}

/// Never shows key material.
impl fmt::Debug for RemoteJwkSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RemoteJwkSet")
            .field("address", &self.inner.address)
            .finish_non_exhaustive()
    }
}
