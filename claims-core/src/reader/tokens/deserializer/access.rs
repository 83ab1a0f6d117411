//! The inside of arrays, objects and enum variants.

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeSeed, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::Error,
    },
};

use super::{Token, TokenDeserializer, name::Name};

/// The elements of an array, which was entered.
pub(super) struct Elements<'a, 't, 'de>(pub(super) &'a mut TokenDeserializer<'t, 'de>);

impl<'de> SeqAccess<'de> for Elements<'_, '_, 'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if matches!(self.0.token()?, Token::End) {
            return Ok(None);
        }
        self.0.whole(|source| seed.deserialize(source)).map(Some)
    }
}

/// The members of an object, which was entered.
pub(super) struct Members<'a, 't, 'de>(pub(super) &'a mut TokenDeserializer<'t, 'de>);

impl<'de> MapAccess<'de> for Members<'_, '_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Token::String(name) = self.0.token()? else {
            return Ok(None);
        };
        self.0.index += 1;
        seed.deserialize(Name(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        self.0.whole(|source| seed.deserialize(source))
    }
}

/// A variant with content: the only member of an object, which was entered.
pub(super) struct Variant<'a, 't, 'de>(pub(super) &'a mut TokenDeserializer<'t, 'de>);

impl<'de> EnumAccess<'de> for Variant<'_, '_, 'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let Token::String(name) = self.0.token()? else {
            return Err(Error::custom("expected an object with one member"));
        };
        self.0.index += 1;
        Ok((seed.deserialize(Name(name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_, 'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Deserialize::deserialize(self.0)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.deserialize_struct("", fields, visitor)
    }
}
