//! What several tests share.

// All of this is test code, where a panic is a failure.
#![allow(clippy::panic, clippy::expect_used)]

pub mod vectors;
