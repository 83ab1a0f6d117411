//! From a payload to a claims set that the policy and the stores accept.

use super::{Presented, Stores, check};
use crate::{
    claims::{Claims, ClaimsOwned, ContextOf},
    error::Error,
    observe,
    policy::{Policy, WithoutContext},
};

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
        let presented = Presented::of::<T>(payload)?;
        check(stores, &presented).await?;
        Ok(claims)
    }
}
