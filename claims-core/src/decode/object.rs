//! Reads one object into the fields of one set.

use super::Session;
use crate::{
    claims::{ContextOf, DecodeFields},
    error::{Malformed, MalformedReason},
    reader::{JsonType, Reader},
};

/// Reads the payload's object into `T`; `None` means that the report says why there is none.
///
/// Generated code calls this for a struct, and for the variant that an enum's tag names.
#[inline]
pub fn object<'de, T: DecodeFields<'de>, R: Reader<'de>>(
    reader: &mut R,
    context: Option<&ContextOf<T>>,
    session: &mut Session<'_, 'de>,
) -> Result<Option<T>, Malformed> {
    enter(reader)?;
    let mut partial = T::partial();
    while let Some(name) = reader.next_name()? {
        let start = reader.position();
        match T::slot(&name) {
            Some(slot) => T::read(&mut partial, slot, reader, &mut session.report)?,
            None if session.is_tag(&name) => reader.skip()?,
            None if session.forbids(T::SCHEMA, &name) => reader.skip()?,
            None if T::read_extra(&mut partial, &name, reader, &mut session.report)? => {}
            None => {
                session.undeclared(T::SCHEMA, &name);
                reader.skip()?;
            }
        }
        session.see(&name, reader, start);
    }
    Ok(T::finish(partial, context, &mut session.report))
}

/// Reads the start of the payload's object.
#[inline]
pub(super) fn enter<'de, R: Reader<'de>>(reader: &mut R) -> Result<(), Malformed> {
    if reader.peek()? != JsonType::Object {
        return Err(Malformed {
            reason: MalformedReason::NotAnObject,
            offset: reader.position(),
        });
    }
    reader.enter_object()
}
