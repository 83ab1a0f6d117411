//! A serde `Deserializer` over tokens, for types that only serde can read.

mod access;
mod name;

use std::borrow::Cow;

use serde::{
    Deserializer,
    de::{
        Error as _, Visitor,
        value::{BorrowedStrDeserializer, Error, StrDeserializer},
    },
    forward_to_deserialize_any,
};

use self::access::{Elements, Members, Variant};
use super::{Token, end_of_value};
use crate::reader::Number;

/// Reads the value at `index`, and moves past it.
pub(super) struct TokenDeserializer<'t, 'de> {
    tokens: &'t [Token<'de>],
    index: usize,
}

impl<'t, 'de> TokenDeserializer<'t, 'de> {
    pub(super) const fn new(tokens: &'t [Token<'de>], index: usize) -> Self {
        Self { tokens, index }
    }

    /// Lets one value be read, and sees to it that it is read whole: a type that reads nothing
    /// must not make the loop over its array endless.
    pub(super) fn whole<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let end = end_of_value(self.tokens, self.index);
        let value = read(self)?;
        if self.index == end {
            return Ok(value);
        }
        Err(Error::custom("the type does not read its value to the end"))
    }

    fn token(&self) -> Result<&'t Token<'de>, Error> {
        self.tokens
            .get(self.index)
            .ok_or_else(|| Error::custom("no value follows"))
    }

    fn skip(&mut self) {
        self.index = end_of_value(self.tokens, self.index);
    }

    /// Moves past the end of an array or object, of which nothing may be left.
    fn leave(&mut self) -> Result<(), Error> {
        if !matches!(self.token()?, Token::End) {
            return Err(Error::custom("more elements than expected"));
        }
        self.index += 1;
        Ok(())
    }
}

fn visit_text<'de, V: Visitor<'de>>(text: &Cow<'de, str>, visitor: V) -> Result<V::Value, Error> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_str(text),
    }
}

impl<'de> Deserializer<'de> for &mut TokenDeserializer<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let token = self.token()?;
        self.index += 1;
        match token {
            Token::Null => visitor.visit_unit(),
            Token::Boolean(value) => visitor.visit_bool(*value),
            Token::Number(Number::Unsigned(value)) => visitor.visit_u64(*value),
            Token::Number(Number::Negative(value)) => visitor.visit_i64(*value),
            Token::Number(Number::Float(value)) => visitor.visit_f64(*value),
            Token::String(text) => visit_text(text, visitor),
            Token::Array { .. } => {
                let value = visitor.visit_seq(Elements(self))?;
                self.leave()?;
                Ok(value)
            }
            Token::Object { .. } => {
                let value = visitor.visit_map(Members(self))?;
                self.leave()?;
                Ok(value)
            }
            Token::End => Err(Error::custom("no value follows")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.token()?, Token::Null) {
            self.index += 1;
            return visitor.visit_none();
        }
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
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.token()? {
            Token::String(text) => {
                self.index += 1;
                match text {
                    Cow::Borrowed(text) => {
                        BorrowedStrDeserializer::new(text).deserialize_enum(name, variants, visitor)
                    }
                    Cow::Owned(text) => {
                        StrDeserializer::new(text).deserialize_enum(name, variants, visitor)
                    }
                }
            }
            Token::Object { .. } => {
                self.index += 1;
                let value = visitor.visit_enum(Variant(self))?;
                self.leave()?;
                Ok(value)
            }
            _ => Err(Error::custom(
                "expected a string or an object with one member",
            )),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Token::String(text) = self.token()? else {
            return self.deserialize_any(visitor);
        };
        self.index += 1;
        match text {
            Cow::Borrowed(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Cow::Owned(text) => visitor.visit_bytes(text.as_bytes()),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.skip();
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string unit unit_struct seq
        tuple tuple_struct map struct identifier
    }
}
