//! Strings that are URIs if they hold a colon.

use std::{error::Error, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, de};

use super::text::text_type;
use crate::{
    error::Malformed, reader::Reader, report::Report, schema::Format, validate::format,
    value::ClaimValue,
};

/// A string that is a URI if it holds a colon (RFC 7519, section 2), as `iss` and `sub` are.
///
/// Its content is checked, also when it is read from a token; a claim of type `String` takes any
/// string. Compared as it stands, without normalization, as RFC 7519 demands.
///
/// ```
/// use claims_core::StringOrUri;
///
/// assert!("alice".parse::<StringOrUri>().is_ok());
/// assert!("https://id.example".parse::<StringOrUri>().is_ok());
/// assert!("not a uri: really".parse::<StringOrUri>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StringOrUri(String);

text_type!(StringOrUri);

const EXPECTED: &str = format::describe(Format::StringOrUri);

/// A string that holds a colon and is no URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStringOrUri;

impl fmt::Display for InvalidStringOrUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected ")?;
        f.write_str(EXPECTED)
    }
}

impl Error for InvalidStringOrUri {}

impl TryFrom<String> for StringOrUri {
    type Error = InvalidStringOrUri;

    fn try_from(text: String) -> Result<Self, InvalidStringOrUri> {
        if format::is(&text, Format::StringOrUri) {
            Ok(Self(text))
        } else {
            Err(InvalidStringOrUri)
        }
    }
}

impl TryFrom<&str> for StringOrUri {
    type Error = InvalidStringOrUri;

    fn try_from(text: &str) -> Result<Self, InvalidStringOrUri> {
        text.to_owned().try_into()
    }
}

impl FromStr for StringOrUri {
    type Err = InvalidStringOrUri;

    fn from_str(text: &str) -> Result<Self, InvalidStringOrUri> {
        text.try_into()
    }
}

impl<'de> ClaimValue<'de> for StringOrUri {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        let Some(text) = String::read(reader, report)? else {
            return Ok(None);
        };
        if format::is(&text, Format::StringOrUri) {
            return Ok(Some(Self(text)));
        }
        report.bad_format(EXPECTED, text);
        Ok(None)
    }
}

impl<'de> Deserialize<'de> for StringOrUri {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .try_into()
            .map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::StringOrUri;
    use crate::value::testing::{read, refused};

    #[test]
    fn a_string_with_a_colon_is_a_uri() {
        for fits in [
            "",
            "alice",
            "two words",
            "ünïcode",
            "https://id.example/a?b=c#d",
            "urn:x:y",
        ] {
            assert!(StringOrUri::try_from(fits).is_ok(), "{fits}");
        }
        for fails in [
            ":",
            "1a:b",
            "a b:c",
            "http://a b",
            "a:%zz",
            "a:%4",
            "a:#b#c",
            "a:ü",
            "a:<b>",
        ] {
            assert!(StringOrUri::try_from(fails).is_err(), "{fails}");
        }
    }

    #[test]
    fn tokens_are_held_to_it() {
        assert_eq!(read::<StringOrUri>("\"urn:x\"").unwrap(), "urn:x");
        assert_eq!(refused::<StringOrUri>("\"a b:c\""), [":format"]);
        assert_eq!(refused::<StringOrUri>("1"), [":wrong_type"]);
        assert!(serde_json::from_str::<StringOrUri>("\"a b:c\"").is_err());
    }

    #[test]
    fn the_error_says_what_was_expected() {
        let error = StringOrUri::try_from("a b:c").unwrap_err();
        assert!(error.to_string().starts_with("expected "), "{error}");
        assert!(error.to_string().contains("URI"), "{error}");
    }
}
