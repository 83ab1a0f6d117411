//! The tag of an enum, wherever in the payload it stands.

use super::{Session, object::enter};
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    schema::{Schema, Tagged},
};

/// Finds the tag and goes back to the start of the object; the index of the variant, or `None`
/// with the reason in the report.
///
/// Looking ahead passes over the claims before the tag once more, which costs a fifth of reading
/// them and buffers nothing; a tag that comes first costs nothing.
pub fn tag<'de, R: Reader<'de>>(
    schema: &'static Schema<'static>,
    reader: &mut R,
    session: &mut Session<'_, 'de>,
) -> Result<Option<usize>, Malformed> {
    let Some(tagged) = &schema.tagged else {
        return Ok(None);
    };
    reader.peek()?;
    let start = reader.checkpoint();
    session.set_tag(tagged.tag);
    enter(reader)?;
    if reader.take_to_member(tagged.tag)
        && let Some(value) = reader.take_string()
    {
        let found = variant(tagged, value, session);
        reader.rewind(start);
        return Ok(found);
    }
    reader.rewind(start);
    enter(reader)?;
    while let Some(name) = reader.next_name()? {
        if name != tagged.tag {
            reader.skip()?;
            continue;
        }
        let found = match reader.peek()? {
            JsonType::String => {
                let value = reader.string()?;
                variant(tagged, &value, session)
            }
            other => {
                session.report.wrong_type(tagged.tag, "a string", other);
                None
            }
        };
        reader.rewind(start);
        return Ok(found);
    }
    session.report.missing(tagged.tag);
    reader.rewind(start);
    Ok(None)
}

/// The index of the variant that has this value.
fn variant(tagged: &Tagged<'static>, value: &str, session: &mut Session<'_, '_>) -> Option<usize> {
    let found = tagged.values.iter().position(|known| *known == value);
    if found.is_none() {
        session.report.unknown_tag(tagged, value);
    }
    found
}

/// Reads a payload whose variant is not known, so that the policy still sees its claims.
pub fn unknown_variant<'de, T, R: Reader<'de>>(
    reader: &mut R,
    session: &mut Session<'_, 'de>,
) -> Result<Option<T>, Malformed> {
    enter(reader)?;
    while let Some(name) = reader.next_name()? {
        let start = reader.position();
        session.is_tag(&name);
        reader.skip()?;
        session.see(&name, reader, start);
    }
    Ok(None)
}
