//! Verification that may wait for keys.

use super::Verifier;
use crate::{
    claims::{Claims, ClaimsOwned, ContextOf, WithoutStores},
    error::{Error, KeyError},
    jwt::Verified,
    observe,
    policy::WithoutContext,
};

impl<T> Verifier<T> {
    /// [`verify`](Self::verify) for services that can wait: if no key has the `kid` of the token, or
    /// the keys are out of reach, the [`KeySource`](crate::jwt::KeySource) is asked to renew them, and
    /// then the token is looked at once more.
    ///
    /// Without it the first tokens after a rotation are refused, until the source has renewed its keys
    /// by itself.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub async fn verify_async(&self, jwt: &str) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>,
    {
        self.verify_async_with(jwt, &()).await
    }

    /// The same for claims that were declared with `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub async fn verify_async_with(
        &self,
        jwt: &str,
        context: &ContextOf<T>,
    ) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned + Claims<State: WithoutStores>,
    {
        let attempt = || self.judge(jwt, context, |_| Ok(()));
        observe::told(T::SCHEMA, self.with_renewal(attempt).await).map(|(token, ())| token)
    }

    /// Does it again if it fails for want of a key, and the source has renewed its keys since.
    pub(super) async fn with_renewal<R>(
        &self,
        attempt: impl Fn() -> Result<R, Error>,
    ) -> Result<R, Error> {
        let error = match attempt() {
            Ok(result) => return Ok(result),
            Err(error) => error,
        };
        let key_id = match &error {
            Error::Key(KeyError::UnknownKeyId(key_id)) => Some(key_id.as_str()),
            // Nothing else is asked before the online checks.
            Error::Store(_) => None,
            _ => return Err(error),
        };
        if self.shared.keys.renew(key_id).await {
            attempt()
        } else {
            Err(error)
        }
    }
}
