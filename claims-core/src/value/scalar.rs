//! Booleans and single characters.

use super::{ClaimValue, expect};
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    schema::{HasShape, Shape},
};

impl<'de> ClaimValue<'de> for bool {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        if !expect(reader, report, JsonType::Boolean, "a boolean")? {
            return Ok(None);
        }
        reader.boolean().map(Some)
    }
}

impl HasShape for bool {
    const SHAPE: Shape<'static> = Shape::Boolean;
}

/// A string of one Unicode code point.
impl<'de> ClaimValue<'de> for char {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        if !expect(
            reader,
            report,
            JsonType::String,
            "a string of one character",
        )? {
            return Ok(None);
        }
        let text = reader.string()?;
        let mut characters = text.chars();
        if let (Some(character), None) = (characters.next(), characters.next()) {
            return Ok(Some(character));
        }
        report.wrong_length(1, text.chars().count());
        Ok(None)
    }
}

impl HasShape for char {
    const SHAPE: Shape<'static> = Shape::String;
}

#[cfg(test)]
mod tests {
    use crate::value::testing::{read, refused};

    #[test]
    fn booleans_are_never_guessed() {
        assert_eq!(read::<bool>("true"), Ok(true));
        assert_eq!(read::<bool>("false"), Ok(false));
        for other in ["0", "1", "\"true\"", "null", "[true]", "{}"] {
            assert_eq!(refused::<bool>(other), [":wrong_type"], "{other}");
        }
    }

    #[test]
    fn a_character_is_one_code_point() {
        assert_eq!(read::<char>("\"é\""), Ok('é'));
        assert_eq!(read::<char>(r#""\n""#), Ok('\n'));
        assert_eq!(refused::<char>("\"\""), [":length"]);
        assert_eq!(refused::<char>("\"ab\""), [":length"]);
        assert_eq!(refused::<char>("1"), [":wrong_type"]);
    }
}
