//! Any serde `Deserializer`, whose tokens are taken before they are read.
//!
//! A deserializer can be neither paused nor rewound. Taking its tokens first also makes reading
//! independent of its type, so that a claims set is compiled once for all of them.

mod collect;
mod reader;

use std::borrow::Cow;

pub use self::{collect::collect, reader::TokenReader};
use super::Number;

/// The tokens of one JSON value, in order. Made by [`collect`], read by [`TokenReader`].
#[derive(Debug, Clone)]
pub struct Tokens<'de>(Vec<Token<'de>>);

/// A member's name is a string; its value follows.
#[derive(Debug, Clone)]
enum Token<'de> {
    Null,
    Boolean(bool),
    Number(Number),
    String(Cow<'de, str>),
    /// `end` is the index after the array's [`Token::End`].
    Array {
        end: usize,
    },
    /// `end` is the index after the object's [`Token::End`].
    Object {
        end: usize,
    },
    End,
}

/// The index after the value that starts at `index`.
fn end_of_value(tokens: &[Token<'_>], index: usize) -> usize {
    match tokens.get(index) {
        Some(Token::Array { end } | Token::Object { end }) => *end,
        _ => index + 1,
    }
}
