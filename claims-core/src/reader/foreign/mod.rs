//! Values that only serde can read: any [`Reader`] as a serde `Deserializer`.

mod access;
mod again;
mod deserializer;
mod error;
mod name;
mod path;
mod raw;
mod source;

use serde_path_to_error::Track;

pub(crate) use self::deserializer::visit_number;
use self::{deserializer::ValueDeserializer, source::Source};
use super::{Checkpoint, Reader};
use crate::error::Malformed;

/// Reads a value through serde: the type's own impl, or the functions of a `with` module.
pub trait Foreign<'de> {
    /// What is read.
    type Value;
    /// Reads it.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error>;
}

/// A value that only serde can read: why it could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignError {
    /// Where inside the value, such as `.id` or `[1].name`; empty for the value itself.
    pub path: String,
    /// What serde says. May quote the value.
    pub message: String,
}

/// Reads the next value through serde. A value that serde refuses is read past all the same.
///
/// # Errors
///
/// The outer error means that the source is not JSON, the inner one that serde refuses the value.
///
/// ```
/// use std::net::IpAddr;
///
/// use claims_core::reader::{Foreign, JsonReader, foreign};
///
/// struct Address;
///
/// impl<'de> Foreign<'de> for Address {
///     type Value = IpAddr;
///     fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<IpAddr, D::Error> {
///         serde::Deserialize::deserialize(deserializer)
///     }
/// }
///
/// let mut reader = JsonReader::from(r#""::1""#);
/// let address = foreign::read::<Address, _>(&mut reader)?;
/// assert!(address.is_ok_and(|address| address.is_loopback()));
/// # Ok::<(), claims_core::Malformed>(())
/// ```
pub fn read<'de, F: Foreign<'de>, R: Reader<'de>>(
    reader: &mut R,
) -> Result<Result<F::Value, ForeignError>, Malformed> {
    // Also moves over whitespace, so that the value starts here.
    reader.peek()?;
    let start = reader.checkpoint();
    let mut source = Source::new(reader);
    match source.whole(|source| F::deserialize(ValueDeserializer(source))) {
        Ok(value) => Ok(Ok(value)),
        Err(error) => refused::<F, R>(reader, start, error.to_string()).map(Err),
    }
}

/// Reads past a value, and reads it once more to learn where it fails: only failures pay for that.
#[cold]
fn refused<'de, F: Foreign<'de>, R: Reader<'de>>(
    reader: &mut R,
    start: Checkpoint,
    message: String,
) -> Result<ForeignError, Malformed> {
    reader.rewind(start);
    let path = again::alone(|| path_of_failure::<F, R>(reader)).unwrap_or_default();
    reader.rewind(start);
    reader.skip()?;
    Ok(ForeignError { path, message })
}

fn path_of_failure<'de, F: Foreign<'de>, R: Reader<'de>>(reader: &mut R) -> String {
    let mut source = Source::new(reader);
    let mut track = Track::new();
    let tracked =
        serde_path_to_error::Deserializer::new(ValueDeserializer(&mut source), &mut track);
    if F::deserialize(tracked).is_ok() {
        String::new()
    } else {
        path::render(&track.path())
    }
}
