//! Character classes, `[...]`.

use super::{
    Cursor, Problem, Result,
    escape::{Escape, escape},
};

/// Reads what follows the bracket at `start`; answers with the size.
pub(super) fn class(cursor: &mut Cursor, start: usize) -> Result<u64> {
    cursor.eat('^');
    if cursor.peek() == Some(']') {
        let text = "an empty class is read differently elsewhere: write `\\]` for the character";
        return Err(cursor.problem(text));
    }
    let first = cursor.position;
    let mut members = 0;
    loop {
        members += 1;
        let at = cursor.position;
        match cursor.peek() {
            None => return Err(unclosed(cursor, start)),
            Some(']') => {
                cursor.next();
                return Ok(1 + members);
            }
            Some('-') if at == first || cursor.peek_second() == Some(']') => {
                cursor.next();
                // `[--a]` is a range for one and a difference for the other.
                if cursor.peek() == Some('-') {
                    return Err(cursor.problem("two `-` in a class: write `\\-` for the character"));
                }
            }
            Some(_) => {
                let low = member(cursor)?;
                let is_range = cursor.peek() == Some('-') && cursor.peek_second() != Some(']');
                if is_range {
                    cursor.next();
                    if cursor.peek().is_none() {
                        return Err(unclosed(cursor, start));
                    }
                    range(cursor, at, low)?;
                }
            }
        }
    }
}

fn unclosed(cursor: &Cursor, start: usize) -> Problem {
    cursor.problem_at(
        start,
        "the class is not closed: write `]`, or `\\[` for the character",
    )
}

/// The second half of a range.
fn range(cursor: &mut Cursor, start: usize, low: Option<char>) -> Result<()> {
    let high = member(cursor)?;
    match (low, high) {
        (Some(low), Some(high)) if low <= high => Ok(()),
        (Some(low), Some(high)) => {
            let text = format!("the range is inverted: write `{high}-{low}`");
            Err(cursor.problem_at(start, text))
        }
        _ => {
            let text = "a range goes from one character to another: write `\\-` for the character";
            Err(cursor.problem_at(start, text))
        }
    }
}

/// One member; `None` for `\d` and the like, which is no single character.
fn member(cursor: &mut Cursor) -> Result<Option<char>> {
    let start = cursor.position;
    let Some(character) = cursor.next() else {
        return Ok(None);
    };
    let text = match character {
        '\\' if cursor.peek() == Some('-') => {
            cursor.next();
            return Ok(Some('-'));
        }
        '\\' => match escape(cursor, start)? {
            Escape::Character(character) => return Ok(Some(character)),
            Escape::Set => return Ok(None),
            Escape::Boundary => "a word boundary is no character",
        },
        '[' => "classes do not nest: write `\\[` for the character",
        '-' => "write `\\-` for the character, or put it at the end of the class",
        '&' | '~' if cursor.peek() == Some(character) => {
            "two of these in a class are an operator in some languages: write one"
        }
        _ => return Ok(Some(character)),
    };
    Err(cursor.problem_at(start, text))
}
