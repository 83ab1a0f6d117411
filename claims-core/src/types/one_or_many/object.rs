//! An object out of a serde source, passed on to another type once its first name is known.
//!
//! Its tokens are not taken for that: a type that stands in itself would keep them once for each level.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, MapAccess, Visitor, value::MapAccessDeserializer},
    forward_to_deserialize_any,
};

use crate::reader::{foreign::Name, tokens::NUMBER_TEXT};

/// The members of an object, the first name of which was looked at.
pub(super) struct Object<'de, A> {
    first: Option<Cow<'de, str>>,
    empty: bool,
    rest: A,
}

impl<'de, A: MapAccess<'de>> Object<'de, A> {
    pub(super) fn begin(mut members: A) -> Result<Self, A::Error> {
        let first = members.next_key_seed(FirstName)?;
        Ok(Self {
            empty: first.is_none(),
            first,
            rest: members,
        })
    }

    /// Whether it begins as `serde_json` begins a number with its text.
    pub(super) fn may_be_number(&self) -> bool {
        self.first.as_deref() == Some(NUMBER_TEXT)
    }
}

/// As serde's [`MapAccessDeserializer`], but an `Option` and a newtype have the object inside.
impl<'de, A: MapAccess<'de>> Deserializer<'de> for Object<'de, A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        MapAccessDeserializer::new(self).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Object<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(name) => seed.deserialize(Name::new(name)).map(Some),
            None if self.empty => Ok(None),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

/// Reads a name, and borrows it if the source lends it.
struct FirstName;

impl<'de> DeserializeSeed<'de> for FirstName {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Self::Value, D::Error> {
        name.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for FirstName {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_string<E: Error>(self, name: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name))
    }
}
