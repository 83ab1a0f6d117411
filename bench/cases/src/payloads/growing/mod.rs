//! Payloads that grow, in claims and in the length of an array.

pub mod array;
pub mod claims;
