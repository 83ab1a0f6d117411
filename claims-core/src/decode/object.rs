//! Reads one object into the fields of one set.

use super::{
    Session,
    expected::{self, Expected},
    lookup,
};
use crate::{
    claims::{ContextOf, DecodeFields},
    error::{Malformed, MalformedReason},
    reader::{JsonType, MemberName, Reader},
    schema::ClaimSchema,
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
    members::<T, R>(&mut partial, reader, session)?;
    Ok(T::finish(partial, context, &mut session.report))
}

/// Reads the members up to the end of the object, each expected after the one declared before it.
#[inline]
fn members<'de, T: DecodeFields<'de>, R: Reader<'de>>(
    partial: &mut T::Partial,
    reader: &mut R,
    session: &mut Session<'_, 'de>,
) -> Result<(), Malformed> {
    let (mut expected, mut slot) = expected::first(T::SCHEMA);
    if !name(expected).is_some_and(|name| reader.take_first_name(name)) {
        match other::<T, R>(partial, reader, session)? {
            Some(found) => (expected, slot) = found,
            None => return Ok(()),
        }
    }
    loop {
        let start = reader.position();
        T::read(partial, slot, reader, &mut session.report)?;
        if let [claim, after @ ..] = expected {
            session.see_declared(claim, reader, start);
            (expected, slot) = (after, slot.wrapping_add(1));
        }
        if expected.is_empty() && !T::SCHEMA.embedded.is_empty() {
            (expected, slot) = expected::after(T::SCHEMA, slot);
        }
        if name(expected).is_some_and(|name| reader.take_name(name)) {
            continue;
        }
        match other::<T, R>(partial, reader, session)? {
            Some(found) => (expected, slot) = found,
            None => return Ok(()),
        }
    }
}

/// The name that is expected next.
#[inline]
fn name(expected: &'static [ClaimSchema<'static>]) -> Option<MemberName<'static>> {
    expected.first().and_then(ClaimSchema::member_name)
}

/// Reads the next name and finds its claim. Undeclared claims before it are read; `None` has read
/// the end of the object.
#[inline(never)]
fn other<'de, T: DecodeFields<'de>, R: Reader<'de>>(
    partial: &mut T::Partial,
    reader: &mut R,
    session: &mut Session<'_, 'de>,
) -> Result<Option<Expected>, Malformed> {
    while let Some(name) = reader.next_name()? {
        if let Some(slot) = lookup::slot::<T>(&name) {
            return Ok(Some(expected::at(T::SCHEMA, slot)));
        }
        let start = reader.position();
        if session.is_tag(&name) || session.forbids(T::SCHEMA, &name) {
            reader.skip()?;
        } else if !T::read_extra(partial, &name, reader, &mut session.report)? {
            session.undeclared(T::SCHEMA, &name);
            reader.skip()?;
        }
        session.see(&name, reader, start);
    }
    Ok(None)
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
