//! Claims.

pub mod claims;
mod clock;
pub mod decode;
pub mod encode;
pub mod error;
mod interop;
#[cfg(feature = "jsonwebtoken")]
pub mod jwt;
pub mod kind;
pub mod policy;
pub mod reader;
pub mod report;
pub mod schema;
pub mod types;
pub mod validate;
pub mod value;
pub mod with;

mod private;

include!(concat!(env!("OUT_DIR"), "/private.rs"));

pub use claims::{Claims, ClaimsOwned, DecodeClaims};
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
