//! The payloads. Each folder has one, with its claims declared for this project and for serde.

pub mod core;
pub mod document;
pub mod user;
