//! Tokens that are accepted once.

use std::{future::Future, sync::Arc};

use super::ReplayKey;
use crate::{BoxFuture, NumericDate, error::StoreError};

/// Whether a token was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "a token that was there before must be refused"]
pub enum Presentation {
    /// Nobody has presented it before, and from now on somebody has.
    First,
    /// It was presented before.
    Repeated,
}

/// Remembers which tokens were accepted (RFC 7519, section 4.1.7).
///
/// To look and to insert is one atomic step: of any number of callers with one key, in whatever
/// process, one gets [`Presentation::First`]. A key is kept until `expires_at` at least: a store
/// that forgets earlier, because it is full or was restarted, accepts tokens twice. One that has no
/// room says so with an error, and so does one for whose clock `expires_at` has passed: it would forget
/// the key at once, and the next caller would be the first again.
///
/// ```
/// use claims_core::{
///     NumericDate, StoreError,
///     online::{Presentation, ReplayKey, ReplayStore},
/// };
/// # mod database {
/// #     pub async fn insert_if_absent(_: &[u8], _: i64) -> Result<bool, std::io::Error> { Ok(true) }
/// # }
///
/// struct OurDatabase;
///
/// impl ReplayStore for OurDatabase {
///     async fn insert_once(
///         &self,
///         key: &ReplayKey,
///         expires_at: NumericDate,
///     ) -> Result<Presentation, StoreError> {
///         match database::insert_if_absent(key.as_bytes(), expires_at.as_secs()).await {
///             Ok(true) => Ok(Presentation::First),
///             Ok(false) => Ok(Presentation::Repeated),
///             Err(error) => Err(StoreError::new(error)),
///         }
///     }
/// }
/// ```
pub trait ReplayStore: Send + Sync {
    /// Remembers the key if it is not there yet.
    ///
    /// Nobody else limits the time that it takes ([who waits](super#who-waits-and-for-how-long)).
    ///
    /// # Errors
    ///
    /// If nobody knows whether the key is there. The token is not accepted then.
    fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> impl Future<Output = Result<Presentation, StoreError>> + Send;
}

/// [`ReplayStore`] as a trait object; every store is one.
pub trait DynReplayStore: Send + Sync {
    /// As [`ReplayStore::insert_once`].
    fn insert_once_boxed<'a>(
        &'a self,
        key: &'a ReplayKey,
        expires_at: NumericDate,
    ) -> BoxFuture<'a, Result<Presentation, StoreError>>;
}

impl<S: ReplayStore> DynReplayStore for S {
    fn insert_once_boxed<'a>(
        &'a self,
        key: &'a ReplayKey,
        expires_at: NumericDate,
    ) -> BoxFuture<'a, Result<Presentation, StoreError>> {
        Box::pin(self.insert_once(key, expires_at))
    }
}

impl ReplayStore for dyn DynReplayStore + '_ {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        self.insert_once_boxed(key, expires_at).await
    }
}

impl<S: ReplayStore + ?Sized> ReplayStore for Arc<S> {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        (**self).insert_once(key, expires_at).await
    }
}
