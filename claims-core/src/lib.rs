//! Declare the claims of a JWT once, as a struct, and use the declaration everywhere.
//!
//! `#[derive(Claims)]` gives a struct its wire format, refuses names that collide with the IANA
//! registry or with each other while the program compiles, checks presence, types and validators at
//! run time, and describes the set in a const [`Schema`].
//!
//! ```
//! use claims_core::{Audience, Claims, FixedClock, NumericDate, Policy};
//!
//! #[derive(Debug, Claims)]
//! struct AccessToken {
//!     #[claim(registered)]
//!     iss: String,
//!     #[claim(registered)]
//!     aud: Audience,
//!     #[claim(registered = "exp")]
//!     expires_at: NumericDate,
//!     #[claim(len(1..=64))]
//!     tenant_id: String,
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let policy = Policy::builder()
//!     .issuer("https://id.example")
//!     .audience("orders")
//!     .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
//!     .build()?;
//!
//! let payload = br#"{"iss":"https://id.example","aud":"orders","exp":1700000600,"tenant_id":"acme"}"#;
//! let token: AccessToken = policy.decode(payload)?;
//! assert_eq!(token.tenant_id, "acme");
//!
//! let payload = br#"{"iss":"https://id.example","aud":"billing","exp":1699990000}"#;
//! let refused = policy.decode::<AccessToken>(payload).unwrap_err();
//! let claims_core::Error::Claims(report) = refused else { unreachable!() };
//! let codes: Vec<_> = report.violations().iter().map(|violation| violation.code().as_str()).collect();
//! assert_eq!(codes, ["audience", "expired", "missing"]);
//! # Ok(())
//! # }
//! ```
//!
//! # Where to look
//!
//! | you want to | look at |
//! | --- | --- |
//! | declare claims | the derive, [`macro@Claims`], and the value types of [`types`] |
//! | decide what a verifier accepts | [`Policy`] |
//! | know why a token was refused | [`Error`], [`Report`] |
//! | sign and verify | `jwt`, with the feature `rust_crypto` or `aws_lc_rs` |
//! | verify a token that comes with every request | `jwt::VerifiedCache`, with the feature `cache` |
//! | accept a token once, or refuse a revoked one | `online`, with the feature `online` |
//! | take a token out of an HTTP request, and answer one that is refused | `http`, with the feature of that name; for axum the crate `claims-axum` |
//! | verify with the keys of an identity provider | `jwt::KeySource`, and the crate `claims-jwks` |
//! | write a validator | [`Invalid`] |
//! | put a type of your own into a registered claim | [`conforms!`] |
//! | read what was declared | [`Schema`] |
//! | judge a payload by a schema alone | `schema::judge`, with the feature `export` |
//! | know what a name is registered for | [`registry`] |
//!
//! # Two ways in
//!
//! [`Policy::decode`] takes the payload of a token that some JWT library has verified, and judges
//! everything that claims can be judged by. `jwt::Verifier` checks header and signature first.
//!
//! The derive also implements serde's `Serialize` and `Deserialize`, so that a claims set fits
//! wherever serde goes. **That way knows no clock, no issuer and no audience**: it checks shape,
//! presence and the validators that need no context.

// The derive names this crate from outside; the ready-made sets are inside.
#[cfg(feature = "derive")]
extern crate self as claims_core;

// The traits are those of `serde`, which re-exports them. Tests derive them, and so have `serde` itself.
#[cfg(not(test))]
extern crate serde_core as serde;

mod boxed_future;
pub mod claims;
mod clock;
#[doc(hidden)]
pub mod decode;
#[doc(hidden)]
pub mod encode;
pub mod error;
#[cfg(feature = "http")]
pub mod http;
mod interop;
#[cfg(feature = "jsonwebtoken")]
pub mod jwt;
pub mod kind;
mod macros;
mod observe;
#[cfg(feature = "online")]
pub mod online;
pub mod policy;
pub mod reader;
pub mod report;
pub mod schema;
#[cfg(feature = "derive")]
pub mod sets;
pub mod types;
pub mod validate;
pub mod value;
pub mod with;

mod private;

/// Named after the patch version, so that code expanded by one release of `claims-derive` never links
/// against another release of this crate. The derive asks for the name of its own version: the sets
/// of [`sets`] do not compile while this one says another.
#[doc(hidden)]
pub mod __private0 {
    pub use crate::private::*;
}

pub use boxed_future::BoxFuture;
pub use claims::{Claims, ClaimsOwned, DecodeClaims};
#[cfg(feature = "derive")]
pub use claims_derive::Claims;
pub use claims_registry as registry;
pub use clock::{Clock, FixedClock, SystemClock};
pub use error::{
    EncodeError, Error, HeaderError, KeyDefect, KeyError, Malformed, MalformedReason, Segment,
    SetupError, StoreError,
};
#[cfg(feature = "jsonwebtoken")]
pub use jwt::{Signer, Verified, Verifier};
pub use policy::{ConfigError, Policy};
pub use report::{Code, Detail, Report, Violation};
pub use schema::Schema;
pub use types::{Audience, NumericDate, OneOrMany, Scope, StringOrInteger, StringOrUri, TokenId};
pub use validate::Invalid;
