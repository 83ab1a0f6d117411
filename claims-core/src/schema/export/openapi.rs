//! Components of an OpenAPI 3.1 document.

use super::{
    Json, View,
    json_schema::{Definitions, Part},
};
use crate::schema::Schema;

/// Where the definitions stand in a document.
const PLACE: &str = "#/components/schemas/";

/// The claims set as schemas of an OpenAPI 3.1 document: `{"components":{"schemas":{...}}}`.
///
/// The first is the set itself, the others are the sets that it nests or chooses from. They are
/// what [`json_schema`](super::json_schema) makes, as OpenAPI 3.1 takes JSON Schema as it is; an enum has its
/// `discriminator` besides.
///
/// ```
/// use claims_core::{
///     Claims,
///     schema::{View, openapi},
/// };
///
/// #[derive(Claims)]
/// #[claims(tag = "kind")]
/// enum Ticket {
///     #[claims(value = "seat")]
///     Seat(Seat),
/// }
///
/// #[derive(Claims)]
/// struct Seat {
///     row: u8,
/// }
///
/// let document = serde_json::to_value(openapi(Ticket::SCHEMA, View::Consume))?;
/// let ticket = &document["components"]["schemas"]["Ticket"];
/// assert_eq!(ticket["discriminator"]["mapping"]["seat"], "#/components/schemas/Seat");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn openapi(schema: &Schema<'_>, view: View) -> Json {
    let mut definitions = Definitions::new(view, PLACE, schema).with_discriminators();
    let content = definitions.content(Part::outermost(schema));
    let mut schemas = Json::object().with(definitions.root().to_owned(), content);
    schemas.append(Json::Object(definitions.finish()));
    Json::object().with("components", Json::object().with("schemas", schemas))
}
