//! Claims that were removed.

use claims_registry::Kind;

use crate::schema::Shape;

/// A claim that a set once had, as it was when it was removed.
///
/// Somewhere a service still reads it: its name may come back only as what it was.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Retired<'a> {
    /// Its [path](super::ClaimPath), such as `user.id`.
    pub claim: &'a str,
    /// Its kind, if it was a registered claim.
    pub kind: Option<Kind>,
    /// The JSON shape of its values.
    pub shape: Shape<'a>,
}
