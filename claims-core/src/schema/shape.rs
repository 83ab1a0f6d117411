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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_the_shape_that_its_description_tells() {
        const OBJECT: Shape<'static> = Shape::Map(&Shape::Any);
        const INTEGER: Shape<'static> = Shape::Integer {
            min: i128::MIN,
            max: i128::MAX,
        };
        for kind in Kind::ALL {
            let expected = match kind.describe() {
                "a boolean" => Shape::Boolean,
                "a NumericDate (a JSON number of seconds)" => Shape::NumericDate,
                "a number" => Shape::Number,
                "an integer" => INTEGER,
                "a string or an array of strings" => Shape::OneOrMany(&Shape::String),
                "a string in base64url or an integer" => Shape::Union(&[Shape::String, INTEGER]),
                "an array of strings" => Shape::Array(&Shape::String),
                "an array of objects" => Shape::Array(&OBJECT),
                "an array" => Shape::Array(&Shape::Any),
                "an object" => OBJECT,
                "an object or an array" => Shape::Union(&[OBJECT, Shape::Array(&Shape::Any)]),
                "an object or an array of objects" => Shape::OneOrMany(&OBJECT),
                "any value but null" => Shape::Any,
                text => {
                    assert!(
                        text.starts_with("a string") || text.contains("(a string)"),
                        "{text}"
                    );
                    Shape::String
                }
            };
            assert_eq!(Shape::of_kind(*kind), expected, "{kind}");
        }
    }

    #[test]
    fn shapes_are_one_if_they_refer_to_one_place() {
        let (here, there) = (Shape::String, Shape::String);
        let (left, right) = (Schema::new("Set"), Schema::new("Set"));
        let (union, same_union) = ([Shape::String], [Shape::String]);
        let (values, others) = ([Literal::Boolean(true)], [Literal::Boolean(true)]);
        for (shape, equal) in [
            (Shape::Array(&here), Shape::Array(&there)),
            (Shape::OneOrMany(&here), Shape::OneOrMany(&there)),
            (Shape::Map(&here), Shape::Map(&there)),
            (Shape::Nullable(&here), Shape::Nullable(&there)),
            (Shape::Object(&left), Shape::Object(&right)),
            (Shape::Union(&union), Shape::Union(&same_union)),
            (Shape::OneOf(&values), Shape::OneOf(&others)),
        ] {
            assert!(shape.is(&shape), "{shape:?}");
            assert!(shape == equal && !shape.is(&equal), "{shape:?}");
        }
        assert!(here.is(&there) && !here.is(&Shape::Any));
        assert!(!Shape::Array(&here).is(&Shape::Map(&here)));
    }
}
