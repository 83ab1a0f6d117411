//! A JSON value as it stands in the payload: members in order, and twice if they come twice.

use std::borrow::Cow;

use crate::{
    error::Malformed,
    reader::{JsonReader, JsonType, Number, Reader},
};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'de> {
    Null,
    Boolean(bool),
    Number(Number),
    String(Cow<'de, str>),
    Array(Vec<Value<'de>>),
    Object(Members<'de>),
}

/// The members of an object.
pub(super) type Members<'de> = Vec<(Cow<'de, str>, Value<'de>)>;

impl Value<'_> {
    pub(super) fn json_type(&self) -> JsonType {
        match self {
            Self::Null => JsonType::Null,
            Self::Boolean(_) => JsonType::Boolean,
            Self::Number(_) => JsonType::Number,
            Self::String(_) => JsonType::String,
            Self::Array(_) => JsonType::Array,
            Self::Object(_) => JsonType::Object,
        }
    }
}

/// Reads one value. The reader bounds how deeply values are nested, and so the recursion.
pub(super) fn read<'de>(reader: &mut JsonReader<'de>) -> Result<Value<'de>, Malformed> {
    Ok(match reader.peek()? {
        JsonType::Null => reader.null().map(|()| Value::Null)?,
        JsonType::Boolean => Value::Boolean(reader.boolean()?),
        JsonType::Number => Value::Number(reader.number()?),
        JsonType::String => Value::String(reader.string()?),
        JsonType::Array => {
            reader.enter_array()?;
            let mut elements = Vec::new();
            while reader.next_element()? {
                elements.push(read(reader)?);
            }
            Value::Array(elements)
        }
        JsonType::Object => {
            reader.enter_object()?;
            let mut members = Vec::new();
            while let Some(name) = reader.next_name()? {
                members.push((name, read(reader)?));
            }
            Value::Object(members)
        }
    })
}

/// The first member of that name.
pub(super) fn first<'v, 'de>(members: &'v Members<'de>, name: &str) -> Option<&'v Value<'de>> {
    let mut members = members.iter();
    members
        .find(|(known, _)| known == name)
        .map(|(_, value)| value)
}
