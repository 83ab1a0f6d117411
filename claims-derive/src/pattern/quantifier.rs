//! Repetitions.

use super::{Cursor, Result};

/// Reads the quantifier of a term of that size, if there is one; answers with the size of both.
pub(super) fn quantified(cursor: &mut Cursor, states: u64) -> Result<u64> {
    let times = match cursor.peek() {
        Some('*' | '+' | '?') => {
            cursor.next();
            1
        }
        Some('{') => counted(cursor)?,
        _ => return Ok(states),
    };
    // The lazy form matches the same values.
    cursor.eat('?');
    if let Some(character @ ('*' | '+' | '?' | '{')) = cursor.peek() {
        let text = format!(
            "`{character}` repeats a repetition, which ECMAScript refuses: put the inner one in `(...)`"
        );
        return Err(cursor.problem(text));
    }
    Ok(states.saturating_add(1).saturating_mul(times))
}

/// `{n}`, `{n,}`, `{n,m}`; answers with the larger number.
fn counted(cursor: &mut Cursor) -> Result<u64> {
    let start = cursor.position;
    cursor.next();
    let low = number(cursor);
    let comma = cursor.eat(',');
    let high = number(cursor);
    let (Some(low), true) = (low, cursor.eat('}')) else {
        let text = "expected `{n}`, `{n,}` or `{n,m}`; write `\\{` for the character";
        return Err(cursor.problem_at(start, text));
    };
    match high {
        Some(high) if comma && high < low => {
            let text = format!("the repetition is inverted: write `{{{high},{low}}}`");
            Err(cursor.problem_at(start, text))
        }
        Some(high) => Ok(high.max(1)),
        None => Ok(low.saturating_add(1)),
    }
}

fn number(cursor: &mut Cursor) -> Option<u64> {
    let mut value: Option<u64> = None;
    while let Some(digit) = cursor.peek().and_then(|character| character.to_digit(10)) {
        cursor.next();
        value = Some(
            value
                .unwrap_or(0)
                .saturating_mul(10)
                .saturating_add(u64::from(digit)),
        );
    }
    value
}
