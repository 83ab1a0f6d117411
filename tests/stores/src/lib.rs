//! What every store has to do, asked through verifiers of signed tokens.
//!
//! A store joins with a [`StoreUnderTest`] and the macro [`suite!`]; see [`memory`] and `tests/memory.rs`. One
//! that can be out of reach is a [`Stoppable`] too and takes [`suite_of_stoppable!`] besides; one that
//! processes share is a [`SharedStore`] and takes [`suite_of_shared!`].
// A library of tests.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what goes wrong here is a test that fails"
)]

mod clock;
pub mod clocks;
pub mod memory;
pub mod outages;
pub mod presentations;
pub mod processes;
pub mod redis;
pub mod restarts;
pub mod revocations;
pub mod sqlite;
mod suite;
pub mod tokens;
mod under_test;
pub mod versions;

pub use clock::Hand;
pub use under_test::{SharedStore, Stoppable, Store, StoreUnderTest, stores};
