//! One value, or an array of them.

mod object;

use std::{fmt, marker::PhantomData, slice, vec};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, value as source},
};

use self::object::Object;
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
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

    fn visit_map<A: de::MapAccess<'de>>(self, object: A) -> Result<OneOrMany<T>, A::Error> {
        T::deserialize(Object(object)).map(OneOrMany::One)
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
mod tests;
