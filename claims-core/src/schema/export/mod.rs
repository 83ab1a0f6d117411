//! A schema in the languages of others.
//!
//! Every format is made from the const [`Schema`](super::Schema) alone, in declaration order, so
//! that the same declaration always gives the same text.

mod json;
mod json_schema;
pub(in crate::schema) mod members;
mod openapi;
mod view;
pub(in crate::schema) mod words;

pub use json::Json;
pub use json_schema::json_schema;
pub use openapi::openapi;
pub use view::View;
