//! Values that can be read without serde.

mod findings;
mod held;
mod map;
mod number;
mod scalar;
mod sequence;
mod text;
mod wrapper;

#[cfg(test)]
pub(crate) mod testing;

pub use held::HoldsSets;
#[doc(hidden)]
pub use held::validate_nested;
#[cfg(feature = "export")]
pub(crate) use number::integer;
pub(crate) use number::whole;
pub(crate) use number::{INEXACT, read_number};

use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
};

/// A value that is read straight from a payload; a wrong kind is recorded and reading goes on.
///
/// Strings, booleans, numbers of up to 64 bits, and collections of such values implement it, and so
/// do this crate's own types. Every other type is read through its serde impl.
pub trait ClaimValue<'de>: Sized {
    /// Reads exactly one value; `None` means that the report says what is wrong with it.
    ///
    /// Paths in the report are relative to the value: the caller puts its own name before them.
    fn read<R: Reader<'de>>(reader: &mut R, report: &mut Report)
    -> Result<Option<Self>, Malformed>;
}

/// Whether a value of the wanted type stands next. Any other is recorded and skipped.
#[inline]
pub(crate) fn expect<'de, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
    wanted: JsonType,
    expected: &'static str,
) -> Result<bool, Malformed> {
    let found = reader.peek()?;
    if found == wanted {
        return Ok(true);
    }
    refuse(reader, report, expected, found)?;
    Ok(false)
}

/// Records a value of another type and skips it.
#[cold]
pub(crate) fn refuse<'de, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
    expected: &'static str,
    found: JsonType,
) -> Result<(), Malformed> {
    report.wrong_value(expected, found);
    reader.skip()
}
