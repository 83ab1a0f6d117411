//! A string or an integer.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    schema::{HasShape, Shape},
    value::{ClaimValue, refuse},
};

/// A string or an integer: `oemid` is base64url data or an enterprise number (RFC 9711,
/// section 4.2.3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StringOrInteger {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
}

impl From<String> for StringOrInteger {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<&str> for StringOrInteger {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<i64> for StringOrInteger {
    fn from(integer: i64) -> Self {
        Self::Integer(integer)
    }
}

impl<'de> ClaimValue<'de> for StringOrInteger {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        Ok(match reader.peek()? {
            JsonType::String => String::read(reader, report)?.map(Self::String),
            JsonType::Number => i64::read(reader, report)?.map(Self::Integer),
            found => {
                refuse(reader, report, "a string or an integer", found)?;
                None
            }
        })
    }
}

impl HasShape for StringOrInteger {
    const SHAPE: Shape<'static> = Shape::Union(&[Shape::String, i64::SHAPE]);
}

impl Serialize for StringOrInteger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(text) => serializer.serialize_str(text),
            Self::Integer(integer) => serializer.serialize_i64(*integer),
        }
    }
}

impl<'de> Deserialize<'de> for StringOrInteger {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor)
    }
}

struct Visitor;

impl de::Visitor<'_> for Visitor {
    type Value = StringOrInteger;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or an integer")
    }

    fn visit_str<E>(self, text: &str) -> Result<StringOrInteger, E> {
        Ok(text.into())
    }

    fn visit_i64<E>(self, integer: i64) -> Result<StringOrInteger, E> {
        Ok(integer.into())
    }

    fn visit_u64<E: de::Error>(self, integer: u64) -> Result<StringOrInteger, E> {
        i64::try_from(integer)
            .map(Into::into)
            .map_err(|_| E::invalid_value(de::Unexpected::Unsigned(integer), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::StringOrInteger;
    use crate::value::testing::{read, refused};

    #[test]
    fn both_are_read_and_written() {
        for text in ["\"AQID\"", "12", "-1"] {
            let value = read::<StringOrInteger>(text).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
            assert_eq!(
                serde_json::from_str::<StringOrInteger>(text).unwrap(),
                value
            );
        }
    }

    #[test]
    fn an_integer_is_exact_or_refused() {
        assert_eq!(
            refused::<StringOrInteger>("-9223372036854775809"),
            [":range"]
        );
        assert_eq!(
            refused::<StringOrInteger>("9007199254740993.0"),
            [":wrong_type"]
        );
        assert_eq!(
            read::<StringOrInteger>("9007199254740993"),
            Ok(9_007_199_254_740_993.into())
        );
    }

    #[test]
    fn nothing_else_is() {
        for other in ["1.5", "null", "true", "[]", "{}"] {
            assert_eq!(
                refused::<StringOrInteger>(other),
                [":wrong_type"],
                "{other}"
            );
            assert!(
                serde_json::from_str::<StringOrInteger>(other).is_err(),
                "{other}"
            );
        }
        assert_eq!(
            refused::<StringOrInteger>("18446744073709551615"),
            [":range"]
        );
    }

    #[test]
    fn serde_says_what_was_expected() {
        for other in ["true", "18446744073709551615"] {
            let error = serde_json::from_str::<StringOrInteger>(other).unwrap_err();
            assert!(
                error
                    .to_string()
                    .contains("expected a string or an integer"),
                "{error}"
            );
        }
    }
}
