//! The payloads. Each folder has one, with its claims declared for this project and for serde.

pub mod core;
pub mod document;
pub mod growing;
pub mod user;

/// Names and texts of the payloads that everyone is measured with.
pub const ALL: [(&str, &str); 3] = [
    (core::NAME, core::JSON),
    (user::NAME, user::JSON),
    (document::NAME, document::JSON),
];
