//! Strategies for the value of one claim.

mod dates;
mod json;
mod numbers;
mod sets_of;
mod text;

pub use dates::{moment, seconds, window};
pub use json::{json, member_names, object};
pub use numbers::{finite, readable_float};
pub use sets_of::{absent_or, audience, few, mostly, one_or_many};
pub use text::{email, text};
