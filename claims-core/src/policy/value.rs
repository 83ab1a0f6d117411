//! A claim as it stands in the payload, read once more.

use std::borrow::Cow;

use super::timestamp::Timestamp;
use crate::{
    error::Malformed,
    reader::{JsonReader, JsonType, Number, Reader, unsigned},
    report::{Detail, cut},
};

/// The raw text of a value. It was read or skipped before, so it is JSON.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'de> {
    text: &'de str,
    /// Whether no string of the text holds an escape, as far as that is known.
    plain: bool,
}

impl<'de> Value<'de> {
    /// A value, and perhaps whitespace before it.
    #[inline]
    pub(super) fn new(text: &'de str, plain: bool) -> Self {
        Self { text, plain }
    }

    pub(super) fn json_type(self) -> JsonType {
        self.reader().peek().unwrap_or(JsonType::Null)
    }

    /// The text, if the value is a string.
    #[inline]
    pub(super) fn string(self) -> Option<Cow<'de, str>> {
        match self.text.as_bytes() {
            [b'"', content @ .., b'"'] if self.plain => {
                self.text.get(1..=content.len()).map(Cow::Borrowed)
            }
            _ => self.read_string(),
        }
    }

    /// Whether the value is a string.
    #[inline]
    pub(super) fn is_string(self) -> bool {
        self.text.starts_with('"') || self.json_type() == JsonType::String
    }

    /// Whether the value is this string.
    #[inline]
    pub(super) fn is(self, expected: &str) -> bool {
        match self.text.as_bytes() {
            [b'"', content @ .., b'"'] if self.plain => *content == *expected.as_bytes(),
            _ => self.read_string().is_some_and(|text| text == expected),
        }
    }

    #[cold]
    #[inline(never)]
    fn read_string(self) -> Option<Cow<'de, str>> {
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

    /// The value, if it is `true` or `false`.
    pub(super) fn boolean(self) -> Option<bool> {
        let mut reader = self.reader();
        matches!(reader.peek(), Ok(JsonType::Boolean)).then(|| reader.boolean().ok())?
    }

    /// The elements, if the value is an array.
    pub(super) fn elements(self) -> Option<Elements<'de>> {
        let mut reader = self.reader();
        reader.enter_array().ok()?;
        Some(Elements {
            reader,
            plain: self.plain,
        })
    }

    /// Shows every element; `false` if the value is no array or holds anything but strings.
    pub(super) fn all_strings(self, mut look: impl FnMut(&str)) -> bool {
        let mut reader = self.reader();
        let mut read = || -> Result<bool, Malformed> {
            if reader.peek()? != JsonType::Array {
                return Ok(false);
            }
            reader.enter_array()?;
            while reader.next_element()? {
                if let Some(text) = reader.take_string() {
                    look(text);
                } else if reader.peek()? == JsonType::String {
                    look(&reader.string()?);
                } else {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        read().unwrap_or(false)
    }

    /// The members, if the value is an object.
    pub(super) fn members(self) -> Option<Members<'de>> {
        let mut reader = self.reader();
        if !matches!(reader.peek(), Ok(JsonType::Object)) {
            return None;
        }
        reader.enter_object().ok()?;
        Some(Members {
            reader,
            plain: self.plain,
        })
    }

    /// The value as a report shows it, cut before it is copied.
    pub(super) fn detail(self) -> Detail {
        if let Some(integer) = unsigned(self.text.as_bytes()) {
            return Detail::Integer(integer.into());
        }
        if let Some(text) = self.string() {
            return Detail::Text(cut(text).into_owned().into());
        }
        match self.number() {
            Some(number) => number_detail(number),
            None => match self.text.trim() {
                "true" => Detail::Boolean(true),
                "false" => Detail::Boolean(false),
                other => Detail::Words(cut(other.into()).into_owned().into()),
            },
        }
    }

    /// Reads the value once more.
    #[inline]
    pub(super) fn reader(self) -> JsonReader<'de> {
        JsonReader::from(self.text)
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
    plain: bool,
}

impl<'de> Iterator for Elements<'de> {
    type Item = Value<'de>;

    fn next(&mut self) -> Option<Value<'de>> {
        if !self.reader.next_element().ok()? {
            return None;
        }
        let start = self.reader.position();
        self.reader.skip().ok()?;
        let text = self.reader.text_since(start)?;
        Some(Value::new(text, self.plain))
    }
}

/// The members of an object.
#[derive(Debug)]
pub(super) struct Members<'de> {
    reader: JsonReader<'de>,
    plain: bool,
}

impl<'de> Iterator for Members<'de> {
    type Item = (Cow<'de, str>, Value<'de>);

    fn next(&mut self) -> Option<(Cow<'de, str>, Value<'de>)> {
        let name = self.reader.next_name().ok()??;
        let start = self.reader.position();
        self.reader.skip().ok()?;
        let text = self.reader.text_since(start)?;
        Some((name, Value::new(text, self.plain)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Value<'_> {
        Value::new(text, false)
    }

    #[test]
    fn members_are_names_and_separate_values() {
        let members = value(r#" {"a": [1, {}], "\u0062":"c", "a":null} "#)
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
            assert!(value(other).members().is_none(), "{other}");
        }
        assert_eq!(value("{}").members().unwrap().count(), 0);
    }

    #[test]
    fn elements_are_separate_values() {
        let types = value(r#" ["a", 1, [2, {}], null] "#).elements().unwrap();
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
        assert!(value("3").elements().is_none());
        assert_eq!(value("[]").elements().unwrap().count(), 0);
    }

    #[test]
    fn only_strings_are_strings_and_only_numbers_dates() {
        assert_eq!(value(r#""\u0061""#).string().as_deref(), Some("a"));
        assert!(value("1").string().is_none());
        assert!(value(r#""1""#).date().is_none());
        assert!(value("true").date().is_none());
        assert!(value("1").date() > value("0.5").date());
    }

    #[test]
    fn strings_without_escapes_are_taken_as_they_stand() {
        for text in [r#""""#, r#""a""#, "\"é \u{1f600}\"", "1", "[\"a\"]", "null"] {
            let plain = Value::new(text, true);
            assert_eq!(plain.string(), value(text).string(), "{text}");
        }
        let list = Value::new(r#"["a", "b"]"#, true).elements().unwrap();
        assert_eq!(
            list.filter_map(Value::string).collect::<Vec<_>>(),
            ["a", "b"]
        );
    }

    #[test]
    fn an_array_of_strings_holds_nothing_else() {
        let look = |text| {
            let mut found = Vec::new();
            let all = value(text).all_strings(|text| found.push(text.to_owned()));
            (all, found.join(" "))
        };
        assert_eq!(look(r#" ["a", "\u0062"] "#), (true, "a b".to_owned()));
        assert_eq!(look("[]"), (true, String::new()));
        for other in ["\"a\"", "{}", "[1]", "[null]", r#"[["a"]]"#] {
            assert_eq!(look(other), (false, String::new()), "{other}");
        }
        assert!(!look(r#"["a", 1]"#).0);
    }

    #[test]
    fn a_string_is_one_behind_whitespace_and_with_escapes() {
        for text in [r#""a""#, r#" "a""#, r#""\u0061""#] {
            assert!(value(text).is_string() && value(text).is("a"), "{text}");
        }
        for text in ["1", "[]", "null"] {
            assert!(!value(text).is_string() && !value(text).is("a"), "{text}");
        }
        assert!(!value(r#""b""#).is("a") && !Value::new(r#""b""#, true).is("a"));
    }
}
