//! Contracts between the types of two services: what the relation says, held against what decoding does.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod contestants;
mod enums;
mod exceptions;
mod sets;
mod values;
mod words;
