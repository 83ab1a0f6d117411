//! Names of members: JSON has strings alone for them (RFC 8259, section 4).

use std::fmt::Display;

use serde::{
    Serialize, Serializer,
    ser::{Error as _, Impossible, SerializeMap as _},
};
use serde_json::Error;

use super::string::write_string;

/// Writes one name.
pub(super) struct NameWriter<'w>(pub(super) &'w mut Vec<u8>);

impl NameWriter<'_> {
    /// Writes a name that is no string as `serde_json` spells it.
    fn spelled<T: Serialize + ?Sized>(self, name: &T) -> Result<(), Error> {
        let start = self.0.len();
        let mut serializer = serde_json::Serializer::new(&mut *self.0);
        serializer.serialize_map(None)?.serialize_key(name)?;
        // The object that it opened around the name.
        self.0.remove(start);
        Ok(())
    }
}

#[cold]
fn no_name() -> Error {
    Error::custom("key must be a string")
}

macro_rules! spelled {
    ($($function:ident($value:ty))*) => { $(
        fn $function(self, value: $value) -> Result<(), Error> {
            self.spelled(&value)
        }
    )* };
}

macro_rules! refused {
    ($($function:ident($($argument:ty),*) -> $result:ty;)*) => { $(
        fn $function(self, $(_: $argument),*) -> Result<$result, Error> {
            Err(no_name())
        }
    )* };
}

type Never = Impossible<(), Error>;

impl Serializer for NameWriter<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    #[inline]
    fn serialize_str(self, name: &str) -> Result<(), Error> {
        write_string(name, self.0);
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_char(self, name: char) -> Result<(), Error> {
        self.serialize_str(name.encode_utf8(&mut [0; 4]))
    }

    spelled! {
        serialize_bool(bool)
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
        serialize_f32(f32)
        serialize_f64(f64)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, name: &T) -> Result<(), Error> {
        name.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        name: &T,
    ) -> Result<(), Error> {
        name.serialize(self)
    }

    fn collect_str<T: Display + ?Sized>(self, name: &T) -> Result<(), Error> {
        super::value::write_displayed(name, self.0)
    }

    refused! {
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_none() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(no_name())
    }
}
