//! The JSON Schema of a set as schemars builds documents: what `#[claims(schemars)]` expands to.

mod ask;
mod convert;
#[allow(
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "const evaluation only: a panic is the compile error"
)]
mod part;
mod types;
mod values;

use std::borrow::Cow;

use schemars::generate::Contract;

use super::{
    View,
    json_schema::{described, of_shape},
};
use crate::schema::Shape;

pub use core::module_path;
pub use schemars::{JsonSchema, Schema, SchemaGenerator};

pub use self::{
    ask::{Ask, Asked, CannotAsk, Describable},
    part::{Described, Part, Undescribed, check, check_set},
    types::Types,
};

/// A name of schemars.
pub type Text = Cow<'static, str>;

/// What tells a type from all others: its path, and its arguments without those that are lifetimes.
pub fn id(module: &str, name: &'static str, arguments: &[Text]) -> Text {
    if arguments.is_empty() {
        format!("{module}::{name}").into()
    } else {
        format!("{module}::{name}<{}>", arguments.join(", ")).into()
    }
}

/// The argument for a const parameter.
pub fn constant(value: &impl ToString) -> Text {
    value.to_string().into()
}

/// The document of a set.
pub fn document<T: Described>(generator: &mut SchemaGenerator) -> Schema {
    let () = T::CHECKED;
    let told = Types::told(generator, T::types);
    let view = match generator.contract() {
        Contract::Serialize => View::Produce,
        _ => View::Consume,
    };
    convert::schema(described(T::SCHEMA, view, &told))
}

/// The document of a value, which both sides see alike.
fn document_of(shape: Shape<'_>) -> Schema {
    convert::schema(of_shape(shape, View::Consume))
}
