//! The arms of generated code: one call reads one field.

use super::Slot;
use crate::{error::Malformed, reader::Reader, report::Report};

/// Reads a claim into its slot; a claim that is already there is a duplicate and is skipped.
// Never inlined: all fields of one type share it.
#[inline(never)]
pub fn field<'de, T, R: Reader<'de>>(
    slot: &mut Slot<T>,
    claim: &'static str,
    reader: &mut R,
    report: &mut Report,
    read: impl FnOnce(&mut R, &mut Report) -> Result<Option<T>, Malformed>,
) -> Result<(), Malformed> {
    if !matches!(slot, Slot::Absent) {
        return duplicate(claim, reader, report);
    }
    let mark = report.mark();
    *slot = match read(reader, report)? {
        Some(value) => Slot::Value(value),
        None => Slot::Refused,
    };
    report.locate_claim(mark, claim);
    Ok(())
}

#[cold]
#[inline(never)]
fn duplicate<'de, R: Reader<'de>>(
    claim: &'static str,
    reader: &mut R,
    report: &mut Report,
) -> Result<(), Malformed> {
    report.duplicate(claim);
    reader.skip()
}

/// The same for a private claim that may be `null`.
#[inline(never)]
pub fn nullable_field<'de, T, R: Reader<'de>>(
    slot: &mut Slot<T>,
    claim: &'static str,
    reader: &mut R,
    report: &mut Report,
    read: impl FnOnce(&mut R, &mut Report) -> Result<Option<T>, Malformed>,
) -> Result<(), Malformed> {
    if matches!(slot, Slot::Absent) && reader.is_null() {
        *slot = Slot::Null;
        return reader.null();
    }
    field(slot, claim, reader, report, read)
}
