//! The tokens of one platform, after the `UserJwtPayload` and `ServiceJwtPayload` of its `auth-shared`
//! library: users and services carry tokens of one issuer, and `token_type` tells them apart.
//!
//! Run `cargo run -p auth-shared` to see who accepts which token, and why the others do not.
//!
//! What is worth looking at:
//!
//! - [`TokenClaims`] is an enum. A token is read as the variant that its `token_type` names, and a token
//!   of a third kind is refused.
//! - [`TokenBase`] is written once and embedded in both variants with `#[claim(flatten)]`. A claim that
//!   it shares with the set around it would not compile.
//! - [`Service`] is what a verifying service knows about itself. A token for one app is never accepted by
//!   a service of another, because [`UserClaims`] cannot be verified without saying who asks.
//! - `roles`, `email` and `client_id` are declared as the registered claims they are.
//!
//! # Names that collide
//!
//! `roles` without `registered` does not compile: somebody else reads RFC 9068 into it.
//!
//! ```compile_fail
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! struct UserClaims {
//!     roles: Vec<String>,
//! }
//! ```
//!
//! Nor does a claim that the embedded set has as well, even if that stands in another crate:
//!
//! ```compile_fail
//! use auth_shared::TokenBase;
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! struct UserClaims {
//!     #[claim(flatten)]
//!     base: TokenBase,
//!     /// `TokenBase` has it.
//!     imp_uid: String,
//! }
//! ```
//!
//! Nor does a variant that declares the claim which tells the variants apart:
//!
//! ```compile_fail
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! #[claims(tag = "token_type")]
//! enum TokenClaims {
//!     #[claims(value = "access")]
//!     User(UserClaims),
//! }
//!
//! #[derive(Claims)]
//! struct UserClaims {
//!     token_type: String,
//! }
//! ```

mod base;
mod keys;
mod machine;
mod token;
mod user;

pub use base::TokenBase;
pub use keys::{AUDIENCE, ISSUER, policy, signer, verifier};
pub use machine::ServiceClaims;
pub use token::TokenClaims;
pub use user::{Service, UserClaims};
