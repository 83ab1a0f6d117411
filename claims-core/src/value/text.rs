//! Strings, owned and borrowed.

// Most claims are strings. What reads one is compiled once for all fields of a type, so that it
// costs little to have the reader inside; called, it costs a third more.
#![allow(clippy::inline_always)]

use std::{borrow::Cow, rc::Rc, sync::Arc};

use super::{ClaimValue, expect};
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    schema::{HasShape, Shape},
};

/// The next string; anything else is recorded and skipped.
#[cold]
#[inline(never)]
fn string<'de, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
) -> Result<Option<Cow<'de, str>>, Malformed> {
    if !expect(reader, report, JsonType::String, "a string")? {
        return Ok(None);
    }
    reader.string().map(Some)
}

/// The same for a string that has to be lent.
#[cold]
#[inline(never)]
fn borrowed<'de, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
) -> Result<Option<&'de str>, Malformed> {
    match string(reader, report)? {
        Some(Cow::Borrowed(text)) => Ok(Some(text)),
        Some(Cow::Owned(_)) => {
            report.not_borrowed();
            Ok(None)
        }
        None => Ok(None),
    }
}

/// Borrows unless the string holds an escape.
impl<'de: 'a, 'a> ClaimValue<'de> for Cow<'a, str> {
    #[inline(always)]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        match reader.take_string() {
            Some(text) => Ok(Some(Cow::Borrowed(text))),
            None => string(reader, report),
        }
    }
}

/// A string that holds an escape cannot be borrowed; the violation says to use `Cow`.
impl<'de: 'a, 'a> ClaimValue<'de> for &'a str {
    #[inline(always)]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        if let Some(text) = reader.take_string() {
            return Ok(Some(text));
        }
        borrowed(reader, report)
    }
}

macro_rules! owned_strings {
    ($($owned:ty)*) => { $(
        impl<'de> ClaimValue<'de> for $owned {
            #[inline(always)]
            fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<Self>, Malformed> {
                match reader.take_string() {
                    Some(text) => Ok(Some(text.into())),
                    None => Ok(string(reader, report)?.map(Into::into)),
                }
            }
        }
    )* };
}

owned_strings!(String Box<str> Rc<str> Arc<str>);

macro_rules! shapes {
    ($($text:ty)*) => { $(
        impl HasShape for $text {
            const SHAPE: Shape<'static> = Shape::String;
        }
    )* };
}

shapes!(String Box<str> Rc<str> Arc<str> &str Cow<'_, str>);

#[cfg(test)]
mod tests {
    use std::{borrow::Cow, sync::Arc};

    use crate::value::testing::{read, refused, violations};

    #[test]
    fn strings_are_unescaped() {
        assert_eq!(read::<String>(r#""a\u0062""#).as_deref(), Ok("ab"));
        assert_eq!(read::<Arc<str>>("\"ab\"").as_deref(), Ok("ab"));
        assert_eq!(read::<Box<str>>("\"ab\"").as_deref(), Ok("ab"));
        for other in ["1", "null", "true", "[\"a\"]", "{}"] {
            assert_eq!(refused::<String>(other), [":wrong_type"], "{other}");
        }
    }

    #[test]
    fn cow_borrows_when_it_can() {
        assert!(matches!(
            read::<Cow<'_, str>>("\"ab\""),
            Ok(Cow::Borrowed("ab"))
        ));
        assert!(matches!(read::<Cow<'_, str>>(r#""\n""#), Ok(Cow::Owned(_))));
    }

    #[test]
    fn a_borrowed_field_meets_an_escape_with_advice() {
        assert_eq!(read::<&str>("\"ab\""), Ok("ab"));
        let found = violations::<&str>(r#""a\nb""#);
        assert!(format!("{found:?}").contains("Cow<str>"), "{found:?}");
    }
}
