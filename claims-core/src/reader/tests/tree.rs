//! A whole value, read through the trait.

use serde_json::Value;

use crate::{
    error::Malformed,
    reader::{JsonReader, JsonType, Number, Reader, TokenReader, tokens::collect},
};

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    Null,
    Boolean(bool),
    Number(Number),
    String(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    pub(super) fn from_json(payload: &[u8]) -> Result<Self, Malformed> {
        let mut reader = JsonReader::new(payload)?;
        let tree = Self::read(&mut reader)?;
        reader.finish()?;
        Ok(tree)
    }

    pub(super) fn from_deserializer<'de, D: serde::Deserializer<'de>>(
        source: D,
    ) -> Result<Self, D::Error> {
        let mut reader = TokenReader::new(collect(source)?);
        Ok(Self::read(&mut reader).unwrap())
    }

    pub(super) fn read<'de, R: Reader<'de>>(reader: &mut R) -> Result<Self, Malformed> {
        Ok(match reader.peek()? {
            JsonType::Null => {
                reader.null()?;
                Self::Null
            }
            JsonType::Boolean => Self::Boolean(reader.boolean()?),
            JsonType::Number => Self::Number(reader.number()?),
            JsonType::String => Self::String(reader.string()?.into_owned()),
            JsonType::Array => {
                reader.enter_array()?;
                let mut elements = Vec::new();
                while reader.next_element()? {
                    elements.push(Self::read(reader)?);
                }
                Self::Array(elements)
            }
            JsonType::Object => {
                reader.enter_object()?;
                let mut members = Vec::new();
                while let Some(name) = reader.next_name()? {
                    members.push((name.into_owned(), Self::read(reader)?));
                }
                Self::Object(members)
            }
        })
    }

    /// Whether two trees are the same, but for the rounding of `serde_json`, which is off by a few
    /// units in the last place unless its feature `float_roundtrip` is on.
    pub(super) fn is_close_to(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(Number::Float(a)), Self::Number(Number::Float(b))) => close(*a, *b),
            (Self::Array(a), Self::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_close_to(b))
            }
            (Self::Object(a), Self::Object(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .zip(b)
                        .all(|(a, b)| a.0 == b.0 && a.1.is_close_to(&b.1))
            }
            _ => self == other,
        }
    }

    /// The same for a `Value`, which keeps the last of several members of one name.
    pub(super) fn is_close_to_value(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null) => true,
            (Self::Boolean(a), Value::Bool(b)) => a == b,
            (Self::String(a), Value::String(b)) => a == b,
            (Self::Number(Number::Unsigned(0)), Value::Number(b)) => b.as_f64() == Some(0.0),
            (Self::Number(Number::Unsigned(a)), Value::Number(b)) => b.as_u64() == Some(*a),
            (Self::Number(Number::Negative(a)), Value::Number(b)) => b.as_i64() == Some(*a),
            (Self::Number(Number::Float(a)), Value::Number(b)) => {
                b.as_f64().is_some_and(|b| close(*a, b))
            }
            (Self::Array(a), Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_close_to_value(b))
            }
            (Self::Object(a), Value::Object(b)) => {
                a.iter().all(|(name, _)| b.contains_key(name))
                    && b.iter().all(|(name, value)| {
                        let last = a.iter().rev().find(|(known, _)| known == name);
                        last.is_some_and(|(_, tree)| tree.is_close_to_value(value))
                    })
            }
            _ => false,
        }
    }
}

fn close(a: f64, b: f64) -> bool {
    // Below the normal range the steps are larger than relative precision.
    (a - b).abs() <= a.abs() * 4.0 * f64::EPSILON + 1e-320
}

#[test]
fn comparisons_tell_trees_apart() {
    let tree = |text: &str| Tree::from_json(text.as_bytes()).unwrap();
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    for (a, b) in [
        ("[1]", "[2]"),
        ("[1]", "[1,1]"),
        ("{}", r#"{"a":1}"#),
        (r#"{"a":1}"#, "{}"),
        (r#"{"a":1,"a":2}"#, r#"{"a":1}"#),
        ("1.5", "1.500001"),
        ("null", "false"),
        (r#""a""#, r#""b""#),
    ] {
        assert!(!tree(a).is_close_to(&tree(b)), "{a} {b}");
        assert!(!tree(a).is_close_to_value(&value(b)), "{a} {b}");
        assert!(tree(a).is_close_to(&tree(a)), "{a}");
        assert!(tree(a).is_close_to_value(&value(a)), "{a}");
    }
}
