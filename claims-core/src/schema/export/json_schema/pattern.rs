//! Regular expressions as every engine reads them.
//!
//! JSON Schema means ECMA-262 (section 6.4 of its core), but validators use what their language has.
//! Two things differ in many of them: `\d` and `\w` are more than ASCII in Python, and `$` matches
//! before a last line feed too in Python, Java, .NET, PHP, Perl and Ruby. Look-around would settle the second, but
//! engines such as Go's have none.

use super::{Json, keywords::Keywords};

/// Adds that the whole string matches the pattern.
pub(super) fn whole(keywords: &mut Keywords, pattern: &str) {
    let mut group = vec![(
        "pattern",
        Json::from(format!("^(?:{})$", portable(pattern))),
    )];
    if !may_match_line_feed(pattern) {
        group.push(("not", line_feed()));
    }
    keywords.add_together(group);
}

/// Text with a line feed in it, for `not`.
pub(super) fn line_feed() -> Json {
    Json::object().with("pattern", "\\n")
}

/// Adds that the space-delimited words hold this one. A string with a space in it is no word.
///
/// A line feed is part of a word, as every character but the space is: `a` is the last word of `x\ny a`,
/// and none of `a\n`, which engines would take for it as well. So no string is refused for its line
/// feeds, but the end is asked for apart from where a space follows.
pub(super) fn word(keywords: &mut Keywords, word: &str) {
    if word.is_empty() || word.contains(' ') {
        keywords.add("not", Json::object());
    } else {
        let word = literally(word);
        let before_others = Json::object().with("pattern", format!("(?:^| ){word} "));
        let last = Json::object()
            .with("pattern", format!("(?:^| ){word}$"))
            .with("not", Json::object().with("pattern", format!("{word}\\n$")));
        let either = Json::Array(vec![before_others, last]);
        keywords.add("anyOf", either);
    }
}

/// The text as a pattern.
fn literally(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for character in text.chars() {
        // With the flag `u`, ECMA-262 allows a backslash before no others.
        if r"^$\.*+?()[]{}|".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}

/// Spells `\d`, `\w` and `\u{...}` out. `\D` and `\W` within a class cannot be.
fn portable(pattern: &str) -> String {
    let mut portable = String::with_capacity(pattern.len());
    let mut characters = pattern.chars();
    let mut in_class = false;
    while let Some(character) = characters.next() {
        match character {
            '[' => in_class = true,
            ']' => in_class = false,
            '\\' => {
                let Some(escaped) = characters.next() else {
                    break;
                };
                match (escaped, in_class) {
                    ('d', true) => portable.push_str("0-9"),
                    ('d', false) => portable.push_str("[0-9]"),
                    ('D', false) => portable.push_str("[^0-9]"),
                    ('w', true) => portable.push_str("A-Za-z0-9_"),
                    ('w', false) => portable.push_str("[A-Za-z0-9_]"),
                    ('W', false) => portable.push_str("[^A-Za-z0-9_]"),
                    ('u', _) if characters.as_str().starts_with('{') => {
                        let rest = characters.as_str();
                        let (digits, after) = rest.split_once('}').unwrap_or((rest, ""));
                        characters = after.chars();
                        push_code_point(&mut portable, digits.trim_start_matches('{'));
                    }
                    (escaped, _) => portable.extend(['\\', escaped]),
                }
                continue;
            }
            _ => {}
        }
        portable.push(character);
    }
    portable
}

/// `\u{...}` is ECMA-262's alone; `\uHHHH` is not, and a character may stand for itself beyond it.
fn push_code_point(pattern: &mut String, digits: &str) {
    let code = u32::from_str_radix(digits, 16).ok();
    let spelled = match code.map(|code| (u16::try_from(code), char::from_u32(code))) {
        Some((Ok(short), _)) => format!("\\u{short:04x}"),
        Some((_, Some(character))) => character.to_string(),
        _ => format!("\\u{{{digits}}}"),
    };
    pattern.push_str(&spelled);
}

/// Whether the pattern may match a text with a line feed, as far as its letters tell: it does not
/// if there is no complement, no control character, and nothing that can be one end of a range
/// over it.
fn may_match_line_feed(pattern: &str) -> bool {
    let escape = |letter: char| "nrtvfDWxu".contains(letter);
    let mut characters = pattern.chars().peekable();
    while let Some(character) = characters.next() {
        let found = match character {
            '\\' => characters.next().is_some_and(escape),
            '[' => characters.peek() == Some(&'^'),
            character => character.is_control(),
        };
        if found {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_characters_are_spelled_out() {
        for (pattern, expected) in [
            (r"\d{3}", "[0-9]{3}"),
            (r"[\d-]+\w", "[0-9-]+[A-Za-z0-9_]"),
            (r"\D\W", "[^0-9][^A-Za-z0-9_]"),
            (r"[\D]\\d", r"[\D]\\d"),
            (r"\u{e9}\u{1F600}\u00e9", "\\u00e9\u{1F600}\\u00e9"),
            (r"[a\]\d]\d", r"[a\]0-9][0-9]"),
        ] {
            assert_eq!(portable(pattern), expected);
        }
    }

    #[test]
    fn a_line_feed_is_refused_where_the_pattern_cannot_mean_it() {
        let written = |pattern: &str| {
            let mut keywords = Keywords::default();
            whole(&mut keywords, pattern);
            serde_json::to_string(&keywords.finish()).unwrap()
        };
        assert_eq!(
            written("a|b"),
            r#"{"pattern":"^(?:a|b)$","not":{"pattern":"\\n"}}"#
        );
        for pattern in ["[^a]", r"\n", r"a\W", "a\n", r"[\x00-~]"] {
            assert!(!written(pattern).contains("not"), "{pattern}");
        }
    }

    #[test]
    fn a_word_is_found_between_spaces_only() {
        let written = |text: &str| {
            let mut keywords = Keywords::default();
            word(&mut keywords, text);
            serde_json::to_string(&keywords.finish()).unwrap()
        };
        assert_eq!(
            written("a.b/c-d"),
            r#"{"anyOf":[{"pattern":"(?:^| )a\\.b/c-d "},{"pattern":"(?:^| )a\\.b/c-d$","not":{"pattern":"a\\.b/c-d\\n$"}}]}"#
        );
        // The words of a string are never empty and hold no space.
        assert_eq!(written("a b"), r#"{"not":{}}"#);
        assert_eq!(written(""), r#"{"not":{}}"#);
    }

    #[test]
    fn a_code_point_of_four_digits_stays_as_it_is() {
        assert_eq!(portable(r"\u0041b"), r"\u0041b");
        assert_eq!(portable(r"\u{41}b"), r"\u0041b");
    }
}
