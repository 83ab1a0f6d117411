//! JSON shapes of values.

use std::ptr;

use claims_registry::Kind;

use super::{Literal, Schema};

/// The JSON shape of a value, as far as the type tells.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Shape<'a> {
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
    Array(&'a Shape<'a>),
    /// One such value, or an array of them.
    OneOrMany(&'a Shape<'a>),
    /// An object whose members all have that shape.
    Map(&'a Shape<'a>),
    /// An object that is a claims set of its own.
    Object(&'a Schema<'a>),
    /// Such a value or `null`.
    Nullable(&'a Shape<'a>),
    /// A value of one of these shapes.
    Union(&'a [Shape<'a>]),
    /// One of these values.
    OneOf(&'a [Literal<'a>]),
}

impl<'a> Shape<'a> {
    /// The claims set that values of this shape hold, one deep or in an array.
    pub(crate) const fn held_set(self) -> Option<&'a Schema<'a>> {
        match self {
            Self::Object(schema) => Some(schema),
            Self::Array(element) | Self::OneOrMany(element) | Self::Nullable(element) => {
                element.held_set()
            }
            _ => None,
        }
    }
}

impl Shape<'_> {
    /// Whether the two are one shape, told without a look at what they refer to.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Array(left), Self::Array(right))
            | (Self::OneOrMany(left), Self::OneOrMany(right))
            | (Self::Map(left), Self::Map(right))
            | (Self::Nullable(left), Self::Nullable(right)) => ptr::eq(*left, *right),
            (Self::Object(left), Self::Object(right)) => ptr::eq(*left, *right),
            (Self::Union(left), Self::Union(right)) => ptr::eq(*left, *right),
            (Self::OneOf(left), Self::OneOf(right)) => ptr::eq(*left, *right),
            (left, right) => left == right,
        }
    }

    /// What the kind of a registered claim says of its JSON.
    pub(super) const fn of_kind(kind: Kind) -> Shape<'static> {
        const OBJECT: Shape<'static> = Shape::Map(&Shape::Any);
        const INTEGER: Shape<'static> = Shape::Integer {
            min: i128::MIN,
            max: i128::MAX,
        };
        match kind {
            Kind::String
            | Kind::StringOrUri
            | Kind::Uri
            | Kind::UriOrOid
            | Kind::Email
            | Kind::Phone
            | Kind::Date
            | Kind::TimeZone
            | Kind::LanguageTag
            | Kind::Base64Url
            | Kind::CompactJose
            | Kind::SpaceDelimitedString
            | Kind::CommaDelimitedString => Shape::String,
            Kind::Boolean => Shape::Boolean,
            Kind::NumericDate => Shape::NumericDate,
            Kind::Number => Shape::Number,
            Kind::Integer => INTEGER,
            Kind::StringOrStringArray => Shape::OneOrMany(&Shape::String),
            Kind::Base64UrlOrInteger => Shape::Union(&[Shape::String, INTEGER]),
            Kind::StringArray => Shape::Array(&Shape::String),
            Kind::ObjectArray => Shape::Array(&OBJECT),
            Kind::Array => Shape::Array(&Shape::Any),
            Kind::Object => OBJECT,
            Kind::ObjectOrArray => Shape::Union(&[OBJECT, Shape::Array(&Shape::Any)]),
            Kind::ObjectOrObjectArray => Shape::OneOrMany(&OBJECT),
            // `any`, and what a later registry may add.
            _ => Shape::Any,
        }
    }
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
///     const SHAPE: Shape<'static> = Shape::String;
/// }
///
/// #[derive(Claims)]
/// struct Token {
///     user_id: UserId,
/// }
///
/// assert!(matches!(Token::SCHEMA.claims[0].shape, Shape::String));
/// ```
///
/// A type that takes certain values only, such as an enum of strings, has [`Shape::OneOf`]. A contract then
/// holds those who write the claim to them, and the documents for other languages list them:
///
/// ```
/// use claims_core::{
///     Claims,
///     schema::{HasShape, Literal, Shape},
/// };
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// enum Country {
///     #[serde(rename = "DE")]
///     Germany,
///     #[serde(rename = "FR")]
///     France,
/// }
///
/// impl HasShape for Country {
///     const SHAPE: Shape<'static> = Shape::OneOf(&[Literal::Text("DE"), Literal::Text("FR")]);
/// }
///
/// #[derive(Claims)]
/// struct View {
///     country: Country,
/// }
///
/// #[derive(Claims)]
/// struct Token {
///     country: String,
/// }
///
/// // `Token` may carry "GB", which `View` refuses.
/// assert!(View::SCHEMA.accepts(Token::SCHEMA).is_err());
/// ```
///
/// For a single claim, `#[claim(schema = Type)]` names a type that looks the same on the wire. It is
/// believed: `schema = String` for the `Country` above would say that any string is one. In a generic set, where a claim has the type of a parameter,
/// `#[claim(schema = T)]` with `T: HasShape` takes the shape of each argument.
#[diagnostic::on_unimplemented(
    message = "nothing is known of the JSON of `{Self}`",
    label = "has no shape",
    note = "name a type that looks the same on the wire, such as `String` or `Vec<u64>`, or implement \
            `claims_core::schema::HasShape` for yours (`Shape::OneOf(&[...])` if only certain values are \
            valid)"
)]
pub trait HasShape {
    /// The shape.
    const SHAPE: Shape<'static>;
}

impl HasShape for serde_json::Value {
    const SHAPE: Shape<'static> = Shape::Any;
}
