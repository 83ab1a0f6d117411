//! Texts, compared in ways that const evaluation can follow.

/// Whether both are the same text.
pub(super) const fn same(left: &str, right: &str) -> bool {
    same_bytes(left.as_bytes(), right.as_bytes())
}

const fn same_bytes(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut i = 0;
    while i < left.len() {
        if left[i] != right[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether the text is one word of those that spaces separate.
pub(super) const fn has_word(text: &str, word: &str) -> bool {
    let (mut rest, word) = (text.as_bytes(), word.as_bytes());
    if word.is_empty() {
        return false;
    }
    loop {
        let mut end = 0;
        while end < rest.len() && rest[end] != b' ' {
            end += 1;
        }
        let (found, after) = rest.split_at(end);
        if same_bytes(found, word) {
            return true;
        }
        match after.split_first() {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
}

/// How many Unicode code points the text has.
pub(super) const fn code_points(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut i) = (0, 0);
    while i < bytes.len() {
        // Every other byte of a code point starts with the bits 10.
        if bytes[i] & 0xC0 != 0x80 {
            count += 1;
        }
        i += 1;
    }
    count
}

/// Whether both name one media type: compared without regard to case, and `application/` may be
/// left out where no other slash follows (RFC 7515, section 4.1.9).
pub(super) const fn same_media_type(left: &str, right: &str) -> bool {
    let (left, right) = (subtype(left.as_bytes()), subtype(right.as_bytes()));
    if left.len() != right.len() {
        return false;
    }
    let mut i = 0;
    while i < left.len() {
        if !left[i].eq_ignore_ascii_case(&right[i]) {
            return false;
        }
        i += 1;
    }
    true
}

const fn subtype(typ: &[u8]) -> &[u8] {
    const PREFIX: &[u8] = b"application/";
    let Some((start, rest)) = typ.split_at_checked(PREFIX.len()) else {
        return typ;
    };
    let mut i = 0;
    while i < start.len() {
        if !start[i].eq_ignore_ascii_case(&PREFIX[i]) {
            return typ;
        }
        i += 1;
    }
    let mut i = 0;
    while i < rest.len() {
        if rest[i] == b'/' {
            return typ;
        }
        i += 1;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_same_byte_by_byte() {
        assert!(same("", "") && same("é", "é"));
        assert!(!same("a", "A") && !same("a", "ab") && !same("ab", "a"));
    }

    #[test]
    fn words_are_what_the_validator_sees() {
        use crate::{schema::Literal, validate::HasMembers as _};
        for text in [
            "read",
            "read write",
            " read",
            "rewrite",
            "write  read",
            "",
            " ",
            "read\twrite",
        ] {
            for word in ["read", "write", "", "e", " "] {
                assert_eq!(
                    has_word(text, word),
                    text.has_member(Literal::Text(word)),
                    "{text:?} {word:?}"
                );
            }
        }
    }

    #[test]
    fn code_points_are_counted_as_the_validator_counts() {
        use crate::validate::HasLength as _;
        for text in ["", "abc", "äöü", "𝄞", "e\u{301}"] {
            assert_eq!(code_points(text), text.length(), "{text}");
        }
    }

    #[test]
    fn media_types_are_the_same_in_any_case_and_with_their_tree() {
        for (left, right) in [
            ("at+jwt", "at+jwt"),
            ("JWT", "jwt"),
            ("at+jwt", "Application/AT+JWT"),
            ("application/x/y", "application/x/y"),
        ] {
            assert!(same_media_type(left, right), "{left} {right}");
            assert!(same_media_type(right, left), "{right} {left}");
        }
        for (left, right) in [
            ("at+jwt", "JWT"),
            ("at+jwt", "text/at+jwt"),
            ("at+jwt", "application/application/at+jwt"),
            ("x/y", "application/x/y"),
            ("at+jwt", "Application;at+jwt"),
            ("at+jwt", "vnd.example.at+jwt"),
            ("", "application/x"),
        ] {
            assert!(!same_media_type(left, right), "{left} {right}");
        }
    }
}
