//! Chooses how a field's type is read, while the program compiles.
//!
//! A path such as `As::<Plain, T>::read` resolves to the inherent function where its bounds hold
//! and else to the trait's, which goes through serde: the choice that specialization would make.
//! It works on types as the derive writes them; a type parameter takes the way of its bounds.

mod date;
mod guarded;
mod held;
mod many;
mod shape;

use std::marker::PhantomData;

use serde::Deserialize;

pub use self::{
    date::{DateValue, WriteForeign},
    guarded::{Guard, NotNull, Object, ObjectOrArray},
    held::HoldsNothing,
    many::{ManyValues, ReadLoneForeign},
    shape::{ShapeOf, UnknownShape},
};
use crate::{
    error::Malformed,
    reader::{Foreign, Reader, foreign},
    report::Report,
    value::{ClaimValue, refuse},
};

/// Reads a `T` in the manner `K`: [`Plain`] for a private claim and for most kinds, else one of
/// [`Date`], [`Many`], [`Object`], [`ObjectOrArray`] and [`NotNull`].
#[derive(Debug)]
pub struct As<'de, K, T>(PhantomData<(&'de (), K, T)>);

/// As the type itself reads.
#[derive(Debug)]
pub enum Plain {}

/// As a `NumericDate`, whatever number type holds it: for the kind `numeric_date`.
#[derive(Debug)]
pub enum Date {}

/// As one value or an array of them: for the kind `string_or_string_array`.
#[derive(Debug)]
pub enum Many {}

impl<'de, T: ClaimValue<'de>> As<'de, Plain, T> {
    /// Reads the value.
    #[inline]
    pub fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<T>, Malformed> {
        T::read(reader, report)
    }
}

/// Reads a value with the functions of a `with` module.
#[inline]
pub fn read_with<'de, F: Foreign<'de>, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
) -> Result<Option<F::Value>, Malformed> {
    Ok(match foreign::read::<F, R>(reader)? {
        Ok(value) => Some(value),
        Err(error) => {
            report.foreign(error);
            None
        }
    })
}

/// The way through serde.
pub trait ReadForeign<'de, T> {
    /// What must be true before serde is asked.
    const GUARD: Option<Guard> = None;

    /// Reads the value.
    #[inline]
    fn read<R: Reader<'de>>(reader: &mut R, report: &mut Report) -> Result<Option<T>, Malformed>
    where
        T: Deserialize<'de>,
    {
        if let Some(guard) = Self::GUARD {
            let found = reader.peek()?;
            if !(guard.admits)(found) {
                refuse(reader, report, guard.expected, found)?;
                return Ok(None);
            }
        }
        read_with::<ForeignImpl<T>, R>(reader, report)
    }
}

impl<'de, T> ReadForeign<'de, T> for As<'de, Plain, T> {}
impl<'de, T> ReadForeign<'de, T> for As<'de, Date, T> {}

/// The type's own `Deserialize`.
#[derive(Debug)]
pub struct ForeignImpl<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Foreign<'de> for ForeignImpl<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests;
