//! A JSON or TOML document, with the place of every name.

use std::borrow::Cow;

use claims_core::{
    Malformed,
    reader::{JsonReader, JsonType, Reader as _},
};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A value and where it starts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Byte offset in the text.
    pub(crate) at: usize,
    pub(crate) value: Value,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// An object of JSON or a table of TOML, in the order of the text. JSON may repeat a name.
    Object(Vec<Member>),
    Array(Vec<Node>),
    Text(String),
    /// A number, a boolean, `null` or a date of TOML: as it was written.
    Plain(String),
}

/// A name, where it starts, and its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) at: usize,
    pub(crate) value: Node,
}

impl Node {
    /// The first member of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let mut members = self.members().iter();
        members
            .find(|member| member.name == name)
            .map(|member| &member.value)
    }

    /// The members, if there can be some.
    pub(crate) fn members(&self) -> &[Member] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The elements, if there can be some.
    pub(crate) fn elements(&self) -> &[Self] {
        match &self.value {
            Value::Array(elements) => elements,
            _ => &[],
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The type of JSON in words, with its article.
    pub(crate) fn json_type(&self) -> &'static str {
        match &self.value {
            Value::Object(_) => "an object",
            Value::Array(_) => "an array",
            Value::Text(_) => "a string",
            Value::Plain(text) => match &**text {
                "null" => "null",
                "true" | "false" => "a boolean",
                _ => "a number",
            },
        }
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }
}

/// Reads JSON.
pub(crate) fn json(text: &str) -> Result<Node, Malformed> {
    let mut reader = JsonReader::from(text);
    let node = json_value(&mut reader, text)?;
    reader.finish()?;
    Ok(node)
}

/// The reader bounds how deeply values are nested, and so the recursion.
fn json_value(reader: &mut JsonReader<'_>, text: &str) -> Result<Node, Malformed> {
    let json_type = reader.peek()?;
    let at = reader.position();
    let value = match json_type {
        JsonType::Object => {
            let mut members = Vec::new();
            reader.enter_object()?;
            loop {
                let before = reader.position();
                let Some(name) = reader.next_name()?.map(Cow::into_owned) else {
                    break Value::Object(members);
                };
                let value = json_value(reader, text)?;
                let at = before + between(text, before);
                members.push(Member { name, at, value });
            }
        }
        JsonType::Array => {
            let mut elements = Vec::new();
            reader.enter_array()?;
            while reader.next_element()? {
                elements.push(json_value(reader, text)?);
            }
            Value::Array(elements)
        }
        JsonType::String => Value::Text(reader.string()?.into_owned()),
        JsonType::Null | JsonType::Boolean | JsonType::Number => {
            reader.skip()?;
            Value::Plain(reader.text_since(at).unwrap_or_default().to_owned())
        }
    };
    Ok(Node { at, value })
}

/// How many bytes of commas and whitespace stand there.
fn between(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    rest.len() - rest.trim_start_matches([',', ' ', '\t', '\n', '\r']).len()
}

/// Reads TOML.
pub(crate) fn toml(text: &str) -> Result<Node, toml::de::Error> {
    Ok(toml_table(&DeTable::parse(text)?))
}

/// The parser bounds how deeply values are nested.
fn toml_table(table: &Spanned<DeTable<'_>>) -> Node {
    Node {
        at: table.span().start,
        value: toml_members(table.get_ref()),
    }
}

fn toml_members(table: &DeTable<'_>) -> Value {
    let members = table.iter().map(|(name, value)| Member {
        name: name.get_ref().to_string(),
        at: name.span().start,
        value: toml_value(value),
    });
    let mut members: Vec<_> = members.collect();
    // The parser sorts them by name.
    members.sort_by_key(|member| member.at);
    Value::Object(members)
}

fn toml_value(value: &Spanned<DeValue<'_>>) -> Node {
    Node {
        at: value.span().start,
        value: match value.get_ref() {
            DeValue::Table(table) => toml_members(table),
            DeValue::Array(array) => Value::Array(array.iter().map(toml_value).collect()),
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(integer) => Value::Plain(integer.to_string()),
            DeValue::Float(float) => Value::Plain(float.to_string()),
            DeValue::Boolean(boolean) => Value::Plain(boolean.to_string()),
            DeValue::Datetime(date) => Value::Plain(date.to_string()),
        },
    }
}

/// Line and column of a place, both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Place {
    pub(crate) fn of(text: &str, at: usize) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        Self { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, node: &Node, found: &mut Vec<(String, usize, usize)>) {
        for member in node.members() {
            let Place { line, column } = Place::of(text, member.at);
            found.push((member.name.clone(), line, column));
            places(text, &member.value, found);
        }
        for element in node.elements() {
            places(text, element, found);
        }
    }

    #[test]
    fn names_of_json_have_places() {
        let text = "{\n  \"a\": 1, \"ä\" :\n[{\"b\":null}]\n,  \"a\": \"x\"}";
        let mut found = Vec::new();
        places(text, &json(text).unwrap(), &mut found);
        let expected = [("a", 2, 3), ("ä", 2, 11), ("b", 3, 3), ("a", 4, 4)];
        assert_eq!(found, expected.map(|(n, l, c)| (n.to_owned(), l, c)));
    }

    #[test]
    fn names_of_toml_have_places() {
        let text = "z = 1\n\"a b\" = { c = true }\n\n[t.u]\nv = [{ w = 'x' }]\n";
        let mut found = Vec::new();
        places(text, &toml(text).unwrap(), &mut found);
        let names: Vec<_> = found.iter().map(|(n, l, c)| (&**n, *l, *c)).collect();
        assert_eq!(
            names,
            [
                ("z", 1, 1),
                ("a b", 2, 1),
                ("c", 2, 11),
                ("t", 4, 2),
                ("u", 4, 4),
                ("v", 5, 1),
                ("w", 5, 8)
            ]
        );
    }

    #[test]
    fn what_is_neither_is_refused() {
        assert!(json("{\"a\":1,}").is_err());
        assert!(toml("a = 1\na = 2\n").is_err());
        assert!(json(&"[".repeat(100_000)).is_err());
        assert!(toml(&format!("a = {}", "[".repeat(100_000))).is_err());
    }
}
