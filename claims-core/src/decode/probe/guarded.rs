//! Kinds whose JSON type is asked for before serde is: `serde_json::Value`, for one, takes anything.

use super::{As, ReadForeign};
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    value::ClaimValue,
};

/// An object: for the kind `object`.
#[derive(Debug)]
pub enum Object {}

/// An object or an array: for the kinds `object_or_array` and `object_or_object_array`.
#[derive(Debug)]
pub enum ObjectOrArray {}

/// Anything but `null`: for the kind `any`.
#[derive(Debug)]
pub enum NotNull {}

/// What may be handed to serde.
#[derive(Debug)]
pub struct Guard {
    pub(super) expected: &'static str,
    pub(super) admits: fn(JsonType) -> bool,
}

macro_rules! guarded {
    ($($manner:ident $expected:literal $admitted:pat,)*) => { $(
        impl<'de, T: ClaimValue<'de>> As<'de, $manner, T> {
            /// Reads the value.
            #[inline]
            pub fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<T>, Malformed> {
                T::read(reader, report)
            }
        }

        impl<'de, T> ReadForeign<'de, T> for As<'de, $manner, T> {
            const GUARD: Option<Guard> = Some(Guard {
                expected: $expected,
                admits: |found| matches!(found, $admitted),
            });
        }
    )* };
}

guarded! {
    Object "an object" JsonType::Object,
    ObjectOrArray "an object or an array" JsonType::Object | JsonType::Array,
    NotNull "any value but null"
        JsonType::Boolean | JsonType::Number | JsonType::String | JsonType::Array | JsonType::Object,
}
