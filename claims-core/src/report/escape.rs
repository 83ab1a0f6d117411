//! Text from a token, made safe to show.
//!
//! A control character can forge a log line or a terminal command, and a bidirectional one can make
//! a line read backwards (UTS #39, section 5): both are shown as `\u{..}`.

use std::{
    borrow::Cow,
    fmt::{self, Write as _},
};

/// How many characters of a value are shown.
const SHOWN: usize = 64;

/// Shows text of a token with control and bidirectional characters escaped as `\u{..}`: in a log, on
/// a terminal.
///
/// ```
/// use claims_core::report::Escaped;
///
/// assert_eq!(Escaped("a\nb\u{202e}c").to_string(), r"a\u{a}b\u{202e}c");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .chars()
            .try_for_each(|character| write_character(f, character))
    }
}

/// The same between double quotes, with quotes and backslashes escaped too.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for character in self.0.chars() {
            if matches!(character, '"' | '\\') {
                f.write_char('\\')?;
            }
            write_character(f, character)?;
        }
        f.write_char('"')
    }
}

fn write_character(f: &mut fmt::Formatter<'_>, character: char) -> fmt::Result {
    if is_unsafe(character) {
        write!(f, "{}", character.escape_unicode())
    } else {
        f.write_char(character)
    }
}

/// Controls, line separators, and the characters that steer the bidirectional algorithm (UAX #9).
pub(crate) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}

/// The first 64 characters of a value, followed by `…` if there are more.
pub(crate) fn cut(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.len() <= SHOWN {
        return text;
    }
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat().into(),
        None => text,
    }
}

/// The path of a claim, of whose names nobody knows how long they are.
pub(super) fn cut_path(path: &str) -> Cow<'_, str> {
    if path.len() <= 2 * SHOWN {
        return path.into();
    }
    match path.char_indices().nth(2 * SHOWN) {
        Some((end, _)) => format!("{}…", path.get(..end).unwrap_or_default()).into(),
        None => path.into(),
    }
}

/// The start and the end of a sentence that quotes a value: what was expected stands at its end.
pub(super) fn cut_middle(text: String) -> String {
    let length = text.chars().count();
    if length <= 2 * SHOWN {
        return text;
    }
    let start = text.chars().take(SHOWN);
    start
        .chain(['…'])
        .chain(text.chars().skip(length - SHOWN))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_too_long_is_cut() {
        for length in [1, 66, 100, 2 * SHOWN] {
            let text = "x".repeat(length);
            assert_eq!(cut_middle(text.clone()), text);
            assert_eq!(cut_path(&text), text);
        }
        let long = "x".repeat(2 * SHOWN + 1);
        assert_eq!(cut_path(&long).chars().count(), 2 * SHOWN + 1);
        assert!(cut_path(&long).ends_with('…'));
        assert_eq!(
            cut_middle(long)
                .chars()
                .filter(|character| *character == 'x')
                .count(),
            2 * SHOWN
        );
    }

    #[test]
    fn controls_and_bidirectional_characters_are_escaped() {
        let shown = Escaped("a\nb\u{202e}c\u{2066}d\u{7f}").to_string();
        assert_eq!(shown, r"a\u{a}b\u{202e}c\u{2066}d\u{7f}");
        assert_eq!(
            Escaped("naïve 例 \u{1f600}").to_string(),
            "naïve 例 \u{1f600}"
        );
    }

    #[test]
    fn a_quoted_value_cannot_end_its_own_quotes() {
        assert_eq!(
            Quoted(r#"a", found "b\"#).to_string(),
            r#""a\", found \"b\\""#
        );
    }

    #[test]
    fn values_are_cut_at_64_characters() {
        let kept = "é".repeat(64);
        assert_eq!(cut(kept.clone().into()), kept);
        assert_eq!(cut("é".repeat(65).into()), format!("{kept}…"));
    }

    #[test]
    fn paths_are_cut_at_128_characters() {
        let kept = "é".repeat(128);
        assert_eq!(cut_path(&kept), kept);
        assert_eq!(cut_path(&format!("{kept}x")), format!("{kept}…"));
    }

    #[test]
    fn a_sentence_keeps_its_end() {
        let long = format!(
            "invalid value: string {:?}, expected a date",
            "x".repeat(500)
        );
        let shown = cut_middle(long);
        assert!(shown.starts_with("invalid value") && shown.ends_with("expected a date"));
        assert_eq!(shown.chars().count(), 129);
        assert_eq!(cut_middle("short".to_owned()), "short");
    }
}
