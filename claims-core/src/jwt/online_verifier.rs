//! A verifier with its stores.

use super::{Verified, Verifier};
use crate::{
    claims::{Claims, ClaimsOwned, ContextOf},
    error::Error,
    online::Stores,
    policy::WithoutContext,
};

/// A [`Verifier`] and the [`Stores`] that it asks, for types with online checks.
///
/// Made by [`Verifier::online`], which sees to it that no store is missing; cheap to clone.
#[derive(Debug)]
pub struct OnlineVerifier<T> {
    verifier: Verifier<T>,
    stores: Stores,
}

impl<T> OnlineVerifier<T> {
    pub(super) fn new(verifier: Verifier<T>, stores: Stores) -> Self {
        Self { verifier, stores }
    }

    /// [`Verifier::verify_online`] with the stores that are kept.
    ///
    /// # Errors
    ///
    /// As [`Verifier::verify_online`].
    pub async fn verify(&self, jwt: &str) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext>,
    {
        self.verifier.verify_online(jwt, &self.stores).await
    }

    /// The same for claims that were declared with `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`Verifier::verify_online`].
    pub async fn verify_with(&self, jwt: &str, context: &ContextOf<T>) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned,
    {
        self.verifier
            .verify_online_with(jwt, &self.stores, context)
            .await
    }
}

impl<T> Clone for OnlineVerifier<T> {
    fn clone(&self) -> Self {
        Self {
            verifier: self.verifier.clone(),
            stores: self.stores.clone(),
        }
    }
}
