//! The access token of a telephony platform: the `JwtResponse` of the NetSapiens API.
//!
//! Run `cargo run -p netsapiens` to see the claims, a token that is accepted, and four that are not.
//!
//! What is worth looking at:
//!
//! - [`JwtResponse::time_out`] is a lifetime in milliseconds that counts from `iat`, and not an `exp`.
//!   `#[claim(lifetime(millis))]` makes it end the token.
//! - Nearly every claim may be absent, `exp` included: the policy says so with `allow_no_expiry()`, and
//!   a validator of the whole set refuses a token that has neither `exp` nor `time_out`.
//! - The platform always sends the claims that exist "if defined" and fills them with `null`:
//!   `#[claim(nullable)]` asks for their presence and takes a `null`.
//! - [`Domain`] is an own type with serde impls, because `~` and `*` do not name a domain.
//!
//! # Names that collide
//!
//! `domain`, `territory` and `user` are free. A name that the IANA registry holds does not compile:
//! `groups` means something definite to every recipient (RFC 9068, section 2.2.3.1).
//!
//! ```compile_fail
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! struct JwtResponse {
//!     /// Hunt groups that the user answers calls for.
//!     groups: Vec<String>,
//! }
//! ```
//!
//! A name of one's own does:
//!
//! ```
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! struct JwtResponse {
//!     /// Hunt groups that the user answers calls for.
//!     #[claim(rename = "hunt_groups")]
//!     groups: Vec<String>,
//! }
//! ```

mod claims;
mod domain;
mod keys;

pub use claims::JwtResponse;
pub use domain::Domain;
pub use keys::{policy, signer, verifier};
