//! Arbitrary claims sets, payloads and policies, for the properties in `tests/hold`.
//!
//! `cargo test -p claims-properties-tests` runs a number of cases that suits every change. Before a release, or
//! after a change of the reader, run more of them, which takes hours where the first takes a minute:
//!
//! ```console
//! $ PROPTEST_CASES=20000 cargo test --release -p claims-properties-tests
//! ```
//!
//! A case that fails is shrunk, printed, and kept as a seed under `tests/proptest-regressions`, which runs
//! first from then on. Commit the seed, and write the case down as a test of its own beside the code at fault:
//! a seed means something else once a strategy changes.
//!
//! | folder | what is in it |
//! | --- | --- |
//! | `values` | strategies for the value of one claim |
//! | `sets` | a file for each claims set: the values that its own validators accept, and any |
//! | `payload` | JSON as it is written, with the order of its members: edited, permuted, added to |
//! | `policies` | policies over the same moments, issuers and audiences |
// A library of tests.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what goes wrong here is a test that fails"
)]

mod cases;
mod claims_set;
pub mod payload;
pub mod policies;
pub mod sets;
pub mod values;

pub use cases::cases;
pub use claims_set::ClaimsSet;
