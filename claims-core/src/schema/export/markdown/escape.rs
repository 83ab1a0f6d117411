//! Text that means nothing but itself.

use crate::{
    report::is_unsafe,
    schema::export::{shown, words},
};

/// Where text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph, a heading or an item.
    Block,
    /// In a cell of a table, where a bar would end it (GFM, section 4.10).
    Cell,
}

/// Plain text: what would be markup is escaped, line breaks become spaces, and what cannot be seen is
/// left out.
pub(super) fn text(text: &str, place: Place) -> String {
    let text = shown::prose(text);
    let mut escaped = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match letter {
            '<' => escaped.push_str("&lt;"),
            '&' if starts_reference(letters.peek()) => escaped.push_str("&amp;"),
            // Between letters it is part of a name, `tenant_id`.
            '_' if is_word(before) && is_word(letters.peek().copied()) => escaped.push('_'),
            '|' if place == Place::Cell => escaped.push_str("\\|"),
            // A backslash before anything but punctuation is only a backslash. Behind the text
            // may stand what ends emphasis.
            '\\' if letters.peek().is_some_and(|c| !c.is_ascii_punctuation()) => {
                escaped.push('\\');
            }
            '\\' | '`' | '*' | '_' | '[' | ']' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            // What would start a block: a quote, a heading, a list.
            '>' | '#' | '-' | '+' | '=' | '~' if before.is_none() && place == Place::Block => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
        before = Some(letter);
    }
    escaped
}

/// Whether what follows a `&` may make it a character reference.
fn starts_reference(next: Option<&char>) -> bool {
    next.is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#')
}

/// Text as code.
pub(super) fn code(text: &str, place: Place) -> String {
    let code = words::code(text);
    match place {
        Place::Block => code,
        // A cell is cut at bars before anything else is read, in code too.
        Place::Cell => code.replace('|', "\\|"),
    }
}

/// The name of a claim: text where that is read as it stands, else code.
pub(super) fn name(name: &str, place: Place) -> String {
    let is_odd = |c: char| matches!(c, '\\' | '`') || is_unsafe(c);
    if name.trim() != name || name.contains(is_odd) {
        code(name, place)
    } else {
        text(words::name(name), place)
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, code, name, text};

    #[test]
    fn markup_becomes_text() {
        let cases = [
            ("a|b", r"a\|b"),
            ("<script>", "&lt;script>"),
            ("*a* __b__ c_d", r"\*a\* \_\_b\_\_ c_d"),
            ("`x` [y](z)", r"\`x\` \[y\](z)"),
            ("&amp; a & b &#1", "&amp;amp; a & b &amp;#1"),
            (r"\d \*", r"\d \\\*"),
            (r"a\", r"a\\"),
            ("a\0b\u{202e}c*\u{200f}*", "a\u{fffd}bc\\*\\*"),
            ("one\r\ntwo", "one  two"),
            ("# a", "# a"),
        ];
        for (plain, escaped) in cases {
            assert_eq!(text(plain, Place::Cell), escaped);
        }
        assert_eq!(text("# a|b", Place::Block), r"\# a|b");
    }

    #[test]
    fn names_that_text_could_not_hold_are_code() {
        let cases = [
            ("tenant_id", "tenant_id"),
            ("", "\"\""),
            ("a b", "a b"),
            (" ", "` `"),
            ("a ", "`a `"),
            (r"a\", r"`a\`"),
            ("a`|", r"``a`\|``"),
            ("a\u{202e}\0", r"`a\u{202e}\u{0}`"),
            ("a*|", r"a\*\|"),
        ];
        for (plain, written) in cases {
            assert_eq!(name(plain, Place::Cell), written);
        }
    }

    #[test]
    fn a_bar_in_code_does_not_end_the_cell() {
        assert_eq!(code("a|b", Place::Cell), r"`a\|b`");
        assert_eq!(code(r"a\|b", Place::Cell), r"`a\\|b`");
        assert_eq!(code("a|b", Place::Block), "`a|b`");
    }
}
