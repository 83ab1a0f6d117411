//! One value, or an array of them.

use std::{fmt, marker::PhantomData, slice, vec};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Error as _, value as source},
};

use crate::{
    decode::ForeignImpl,
    error::Malformed,
    reader::{JsonType, Reader, TokenReader, foreign, tokens},
    report::Report,
    schema::{HasShape, Shape},
    value::ClaimValue,
};

/// One value or an array of them, and which of the two it was: `aud` may be either (RFC 7519,
/// section 4.1.3).
///
/// ```
/// use claims_core::OneOrMany;
///
/// let one: OneOrMany<u32> = serde_json::from_str("7")?;
/// let many: OneOrMany<u32> = serde_json::from_str("[7, 8]")?;
/// assert_eq!(one.as_slice(), [7]);
/// assert_eq!(many.as_slice(), [7, 8]);
/// assert_eq!(serde_json::to_string(&one)?, "7");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OneOrMany<T> {
    /// The value stands alone.
    One(T),
    /// An array, of any length.
    Many(Vec<T>),
}

impl<T> OneOrMany<T> {
    /// The values, in the order of the array.
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        match self {
            Self::One(value) => slice::from_ref(value),
            Self::Many(values) => values,
        }
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.as_slice().len()
    }

    /// Whether it is an array without elements.
    pub fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    /// The values, in the order of the array.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.as_slice().iter()
    }

    /// The values as a vector.
    pub fn into_vec(self) -> Vec<T> {
        match self {
            Self::One(value) => vec![value],
            Self::Many(values) => values,
        }
    }
}

impl<T: PartialEq> OneOrMany<T> {
    /// Whether one of the values is this one.
    pub fn contains(&self, value: &T) -> bool {
        self.as_slice().contains(value)
    }
}

impl<T> From<Vec<T>> for OneOrMany<T> {
    fn from(values: Vec<T>) -> Self {
        Self::Many(values)
    }
}

impl<T, const N: usize> From<[T; N]> for OneOrMany<T> {
    fn from(values: [T; N]) -> Self {
        Self::Many(values.into())
    }
}

impl<T> FromIterator<T> for OneOrMany<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self::Many(values.into_iter().collect())
    }
}

impl<T> IntoIterator for OneOrMany<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a OneOrMany<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

impl<'de, T: ClaimValue<'de>> ClaimValue<'de> for OneOrMany<T> {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        Ok(if reader.peek()? == JsonType::Array {
            Vec::read(reader, report)?.map(Self::Many)
        } else {
            T::read(reader, report)?.map(Self::One)
        })
    }
}

impl<T: HasShape> HasShape for OneOrMany<T> {
    const SHAPE: Shape<'static> = Shape::OneOrMany(&T::SHAPE);
}

impl<T: Serialize> Serialize for OneOrMany<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(value) => value.serialize(serializer),
            Self::Many(values) => values.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor(PhantomData))
    }
}

struct Visitor<T>(PhantomData<T>);

/// Hands a lone value on to its own type.
macro_rules! lone {
    ($($visit:ident($value:ty) $source:ident;)*) => { $(
        fn $visit<E: de::Error>(self, value: $value) -> Result<OneOrMany<T>, E> {
            T::deserialize(source::$source::new(value)).map(OneOrMany::One)
        }
    )* };
}

impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
    type Value = OneOrMany<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or an array of such values")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, array: A) -> Result<OneOrMany<T>, A::Error> {
        Vec::deserialize(source::SeqAccessDeserializer::new(array)).map(OneOrMany::Many)
    }

    /// Takes the tokens first: a number may come as a map (`serde_json`'s `arbitrary_precision`).
    fn visit_map<A: de::MapAccess<'de>>(self, object: A) -> Result<OneOrMany<T>, A::Error> {
        let tokens = tokens::collect(source::MapAccessDeserializer::new(object))?;
        foreign::read::<ForeignImpl<T>, _>(&mut TokenReader::new(tokens))
            .map_err(A::Error::custom)?
            .map(OneOrMany::One)
            .map_err(|refused| A::Error::custom(refused.message))
    }

    fn visit_unit<E: de::Error>(self) -> Result<OneOrMany<T>, E> {
        T::deserialize(source::UnitDeserializer::new()).map(OneOrMany::One)
    }

    lone! {
        visit_bool(bool) BoolDeserializer;
        visit_i64(i64) I64Deserializer;
        visit_u64(u64) U64Deserializer;
        visit_f64(f64) F64Deserializer;
        visit_str(&str) StrDeserializer;
        visit_borrowed_str(&'de str) BorrowedStrDeserializer;
        visit_string(String) StringDeserializer;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::{Deserialize as _, de::value::BytesDeserializer};

    use super::OneOrMany::{self, Many, One};
    use crate::value::testing::{read, refused};

    #[test]
    fn both_forms_are_read_and_kept() {
        assert_eq!(read::<OneOrMany<u8>>("1"), Ok(One(1)));
        assert_eq!(read::<OneOrMany<u8>>("[1]"), Ok(Many(vec![1])));
        assert_eq!(read::<OneOrMany<u8>>("[]"), Ok(Many(vec![])));
        assert_eq!(refused::<OneOrMany<u8>>("[1, \"a\"]"), ["[1]:wrong_type"]);
        assert_eq!(refused::<OneOrMany<u8>>("\"a\""), [":wrong_type"]);
    }

    #[test]
    fn serde_keeps_the_form() {
        for text in ["\"a\"", "[\"a\"]", "[\"a\",\"b\"]", "[]", r#""a\nb""#] {
            let value: OneOrMany<String> = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
        }
        assert!(serde_json::from_str::<OneOrMany<String>>("1").is_err());
        assert!(serde_json::from_str::<OneOrMany<String>>("[1]").is_err());
        assert!(serde_json::from_str::<OneOrMany<String>>("null").is_err());
    }

    #[test]
    fn serde_reads_a_lone_value_of_every_json_type() {
        let object = serde_json::from_str::<OneOrMany<BTreeMap<String, u8>>>(r#"{"a":1}"#);
        assert_eq!(object.unwrap(), One(BTreeMap::from([("a".to_owned(), 1)])));
        assert_eq!(
            serde_json::from_str::<OneOrMany<bool>>("true").unwrap(),
            One(true)
        );
        assert_eq!(
            serde_json::from_str::<OneOrMany<i8>>("-1").unwrap(),
            One(-1)
        );
        assert_eq!(
            serde_json::from_str::<OneOrMany<f64>>("1.5").unwrap(),
            One(1.5)
        );
        assert_eq!(
            serde_json::from_str::<OneOrMany<Option<u8>>>("null").unwrap(),
            One(None)
        );
        assert_eq!(
            serde_json::from_str::<OneOrMany<&str>>("\"a\"").unwrap(),
            One("a")
        );
    }

    #[test]
    fn values_are_handed_out_in_their_order() {
        assert!(Many::<u8>(vec![]).is_empty() && !One(1).is_empty());
        assert_eq!(One(1).into_vec(), [1]);
        assert_eq!(Many(vec![2, 1]).into_vec(), [2, 1]);
        assert!(Many(vec![2, 1]).contains(&1) && One(1).contains(&1));
        assert!(!Many(vec![2, 1]).contains(&3));
    }

    #[test]
    fn what_no_json_has_is_told_by_what_was_expected() {
        let bytes = BytesDeserializer::<'_, serde::de::value::Error>::new(b"ab");
        let error = OneOrMany::<u8>::deserialize(bytes).unwrap_err();
        assert!(
            error
                .to_string()
                .ends_with("expected a value or an array of such values"),
            "{error}"
        );
    }
}
