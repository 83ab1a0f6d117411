//! Orders over gRPC, for the bearers of access tokens: tonic 0.14.
//!
//! [`auth`] is the part to copy. The rest is what it is shown with.

pub mod auth;
pub mod claims;
pub mod keys;
pub mod orders;
pub mod service;
