//! Claims.

pub mod claims;
pub mod decode;
pub mod encode;
pub mod error;
#[cfg(feature = "jsonwebtoken")]
pub mod jwt;
mod policy;
pub use policy::{ConfigError, Policy};
pub mod reader;
pub mod report;
pub mod schema;
pub mod value;

mod private;

include!(concat!(env!("OUT_DIR"), "/private.rs"));

pub use claims::{Claims, ClaimsOwned, DecodeClaims};
pub use claims_registry as registry;
pub use error::{
    EncodeError, Error, HeaderError, KeyDefect, KeyError, Malformed, MalformedReason, Segment,
    SetupError, StoreError,
};
#[cfg(feature = "jsonwebtoken")]
pub use jwt::{Signer, Verified, Verifier};
pub use report::{Code, Detail, Report, Violation};
pub use schema::Schema;
