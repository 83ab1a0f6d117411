//! Profiles at run time: what their verifiers accept and refuse, which of them nothing keeps apart,
//! and the documentation that says so.
#![allow(clippy::unwrap_used, clippy::panic)]

mod document;
mod kinds;
mod pairs;
mod request;
mod rules;
mod sets;
mod values;
mod vectors;
