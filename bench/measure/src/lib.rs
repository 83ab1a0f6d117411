//! Measures cases three ways: instructions, wall time, allocations.
//!
//! A measuring program hands its cases to [`command_line::run`] and has [`allocations::Counting`] as its
//! allocator.

pub mod allocations;
mod case;
pub mod command_line;
pub mod instructions;
pub mod time;

pub use case::{Case, Cases};
