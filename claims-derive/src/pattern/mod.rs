//! Patterns that Rust and ECMAScript read the same way.
//!
//! A pattern runs in `regex-lite` here and, through the schema, in any ECMA-262 engine elsewhere
//! (with the `u` flag, as JSON Schema 2020-12 asks, section 6.4 of its core). The two differ in what
//! `.` and `\s` match, in what may be escaped, and in much of their syntax; only what both read
//! alike is accepted. Positions in messages count characters from one.

mod class;
mod escape;
mod quantifier;

use std::fmt;

/// What is wrong with a pattern, and what to write instead.
#[derive(Debug)]
pub(crate) struct Problem {
    /// Index of the character.
    at: usize,
    text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "bad pattern, at character {}: {}",
            self.at + 1,
            self.text
        )
    }
}

type Result<T> = std::result::Result<T, Problem>;

/// Groups inside groups; `regex-lite` stops at 50 levels, of which a group can take four.
const MAX_DEPTH: usize = 10;

/// States of the automaton, counted generously: far below the size limit of `regex-lite`.
const MAX_STATES: u64 = 20_000;

/// Refuses a pattern that is not one, or that is read differently elsewhere.
pub(crate) fn check(pattern: &str) -> Result<()> {
    let mut cursor = Cursor {
        characters: pattern.chars().collect(),
        position: 0,
    };
    let states = alternatives(&mut cursor, 0)?;
    if cursor.peek().is_some() {
        return Err(cursor.problem("`)` closes no group: write `\\)` for the character"));
    }
    if states > MAX_STATES {
        let text = "the repetitions multiply to a huge pattern: check the length with `len(...)`";
        return Err(Problem {
            at: 0,
            text: text.to_owned(),
        });
    }
    Ok(())
}

/// Alternatives up to the end of the pattern or of the group; answers with their size.
fn alternatives(cursor: &mut Cursor, depth: usize) -> Result<u64> {
    let mut states: u64 = 1;
    loop {
        match cursor.peek() {
            None | Some(')') => return Ok(states),
            Some('|') => {
                cursor.next();
                states = states.saturating_add(1);
            }
            Some(_) => states = states.saturating_add(term(cursor, depth)?),
        }
    }
}

/// One term with its quantifier. An assertion takes none in ECMAScript: behind one there is nothing to repeat.
fn term(cursor: &mut Cursor, depth: usize) -> Result<u64> {
    let start = cursor.position;
    let Some(character) = cursor.next() else {
        return Ok(0);
    };
    let atom = match character {
        '(' => group(cursor, depth, start)?,
        '[' => class::class(cursor, start)?,
        '\\' => match escape::escape(cursor, start)? {
            escape::Escape::Boundary => return Ok(1),
            escape::Escape::Character(_) => 1,
            escape::Escape::Set => 4,
        },
        '^' if start == 0 => return Ok(1),
        '$' if cursor.peek().is_none() && depth == 0 => return Ok(1),
        '^' | '$' => {
            let text = "a pattern always matches the whole value: leave out `^` and `$`, or write \
                        `\\^` and `\\$` for the characters";
            return Err(cursor.problem_at(start, text));
        }
        '.' => {
            let text = "`.` stops at other line ends elsewhere: write `[^\\n]`, or `\\.` for the \
                        character";
            return Err(cursor.problem_at(start, text));
        }
        '*' | '+' | '?' | '{' => return Err(nothing_to_repeat(cursor, start, character)),
        ']' | '}' => {
            let text =
                format!("`{character}` closes nothing: write `\\{character}` for the character");
            return Err(cursor.problem_at(start, text));
        }
        _ => 1,
    };
    quantifier::quantified(cursor, atom)
}

fn nothing_to_repeat(cursor: &Cursor, at: usize, character: char) -> Problem {
    let text =
        format!("`{character}` has nothing to repeat: write `\\{character}` for the character");
    cursor.problem_at(at, text)
}

/// What follows `(`.
fn group(cursor: &mut Cursor, depth: usize, start: usize) -> Result<u64> {
    if depth >= MAX_DEPTH {
        return Err(cursor.problem_at(
            start,
            "groups are nested too deep: write a function with `validate`",
        ));
    }
    if cursor.peek() == Some('?') {
        cursor.next();
        let after = cursor.next();
        let text = match (after, cursor.peek()) {
            (Some(':'), _) => None,
            (Some('=' | '!'), _) | (Some('<'), Some('=' | '!')) => {
                Some("look-around is not known to Rust: write a function with `validate`")
            }
            (Some('P' | '<'), _) => Some("a group needs no name here: write `(...)`"),
            _ => Some("flags and other `(?` groups are read differently elsewhere: write `(...)`"),
        };
        if let Some(text) = text {
            return Err(cursor.problem_at(start, text));
        }
    }
    let states = alternatives(cursor, depth + 1)?;
    match cursor.next() {
        Some(')') => Ok(states.saturating_add(2)),
        _ => Err(cursor.problem_at(
            start,
            "the group is not closed: write `)`, or `\\(` for the character",
        )),
    }
}

/// A place in the pattern.
struct Cursor {
    characters: Vec<char>,
    position: usize,
}

impl Cursor {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.position).copied()
    }

    fn peek_second(&self) -> Option<char> {
        self.characters.get(self.position + 1).copied()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.position += 1;
        Some(character)
    }

    /// Steps over the character if it is the next one.
    fn eat(&mut self, character: char) -> bool {
        let found = self.peek() == Some(character);
        self.position += usize::from(found);
        found
    }

    fn problem(&self, text: impl Into<String>) -> Problem {
        self.problem_at(self.position, text)
    }

    #[allow(clippy::unused_self)] // Reads as `problem` does.
    fn problem_at(&self, at: usize, text: impl Into<String>) -> Problem {
        Problem {
            at,
            text: text.into(),
        }
    }
}

#[cfg(test)]
mod tests;
