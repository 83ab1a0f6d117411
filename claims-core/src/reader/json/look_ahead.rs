//! Finding a member further on, in a text that is read from here all the same.
//!
//! Nothing is judged on the way, as whoever reads the text afterwards does that: in a JSON text the
//! right member is found, and in any other text one place is as good as another. Whatever is not
//! compact JSON without escapes is left to others.

use super::{
    cursor::Cursor,
    string::{HIGH_BITS, LOW_BITS, plain_run, splat},
};

/// Marks with its high bit each comma and each closing brace. Only the lowest mark counts, as in
/// strings.
#[inline(always)]
const fn value_ends(word: u64) -> u64 {
    let comma = (word ^ splat(b',')).wrapping_sub(LOW_BITS);
    let brace = (word ^ splat(b'}')).wrapping_sub(LOW_BITS);
    (comma | brace) & !word & HIGH_BITS
}

impl Cursor<'_> {
    /// Where the value of a member stands in the object that was just entered.
    pub(super) fn find_member(&self, name: &str) -> Option<usize> {
        let text = self.text().as_bytes();
        let mut index = self.index();
        loop {
            let start = opened(text, index)?;
            let end = closed(text, start)?;
            if *text.get(end..)?.get(1)? != b':' {
                return None;
            }
            let value = end + 2;
            if text.get(start..end)? == name.as_bytes() {
                return Some(value);
            }
            let after = match *text.get(value)? {
                b'"' => closed(text, value + 1)? + 1,
                b'[' | b'{' => after_container(text, value)?,
                _ => after_scalar(text, value)?,
            };
            if *text.get(after)? != b',' {
                return None;
            }
            index = after + 1;
        }
    }
}

/// Where the string starts whose quote stands at `index`.
#[inline(always)]
fn opened(text: &[u8], index: usize) -> Option<usize> {
    (*text.get(index)? == b'"').then_some(index + 1)
}

/// Where the quote stands that closes the string that starts at `start`.
#[inline(always)]
fn closed(text: &[u8], start: usize) -> Option<usize> {
    let end = start + plain_run(text.get(start..)?);
    (*text.get(end)? == b'"').then_some(end)
}

/// Where the array or object ends whose bracket stands at `start`.
fn after_container(text: &[u8], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut index = start;
    loop {
        index = match *text.get(index)? {
            b'"' => closed(text, index + 1)?,
            b'[' | b'{' => {
                depth += 1;
                index
            }
            b']' | b'}' if depth <= 1 => return Some(index + 1),
            b']' | b'}' => {
                depth -= 1;
                index
            }
            _ => index,
        } + 1;
    }
}

/// Where a number or a literal name ends.
#[inline(always)]
fn after_scalar(text: &[u8], start: usize) -> Option<usize> {
    let mut index = start;
    loop {
        let chunk = text.get(index..)?.first_chunk()?;
        let marks = value_ends(u64::from_le_bytes(*chunk));
        if marks != 0 {
            return Some(index + marks.trailing_zeros() as usize / 8);
        }
        index += 8;
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::{Reader as _, json::JsonReader};

    /// What stands from the value of `b` on, in an object that was just entered.
    fn found(text: &str) -> Option<&str> {
        let mut reader = JsonReader::from(text);
        reader.enter_object().unwrap();
        text.get(reader.cursor.find_member("b")?..)
    }

    #[test]
    fn a_member_is_found_behind_every_kind_of_value() {
        for before in [
            "",
            r#""a":"x","#,
            r#""a":"","c":1,"#,
            r#""a":1234567890123456,"#,
            r#""a":12345678,"#,
            r#""a":true,"c":null,"#,
            r#""a":[],"c":{},"#,
            r#""a":[1,[2,"]"],{"b":3}],"#,
            r#""a":{"b":{"b":"}"},"c":[{}]},"#,
        ] {
            let text = format!(r#"{{{before}"b":7,"c":8}}"#);
            assert_eq!(found(&text), Some(r#"7,"c":8}"#), "{text}");
        }
    }

    #[test]
    fn what_is_not_compact_or_not_there_is_left_to_others() {
        for text in [
            "{}",
            r#"{"a":1}"#,
            r#"{"a":1,"c":[1]}"#,
            r#"{ "b":1}"#,
            r#"{"a" :1,"b":2}"#,
            r#"{"a":"x" ,"b":2}"#,
            r#"{"a":"\u0062","b":2}"#,
            r#"{"a":[1"#,
            r#"{"a":"#,
            r#"{"a"#,
            r#"{"a":1234"#,
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
