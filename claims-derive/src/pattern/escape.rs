//! What follows a backslash.

use super::{Cursor, Result};

pub(super) enum Escape {
    Character(char),
    /// `\d`, `\w` and their opposites, which are about ASCII in both languages.
    Set,
    /// `\b`, `\B`
    Boundary,
}

/// Reads what follows the backslash at `start`.
pub(super) fn escape(cursor: &mut Cursor, start: usize) -> Result<Escape> {
    let Some(character) = cursor.next() else {
        return Err(cursor.problem_at(
            start,
            "nothing follows `\\`: write `\\\\` for the character",
        ));
    };
    let text = match character {
        'd' | 'D' | 'w' | 'W' => return Ok(Escape::Set),
        'b' | 'B' => return Ok(Escape::Boundary),
        'n' => return Ok(Escape::Character('\n')),
        'r' => return Ok(Escape::Character('\r')),
        't' => return Ok(Escape::Character('\t')),
        'f' => return Ok(Escape::Character('\u{c}')),
        'v' => return Ok(Escape::Character('\u{b}')),
        'x' => return hexadecimal(cursor, start, 2),
        'u' if cursor.peek() == Some('{') => return braced(cursor, start),
        'u' => return hexadecimal(cursor, start, 4),
        '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|'
        | '/' => {
            return Ok(Escape::Character(character));
        }
        's' => "`\\s` is more than ASCII elsewhere: list the characters, `[ \\t\\r\\n]`".to_owned(),
        'S' => {
            "`\\S` is more than ASCII elsewhere: list the characters, `[^ \\t\\r\\n]`".to_owned()
        }
        'p' | 'P' => {
            "Unicode classes are not known here: list the characters in `[...]`, or write a \
                      function with `validate`"
                .to_owned()
        }
        '1'..='9' | 'k' => {
            "back-references are not known to Rust: write a function with `validate`".to_owned()
        }
        '0' => "`\\0` is not known to Rust: write `\\x00`".to_owned(),
        'A' | 'z' | 'Z' => {
            "a pattern always matches the whole value: leave the anchor out".to_owned()
        }
        _ if character.is_ascii_alphanumeric() => {
            format!("`\\{character}` is not an escape in both Rust and ECMAScript")
        }
        _ => format!("`{character}` needs no backslash here: write `{character}`"),
    };
    Err(cursor.problem_at(start, text))
}

/// `\xHH` and `\uHHHH`
fn hexadecimal(cursor: &mut Cursor, start: usize, length: usize) -> Result<Escape> {
    let mut value = 0;
    for _ in 0..length {
        let Some(digit) = cursor.next().and_then(|character| character.to_digit(16)) else {
            let text = format!("expected {length} hexadecimal digits");
            return Err(cursor.problem_at(start, text));
        };
        value = value * 16 + digit;
    }
    character(cursor, start, value)
}

/// `\u{...}`
fn braced(cursor: &mut Cursor, start: usize) -> Result<Escape> {
    cursor.next();
    let mut value: u32 = 0;
    let mut digits = 0;
    while let Some(digit) = cursor.peek().and_then(|character| character.to_digit(16)) {
        cursor.next();
        value = value.saturating_mul(16).saturating_add(digit);
        digits += 1;
    }
    if digits == 0 || digits > 6 || !cursor.eat('}') {
        return Err(cursor.problem_at(start, "expected one to six hexadecimal digits and `}`"));
    }
    character(cursor, start, value)
}

fn character(cursor: &Cursor, start: usize, value: u32) -> Result<Escape> {
    let text = "not a Unicode character: write one beyond U+FFFF as `\\u{1F600}`";
    match char::from_u32(value) {
        Some(character) => Ok(Escape::Character(character)),
        None => Err(cursor.problem_at(start, text)),
    }
}
