//! A claim as it stands in the payload, read once more.

use std::borrow::Cow;

use super::timestamp::Timestamp;
use crate::{
    reader::{JsonReader, JsonType, Number, Reader},
    report::Detail,
};

/// The raw text of a value. It was read or skipped before, so it is JSON.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'de>(pub(super) &'de str);

impl<'de> Value<'de> {
    pub(super) fn json_type(self) -> JsonType {
        self.reader().peek().unwrap_or(JsonType::Null)
    }

    /// The text, if the value is a string.
    pub(super) fn string(self) -> Option<Cow<'de, str>> {
        let mut reader = self.reader();
        matches!(reader.peek(), Ok(JsonType::String)).then(|| reader.string().ok())?
    }

    /// The number, if the value is one.
    pub(super) fn number(self) -> Option<Number> {
        let mut reader = self.reader();
        matches!(reader.peek(), Ok(JsonType::Number)).then(|| reader.number().ok())?
    }

    /// The instant, if the value is a NumericDate (RFC 7519, section 2).
    pub(super) fn date(self) -> Option<Timestamp> {
        self.number().map(Timestamp::from_number)
    }

    /// Whether the value is `false`.
    pub(super) fn is_false(self) -> bool {
        let mut reader = self.reader();
        matches!(reader.peek(), Ok(JsonType::Boolean)) && matches!(reader.boolean(), Ok(false))
    }

    /// The elements, if the value is an array.
    pub(super) fn elements(self) -> Option<Elements<'de>> {
        let mut reader = self.reader();
        reader.enter_array().ok()?;
        Some(Elements { reader })
    }

    /// The members, if the value is an object.
    pub(super) fn members(self) -> Option<Members<'de>> {
        let mut reader = self.reader();
        if !matches!(reader.peek(), Ok(JsonType::Object)) {
            return None;
        }
        reader.enter_object().ok()?;
        Some(Members { reader })
    }

    /// The value as a report shows it.
    pub(super) fn detail(self) -> Detail {
        if let Some(text) = self.string() {
            return Detail::Text(text.into_owned().into());
        }
        match self.number() {
            Some(number) => number_detail(number),
            None => match self.0.trim() {
                "true" => Detail::Boolean(true),
                "false" => Detail::Boolean(false),
                other => Detail::Words(other.to_owned().into()),
            },
        }
    }

    fn reader(self) -> JsonReader<'de> {
        JsonReader::from(self.0)
    }
}

/// A number as a report shows it.
pub(super) fn number_detail(number: Number) -> Detail {
    match number {
        Number::Unsigned(number) => Detail::Integer(number.into()),
        Number::Negative(number) => Detail::Integer(number.into()),
        Number::Float(number) => Detail::Number(number),
    }
}

/// The elements of an array.
#[derive(Debug)]
pub(super) struct Elements<'de> {
    reader: JsonReader<'de>,
}

impl<'de> Iterator for Elements<'de> {
    type Item = Value<'de>;

    fn next(&mut self) -> Option<Value<'de>> {
        if !self.reader.next_element().ok()? {
            return None;
        }
        let start = self.reader.position();
        self.reader.skip().ok()?;
        self.reader.text_since(start).map(Value)
    }
}

/// The members of an object.
#[derive(Debug)]
pub(super) struct Members<'de> {
    reader: JsonReader<'de>,
}

impl<'de> Iterator for Members<'de> {
    type Item = (Cow<'de, str>, Value<'de>);

    fn next(&mut self) -> Option<(Cow<'de, str>, Value<'de>)> {
        let name = self.reader.next_name().ok()??;
        let start = self.reader.position();
        self.reader.skip().ok()?;
        Some((name, Value(self.reader.text_since(start)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_names_and_separate_values() {
        let members = Value(r#" {"a": [1, {}], "\u0062":"c", "a":null} "#)
            .members()
            .unwrap();
        let members: Vec<_> = members
            .map(|(name, value)| (name.into_owned(), value.json_type()))
            .collect();
        assert_eq!(
            members,
            [
                ("a".to_owned(), JsonType::Array),
                ("b".to_owned(), JsonType::String),
                ("a".to_owned(), JsonType::Null)
            ]
        );
        for other in ["3", "[]", "null", r#""{}""#] {
            assert!(Value(other).members().is_none(), "{other}");
        }
        assert_eq!(Value("{}").members().unwrap().count(), 0);
    }

    #[test]
    fn elements_are_separate_values() {
        let types = Value(r#" ["a", 1, [2, {}], null] "#).elements().unwrap();
        let types: Vec<_> = types.map(Value::json_type).collect();
        assert_eq!(
            types,
            [
                JsonType::String,
                JsonType::Number,
                JsonType::Array,
                JsonType::Null
            ]
        );
        assert!(Value("3").elements().is_none());
        assert_eq!(Value("[]").elements().unwrap().count(), 0);
    }

    #[test]
    fn only_strings_are_strings_and_only_numbers_dates() {
        assert_eq!(Value(r#""\u0061""#).string().as_deref(), Some("a"));
        assert!(Value("1").string().is_none());
        assert!(Value(r#""1""#).date().is_none());
        assert!(Value("true").date().is_none());
        assert!(Value("1").date() > Value("0.5").date());
    }
}
