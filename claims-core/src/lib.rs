//! Claims.

pub mod claims;
mod clock;
pub mod decode;
pub mod encode;
pub mod error;
pub mod policy;
pub mod reader;
pub mod report;
pub mod schema;
pub mod validate;
pub mod types;
pub mod value;
pub mod with;

mod private;

include!(concat!(env!("OUT_DIR"), "/private.rs"));

pub use claims::{Claims, ClaimsOwned, DecodeClaims};
pub use claims_registry as registry;
pub use error::{Error, Malformed, MalformedReason, StoreError};
pub use policy::{ConfigError, Policy};
pub use report::{Code, Detail, Report, Violation};
pub use schema::Schema;
pub use validate::Invalid;
pub use clock::{Clock, FixedClock, SystemClock};
pub use types::{Audience, NumericDate, OneOrMany, Scope, StringOrInteger, StringOrUri, TokenId};
