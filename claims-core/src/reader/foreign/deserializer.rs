//! The `Deserializer` for one value.

use std::borrow::Cow;

use serde::{
    Deserializer,
    de::{
        self, Error as _, Expected, Unexpected, Visitor,
        value::{BorrowedStrDeserializer, StringDeserializer},
    },
};

use super::{
    access::{Elements, Members},
    error::Error,
    raw,
    source::Source,
};
use crate::reader::{JsonType, Number, Reader};

/// Reads the next value.
pub(super) struct ValueDeserializer<'s, 'r, R>(pub(super) &'s mut Source<'r, R>);

pub(super) fn visit_text<'de, V: Visitor<'de>>(
    text: Cow<'de, str>,
    visitor: V,
) -> Result<V::Value, Error> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}

/// A unit variant: its name alone.
pub(super) fn visit_name<'de, V: Visitor<'de>>(
    text: Cow<'de, str>,
    visitor: V,
) -> Result<V::Value, Error> {
    match text {
        Cow::Borrowed(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
        Cow::Owned(text) => visitor.visit_enum(StringDeserializer::new(text)),
    }
}

/// Shows a number as what it is.
pub(crate) fn visit_number<'de, V: Visitor<'de>, E: de::Error>(
    number: Number,
    visitor: V,
) -> Result<V::Value, E> {
    match number {
        Number::Unsigned(value) => visitor.visit_u64(value),
        Number::Negative(value) => visitor.visit_i64(value),
        Number::Float(value) => visitor.visit_f64(value),
    }
}

impl<'de, R: Reader<'de>> ValueDeserializer<'_, '_, R> {
    #[inline]
    fn peek(&mut self) -> Result<JsonType, Error> {
        self.0.read(Reader::peek)
    }

    /// Says what stands next in the place of what was expected.
    #[cold]
    fn refuse<T>(self, expected: &dyn Expected) -> Result<T, Error> {
        let refused = |found: Unexpected<'_>| Err(Error::invalid_type(found, expected));
        self.0.attempt(|source| match source.read(Reader::peek)? {
            JsonType::Null => refused(Unexpected::Unit),
            JsonType::Boolean => refused(Unexpected::Bool(source.read(Reader::boolean)?)),
            JsonType::Number => refused(match source.read(Reader::number)? {
                Number::Unsigned(value) => Unexpected::Unsigned(value),
                Number::Negative(value) => Unexpected::Signed(value),
                Number::Float(value) => Unexpected::Float(value),
            }),
            JsonType::String => refused(Unexpected::Str(&source.read(Reader::string)?)),
            JsonType::Array => refused(Unexpected::Seq),
            JsonType::Object => refused(Unexpected::Map),
        })
    }

    /// Reads a number of more than 64 bits, which only text has.
    fn wide_integer<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        if self.peek()? != JsonType::Number {
            return self.refuse(&visitor);
        }
        let (number, text) = self.0.read(|reader| {
            let start = reader.position();
            Ok((reader.number()?, reader.text_since(start)))
        })?;
        if let (Number::Float(_), Some(text)) = (number, text) {
            if let Ok(value) = text.parse() {
                return visitor.visit_i128(value);
            }
            if let Ok(value) = text.parse() {
                return visitor.visit_u128(value);
            }
        }
        visit_number(number, visitor)
    }
}

/// Requests that only values of some types answer, as with `serde_json`.
macro_rules! requests {
    ($($request:ident($($argument:ident: $type:ty),*): $accepted:pat,)*) => { $(
        fn $request<V: Visitor<'de>>(
            mut self,
            $($argument: $type,)*
            visitor: V,
        ) -> Result<V::Value, Error> {
            $(let _ = $argument;)*
            if matches!(self.peek()?, $accepted) {
                self.deserialize_any(visitor)
            } else {
                self.refuse(&visitor)
            }
        }
    )* };
}

impl<'de, R: Reader<'de>> Deserializer<'de> for ValueDeserializer<'_, '_, R> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let source = self.0;
        match source.read(Reader::peek)? {
            JsonType::Null => {
                source.read(Reader::null)?;
                visitor.visit_unit()
            }
            JsonType::Boolean => visitor.visit_bool(source.read(Reader::boolean)?),
            JsonType::Number => visit_number(source.read(Reader::number)?, visitor),
            JsonType::String => visit_text(source.read(Reader::string)?, visitor),
            JsonType::Array => source.attempt(|source| {
                let mut elements = Elements::enter(source)?;
                let value = visitor.visit_seq(&mut elements)?;
                elements.leave()?;
                Ok(value)
            }),
            JsonType::Object => source.attempt(|source| {
                let mut members = Members::enter(source)?;
                let value = visitor.visit_map(&mut members)?;
                members.leave()?;
                Ok(value)
            }),
        }
    }

    fn deserialize_i128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.wide_integer(visitor)
    }

    fn deserialize_u128<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.wide_integer(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        if self.peek()? == JsonType::Null {
            self.0.read(Reader::null)?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == raw::NAME {
            return raw::visit(self.0, visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let source = self.0;
        match source.read(Reader::peek)? {
            JsonType::String => visit_name(source.read(Reader::string)?, visitor),
            JsonType::Object => source.attempt(|source| {
                let mut members = Members::enter(source)?;
                let value = visitor.visit_enum(&mut members)?;
                members.leave()?;
                Ok(value)
            }),
            _ => Err(Error::custom(
                "expected a string or an object with one member",
            )),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        match self.peek()? {
            JsonType::String => {}
            JsonType::Array => return self.deserialize_any(visitor),
            _ => return self.refuse(&visitor),
        }
        match self.0.read(Reader::string)? {
            Cow::Borrowed(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Cow::Owned(text) => visitor.visit_byte_buf(text.into_bytes()),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.0.read(Reader::skip)?;
        visitor.visit_unit()
    }

    requests! {
        deserialize_bool(): JsonType::Boolean,
        deserialize_i8(): JsonType::Number,
        deserialize_i16(): JsonType::Number,
        deserialize_i32(): JsonType::Number,
        deserialize_i64(): JsonType::Number,
        deserialize_u8(): JsonType::Number,
        deserialize_u16(): JsonType::Number,
        deserialize_u32(): JsonType::Number,
        deserialize_u64(): JsonType::Number,
        deserialize_f32(): JsonType::Number,
        deserialize_f64(): JsonType::Number,
        deserialize_char(): JsonType::String,
        deserialize_str(): JsonType::String,
        deserialize_string(): JsonType::String,
        deserialize_identifier(): JsonType::String,
        deserialize_unit(): JsonType::Null,
        deserialize_unit_struct(name: &'static str): JsonType::Null,
        deserialize_seq(): JsonType::Array,
        deserialize_tuple(length: usize): JsonType::Array,
        deserialize_tuple_struct(name: &'static str, length: usize): JsonType::Array,
        deserialize_map(): JsonType::Object,
        deserialize_struct(name: &'static str, fields: &'static [&'static str]):
            JsonType::Object | JsonType::Array,
    }
}
