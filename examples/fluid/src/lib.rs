//! The access token of a document service, after the `ITokenClaims` of the Fluid Framework.
//!
//! Run `cargo run -p fluid` to see one token meet four requests, and tokens that no request gets by with.
//!
//! What is worth looking at:
//!
//! - The wire speaks camelCase: `#[claims(rename_all = "camelCase")]`. Registered claims keep the names
//!   that they are registered under, whatever `rename_all` says.
//! - [`User`] is a claims set of its own inside the token, with an id and whatever else the application
//!   says. Its members are not claims of the token: `name` and `email` in it mean what they say there, and
//!   `collides` says so.
//! - [`Resource`] is what a request asks for. A token is good for exactly that document of exactly that
//!   tenant, with at least the scopes that the request needs, or not at all.
//! - No token may live longer than an hour: `max_lifetime` in the [`policy`].
//!
//! # Names that collide
//!
//! `documentId` and `scopes` are free. A user's `name` at the top level does not compile, because
//! OpenID Connect has registered it:
//!
//! ```compile_fail
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! struct TokenClaims {
//!     name: String,
//! }
//! ```
//!
//! A new name that differs from a registered one only in case does not compile either: a decoder that
//! ignores case, as Go's does, would read one for the other.
//!
//! ```compile_fail
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! #[claims(rename_all = "PascalCase")]
//! struct TokenClaims {
//!     scope: String,
//! }
//! ```

mod claims;
mod keys;
mod resource;

pub use claims::{TokenClaims, User};
pub use keys::{policy, signer, verifier};
pub use resource::Resource;
