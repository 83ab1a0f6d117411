//! Verification that asks stores.

use super::Verifier;
use crate::{
    claims::{Claims, ClaimsOwned, ContextOf},
    error::{Error, SetupError},
    jwt::{OnlineVerifier, Verified},
    observe,
    online::{self, Presented, Stores},
    policy::{ConfigError, WithoutContext},
};

impl<T> Verifier<T> {
    /// Accepts a token after asking the stores about it, or says why not.
    ///
    /// Checks what [`verify`](Self::verify) checks, then versions and revocation, and last of all
    /// whether the token was used before: one that is refused is not used up. Waits for keys as
    /// [`verify_async`](Self::verify_async) does, and for stores as long as they take: when the future is
    /// dropped before it is ready, a `single_use` token may be used up nonetheless.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify); also [`Error::Claims`] for a token that was used before, revoked,
    /// or replaced by a newer version, and [`Error::Store`] if a store cannot answer or is not there.
    pub async fn verify_online(&self, jwt: &str, stores: &Stores) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext>,
    {
        self.verify_online_with(jwt, stores, &()).await
    }

    /// The same for claims that were declared with `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`verify_online`](Self::verify_online).
    pub async fn verify_online_with(
        &self,
        jwt: &str,
        stores: &Stores,
        context: &ContextOf<T>,
    ) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned,
    {
        observe::told(T::SCHEMA, self.ask(jwt, stores, context).await)
    }

    async fn ask(
        &self,
        jwt: &str,
        stores: &Stores,
        context: &ContextOf<T>,
    ) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned,
    {
        let attempt = || self.judge(jwt, context, Presented::of::<T>);
        let (token, presented) = self.with_renewal(attempt).await?;
        online::check(stores, &presented).await?;
        Ok(token)
    }

    /// A verifier that keeps its stores, for types with online checks.
    ///
    /// # Errors
    ///
    /// If the type declares a check for which there is no store.
    pub fn online(self, stores: Stores) -> Result<OnlineVerifier<T>, ConfigError>
    where
        T: Claims,
    {
        match stores.lacks(T::SCHEMA) {
            None => Ok(OnlineVerifier::new(self, stores)),
            Some(lack) => Err(SetupError::NoStore(lack).into()),
        }
    }
}
