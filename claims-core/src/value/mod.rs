//! Values that can be read without serde.

use crate::{error::Malformed, reader::Reader, report::Report};

/// A value that is read straight from a payload; a wrong kind is recorded and reading goes on.
pub trait ClaimValue<'de>: Sized {
    /// Reads exactly one value; `None` means that the report says what is wrong with it.
    ///
    /// Paths in the report are relative to the value: the caller puts its own name before them.
    fn read<R: Reader<'de>>(reader: &mut R, report: &mut Report)
    -> Result<Option<Self>, Malformed>;
}
