//! What holds for every value, payload and policy; see the library for how to run more cases.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what goes wrong here is a test that fails"
)]

mod check_and_decode;
mod findings;
mod json_schema;
mod leeway;
mod order;
mod round_trip;
mod token;
mod undeclared;
