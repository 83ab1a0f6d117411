//! Tokens in HTTP requests, whatever the framework: where they stand, and what is answered if they
//! are refused (RFC 6750; RFC 9457).
//!
//! [`bearer_token`] takes the token out of a request's headers. [`Refusal`] is every reason to turn
//! the request away, and knows the status, the `WWW-Authenticate` challenge and the JSON body that go
//! with it:
//!
//! | what is wrong | status | challenge |
//! | --- | --- | --- |
//! | no token, or credentials of another scheme | 401 | `Bearer` |
//! | two `Authorization` headers, an empty token, characters that no token has | 400 | `error="invalid_request"` |
//! | a token that is malformed, forged, expired, revoked, used before, outdated, for somebody else ... | 401 | `error="invalid_token"` |
//! | a good token that lacks a scope | 403 | `error="insufficient_scope"`, `scope="..."` |
//! | keys or shared state out of reach ([`Error::Store`]) | 503 | |
//! | a token that the service itself could not make ([`Error::Encode`]) | 500 | |
//!
//! ```
//! use claims_core::http::{Refusal, Scoped, bearer_token, require_scopes};
//! use http::{HeaderMap, StatusCode, header::AUTHORIZATION};
//!
//! # use claims_core::{Claims, NumericDate, Scope};
//! # #[derive(Claims)]
//! # struct AccessToken { #[claim(registered)] exp: NumericDate, #[claim(registered)] scope: Option<Scope> }
//! impl Scoped for AccessToken {
//!     fn grants(&self, scope: &str) -> bool {
//!         self.scope.grants(scope)
//!     }
//! }
//!
//! # fn verify(jwt: &str) -> Result<AccessToken, claims_core::Error> {
//! #     let error = claims_core::HeaderError::Segments { found: jwt.split('.').count() };
//! #     if jwt != "good" { return Err(error.into()); }
//! #     let scope = Some("orders:read".parse().unwrap());
//! #     Ok(AccessToken { exp: NumericDate::now(), scope })
//! # }
//! // `verify` is that of a `Verifier<AccessToken>`.
//! fn admit(headers: &HeaderMap) -> Result<AccessToken, Refusal> {
//!     let token = verify(bearer_token(headers)?)?;
//!     require_scopes(&token, ["orders:write"])?;
//!     Ok(token)
//! }
//!
//! let mut headers = HeaderMap::new();
//! let answer = admit(&headers).err().unwrap().response();
//! assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
//! assert_eq!(answer.headers()["www-authenticate"], "Bearer");
//!
//! headers.insert(AUTHORIZATION, "Bearer good".parse().unwrap());
//! let answer = admit(&headers).err().unwrap().response();
//! assert_eq!(answer.status(), StatusCode::FORBIDDEN);
//! assert_eq!(
//!     answer.headers()["www-authenticate"],
//!     "Bearer error=\"insufficient_scope\", \
//!      error_description=\"the token does not grant every scope that is needed here\", \
//!      scope=\"orders:write\""
//! );
//! ```
//!
//! The crate `claims-axum` does all of it for axum. For actix-web, whose header types are those of http
//! 0.2, and for tonic, whose answers are gRPC statuses, the examples `actix` and `tonic` of the
//! repository have code to copy.
//!
//! # What an answer tells
//!
//! The bearer of a token can read it, but answers end up in logs and error trackers, which nobody
//! guards as tokens are. So nothing in an answer is taken from the token: `error_description` and
//! `detail` are fixed sentences, and a [`Problem`] names claims only by names that the claims set
//! declares or the IANA registry has. What was found and what was expected is for the service's own log: see
//! [`Report`](crate::Report).
//!
//! [`Error::Store`]: crate::Error::Store
//! [`Error::Encode`]: crate::Error::Encode

mod answer;
mod bearer;
mod challenge;
mod description;
mod error;
mod names;
mod problem;
mod refusal;
mod response;
mod scope;

pub use answer::ErrorCode;
pub use bearer::{BearerError, bearer_token, bearer_token_in};
pub use problem::Problem;
pub use refusal::Refusal;
pub use scope::{InsufficientScope, Scoped, require_scopes};

#[cfg(test)]
mod tests;
