//! Values, written with nothing but what a claims set needs.

use std::fmt::{self, Display, Write as _};

use serde::{Serialize, Serializer, ser::Error as _};
use serde_json::Error;

use super::{
    compound::{Compound, Members},
    string::{write_content, write_string},
};
use crate::encode::finite::no_number;

/// Writes JSON text as `serde_json` does, but for numbers that are not finite, which it refuses.
pub(super) struct JsonWriter<'w> {
    pub(super) json: &'w mut Vec<u8>,
    /// How many arrays and objects are open.
    depth: usize,
    /// How many were open at once, at most.
    deepest: usize,
}

impl<'w> JsonWriter<'w> {
    pub(super) fn new(json: &'w mut Vec<u8>) -> Self {
        Self {
            json,
            depth: 0,
            deepest: 0,
        }
    }

    /// How many arrays and objects were open at once, at most.
    pub(super) fn deepest(&self) -> usize {
        self.deepest
    }

    /// Opens an array or object.
    #[inline]
    pub(super) fn open(&mut self, bracket: u8) {
        self.depth = self.depth.saturating_add(1);
        self.deepest = self.deepest.max(self.depth);
        self.json.push(bracket);
    }

    /// Closes what was opened last.
    #[inline]
    pub(super) fn close(&mut self, bracket: u8) {
        self.depth = self.depth.saturating_sub(1);
        self.json.push(bracket);
    }

    /// Opens the object that names a variant.
    fn open_variant(&mut self, variant: &str) {
        self.open(b'{');
        write_string(variant, self.json);
        self.json.push(b':');
    }

    /// Counts the brackets of text that `serde_json` wrote from `start` on: it is nested no deeper.
    pub(super) fn count_brackets(&mut self, start: usize) {
        let written = self.json.get(start..).unwrap_or_default();
        let brackets = written.iter().filter(|byte| matches!(byte, b'[' | b'{'));
        let depth = self.depth.saturating_add(brackets.count());
        self.deepest = self.deepest.max(depth);
    }
}

/// Writes the text that a value shows, as a string.
pub(super) fn write_displayed<T: Display + ?Sized>(
    value: &T,
    json: &mut Vec<u8>,
) -> Result<(), Error> {
    struct Content<'w>(&'w mut Vec<u8>);

    impl fmt::Write for Content<'_> {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            write_content(text, self.0);
            Ok(())
        }
    }

    let start = json.len();
    json.push(b'"');
    if let Err(error) = write!(Content(json), "{value}") {
        // A string that is cut off would hide which claim it belongs to.
        json.truncate(start);
        return Err(Error::custom(error));
    }
    json.push(b'"');
    Ok(())
}

macro_rules! numbers {
    ($($function:ident($value:ty))*) => { $(
        #[inline]
        fn $function(self, value: $value) -> Result<(), Error> {
            serde_json::to_writer(&mut *self.json, &value)
        }
    )* };
}

macro_rules! finite_numbers {
    ($($function:ident($value:ty))*) => { $(
        #[inline]
        fn $function(self, value: $value) -> Result<(), Error> {
            if value.is_finite() {
                serde_json::to_writer(&mut *self.json, &value)
            } else {
                Err(no_number(value.is_nan()))
            }
        }
    )* };
}

impl<'a, 'w> Serializer for &'a mut JsonWriter<'w> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Compound<'a, 'w>;
    type SerializeTuple = Compound<'a, 'w>;
    type SerializeTupleStruct = Compound<'a, 'w>;
    type SerializeTupleVariant = Compound<'a, 'w>;
    type SerializeMap = Compound<'a, 'w>;
    type SerializeStruct = Members<'a, 'w>;
    type SerializeStructVariant = Compound<'a, 'w>;

    numbers! {
        serialize_i8(i8)
        serialize_i16(i16)
        serialize_i32(i32)
        serialize_i64(i64)
        serialize_i128(i128)
        serialize_u8(u8)
        serialize_u16(u16)
        serialize_u32(u32)
        serialize_u64(u64)
        serialize_u128(u128)
    }

    finite_numbers! {
        serialize_f32(f32)
        serialize_f64(f64)
    }

    #[inline]
    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        let literal: &[u8] = if value { b"true" } else { b"false" };
        self.json.extend_from_slice(literal);
        Ok(())
    }

    #[inline]
    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Result<(), Error> {
        write_string(value, self.json);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    #[inline]
    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<(), Error> {
        self.json.extend_from_slice(b"null");
        Ok(())
    }

    #[inline]
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    #[inline]
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.open_variant(variant);
        value.serialize(&mut *self)?;
        self.close(b'}');
        Ok(())
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'a, 'w>, Error> {
        Ok(Compound::open(self, b'[', b"]"))
    }

    #[inline]
    fn serialize_tuple(self, _: usize) -> Result<Compound<'a, 'w>, Error> {
        self.serialize_seq(None)
    }

    #[inline]
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'a, 'w>, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a, 'w>, Error> {
        self.open_variant(variant);
        Ok(Compound::open(self, b'[', b"]}"))
    }

    #[inline]
    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'a, 'w>, Error> {
        Ok(Compound::open(self, b'{', b"}"))
    }

    #[inline]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members<'a, 'w>, Error> {
        Ok(Members::open(self, name))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a, 'w>, Error> {
        self.open_variant(variant);
        Ok(Compound::open(self, b'{', b"}}"))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Error> {
        write_displayed(value, self.json)
    }
}
