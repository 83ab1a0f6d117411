//! What middleware verifies with, whatever the claims set.

use std::future::Future;

use super::{Verified, Verifier};
use crate::{
    claims::{Claims, ClaimsOwned, NoState, StateKind, WithoutStores},
    error::Error,
    policy::WithoutContext,
};

/// Verifies tokens of type `T` completely: a [`Verifier`] if the type has no online checks, an
/// `OnlineVerifier` if it has.
///
/// For middleware, which takes any of the two:
///
/// ```
/// use claims_core::{Error, jwt::VerifyAsync};
///
/// async fn admit<T, V: VerifyAsync<T>>(verifier: &V, jwt: &str) -> Result<T, Error> {
///     Ok(verifier.verify_async(jwt).await?.into_inner())
/// }
/// ```
pub trait VerifyAsync<T>: Clone + Send + Sync + 'static {
    /// Accepts a token, or says why not.
    ///
    /// # Errors
    ///
    /// As [`Verifier::verify`] or `Verifier::verify_online`.
    fn verify_async(&self, jwt: &str) -> impl Future<Output = Result<Verified<T>, Error>> + Send;
}

impl<T> VerifyAsync<T> for Verifier<T>
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores> + Send + 'static,
{
    async fn verify_async(&self, jwt: &str) -> Result<Verified<T>, Error> {
        Verifier::verify_async(self, jwt).await
    }
}

#[cfg(feature = "online")]
impl<T> VerifyAsync<T> for super::OnlineVerifier<T>
where
    T: ClaimsOwned + Claims<Context: WithoutContext> + Send + 'static,
{
    async fn verify_async(&self, jwt: &str) -> Result<Verified<T>, Error> {
        self.verify(jwt).await
    }
}

/// The verifier that serves claims of type `T`: [`Verifier<T>`](Verifier), or `OnlineVerifier<T>` if
/// `T` declares online checks.
///
/// ```
/// use claims_core::{Claims, ClaimsOwned, Error, Verified, policy::WithoutContext};
/// use claims_core::jwt::{VerifierKind, VerifierOf, VerifyAsync};
///
/// async fn admit<T>(verifier: &VerifierOf<T>, jwt: &str) -> Result<Verified<T>, Error>
/// where
///     T: ClaimsOwned + Claims<Context: WithoutContext, State: VerifierKind> + Send + 'static,
/// {
///     verifier.verify_async(jwt).await
/// }
/// ```
pub type VerifierOf<T> = <<T as Claims>::State as VerifierKind>::Verifier<T>;

/// Names the verifier that serves a type, by whether it has online checks; see [`VerifierOf`].
#[diagnostic::on_unimplemented(
    message = "the online checks of this claims set need the feature `online` of `claims-core`"
)]
pub trait VerifierKind: StateKind {
    /// The verifier for such types.
    type Verifier<T>: VerifyAsync<T>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext, State = Self> + Send + 'static;
}

impl VerifierKind for NoState {
    type Verifier<T>
        = Verifier<T>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext, State = Self> + Send + 'static;
}

#[cfg(feature = "online")]
impl VerifierKind for crate::claims::SharedState {
    type Verifier<T>
        = super::OnlineVerifier<T>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext, State = Self> + Send + 'static;
}
