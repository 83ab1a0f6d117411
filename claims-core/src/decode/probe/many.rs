//! One value or an array of them, in every type that can hold both.

use std::{collections::BTreeSet, marker::PhantomData, rc::Rc, sync::Arc};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, SeqAccess, Visitor},
};

use super::{As, ForeignImpl, Many, read_with};
use crate::{
    error::Malformed,
    reader::{Foreign, JsonType, Reader},
    report::Report,
    types::{Audience, OneOrMany},
    value::ClaimValue,
};

/// A type that holds one value as well as an array of them, and is read without serde.
pub trait ManyValues<'de>: Sized {
    /// Reads a lone value or an array.
    fn read<R: Reader<'de>>(reader: &mut R, report: &mut Report)
    -> Result<Option<Self>, Malformed>;
}

impl<'de, T: ManyValues<'de>> As<'de, Many, T> {
    /// Reads the value.
    #[inline]
    pub fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<T>, Malformed> {
        T::read(reader, report)
    }
}

impl<'de> ManyValues<'de> for Audience {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        ClaimValue::read(reader, report)
    }
}

impl<'de, T: ClaimValue<'de>> ManyValues<'de> for OneOrMany<T> {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        ClaimValue::read(reader, report)
    }
}

macro_rules! collections {
    ($([$($bound:tt)*] $collection:ident;)*) => { $(
        impl<'de, T: ClaimValue<'de> $($bound)*> ManyValues<'de> for $collection<T> {
            #[inline]
            fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<Self>, Malformed> {
                if reader.peek()? == JsonType::Array {
                    return ClaimValue::read(reader, report);
                }
                Ok(T::read(reader, report)?.map(|lone| Self::from([lone])))
            }
        }
    )* };
}

collections! {
    [] Vec;
    [+ Ord] BTreeSet;
}

macro_rules! pointers {
    ($($pointer:ident)*) => { $(
        impl<'de, T: ManyValues<'de>> ManyValues<'de> for $pointer<T> {
            #[inline]
            fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<Self>, Malformed> {
                Ok(T::read(reader, report)?.map(Self::new))
            }
        }
    )* };
}

pointers!(Box Rc Arc);

/// The way through serde. A lone value looks like an array to a type that asks for one.
pub trait ReadLoneForeign<'de, T> {
    /// Reads the value.
    fn read<R: Reader<'de>>(reader: &mut R, report: &mut Report) -> Result<Option<T>, Malformed>
    where
        T: Deserialize<'de>,
    {
        if reader.peek()? == JsonType::Array {
            read_with::<ForeignImpl<T>, R>(reader, report)
        } else {
            read_with::<LoneImpl<T>, R>(reader, report)
        }
    }
}

impl<'de, T> ReadLoneForeign<'de, T> for As<'de, Many, T> {}

/// The type's own `Deserialize`, over a value that is no array.
struct LoneImpl<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Foreign<'de> for LoneImpl<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(Lone(deserializer))
    }
}

/// A deserializer that is an array of one element to those who ask for an array, and itself to all others.
struct Lone<D>(D);

/// Passes a request on as it is.
macro_rules! pass_on {
    ($($request:ident)*) => { $(
        fn $request<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.$request(visitor)
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Lone<D> {
    type Error = D::Error;

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_seq(LoneElement(Some(self.0)))
    }

    pass_on! {
        deserialize_any deserialize_bool
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64 deserialize_char deserialize_str deserialize_string
        deserialize_bytes deserialize_byte_buf deserialize_option deserialize_unit
        deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple(length, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple_struct(name, length, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

/// The only element of an array that is none.
struct LoneElement<D>(Option<D>);

impl<'de, D: Deserializer<'de>> SeqAccess<'de> for LoneElement<D> {
    type Error = D::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, D::Error> {
        self.0
            .take()
            .map(|deserializer| seed.deserialize(deserializer))
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::from(self.0.is_some()))
    }
}
