//! From a payload to a claims set that the policy and the stores accept.

use std::time::Duration;

use super::{Presented, Stores, check};
use crate::{
    claims::{Claims, ClaimsOwned, ContextOf},
    error::Error,
    observe,
    policy::{Policy, WithoutContext},
};

/// How far the clock of a store may be ahead of a verifier's: for as long, what concerns a token is
/// remembered after it has ended.
pub(super) const STORE_DRIFT: Duration = Duration::from_secs(60);

impl Policy {
    /// Reads a payload into a claims set, judges it, and asks the stores about it.
    ///
    /// What [`decode`](Self::decode) is for types without online checks. The signature of the payload
    /// has been verified by somebody else.
    ///
    /// # Errors
    ///
    /// As [`decode`](Self::decode); also [`Error::Claims`] for a token that was used before, revoked, or
    /// replaced by a newer version, and [`Error::Store`] if a store cannot answer or is not there.
    pub async fn decode_online<T>(&self, payload: &[u8], stores: &Stores) -> Result<T, Error>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext>,
    {
        self.decode_online_with(payload, stores, &()).await
    }

    /// The same for claims that were declared with `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`decode_online`](Self::decode_online).
    pub async fn decode_online_with<T>(
        &self,
        payload: &[u8],
        stores: &Stores,
        context: &ContextOf<T>,
    ) -> Result<T, Error>
    where
        T: ClaimsOwned,
    {
        observe::told(T::SCHEMA, self.ask(payload, stores, context).await)
    }

    async fn ask<T>(
        &self,
        payload: &[u8],
        stores: &Stores,
        context: &ContextOf<T>,
    ) -> Result<T, Error>
    where
        T: ClaimsOwned,
    {
        let claims: T = self.read(payload, context)?;
        let presented = self.present::<T>(payload)?;
        check(stores, &presented).await?;
        Ok(claims)
    }

    /// What a token that was accepted otherwise presents to the stores.
    pub(crate) fn present<T: Claims>(&self, payload: &[u8]) -> Result<Presented, Error> {
        let leeway = self.leeway_duration();
        let presented = Presented::read(payload, T::SCHEMA, |exp| exp + leeway + STORE_DRIFT)?;
        presented.map_err(Error::Claims)
    }
}
