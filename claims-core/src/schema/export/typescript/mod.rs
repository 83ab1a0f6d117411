//! TypeScript declarations of a claims set.

mod comment;
mod names;
mod set;
#[cfg(test)]
mod tests;
mod types;

use std::fmt::Write as _;

use super::{View, declarations::Declarations};
use crate::schema::Schema;

/// A set as TypeScript declarations, ready for a `.d.ts` file: what the JSON of a payload is, on one
/// side of a token.
///
/// Every set is an exported interface; an enum is the union of its variants, which a comparison of
/// the tag narrows. Claims of embedded sets stand where they stand in the token. `equals` and
/// `one_of` are literal types, a forbidden name is `name?: never`, and what no type can say is in the
/// comment.
///
/// An optional private claim may be `null` for a verifier, and never is from an issuer: an interface
/// written by hand fits [`View::Produce`] both ways, and [`View::Consume`] one way.
///
/// A set with an `extra` map has an index signature, whose type is that of the map's values or of the
/// declared claims. Where the map takes any value it is `any` and not `unknown`: only then does an
/// interface without an index signature fit.
///
/// ```
/// use claims_core::{
///     Claims,
///     schema::{View, typescript},
/// };
///
/// /// A ticket.
/// #[derive(Claims)]
/// struct Ticket {
///     /// Number of the seat.
///     #[claim(range(1..=99))]
///     seat: u8,
///     #[claim(one_of("adult", "child"))]
///     fare: Option<String>,
/// }
///
/// let text = typescript(Ticket::SCHEMA, View::Consume);
/// assert!(text.contains("\nexport interface Ticket {\n"));
/// assert!(text.contains("\n  seat: number;\n"));
/// assert!(text.contains("\n  fare?: \"adult\" | \"child\" | null;\n"));
/// ```
#[must_use]
pub fn typescript(schema: &Schema<'_>, view: View) -> String {
    let mut declarations = Declarations::new(schema, names::of_type, &[]);
    let side = match view {
        View::Produce => "what an issuer sends",
        View::Consume => "what a verifier accepts",
    };
    let root = declarations.root();
    let mut file = format!(
        "// Generated from the claims set {root}: {side}. Do not edit.\n/* eslint-disable */\n"
    );
    while let Some((set, name)) = declarations.next() {
        let declaration = set::declaration(set, &name, view, &mut declarations);
        // Writing to a string cannot fail.
        let _ = write!(file, "\n{declaration}");
    }
    file
}
