//! JSON shapes of values.

use super::Schema;

/// The JSON shape of a value, as far as the type tells.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// The type has only serde impls: nothing is known of its JSON.
    Unknown,
    /// Any JSON value.
    Any,
    /// A string.
    String,
    /// `true` or `false`.
    Boolean,
    /// A number without fraction, within these bounds.
    Integer {
        /// Smallest value that the type holds.
        min: i128,
        /// Largest value that the type holds.
        max: i128,
    },
    /// Any finite number.
    Number,
    /// Seconds since the epoch (RFC 7519, section 2).
    NumericDate,
    /// An array of such values.
    Array(&'static Shape),
    /// One such value, or an array of them.
    OneOrMany(&'static Shape),
    /// An object whose members all have that shape.
    Map(&'static Shape),
    /// An object that is a claims set of its own.
    Object(&'static Schema),
    /// Such a value or `null`.
    Nullable(&'static Shape),
}

/// The shape of a type, where it is known.
///
/// This crate's types and the standard library's have it, and so does every type that derives
/// `Claims`. A type of your own may implement it, however it is read: its claims have
/// [`Shape::Unknown`] in the schema otherwise.
///
/// ```
/// use claims_core::{
///     Claims,
///     schema::{HasShape, Shape},
/// };
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct UserId(String);
///
/// impl HasShape for UserId {
///     const SHAPE: Shape = Shape::String;
/// }
///
/// #[derive(Claims)]
/// struct Token {
///     user_id: UserId,
/// }
///
/// assert!(matches!(Token::SCHEMA.claims[0].shape, Shape::String));
/// ```
pub trait HasShape {
    /// The shape.
    const SHAPE: Shape;
}

impl HasShape for serde_json::Value {
    const SHAPE: Shape = Shape::Any;
}
