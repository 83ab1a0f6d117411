//! Sets that have some of everything that a schema can say.
#![allow(clippy::unnecessary_wraps, dead_code)]

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
};

use claims_core::{
    Audience, Claims, Invalid, NumericDate, OneOrMany, Scope, StringOrInteger,
    schema::{HasShape, Literal, Shape},
    sets::OidcEmail,
};
use serde_json::Value;

/// Some of everything: each kind of value, presence and validator.
///
/// With a second paragraph, an <angle> bracket, a `|` bar and a */ comment end.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(typ = "everything+jwt", forbid("nonce"), validate = whole)]
pub(crate) struct Everything {
    #[claim(registered)]
    pub iss: String,
    #[claim(registered)]
    pub aud: Audience,
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    #[claim(registered)]
    pub iat: Option<u64>,
    /// Who made the token for whom.
    #[claim(registered, contains = "read")]
    pub scope: Option<Scope>,
    #[claim(registered)]
    pub roles: Option<Vec<String>>,
    #[claim(registered)]
    pub cnf: Option<Value>,
    /// Claims of a scope.
    #[claim(flatten)]
    pub email: OidcEmail,
    #[claim(equals = "1.0")]
    pub version: String,
    #[claim(one_of("free", "pro"))]
    pub plan: String,
    #[claim(one_of(1, 2, 3))]
    pub level: Option<u8>,
    #[claim(equals = true)]
    pub active: bool,
    #[claim(len(1..=64), pattern = "[a-z][a-z0-9-]*")]
    pub tenant_id: String,
    #[claim(range(-5..5))]
    pub offset: i16,
    #[claim(range(0.5..=1.5))]
    pub ratio: Option<f64>,
    #[claim(contains = "doc:read", len(..=8))]
    pub permissions: Vec<String>,
    #[claim(not_empty)]
    pub labels: BTreeMap<String, u32>,
    #[claim(format = "uri")]
    pub callback: Option<String>,
    #[claim(format = "email")]
    pub contact: Option<String>,
    #[claim(format = "uuid", sensitive)]
    pub device: Option<String>,
    #[claim(format = "date")]
    pub day: Option<String>,
    #[claim(format = "string_or_uri")]
    pub party: Option<String>,
    #[claim(lifetime(millis))]
    pub time_out: Option<u64>,
    /// Always there, `null` if there is none.
    #[claim(nullable, len(2..))]
    pub pet_name: Option<String>,
    #[claim(default)]
    pub retries: u8,
    #[claim(rename = "with.dot", validate = plain)]
    pub dotted: Option<String>,
    #[claim(rename = "kebab-case")]
    pub kebab: Option<bool>,
    #[claim(rename = "type")]
    pub keyword: Option<String>,
    #[claim(collides = "sessions of our own, older than the registration")]
    pub sid: Option<u32>,
    /// No longer sent.
    #[deprecated(note = "use `plan`")]
    pub tier: Option<String>,
    pub date: Option<NumericDate>,
    pub many: Option<OneOrMany<String>>,
    pub mixed: Option<StringOrInteger>,
    pub matrix: Option<Vec<Vec<i32>>>,
    pub holes: Option<Vec<Option<bool>>>,
    pub unique: Option<BTreeSet<u64>>,
    pub anything: Option<Value>,
    /// The device that the user sits at.
    pub seat: Seat,
    pub seats: Option<Vec<Seat>>,
    pub by_room: Option<BTreeMap<String, Seat>>,
    pub host: Option<IpAddr>,
    #[claim(schema = String)]
    pub gateway: Option<IpAddr>,
    pub color: Option<Color>,
}

/// A place to sit.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(deny_unknown)]
pub(crate) struct Seat {
    /// Number of the row, from the front.
    #[claim(range(1..=99))]
    pub row: u8,
    /// Letter within the row.
    pub letter: Option<String>,
}

/// A foreign type that says what its JSON looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Color {
    Red,
    Green,
}

impl HasShape for Color {
    const SHAPE: Shape<'static> = Shape::OneOf(&[Literal::Text("red"), Literal::Text("green")]);
}

/// One of two kinds of token.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(tag = "token_type", rename_all = "snake_case")]
pub(crate) enum Tagged {
    /// Of a person.
    Person(Box<Person>),
    /// Of a machine.
    #[claims(value = "m2m")]
    Machine(Machine),
}

/// A person.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct Person {
    #[claim(registered)]
    pub exp: NumericDate,
    pub name_of_user: String,
}

/// A machine, and whatever else is known of it.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct Machine {
    #[claim(registered)]
    pub exp: NumericDate,
    pub serial: u64,
    #[claim(extra)]
    pub rest: BTreeMap<String, u32>,
}

fn plain(_: &str) -> Result<(), Invalid> {
    Ok(())
}

fn whole(_: &Everything) -> Result<(), Invalid> {
    Ok(())
}

/// Names and docs that other languages stumble over.
///
/// # A heading
/// A `*/` and ``a ` b``, ''quotes'' and a [link](https://example.com/a), and one [inside](Seat).
///
/// [reference]: https://example.com/b
///
/// Looks like a heading
///
/// - an item
/// - another one, which is long enough to be broken into two lines wherever a comment has less room than it takes
///
/// @param nothing
///
/// ```
///     indented
///
///   less
/// ```
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(deny_unknown)]
pub(crate) struct Names {
    /// Written as an array, whatever was read.
    #[claim(registered)]
    pub aud: Vec<String>,
    pub user_id: String,
    #[claim(rename = "userId")]
    pub camel: String,
    #[claim(rename = "USER_ID")]
    pub upper: Option<String>,
    #[claim(rename = "1st")]
    pub digit: Option<u8>,
    #[claim(rename = "a\"b\\c`d,e/f")]
    pub signs: Option<bool>,
    #[claim(rename = "-")]
    pub dash: Option<bool>,
    #[claim(rename = "größe")]
    pub size: Option<f64>,
    #[claim(rename = "marshal_json")]
    pub method: Option<bool>,
    #[claim(rename = "constructor")]
    pub function: Option<bool>,
    #[claim(rename = "__proto__")]
    pub prototype: Option<bool>,
    #[claim(rename = "new")]
    pub keyword: Option<bool>,
    #[claim(rename = "readonly")]
    pub modifier: Option<bool>,
    pub small: Vec<u8>,
    #[claim(schema = Wide)]
    pub wide: i128,
    #[doc = "Ends\u{202e} in a\0 backslash."]
    #[claim(rename = "back\\")]
    pub backslash: Option<bool>,
    #[claim(rename = " ")]
    pub space: Option<bool>,
    #[claim(rename = "turned\u{202e}\u{7f}")]
    pub turned: Option<bool>,
    pub number: Option<Número>,
    pub example: Option<例>,
}

/// A set with a letter beyond ASCII in its name.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct Número {
    pub digits: String,
}

/// A set whose name has no upper case.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct 例 {
    pub text: String,
}

/// Integers past 64 bits.
pub(crate) struct Wide;

impl HasShape for Wide {
    const SHAPE: Shape<'static> = Shape::Integer {
        min: i128::MIN,
        max: i128::MAX,
    };
}
