//! JSON as it is written: members in their order, names as often as they come.

mod edits;
mod order;

use std::fmt;

use serde::{Deserialize, Deserializer, de};

pub use edits::{Edit, edits};
pub use order::Shuffle;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// A string, number, boolean or `null`, as it is written.
    Scalar(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text that is JSON.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap()
    }

    /// The members, if this is an object.
    pub fn members(&self) -> &[(String, Json)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// Puts a member at a place among the others.
    pub fn insert(&mut self, place: usize, name: &str, value: Json) {
        if let Self::Object(members) = self {
            members.insert(place.min(members.len()), (name.to_owned(), value));
        }
    }

    /// How many objects there are within, itself included.
    pub fn objects(&self) -> usize {
        match self {
            Self::Scalar(_) => 0,
            Self::Array(elements) => elements.iter().map(Self::objects).sum(),
            Self::Object(members) => {
                1 + members
                    .iter()
                    .map(|(_, value)| value.objects())
                    .sum::<usize>()
            }
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(text) => f.write_str(text),
            Self::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    write!(f, "{}{element}", if index == 0 { "[" } else { "," })?;
                }
                f.write_str(if elements.is_empty() { "[]" } else { "]" })
            }
            Self::Object(members) => {
                for (index, (name, value)) in members.iter().enumerate() {
                    let name = serde_json::to_string(name).unwrap();
                    write!(f, "{}{name}:{value}", if index == 0 { "{" } else { "," })?;
                }
                f.write_str(if members.is_empty() { "{}" } else { "}" })
            }
        }
    }
}

impl From<&serde_json::Value> for Json {
    fn from(value: &serde_json::Value) -> Self {
        Self::read(&value.to_string())
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor)
    }
}

struct Visitor;

impl Visitor {
    fn scalar(value: impl serde::Serialize) -> Json {
        Json::Scalar(serde_json::to_string(&value).unwrap())
    }
}

impl<'de> de::Visitor<'de> for Visitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Self::scalar(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Self::scalar(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Self::scalar(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Self::scalar(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Self::scalar(value))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Self::scalar(()))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut array: A) -> Result<Json, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = array.next_element()? {
            elements.push(element);
        }
        Ok(Json::Array(elements))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}
