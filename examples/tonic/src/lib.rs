//! Orders and files over gRPC, for the bearers of access tokens and download links: tonic 0.14.
//!
//! [`auth`] is the part to copy. The rest is what it is shown with.

pub mod auth;
pub mod claims;
pub mod files;
pub mod keys;
pub mod orders;
pub mod service;
