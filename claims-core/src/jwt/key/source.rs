//! Where keys come from.

use std::{borrow::Cow, sync::Arc};

use super::KeySet;
use crate::{BoxFuture, error::StoreError};

/// Where a verifier takes its keys from: a [`KeySet`], or something that renews one while the
/// program runs.
///
/// | the keys | the source |
/// | --- | --- |
/// | are part of the configuration | [`KeySet::builder`] |
/// | are a JWK set at hand | [`KeySet::from_jwk_set`], or `try_from` where every JWK has an `alg` |
/// | are published by another service | `RemoteJwkSet` of the crate `claims-jwks` |
/// | come from elsewhere | an implementation of this trait |
///
/// Implementations hand out sets and decide nothing: which key of the set may serve a token is
/// always the set's to say. A call comes before the signature is checked and must not wait: renew
/// keys in the background, or when `key_id` is one you have not seen, and no faster than a limit
/// of your own, because anybody can send any `kid`.
///
/// A key that is built anew is another key to a `VerifiedCache`, even of the same bytes: where nothing
/// has changed, keep the set, or take over its keys with [`KeySetBuilder::keys`](super::KeySetBuilder::keys).
///
/// ```
/// use std::{
///     borrow::Cow,
///     sync::{PoisonError, RwLock},
/// };
///
/// use claims_core::{
///     StoreError,
///     jwt::{KeySet, KeySource},
/// };
///
/// struct Renewed(RwLock<KeySet>);
///
/// impl KeySource for Renewed {
///     fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
///         let current = self.0.read().unwrap_or_else(PoisonError::into_inner);
///         Ok(Cow::Owned(current.clone()))
///     }
/// }
/// ```
pub trait KeySource: Send + Sync {
    /// The keys as they are now. `key_id` is the `kid` of an unverified token: a hint and no more.
    ///
    /// # Errors
    ///
    /// If there are no keys to be had at the moment. The token is then neither accepted nor
    /// refused: [`Error::Store`](crate::Error::Store).
    fn keys(&self, key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError>;

    /// Renews the keys, if the source can: called by those methods of a verifier that may wait, when
    /// no key has the `kid` of a token, or when there were no keys to be had. `true` means that it is
    /// worth looking again.
    ///
    /// Anybody can send any `kid`: one renewal serves all who wait for it, and two keep a distance.
    /// Nobody else limits the time that it takes. The source that does nothing here has nothing to renew.
    fn renew<'s>(&'s self, key_id: Option<&'s str>) -> BoxFuture<'s, bool> {
        let _ = key_id;
        Box::pin(std::future::ready(false))
    }
}

impl KeySource for KeySet {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        Ok(Cow::Borrowed(self))
    }
}

impl<S: KeySource + ?Sized> KeySource for Arc<S> {
    fn keys(&self, key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        (**self).keys(key_id)
    }

    fn renew<'s>(&'s self, key_id: Option<&'s str>) -> BoxFuture<'s, bool> {
        (**self).renew(key_id)
    }
}
