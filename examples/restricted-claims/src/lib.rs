//! An authorization server that puts claims of its configuration into the tokens it issues.
//!
//! Whoever writes the configuration picks the names. A name that the IANA registry holds would be
//! misread by every recipient that knows the standard, and `exp` or `sub` would let a line of
//! configuration decide how long a token lives or whom it is about. So the server checks all names when
//! it starts, and does not start before the last one is right.
//!
//! Run `cargo run -p restricted-claims` to see it start with `config/good.toml` and refuse
//! `config/bad.json`, or give it files of your own: `cargo run -p restricted-claims -- my.toml`.
//!
//! What is worth looking at:
//!
//! - [`AuthorizationServer::start`] asks
//!   [`check_private_names`](claims_core::registry::check_private_names) about the names, and
//!   [`AccessToken::SCHEMA`](claims_core::Claims::SCHEMA) which ones the server uses itself. It reports all
//!   that is wrong at once.
//! - [`AccessToken`] takes the custom claims in a map, `#[claim(extra)]`. Should a bad name get there all
//!   the same, the token is not written.
//! - [`Config`] keeps a name that a file gives twice, so that it is found. Read into a map, the last one
//!   would win in silence.
//!
//! # Names that collide
//!
//! For claims that are known when the program is compiled, the compiler says the same:
//!
//! ```compile_fail
//! use claims_core::Claims;
//!
//! #[derive(Claims)]
//! struct AccessToken {
//!     /// Somebody's idea of an entitlement.
//!     entitlements: String,
//! }
//! ```

mod claims;
mod config;
mod server;
mod template;

pub use claims::AccessToken;
pub use config::{Config, ConfigFileError, Constant, CustomClaim};
pub use server::{AuthorizationServer, Login, Refusal};
pub use template::{Template, TemplateError};
