//! The inside of arrays, objects and enum variants.

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor},
};

use super::{deserializer::ValueDeserializer, error::Error, name::Name, source::Source};
use crate::reader::Reader;

/// The elements of an array.
pub(super) struct Elements<'s, 'r, R> {
    source: &'s mut Source<'r, R>,
    ended: bool,
}

impl<'s, 'r, 'de, R: Reader<'de>> Elements<'s, 'r, R> {
    pub(super) fn enter(source: &'s mut Source<'r, R>) -> Result<Self, Error> {
        source.read(Reader::enter_array)?;
        Ok(Self {
            source,
            ended: false,
        })
    }

    fn next(&mut self) -> Result<bool, Error> {
        self.ended = self.ended || !self.source.read(Reader::next_element)?;
        Ok(!self.ended)
    }

    /// Nothing may be left.
    pub(super) fn leave(mut self) -> Result<(), Error> {
        if self.next()? {
            return Err(Error::custom("more elements than expected"));
        }
        Ok(())
    }
}

impl<'de, R: Reader<'de>> SeqAccess<'de> for Elements<'_, '_, R> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if !self.next()? {
            return Ok(None);
        }
        self.source
            .whole(|source| seed.deserialize(ValueDeserializer(source)))
            .map(Some)
    }
}

/// The members of an object, or its only member, which names a variant.
pub(super) struct Members<'s, 'r, R> {
    source: &'s mut Source<'r, R>,
    ended: bool,
}

impl<'s, 'r, 'de, R: Reader<'de>> Members<'s, 'r, R> {
    pub(super) fn enter(source: &'s mut Source<'r, R>) -> Result<Self, Error> {
        source.read(Reader::enter_object)?;
        Ok(Self {
            source,
            ended: false,
        })
    }

    fn next(&mut self) -> Result<Option<Name<'de>>, Error> {
        if self.ended {
            return Ok(None);
        }
        let name = self.source.read(Reader::next_name)?;
        self.ended = name.is_none();
        Ok(name.map(Name))
    }

    /// Nothing may be left.
    pub(super) fn leave(mut self) -> Result<(), Error> {
        if self.next()?.is_some() {
            return Err(Error::custom("more members than expected"));
        }
        Ok(())
    }
}

impl<'de, R: Reader<'de>> MapAccess<'de> for Members<'_, '_, R> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let name = self.next()?;
        name.map(|name| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        self.source
            .whole(|source| seed.deserialize(ValueDeserializer(source)))
    }
}

impl<'de, R: Reader<'de>> EnumAccess<'de> for &mut Members<'_, '_, R> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name = self.next()?;
        let name = name.ok_or_else(|| Error::custom("expected an object with one member"))?;
        Ok((seed.deserialize(name)?, self))
    }
}

/// The content of a variant: the value of the member.
impl<'de, R: Reader<'de>> VariantAccess<'de> for &mut Members<'_, '_, R> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        self.source
            .whole(|source| Deserialize::deserialize(ValueDeserializer(source)))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        self.next_value_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        self.source
            .whole(|source| ValueDeserializer(source).deserialize_tuple(length, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.source
            .whole(|source| ValueDeserializer(source).deserialize_struct("", fields, visitor))
    }
}
