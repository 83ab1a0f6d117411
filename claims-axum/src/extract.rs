//! The extractor.

use std::ops::Deref;

use axum_core::extract::{FromRequestParts, OptionalFromRequestParts};
use claims_core::{
    Claims, ClaimsOwned, Verified,
    http::{BearerError, Refusal, Scoped, bearer_token, require_scopes},
    jwt::{VerifierKind, VerifierOf, VerifyAsync},
    policy::WithoutContext,
};
use http::request::Parts;

use crate::{FromState, Rejection, handed_on};

/// The claims of a request's token, which was verified.
///
/// The verifier is taken from the state ([`VerifierOf`]), unless a layer has verified the token
/// already, by the verifier that it has.
///
/// ```
/// use claims_axum::Jwt;
/// use claims_core::{Claims, NumericDate};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     exp: NumericDate,
///     #[claim(registered)]
///     sub: String,
/// }
///
/// async fn handler(Jwt(token): Jwt<AccessToken>) -> String {
///     format!("Hello, {}", token.sub)
/// }
///
/// async fn for_everybody(jwt: Option<Jwt<AccessToken>>) -> String {
///     jwt.map_or("Hello".to_owned(), |Jwt(token)| format!("Hello, {}", token.sub))
/// }
/// ```
///
/// Takes the header `Authorization` alone; what is refused is answered by [`Rejection`].
///
/// **A single-use token is used up before the handler runs**, and before the body is read: a form that
/// turns out to be invalid has cost the user the link. Where the body decides, take the headers and the
/// body, judge the body, and verify last:
///
/// ```
/// use claims_axum::Rejection;
/// use claims_core::{Claims, NumericDate, http::bearer_token, jwt::OnlineVerifier};
/// use http::{HeaderMap, StatusCode};
///
/// #[derive(Claims)]
/// #[claims(typ = "reset+jwt")]
/// struct PasswordReset {
///     #[claim(registered, single_use)]
///     jti: String,
///     #[claim(registered)]
///     exp: NumericDate,
///     #[claim(registered)]
///     sub: String,
/// }
///
/// // In axum: `State(verifier)`, `headers` and, last, the body.
/// async fn reset(
///     verifier: OnlineVerifier<PasswordReset>,
///     headers: HeaderMap,
///     password: String,
/// ) -> Result<StatusCode, Rejection> {
///     if password.len() < 12 {
///         return Ok(StatusCode::UNPROCESSABLE_ENTITY); // The link still works.
///     }
///     let token = verifier.verify(bearer_token(&headers)?).await?;
///     // Set the password of `token.sub`.
/// #   let _ = &token.sub;
///     Ok(StatusCode::NO_CONTENT)
/// }
/// ```
///
/// Every extractor verifies by itself. A handler that takes `Jwt<T>` twice, by another extractor of
/// yours perhaps, verifies twice, and a single-use token is refused the second time: put a
/// [`VerifyLayer`](crate::VerifyLayer) around it, and it is verified once.
///
/// A single-use token is used up when it is accepted, whatever is answered then: 403 for want of a scope, 404
/// behind a layer around the router, or a `HEAD`, which axum's `get` serves as well.
#[derive(Debug, Clone)]
pub struct Jwt<T>(pub Verified<T>);

impl<T> Jwt<T> {
    /// Asks for every one of these scopes.
    ///
    /// # Errors
    ///
    /// If the token does not grant one of them: 403, with all of them in the challenge.
    pub fn require_scopes<W: AsRef<str>>(
        &self,
        needed: impl IntoIterator<Item = W>,
    ) -> Result<(), Rejection>
    where
        T: Scoped,
    {
        Ok(require_scopes(&self.0, needed)?)
    }
}

impl<T> Deref for Jwt<T> {
    type Target = Verified<T>;

    fn deref(&self) -> &Verified<T> {
        &self.0
    }
}

impl<S, T> FromRequestParts<S> for Jwt<T>
where
    S: Send + Sync,
    T: ClaimsOwned + Claims<Context: WithoutContext, State: VerifierKind> + Send + Sync + 'static,
    VerifierOf<T>: FromState<S>,
{
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
        let token = token(parts, || VerifierOf::<T>::from_state(state)).await?;
        Ok(Self(token))
    }
}

/// `None` for a request without credentials.
impl<S, T> OptionalFromRequestParts<S> for Jwt<T>
where
    S: Send + Sync,
    T: ClaimsOwned + Claims<Context: WithoutContext, State: VerifierKind> + Send + Sync + 'static,
    VerifierOf<T>: FromState<S>,
{
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Rejection> {
        match token(parts, || VerifierOf::<T>::from_state(state)).await {
            Ok(token) => Ok(Some(Self(token))),
            Err(Refusal::Bearer(BearerError::Missing)) => Ok(None),
            Err(refusal) => Err(refusal.into()),
        }
    }
}

/// The token of a request: the one that a layer has accepted, or else the one in its header.
pub(crate) async fn token<T, V>(
    parts: &Parts,
    verifier: impl FnOnce() -> V,
) -> Result<Verified<T>, Refusal>
where
    T: Claims + Send + Sync + 'static,
    V: VerifyAsync<T>,
{
    if let Some(token) = handed_on::take(&parts.extensions) {
        return Ok(token);
    }
    let jwt = bearer_token(&parts.headers)?;
    verifier().verify_async(jwt).await.map_err(Refusal::of::<T>)
}
