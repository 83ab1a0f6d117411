//! Requests to axum routers, with tokens of every sort.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used)]

mod extractor;
mod layers;
mod problems;
mod scopes;
mod support;
