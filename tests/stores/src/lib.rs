//! What every store has to do, asked through verifiers of signed tokens.
//!
//! A store joins with a [`StoreUnderTest`] and the macro [`suite!`]; see `tests/memory.rs`. One that can
//! be out of reach is a [`Stoppable`] too and takes [`suite_of_stoppable!`] besides.
// A library of tests.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what goes wrong here is a test that fails"
)]

mod clock;
pub mod clocks;
pub mod outages;
pub mod presentations;
pub mod restarts;
pub mod revocations;
mod suite;
pub mod tokens;
mod under_test;
pub mod versions;

pub use clock::Hand;
pub use under_test::{Stoppable, Store, StoreUnderTest, stores};
