//! A schema in the languages of others.
//!
//! Every format is made from the const [`Schema`](super::Schema) alone, in declaration order, so
//! that the same declaration always gives the same text.

mod example;
mod html;
mod json;
mod json_schema;
mod markdown;
pub(in crate::schema) mod members;
mod openapi;
mod prose;
#[cfg(feature = "schemars")]
pub mod schemars;
mod sections;
mod told;
mod view;
pub(in crate::schema) mod words;

pub use html::html;
pub use json::Json;
pub use json_schema::json_schema;
pub use markdown::markdown;
pub use openapi::openapi;
pub use view::View;
