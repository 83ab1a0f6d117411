//! JSON whose members keep their order.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer, ser::SerializeMap};

/// A JSON document whose members stand in the order in which they were written.
///
/// `Display` gives it indented, with a line feed at its end, ready for a file; `Serialize` hands it
/// to serde, `serde_json::to_value` for instance. The order does not depend on the feature
/// `preserve_order` of `serde_json`, which another crate of the program may turn on or not.
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
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i128(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Array(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string_pretty(self).map_err(|_| fmt::Error)?;
        writeln!(f, "{text}")
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
    fn only_objects_take_members() {
        let mut text = Json::text("x");
        text.push("a", true);
        assert_eq!(text, Json::text("x"));
    }
}
