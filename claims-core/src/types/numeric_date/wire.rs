//! A moment as a JSON number.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::NumericDate;
use crate::{
    error::Malformed,
    reader::{Number, Reader},
    report::Report,
    schema::{HasShape, Shape},
    value::{ClaimValue, read_number},
};

/// What a value of another JSON type is told.
pub(crate) const DATE_EXPECTED: &str = "a NumericDate (a JSON number of seconds)";

impl NumericDate {
    /// The moment that a JSON number stands for.
    #[inline]
    pub(crate) fn from_number(number: Number) -> Self {
        match number {
            Number::Unsigned(seconds) => i64::try_from(seconds).map_or(Self::MAX, Self::from_secs),
            Number::Negative(seconds) => Self::from_secs(seconds),
            Number::Float(seconds) => Self::from_finite(seconds),
        }
    }
}

impl<'de> ClaimValue<'de> for NumericDate {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        if let Some(seconds) = reader.take_unsigned() {
            return Ok(Some(Self::from_number(Number::Unsigned(seconds))));
        }
        let number = read_number(reader, report, DATE_EXPECTED)?;
        Ok(number.map(Self::from_number))
    }
}

impl HasShape for NumericDate {
    const SHAPE: Shape<'static> = Shape::NumericDate;
}

/// An integer, unless there is a fraction.
impl Serialize for NumericDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.nanoseconds == 0 {
            serializer.serialize_i64(self.seconds)
        } else {
            serializer.serialize_f64(self.as_secs_f64())
        }
    }
}

impl<'de> Deserialize<'de> for NumericDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not `deserialize_any`: with serde_json's `arbitrary_precision` that yields a map.
        deserializer.deserialize_f64(Visitor)
    }
}

struct Visitor;

impl de::Visitor<'_> for Visitor {
    type Value = NumericDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(DATE_EXPECTED)
    }

    fn visit_u64<E>(self, seconds: u64) -> Result<NumericDate, E> {
        Ok(NumericDate::from_number(Number::Unsigned(seconds)))
    }

    fn visit_i64<E>(self, seconds: i64) -> Result<NumericDate, E> {
        Ok(NumericDate::from_secs(seconds))
    }

    fn visit_f64<E: de::Error>(self, seconds: f64) -> Result<NumericDate, E> {
        NumericDate::from_secs_f64(seconds)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Float(seconds), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::NumericDate;
    use crate::value::testing::{read, refused};

    #[test]
    fn every_finite_number_is_a_date_and_nothing_else_is() {
        assert_eq!(read("0"), Ok(NumericDate::from_secs(0)));
        assert_eq!(read("-0"), Ok(NumericDate::from_secs(0)));
        assert_eq!(read("1.7e9"), Ok(NumericDate::from_secs(1_700_000_000)));
        assert_eq!(read("18446744073709551616"), Ok(NumericDate::MAX));
        assert_eq!(read("9223372036854775808"), Ok(NumericDate::MAX));
        assert_eq!(read("-1e300"), Ok(NumericDate::MIN));
        for other in ["\"1700000000\"", "null", "true", "[1]", "{}"] {
            assert_eq!(refused::<NumericDate>(other), [":wrong_type"], "{other}");
            assert!(
                serde_json::from_str::<NumericDate>(other).is_err(),
                "{other}"
            );
        }
    }

    #[test]
    fn serde_writes_what_it_reads() {
        for text in ["1700000000", "-1", "1700000000.5", "0"] {
            let date: NumericDate = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&date).unwrap(), text);
        }
        let date: NumericDate = serde_json::from_str("1700000000.0").unwrap();
        assert_eq!(serde_json::to_string(&date).unwrap(), "1700000000");
    }

    #[test]
    fn serde_says_what_a_date_is() {
        let error = serde_json::from_str::<NumericDate>("true").unwrap_err();
        assert!(error.to_string().contains(super::DATE_EXPECTED), "{error}");
    }
}
