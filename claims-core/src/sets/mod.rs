//! Ready-made claims sets to embed with `#[claim(flatten)]`.
//!
//! ```
//! use claims_core::{Claims, sets};
//!
//! #[derive(Claims)]
//! struct IdToken {
//!     #[claim(flatten)]
//!     core: sets::Core,
//!     #[claim(flatten)]
//!     email: sets::OidcEmail,
//!     tenant: String,
//! }
//!
//! assert!(IdToken::SCHEMA.find("email_verified").is_some());
//! ```
//!
//! Every field is public and optional, but for `exp`: a set that needs more of a claim declares the
//! claim itself instead of embedding the set.

mod core;
mod oidc;

pub use self::core::Core;
pub use oidc::{Address, OidcAddress, OidcEmail, OidcPhone, OidcProfile};
