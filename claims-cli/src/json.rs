//! JSON for programs, which may end up on a terminal all the same.

use std::fmt::Write as _;

use claims_core::report::Escaped;
use serde::Serialize;

use crate::answer::Failure;

/// The value as indented JSON. Characters that could steer a terminal are written as escapes.
pub(crate) fn document(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::new(format!("the answer cannot be written as JSON: {error}")))?;
    let mut document = String::with_capacity(text.len() + 1);
    let mut units = [0; 2];
    for character in text.chars() {
        // Line feeds stand between the members; in strings they are escaped already.
        if character == '\n' || !steers(character) {
            document.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut units) {
            // Writing to a string cannot fail.
            let _ = write!(document, "\\u{unit:04x}");
        }
    }
    document.push('\n');
    Ok(document)
}

fn steers(character: char) -> bool {
    let mut buffer = [0; 4];
    let text: &str = character.encode_utf8(&mut buffer);
    Escaped(text).to_string() != text
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn the_document_says_the_same_and_steers_nothing() {
        let text = "a\u{9b}31m\u{202e}\n\u{1b}é\u{feff}";
        let written = document(&[text]).unwrap();
        assert!(written.chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!written.contains('\u{202e}') && written.contains('é'));
        let read: Vec<String> = serde_json::from_str(&written).unwrap();
        assert_eq!(read, [text]);
    }
}
