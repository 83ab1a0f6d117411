//! The documents that schemars makes of claims sets, alone and in the types of others.
//!
//! `CLAIMS_BLESS=1 cargo test -p claims-schemars --test composed` writes them anew.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod composition;
mod documents;
mod payloads;
mod sets;
