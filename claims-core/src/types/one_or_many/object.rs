//! An object out of a serde source, handed on to another type.

use serde::{
    Deserializer,
    de::{Error, MapAccess, Unexpected, Visitor, value::MapAccessDeserializer},
    forward_to_deserialize_any,
};

use crate::reader::{JsonType, Reader, TokenReader, foreign, tokens};

/// As serde's [`MapAccessDeserializer`], but an `Option` and a newtype have the object inside, and an
/// object may be a number.
///
/// The tokens of the object are not taken for that: a type that stands in itself would keep them
/// once for each level.
pub(super) struct Object<A>(pub(super) A);

impl<'de, A: MapAccess<'de>> Object<A> {
    /// With its feature `arbitrary_precision`, `serde_json` hands numbers over as objects.
    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        let mut reader = TokenReader::new(tokens::collect(MapAccessDeserializer::new(self.0))?);
        match reader.peek() {
            Ok(JsonType::Number) => {
                let number = reader.number().map_err(A::Error::custom)?;
                foreign::visit_number(number, visitor)
            }
            _ => Err(A::Error::invalid_type(Unexpected::Map, &visitor)),
        }
    }
}

macro_rules! numbers {
    ($($request:ident)*) => { $(
        fn $request<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
            self.number(visitor)
        }
    )* };
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Object<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.0)
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
        MapAccessDeserializer::new(self.0).deserialize_enum(name, variants, visitor)
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64
    }

    forward_to_deserialize_any! {
        bool char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}
