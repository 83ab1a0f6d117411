//! JSON whose members keep their order.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{Serialize, Serializer, ser::SerializeMap};

/// A JSON document whose members stand in the order in which they were written.
///
/// `Display` gives it indented, with a line feed at its end, ready for a file; `Serialize` hands it
/// to serde, `serde_json::to_value` for instance. The order does not depend on the feature
/// `preserve_order` of `serde_json`, which another crate of the program may turn on or not.
///
/// `Display` writes integers digit by digit. `Serialize` hands those of more than 64 bits over as an
/// `f64` where that is the same number, such as the 2^64 below which a `u64` stays, and else as an
/// `i128`, which `serde_json::to_value` refuses.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number without fraction.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// A string.
    Text(Cow<'static, str>),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(Cow<'static, str>, Json)>),
}

impl Json {
    /// A string.
    pub(crate) fn text(text: impl Into<Cow<'static, str>>) -> Self {
        Self::Text(text.into())
    }

    /// An object without members.
    pub(crate) fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// Adds a member to an object; anything else stays what it is.
    pub(crate) fn push(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Self>) {
        if let Self::Object(members) = self {
            members.push((name.into(), value.into()));
        }
    }

    /// Adds the members of another object behind its own; anything else stays what it is.
    pub(crate) fn append(&mut self, other: Self) {
        if let (Self::Object(members), Self::Object(others)) = (self, other) {
            members.extend(others);
        }
    }

    /// Adds those members of another object that it does not have yet.
    pub(crate) fn append_new(&mut self, other: Self) {
        if let Self::Object(others) = other {
            for (name, value) in others {
                if !self.has(&name) {
                    self.push(name, value);
                }
            }
        }
    }

    /// Whether two objects have a member of one name.
    pub(crate) fn shares_name(&self, other: &Self) -> bool {
        matches!(self, Self::Object(members) if members.iter().any(|(name, _)| other.has(name)))
    }

    /// That member of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let mut members = members.iter();
        members
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// Whether it is an object with that member.
    pub(crate) fn has(&self, name: &str) -> bool {
        matches!(self, Self::Object(members) if members.iter().any(|(known, _)| known == name))
    }

    /// The document for serde with all integers digit by digit.
    pub(crate) fn in_digits(&self) -> impl Serialize + '_ {
        Wrapped::<Digits>(self, PhantomData)
    }

    /// The same as `push`, in a chain.
    #[must_use]
    pub(crate) fn with(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Self>,
    ) -> Self {
        self.push(name, value);
        self
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<i128> for Json {
    fn from(value: i128) -> Self {
        Self::Integer(value)
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned().into())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::Text(value.into())
    }
}

impl<T: Into<Json>> FromIterator<T> for Json {
    /// An array.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize::<Rounded, S>(self, serializer)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string_pretty(&self.in_digits()).map_err(|_| fmt::Error)?;
        writeln!(f, "{text}")
    }
}

/// How integers are handed to serde.
trait Integers {
    fn serialize<S: Serializer>(integer: i128, serializer: S) -> Result<S::Ok, S::Error>;
}

/// Beyond 64 bits as binary64, if that holds them: a `serde_json::Value` has no wider integers.
struct Rounded;

impl Integers for Rounded {
    fn serialize<S: Serializer>(integer: i128, serializer: S) -> Result<S::Ok, S::Error> {
        if let Ok(integer) = i64::try_from(integer) {
            serializer.serialize_i64(integer)
        } else if let Ok(integer) = u64::try_from(integer) {
            serializer.serialize_u64(integer)
        } else if let Some(float) = exact(integer) {
            serializer.serialize_f64(float)
        } else {
            serializer.serialize_i128(integer)
        }
    }
}

/// The number as binary64, unless it is another one there. That of `i128::MAX` is, although it comes
/// back as the same, as casts saturate.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // What is asked for.
fn exact(integer: i128) -> Option<f64> {
    let float = integer as f64;
    (integer != i128::MAX && float as i128 == integer).then_some(float)
}

/// Digit by digit.
struct Digits;

impl Integers for Digits {
    fn serialize<S: Serializer>(integer: i128, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i128(integer)
    }
}

struct Wrapped<'j, I>(&'j Json, PhantomData<I>);

impl<I: Integers> Serialize for Wrapped<'_, I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize::<I, S>(self.0, serializer)
    }
}

fn serialize<I: Integers, S: Serializer>(json: &Json, serializer: S) -> Result<S::Ok, S::Error> {
    let wrapped = |json| Wrapped::<I>(json, PhantomData);
    match json {
        Json::Null => serializer.serialize_unit(),
        Json::Boolean(value) => serializer.serialize_bool(*value),
        Json::Integer(value) => I::serialize(*value, serializer),
        Json::Float(value) => serializer.serialize_f64(*value),
        Json::Text(text) => serializer.serialize_str(text),
        Json::Array(items) => serializer.collect_seq(items.iter().map(wrapped)),
        Json::Object(members) => {
            let mut map = serializer.serialize_map(Some(members.len()))?;
            for (name, value) in members {
                map.serialize_entry(name, &wrapped(value))?;
            }
            map.end()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn members_keep_their_order() {
        let document = Json::object()
            .with("z", i128::MAX)
            .with("a", ["x", "y"].into_iter().collect::<Json>())
            .with("empty", Json::object());
        assert_eq!(
            document.to_string(),
            "{\n  \"z\": 170141183460469231731687303715884105727,\n  \"a\": [\n    \"x\",\n    \
             \"y\"\n  ],\n  \"empty\": {}\n}\n"
        );
    }

    #[test]
    fn integers_beyond_64_bits_are_values_where_binary64_holds_them() {
        let value = |integer: i128| serde_json::to_value(Json::from(integer));
        assert_eq!(value(u64::MAX.into()).unwrap(), u64::MAX);
        assert_eq!(value(i64::MIN.into()).unwrap(), i64::MIN);
        for (integer, float) in [
            (1 << 64, 18_446_744_073_709_551_616.0),
            (-(1 << 64), -18_446_744_073_709_551_616.0),
            (i128::MIN, -1.701_411_834_604_692_3e38),
        ] {
            assert_eq!(value(integer).unwrap().as_f64(), Some(float));
            assert_eq!(Json::from(integer).to_string(), format!("{integer}\n"));
        }
        // Refused or, with the feature `arbitrary_precision`, kept; never rounded.
        for integer in [(1 << 64) + 1, i128::MAX] {
            if let Ok(value) = value(integer) {
                assert_eq!(value.to_string(), integer.to_string());
            }
        }
    }

    #[test]
    fn only_objects_take_members() {
        let mut text = Json::text("x");
        text.push("a", true);
        assert_eq!(text, Json::text("x"));
    }
}
