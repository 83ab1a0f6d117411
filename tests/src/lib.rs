//! What several tests share.

// All of this is test code, where a panic is a failure.
#![allow(clippy::panic, clippy::expect_used)]

pub mod vectors;

/// The README's example, compiled and run as it stands.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
