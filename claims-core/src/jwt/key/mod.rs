//! Keys that verify, and where they come from.

mod builder;
mod checked;
mod jwk;
mod prepared;
mod set;
mod source;
mod verifying;

pub use builder::KeySetBuilder;
pub(super) use checked::{CheckedKey, Issuers};
pub(super) use prepared::KeyIdentity;
pub use set::KeySet;
pub(super) use set::sole_keys;
pub use source::KeySource;
pub use verifying::VerifyingKey;
