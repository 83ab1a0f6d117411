//! Arrays and objects.

use serde::{
    Serialize, Serializer as _,
    ser::{
        SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};
use serde_json::Error;

use super::{name::NameWriter, value::JsonWriter};
use crate::encode::Finite;

/// How `serde_json` calls structs that stand for text of its own: numbers of any precision, raw JSON.
const PRIVATE: &str = "$serde_json::private::";

/// An array or object that is open.
pub(super) struct Compound<'a, 'w> {
    writer: &'a mut JsonWriter<'w>,
    end: &'static [u8],
    first: bool,
}

impl<'a, 'w> Compound<'a, 'w> {
    /// Opens one; `end` closes it, and the variant around it.
    #[inline]
    pub(super) fn open(writer: &'a mut JsonWriter<'w>, start: u8, end: &'static [u8]) -> Self {
        writer.open(start);
        Self {
            writer,
            end,
            first: true,
        }
    }

    #[inline]
    fn separate(&mut self) {
        if !self.first {
            self.writer.json.push(b',');
        }
        self.first = false;
    }

    #[inline]
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.separate();
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn close(self) {
        for &bracket in self.end {
            self.writer.close(bracket);
        }
    }
}

macro_rules! arrays {
    ($($compound:ident $function:ident)*) => { $(
        impl $compound for Compound<'_, '_> {
            type Ok = ();
            type Error = Error;

            #[inline]
            fn $function<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.element(value)
            }

            #[inline]
            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )* };
}

arrays! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

impl SerializeMap for Compound<'_, '_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Error> {
        self.separate();
        name.serialize(NameWriter(self.writer.json))
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.json.push(b':');
        value.serialize(&mut *self.writer)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeStructVariant for Compound<'_, '_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.serialize_entry(name, value)
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

/// A struct that is open.
pub(super) enum Members<'a, 'w> {
    /// An object.
    Object(Compound<'a, 'w>),
    /// One that `serde_json` alone knows how to write, under this name.
    Private(&'a mut JsonWriter<'w>, &'static str),
}

impl<'a, 'w> Members<'a, 'w> {
    #[inline]
    pub(super) fn open(writer: &'a mut JsonWriter<'w>, name: &'static str) -> Self {
        if name.starts_with(PRIVATE) {
            Self::Private(writer, name)
        } else {
            Self::Object(Compound::open(writer, b'{', b"}"))
        }
    }
}

impl SerializeStruct for Members<'_, '_> {
    type Ok = ();
    type Error = Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        match self {
            Self::Object(object) => object.serialize_entry(name, value),
            Self::Private(writer, known) => {
                let start = writer.json.len();
                let mut serializer = serde_json::Serializer::new(&mut *writer.json);
                let mut members = serializer.serialize_struct(known, 1)?;
                SerializeStruct::serialize_field(&mut members, name, &Finite::new(value))?;
                SerializeStruct::end(members)?;
                writer.count_brackets(start);
                Ok(())
            }
        }
    }

    #[inline]
    fn end(self) -> Result<(), Error> {
        match self {
            Self::Object(object) => object.close(),
            Self::Private(..) => {}
        }
        Ok(())
    }
}
