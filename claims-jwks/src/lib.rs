//! JWK sets that another service publishes, as a source of keys for
//! [`claims_core`](claims_core::jwt).
//!
//! An identity provider signs with keys that it replaces from time to time, and publishes the public
//! halves under an address (RFC 7517, section 5). [`RemoteJwkSet`] fetches them from there and keeps
//! them fresh, so that a verifier accepts the first token of a new key and no longer the tokens of one
//! that is gone.
//!
//! ```no_run
//! use claims_core::{Audience, Claims, NumericDate, Policy, Verifier, jwt::Algorithm};
//! use claims_jwks::RemoteJwkSet;
//!
//! #[derive(Claims)]
//! struct AccessToken {
//!     #[claim(registered)]
//!     iss: String,
//!     #[claim(registered)]
//!     sub: String,
//!     #[claim(registered)]
//!     aud: Audience,
//!     #[claim(registered = "exp")]
//!     expires_at: NumericDate,
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // Once, when the service starts.
//!     let keys = RemoteJwkSet::builder(
//!         "https://id.example/.well-known/jwks.json",
//!         [Algorithm::ES256, Algorithm::EdDSA],
//!     )
//!     .bound_to("https://id.example")
//!     .fetch()
//!     .await?;
//!     let verifier = Verifier::<AccessToken>::builder()
//!         .keys(keys)
//!         .policy(Policy::builder().issuer("https://id.example").audience("orders").build()?)
//!         .build()?;
//!
//!     // For each request.
//!     let jwt = "eyJhbGciOiJFUzI1NiIsImtpZCI6IjIwMjYtMTEifQ.e30.AA";
//!     match verifier.verify_async(jwt).await {
//!         Ok(token) => println!("this is {}", token.sub),
//!         Err(claims_core::Error::Store(error)) => println!("come back later: {error}"),
//!         Err(error) => println!("refused: {error}"),
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # When keys are fetched
//!
//! - At the [refresh interval](RemoteJwkSetBuilder::refresh_interval), by a task of its own in the
//!   tokio runtime. It ends when the last clone of the set is dropped.
//! - When a token names a key that is not there, by those methods of the verifier that wait, such as
//!   `verify_async`. However many tokens wait, there is one request at a time, and none before the
//!   [minimum interval](RemoteJwkSetBuilder::minimum_interval) is over, for anybody can make up a
//!   `kid`. Between two requests an unknown `kid` is refused at once: a provider should publish a key
//!   some time before it signs with it.
//! - After a failure, with pauses that grow.
//!
//! A key whose JWK has not changed stays the key that it was: a refresh that brings nothing new leaves
//! what a `VerifiedCache` remembers as it is. A key that was withdrawn comes back as another one.
//!
//! # While the server fails
//!
//! The last good set is used until it is as old as [`max_age`](RemoteJwkSetBuilder::max_age). After
//! that, and before there is a first set, the answer is
//! [`Error::Store`](claims_core::Error::Store): status 503 and not 401, which would log users out. So
//! it is for a token with an unknown `kid` when the last refresh has failed, since there may be such a
//! key by now. [`KeysUnavailable`] and [`FetchError`] say what went wrong.
//!
//! # What is taken from a server
//!
//! - Addresses are `https`. Only a loopback host (127.0.0.0/8, `::1`, `localhost`) may be asked in
//!   clear, and such a request passes no proxy.
//! - Redirects are not followed: keys come from the configured address and from nowhere else.
//! - Answers have a limit in [time](RemoteJwkSetBuilder::timeout) and in
//!   [length](RemoteJwkSetBuilder::max_bytes), which holds while they are read.
//! - JWKs for other purposes, of other kinds, or for algorithms that are not on the allow-list, are
//!   left out. If none is left, the last good set goes with them: whoever has lost the only key
//!   publishes such a set.
//! - A set with an `oct` key is refused whole. What everybody can fetch is no secret, and who publishes
//!   one has not published what was meant. The last good set stays.
//! - A set with a private key is refused whole, and the last good set goes with it: anybody can sign
//!   with such a key, and the set may hold its public half. Tokens are accepted again when a clean set
//!   has been fetched.
//!
//! # Features
//!
//! | feature | what it does |
//! | --- | --- |
//! | `rustls` | TLS by rustls with AWS-LC, and the certificates that the system trusts |
//! | `rustls-no-provider` | the same with the cryptographic provider that the program installs |
//! | `native-tls` | TLS of the operating system; OpenSSL on Linux |
//! | `tracing` | events: refreshes with their trigger and number of keys (`DEBUG`), failures (`WARN`) |
//!
//! None is on by default; `https` needs one of the first three. Signatures are checked by the backend
//! that feature `aws_lc_rs` or `rust_crypto` of `claims-core` turns on.

mod address;
mod builder;
mod clock;
mod endpoint;
mod error;
mod events;
mod jwk_set;
mod refresher;
mod schedule;
mod source;
mod state;

pub use builder::RemoteJwkSetBuilder;
pub use error::{Error, FetchError, KeysUnavailable, SetupError};
pub use source::RemoteJwkSet;

#[cfg(test)]
mod tests;
