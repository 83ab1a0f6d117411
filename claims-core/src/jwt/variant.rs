//! The profile of a token that is read as an enum: that of its variant.

use std::borrow::Cow;

use claims_registry::Profile;

use crate::{
    error::Malformed,
    reader::{JsonReader, JsonType, Reader},
    schema::Schema,
};

/// Whether variants of an enum have profiles: of nothing else is the payload read once more.
pub(super) const fn have_profiles(schema: &Schema<'_>) -> bool {
    let Some(tagged) = schema.tagged else {
        return false;
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        if tagged.variants[i].schema.profile.is_some() {
            return true;
        }
        i += 1;
    }
    false
}

/// The profile that the variant follows which the tag in a payload names.
///
/// Of the payload alone that is known: the header comes first, and says nothing of variants.
pub(super) fn profile(
    schema: &'static Schema<'static>,
    payload: &[u8],
) -> Option<&'static Profile> {
    let tagged = schema.tagged.filter(|_| have_profiles(schema))?;
    let tag = text(payload, tagged.tag).ok().flatten()?;
    let mut variants = tagged.variants.iter();
    variants
        .find(|variant| variant.value == tag)
        .and_then(|variant| variant.schema.known_profile())
}

/// The string that stands under a name.
fn text<'p>(payload: &'p [u8], wanted: &str) -> Result<Option<Cow<'p, str>>, Malformed> {
    let mut reader = JsonReader::new(payload)?;
    reader.enter_object()?;
    while let Some(name) = reader.next_name()? {
        if name == wanted && reader.peek()? == JsonType::String {
            return reader.string().map(Some);
        }
        reader.skip()?;
    }
    Ok(None)
}
