//! JSON shapes of values.

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
    /// Such a value or `null`.
    Nullable(&'static Shape),
}

/// The shape of a type that the derive can read without serde.
///
/// Kept apart from the trait that reads values, which has a lifetime.
pub trait HasShape {
    /// The shape.
    const SHAPE: Shape;
}

impl HasShape for serde_json::Value {
    const SHAPE: Shape = Shape::Any;
}
