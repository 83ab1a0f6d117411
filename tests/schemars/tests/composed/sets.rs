//! Claims sets beside types that only schemars describes.

use std::{collections::BTreeMap, net::IpAddr};

use claims_core::{
    Audience, Claims, NumericDate, OneOrMany, conforms,
    schema::{HasShape, Shape},
    validate::{HasLength, Text},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Only schemars knows its JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Color {
    #[default]
    Red,
    Green,
}

/// Has fewer letters in its field than on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Coat {
    pub(crate) color: Color,
    /// Read under another name than it is written.
    #[serde(rename(deserialize = "size_in"))]
    pub(crate) size: u8,
}

/// A name, as a type of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct GuestName(String);

impl Text for GuestName {
    fn text(&self) -> &str {
        &self.0
    }
}

impl HasLength for GuestName {
    fn length(&self) -> usize {
        self.0.length()
    }
}

/// The address of the standard claim (OpenID Connect Core 1.0, section 5.1.1), in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct PostalAddress {
    pub(crate) country: Option<String>,
}

conforms!(PostalAddress: object);

/// A type with a shape and without `JsonSchema`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Level(u8);

impl HasShape for Level {
    const SHAPE: Shape<'static> = Shape::Integer { min: 0, max: 255 };
}

/// A visit, and what is known of the visitor.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars)]
pub(crate) struct Visit {
    #[claim(registered)]
    pub(crate) exp: NumericDate,
    #[claim(registered)]
    pub(crate) aud: Option<Audience>,
    /// Where the visitor lives.
    #[claim(registered)]
    pub(crate) address: Option<PostalAddress>,
    /// What the visitor wears.
    pub(crate) color: Color,
    #[claim(len(1..=2))]
    pub(crate) colors: Option<Vec<Color>>,
    #[claim(not_empty)]
    pub(crate) by_room: Option<BTreeMap<String, Color>>,
    #[claim(nullable)]
    pub(crate) favourite: Option<Color>,
    #[claim(default)]
    pub(crate) backup: Color,
    pub(crate) coat: Option<Coat>,
    #[claim(pattern = "[a-z]+", len(..=8))]
    pub(crate) guest: Option<GuestName>,
    pub(crate) pair: Option<(bool, Color)>,
    pub(crate) either: Option<OneOrMany<Color>>,
    /// A set that is a definition of its own.
    pub(crate) seat: Option<Seat>,
    #[claim(len(..=3))]
    pub(crate) seats: Option<Vec<Seat>>,
    /// A set of which the schema says everything.
    pub(crate) house: Option<House>,
    pub(crate) level: Option<Level>,
    #[claim(schema = String)]
    pub(crate) host: Option<IpAddr>,
    #[claim(with = claims_core::with::serde)]
    pub(crate) guard: Option<Color>,
    #[claim(with = claims_core::with::serde)]
    pub(crate) count: Option<u8>,
    #[claim(with = claims_core::with::serde)]
    pub(crate) counts: Option<BTreeMap<String, u8>>,
    #[claim(with = spelled)]
    pub(crate) spelled: Option<Color>,
    #[claim(flatten)]
    pub(crate) pets: Pets,
    #[claim(extra)]
    pub(crate) rest: BTreeMap<String, Color>,
}

/// A seat, and the seats beside it.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars, deny_unknown)]
pub(crate) struct Seat {
    /// Number of the row.
    #[claim(range(1..=99))]
    pub(crate) row: u8,
    pub(crate) color: Option<Color>,
    pub(crate) beside: Option<Vec<Seat>>,
}

/// A set without `#[claims(schemars)]`, and with a name that its owner has too.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct House {
    pub(crate) color: String,
}

/// What is embedded tells of its own types.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars)]
pub(crate) struct Pets {
    pub(crate) cat: Option<Color>,
}

/// One of two kinds of token, whose claims of one name have two types.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars, tag = "token_type", rename_all = "snake_case")]
pub(crate) enum Pass {
    /// For one day.
    Day(Day),
    Year(Box<Year>),
}

/// A day's pass.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars)]
pub(crate) struct Day {
    pub(crate) mark: Color,
}

/// A year's pass.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars)]
pub(crate) struct Year {
    pub(crate) mark: Coat,
}

/// Parameters that stand for a claim, for a set, and for nothing that shows.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars)]
pub(crate) struct Envelope<'a, T, S, H: HasShape, const N: usize> {
    pub(crate) from: &'a str,
    pub(crate) content: T,
    pub(crate) more: Option<Vec<T>>,
    pub(crate) shaped: Option<Vec<H>>,
    #[claim(flatten)]
    pub(crate) set: S,
    #[claim(with = spelled)]
    pub(crate) spelled: Option<Color>,
}

/// Only read.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars, decode_only)]
pub(crate) struct Read {
    pub(crate) color: Color,
}

/// Only written.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(schemars, encode_only)]
pub(crate) struct Written {
    pub(crate) color: Color,
}

/// Nobody but serde knows its JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Opaque(u8);

/// Without `#[claims(schemars)]` nothing is asked of any type.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct NotAsked<T> {
    pub(crate) opaque: Opaque,
    pub(crate) opaques: Vec<Opaque>,
    pub(crate) content: T,
}

mod spelled {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use super::Color;

    pub(super) fn serialize<S: Serializer>(
        color: &Color,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(u8::from(*color == Color::Green))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Color, D::Error> {
        match u8::deserialize(deserializer)? {
            0 => Ok(Color::Red),
            1 => Ok(Color::Green),
            _ => Err(D::Error::custom("no such color")),
        }
    }
}
