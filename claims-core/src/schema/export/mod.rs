//! A schema in the languages of others.
//!
//! Every format is made from the const [`Schema`](super::Schema) alone, in declaration order, so
//! that the same declaration always gives the same text.

mod declarations;
mod details;
mod example;
mod go;
mod html;
mod json;
mod json_schema;
mod markdown;
pub(in crate::schema) mod members;
mod names;
mod openapi;
mod prose;
#[cfg(feature = "schemars")]
pub mod schemars;
mod sections;
mod shown;
mod sides;
mod told;
mod typescript;
mod view;
pub(in crate::schema) mod words;

pub use go::go;
pub use html::html;
pub use json::Json;
pub use json_schema::json_schema;
pub use markdown::markdown;
pub use openapi::openapi;
pub use typescript::typescript;
pub use view::View;
