//! Orders and files over HTTP, for the bearers of access tokens and download links: actix-web 4.
//!
//! [`auth`] is the part to copy. The rest is what it is shown with.

pub mod auth;
pub mod claims;
pub mod keys;
pub mod service;
