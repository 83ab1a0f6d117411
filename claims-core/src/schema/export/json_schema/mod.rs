//! JSON Schema, draft 2020-12, of a claims set.
//!
//! What a keyword can say is a keyword; what none can (functions, time, names that come twice) is said
//! in words, in `$comment`. No keyword is made up, so that validators in strict mode take the
//! document.

mod bounds;
mod claim;
mod comment;
mod definitions;
mod format;
mod keywords;
mod pattern;
mod set;
mod shape;
#[cfg(test)]
mod tests;

pub(super) use definitions::{Definitions, Part};

#[cfg(feature = "schemars")]
use super::told::Told;
use super::{Json, View};
use crate::schema::Schema;
#[cfg(feature = "schemars")]
use crate::schema::Shape;

/// The draft that the document is written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Where the definitions of nested sets stand in a document.
const PLACE: &str = "#/$defs/";

/// The claims set as a JSON Schema, draft 2020-12.
///
/// Nested sets, and the sets of an enum's variants, are definitions of their own under `$defs`.
/// Members stand in declaration order: the same declaration always gives the same text.
///
/// What `Consume` refuses, [`Policy::decode`](crate::Policy::decode) refuses too, which knows more:
///
/// - Time, functions, claims that come twice and what a policy names are for the verifier alone.
///   `$comment` names the functions.
/// - Of a claim whose type has only serde impls nothing is known, and `$comment` says so.
/// - A type may hold less than its shape: a `char`, a `StringOrUri`, an `f32`, an array of fixed length.
/// - An integer written with a fraction or an exponent (`1.0`, `1e3`) is read exactly below 2^53 and refused
///   from there on: binary64 may have rounded it to another integer (RFC 8259, section 6).
/// - `format` has a `pattern` beside it, as validators read formats in different ways, if at all. Some
///   refuse more than the pattern: ajv-formats an e-mail address without a dot in its domain.
///
/// There are three exceptions. Of equal members of an array, a set of Rust keeps one, and `len` counts
/// what is kept. An `f32` keeps the nearest number that it has, which its rules judge. And a type of
/// which nothing is known stands for what the specification of its registered claim asks, but may read
/// more: a `serde_json::Value` any array in place of objects.
///
/// ```
/// use claims_core::{
///     Claims,
///     schema::{View, json_schema},
/// };
///
/// /// A ticket.
/// #[derive(Claims)]
/// struct Ticket {
///     /// Number of the seat.
///     #[claim(range(1..=99))]
///     seat: u8,
/// }
///
/// let document = json_schema(Ticket::SCHEMA, View::Produce);
/// assert_eq!(
///     document.to_string(),
///     r#"{
///   "$schema": "https://json-schema.org/draft/2020-12/schema",
///   "title": "Ticket",
///   "description": "A ticket.",
///   "type": "object",
///   "properties": {
///     "seat": {
///       "description": "Number of the seat.",
///       "type": "integer",
///       "minimum": 1,
///       "maximum": 99
///     }
///   },
///   "required": [
///     "seat"
///   ],
///   "additionalProperties": false
/// }
/// "#
/// );
/// ```
#[must_use]
pub fn json_schema(schema: &Schema<'_>, view: View) -> Json {
    let mut definitions = Definitions::new(view, PLACE, schema);
    let root = definitions.content(Part::outermost(schema));
    let mut document = Json::object().with("$schema", Json::text(DIALECT));
    document.append(root);
    let nested = definitions.finish();
    if !nested.is_empty() {
        document.push("$defs", Json::Object(nested));
    }
    document
}

/// The set as a schema inside a document of others, who were asked what is told of its types.
#[cfg(feature = "schemars")]
pub(super) fn described(schema: &Schema<'_>, view: View, told: &Told) -> Json {
    let mut definitions = Definitions::new(view, PLACE, schema).without_references();
    definitions.content(Part::described(schema, told))
}

/// The values of a type, likewise.
#[cfg(feature = "schemars")]
pub(super) fn of_shape(shape: Shape<'_>, view: View) -> Json {
    let nothing = Schema::new("");
    let mut definitions = Definitions::new(view, PLACE, &nothing).without_references();
    shape::value(shape, &[], &mut definitions)
}
