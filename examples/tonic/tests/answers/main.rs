//! The service, called over gRPC with good, bad and no tokens.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used)]

mod answer;
mod keys;
mod links;
mod refusals;
mod scopes;
mod service;
mod setup;
mod tokens;
