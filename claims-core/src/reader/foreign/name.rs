//! The name of a member, which may stand for a number, a boolean or a unit variant.

use std::borrow::Cow;

use serde::{Deserializer, de::Visitor, forward_to_deserialize_any};

use super::{
    deserializer::{visit_name, visit_text},
    error::Error,
};
use crate::reader::{JsonReader, Reader};

/// A name, read as `serde_json` reads one: maps may have keys that are not strings.
///
/// Escapes make no difference, as two strings are compared by their characters (RFC 8259,
/// section 8.3); `serde_json` refuses them in a key of another type.
pub(super) struct Name<'de>(pub(super) Cow<'de, str>);

/// Whether a text is a number as JSON has them: Rust parses `+1` and `inf` too.
fn is_number(text: &str) -> bool {
    let mut reader = JsonReader::from(text);
    reader.number().is_ok() && reader.finish().is_ok()
}

/// Whether a text is the one that stands for an integer: no two names are the same key.
fn is_integer(text: &str) -> bool {
    is_number(text) && text != "-0"
}

macro_rules! parsed {
    ($($method:ident => $visit:ident if $fits:ident,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.0.parse() {
                Ok(value) if $fits(&self.0) => visitor.$visit(value),
                _ => visit_text(self.0, visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visit_text(self.0, visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.parse() {
            Ok(value) => visitor.visit_bool(value),
            Err(_) => visit_text(self.0, visitor),
        }
    }

    parsed! {
        deserialize_i8 => visit_i8 if is_integer,
        deserialize_i16 => visit_i16 if is_integer,
        deserialize_i32 => visit_i32 if is_integer,
        deserialize_i64 => visit_i64 if is_integer,
        deserialize_i128 => visit_i128 if is_integer,
        deserialize_u8 => visit_u8 if is_integer,
        deserialize_u16 => visit_u16 if is_integer,
        deserialize_u32 => visit_u32 if is_integer,
        deserialize_u64 => visit_u64 if is_integer,
        deserialize_u128 => visit_u128 if is_integer,
        deserialize_f32 => visit_f32 if is_number,
        deserialize_f64 => visit_f64 if is_number,
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visit_name(self.0, visitor)
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}
