//! A schema in the languages of others.
//!
//! Every format is made from the const [`Schema`](super::Schema) alone, in declaration order, so
//! that the same declaration always gives the same text.

mod json;
mod members;
mod view;
mod words;

pub use json::Json;
pub use view::View;
