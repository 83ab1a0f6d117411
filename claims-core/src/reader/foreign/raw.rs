//! `serde_json::value::RawValue`: the text of a value.

use std::iter;

use serde::de::{
    Error as _, IntoDeserializer, Visitor,
    value::{BorrowedStrDeserializer, MapDeserializer},
};

use super::{error::Error, source::Source};
use crate::reader::Reader;

/// The name of the newtype, and of its only member, under which `serde_json` asks for text.
pub(super) const NAME: &str = "$serde_json::private::RawValue";

/// Shows the text of the next value.
pub(super) fn visit<'de, R: Reader<'de>, V: Visitor<'de>>(
    source: &mut Source<'_, R>,
    visitor: V,
) -> Result<V::Value, Error> {
    let text = source.read(|reader| {
        let start = reader.position();
        reader.skip()?;
        Ok(reader.text_since(start))
    })?;
    let text = text.ok_or_else(|| Error::custom("only a text has the raw text of a value"))?;
    let member = (Text(NAME), Text(text));
    visitor.visit_map(MapDeserializer::new(iter::once(member)))
}

/// A string that is lent.
#[derive(Clone, Copy)]
struct Text<'de>(&'de str);

impl<'de> IntoDeserializer<'de, Error> for Text<'de> {
    type Deserializer = BorrowedStrDeserializer<'de, Error>;

    fn into_deserializer(self) -> Self::Deserializer {
        BorrowedStrDeserializer::new(self.0)
    }
}
