//! Characters that would make a text look like another one, as reports escape them: controls, and
//! those that steer the bidirectional algorithm (UAX #9; UTS #39, section 5).

use std::fmt::Write as _;

use crate::report::is_unsafe;

/// A name or another piece of code, in which each of them is visible: `\n`, `\u{202e}`.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => shown.extend(letter.escape_default()),
            letter if is_unsafe(letter) => shown.extend(letter.escape_unicode()),
            letter => shown.push(letter),
        }
    }
    shown
}

/// A line of prose: blanks and line breaks are spaces, other controls are replaced, and what steers
/// the direction is left out, as the text reads the same without.
pub(super) fn prose(text: &str) -> String {
    text.chars().filter_map(in_prose).collect()
}

/// The same of a single letter.
pub(super) fn in_prose(letter: char) -> Option<char> {
    match letter {
        letter if !is_unsafe(letter) => Some(letter),
        letter if letter.is_whitespace() => Some(' '),
        letter if letter.is_control() => Some('\u{fffd}'),
        _ => None,
    }
}

/// A text as a string of JSON, which ECMAScript and Go read the same way.
pub(super) fn quoted(text: &str) -> String {
    in_json(&serde_json::Value::from(text).to_string())
}

/// JSON with the escapes of its own strings (RFC 8259, section 7). Outside of strings it holds no
/// such characters but line feeds.
pub(super) fn in_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter != '\n' && is_unsafe(letter) {
            // All of them are characters of a single code unit.
            let _ = write!(shown, "\\u{:04x}", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a\0b\u{7f}\u{85}c\u{202e}d\u{feff} é\t\r\n\u{2028}";

    #[test]
    fn code_shows_them() {
        assert_eq!(
            visible(TEXT),
            r"a\u{0}b\u{7f}\u{85}c\u{202e}d\u{feff} é\t\r\n\u{2028}"
        );
    }

    #[test]
    fn prose_goes_without() {
        assert_eq!(prose(TEXT), "a\u{fffd}b\u{fffd} cd é    ");
    }

    #[test]
    fn strings_of_json_mean_the_same() {
        let written = quoted(TEXT);
        assert!(!written.contains(is_unsafe), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), TEXT);
        assert_eq!(
            in_json("{\n  \"\u{202e}\": 1\n}\n"),
            "{\n  \"\\u202e\": 1\n}\n"
        );
    }

    #[test]
    fn each_of_them_is_one_code_unit() {
        let mut all = (0..=u32::from(char::MAX)).filter_map(char::from_u32);
        assert!(all.all(|letter| !is_unsafe(letter) || letter.len_utf16() == 1));
    }
}
