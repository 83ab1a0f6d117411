//! A payload as `serde_json` reads it, without losing a member that comes twice.

use std::{collections::HashSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Value, value::RawValue};

/// A member of an object: its name without escapes, and the text of its value.
pub type Member<'p> = (String, &'p str);

/// Whether the payload is JSON in UTF-8, and an object.
pub fn is_json_object(payload: &[u8]) -> bool {
    matches!(serde_json::from_slice(payload), Ok(Value::Object(_)))
}

/// The members of an object, in the order of the text.
pub fn members(object: &str) -> Option<Vec<Member<'_>>> {
    struct Members;

    impl<'de> Visitor<'de> for Members {
        type Value = Vec<Member<'de>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut members = Vec::new();
            while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
                members.push((name, value.get()));
            }
            Ok(members)
        }
    }

    let mut deserializer = serde_json::Deserializer::from_str(object);
    let members = deserializer.deserialize_map(Members).ok()?;
    deserializer.end().ok()?;
    Some(members)
}

/// The value of the first member of that name.
pub fn first<'p>(members: &[Member<'p>], name: &str) -> Option<&'p str> {
    let found = members.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| *value)
}

/// The names that come more than once.
pub(super) fn repeated<'m>(members: &'m [Member<'_>]) -> HashSet<&'m str> {
    let mut seen = HashSet::new();
    let names = members.iter().map(|(name, _)| name.as_str());
    names.filter(|name| !seen.insert(*name)).collect()
}

/// The JSON type of a value, in one word.
pub fn type_of(value: &str) -> &'static str {
    match value.trim_start().as_bytes().first() {
        Some(b'"') => "string",
        Some(b'{') => "object",
        Some(b'[') => "array",
        Some(b't' | b'f') => "boolean",
        Some(b'n') => "null",
        _ => "number",
    }
}

/// The text that a string stands for; `None` for every other type.
pub fn text(value: &str) -> Option<String> {
    String::deserialize(&mut serde_json::Deserializer::from_str(value)).ok()
}

/// The elements of an array, as text.
pub fn text_list(value: &str) -> Option<Vec<&str>> {
    let elements: Vec<&RawValue> = serde_json::from_str(value).ok()?;
    Some(elements.into_iter().map(RawValue::get).collect())
}
