//! Verified JWT claims in [axum](https://docs.rs/axum/0.8).
//!
//! A handler that takes [`Jwt<T>`](Jwt) runs only for requests with a token whose signature, header
//! and claims were accepted. Every other request is answered as RFC 6750 wants it, and the handler
//! never sees it.
//!
//! ```
//! use axum::{Router, routing::get};
//! use claims_axum::{Jwt, Rejection};
//! use claims_core::{Audience, Claims, NumericDate, Policy, Scope, Verifier, http::Scoped};
//! use claims_core::jwt::{Algorithm, DecodingKey};
//!
//! #[derive(Clone, Claims)]
//! struct AccessToken {
//!     #[claim(registered)]
//!     iss: String,
//!     #[claim(registered)]
//!     sub: String,
//!     #[claim(registered)]
//!     aud: Audience,
//!     #[claim(registered)]
//!     exp: NumericDate,
//!     #[claim(registered)]
//!     scope: Option<Scope>,
//! }
//!
//! impl Scoped for AccessToken {
//!     fn grants(&self, scope: &str) -> bool {
//!         self.scope.grants(scope)
//!     }
//! }
//!
//! async fn whoami(Jwt(token): Jwt<AccessToken>) -> String {
//!     token.sub.clone()
//! }
//!
//! async fn cancel(jwt: Jwt<AccessToken>) -> Result<&'static str, Rejection> {
//!     jwt.require_scopes(["orders:write"])?;
//!     Ok("cancelled")
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let verifier = Verifier::<AccessToken>::builder()
//!     .key(Algorithm::HS256, DecodingKey::from_secret(&[7; 32]))
//!     .policy(Policy::builder().issuer("https://id.example").audience("orders").build()?)
//!     .build()?;
//! let app: Router = Router::new()
//!     .route("/me", get(whoami))
//!     .route("/cancel", get(cancel))
//!     .with_state(verifier);
//! # Ok(())
//! # }
//! ```
//!
//! | request | answer |
//! | --- | --- |
//! | without a token | 401, `WWW-Authenticate: Bearer` |
//! | with two `Authorization` headers, or one that is not well-formed | 400, `error="invalid_request"` |
//! | with a token that is not accepted | 401, `error="invalid_token"` and why, in a fixed sentence |
//! | with a token that lacks a scope | 403, `error="insufficient_scope", scope="orders:write"` |
//! | while keys or shared state are out of reach | 503 |
//!
//! # The verifier comes from the state
//!
//! The state is the verifier itself, as above, or something that has it
//! ([`FromRef`](axum_core::extract::FromRef)); in axum, with its feature `macros`:
//!
//! ```
//! use axum::extract::FromRef;
//! # use claims_core::{Claims, NumericDate, Verifier};
//! # #[derive(Claims)] struct AccessToken { #[claim(registered)] exp: NumericDate }
//! # #[derive(Claims)] struct ServiceToken { #[claim(registered)] exp: NumericDate }
//! # #[derive(Clone)] struct Database;
//!
//! #[derive(Clone, FromRef)]
//! struct AppState {
//!     users: Verifier<AccessToken>,
//!     services: Verifier<ServiceToken>,
//!     database: Database,
//! }
//! ```
//!
//! A verifier is cheap to clone: put it into the state as it is, without an `Arc` around either. (An
//! `Arc<AppState>` as the state would need an impl of `FromRef` that Rust's orphan rule forbids.)
//!
//! If the compiler expects a verifier and finds your state, or says no more than that a function is no
//! `Handler`, the state lacks a field of exactly that type, or the claims set lacks something: axum's
//! `#[debug_handler(state = AppState)]` on the handler brings the message that says which.
//!
//! Claims with online checks (`single_use`, `version_of`, `revocable`) take an `OnlineVerifier<T>` in
//! the same place: [`VerifierOf<T>`](claims_core::jwt::VerifierOf) is the one that serves `T`. Claims that were declared
//! with a context cannot be extracted, as nothing says which context a request has: take
//! [`bearer_token`](claims_core::http::bearer_token) of the headers, and call `verify_async_with`.
//!
//! # No token at all
//!
//! `Option<Jwt<T>>` is `None` for a request without credentials. A token that is not accepted is
//! refused all the same: an expired session must not turn into an anonymous one without a word.
//!
//! # For whole routers
//!
//! | layer | what it does |
//! | --- | --- |
//! | [`VerifyLayer`] | nobody gets in without an accepted token |
//! | [`RequireScopes`] | the same, and the token grants these scopes |
//! | [`ProblemLayer`] | refusals get a JSON body (RFC 9457); without it they have none |
//!
//! Each token is verified once: what a layer has accepted is handed on in the extensions of the
//! request, and layers and extractors further in take it from there. So a single-use token passes a
//! layer and the handler behind it, too.
//!
//! ```
//! use axum::{Router, routing::{get, post}};
//! use claims_axum::{Jwt, ProblemLayer, RequireScopes, VerifyLayer};
//! # use claims_core::{Claims, NumericDate, Scope, Verifier, http::Scoped};
//! # #[derive(Clone, Claims)]
//! # struct AccessToken { #[claim(registered)] exp: NumericDate, #[claim(registered)] scope: Scope }
//! # impl Scoped for AccessToken { fn grants(&self, scope: &str) -> bool { self.scope.grants(scope) } }
//! # async fn list(_: Jwt<AccessToken>) {}
//! # async fn create() {}
//! # async fn health() {}
//!
//! fn app(verifier: Verifier<AccessToken>) -> Router {
//!     let write = RequireScopes::new(verifier.clone(), ["orders:write"]);
//!     Router::new()
//!         .route("/orders", get(list))
//!         .route("/orders/new", post(create).layer(write))
//!         .layer(VerifyLayer::new(verifier.clone()))
//!         .route("/health", get(health)) // below the layer: open to everybody
//!         .layer(ProblemLayer)
//!         .with_state(verifier)
//! }
//! ```
//!
//! # What is told to whom
//!
//! Answers tell nothing of the token: see [`claims_core::http`]. The service's own log should have
//! more. Every answer of this crate carries its [`Refusal`](claims_core::http::Refusal), as
//! `Arc<Refusal>` in the extensions of the response, for whoever logs.

mod extract;
mod handed_on;
mod problem;
mod rejection;
mod scope;
mod state;
mod verify;

pub use extract::Jwt;
pub use problem::{ProblemLayer, WithProblems};
pub use rejection::Rejection;
pub use scope::RequireScopes;
pub use state::FromState;
pub use verify::{Guarded, VerifyLayer};
