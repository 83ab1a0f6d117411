//! Reads tokens as if they were text.

use std::borrow::Cow;

use super::{Token, Tokens, end_of_value};
use crate::{
    error::{Malformed, MalformedReason},
    reader::{Checkpoint, JsonType, Number, Reader},
};

/// Reads the tokens of a serde `Deserializer`. Positions count tokens, not bytes.
///
/// ```
/// use claims_core::reader::{Reader, TokenReader, tokens};
///
/// let payload = serde_json::json!({ "sub": "alice" });
/// let mut reader = TokenReader::new(tokens::collect(&payload)?);
/// reader.enter_object().unwrap();
/// assert_eq!(reader.next_name().unwrap().as_deref(), Some("sub"));
/// assert_eq!(reader.string().unwrap(), "alice");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct TokenReader<'de> {
    tokens: Tokens<'de>,
    index: usize,
}

impl<'de> TokenReader<'de> {
    /// Reads the value from its start.
    pub const fn new(tokens: Tokens<'de>) -> Self {
        Self { tokens, index: 0 }
    }

    fn token(&self) -> Option<&Token<'de>> {
        self.tokens.0.get(self.index)
    }

    /// Moves past one token if it is the expected one.
    fn take<T>(&mut self, expected: impl FnOnce(&Token<'de>) -> Option<T>) -> Result<T, Malformed> {
        let value = self.token().and_then(expected).ok_or(self.misread())?;
        self.index += 1;
        Ok(value)
    }

    /// The caller reads another type than [`Reader::peek`] tells, or past the end.
    const fn misread(&self) -> Malformed {
        Malformed {
            reason: MalformedReason::Source,
            offset: self.index,
        }
    }
}

impl<'de> Reader<'de> for TokenReader<'de> {
    fn peek(&mut self) -> Result<JsonType, Malformed> {
        match self.token() {
            Some(Token::Null) => Ok(JsonType::Null),
            Some(Token::Boolean(_)) => Ok(JsonType::Boolean),
            Some(Token::Number(_)) => Ok(JsonType::Number),
            Some(Token::String(_)) => Ok(JsonType::String),
            Some(Token::Array { .. }) => Ok(JsonType::Array),
            Some(Token::Object { .. }) => Ok(JsonType::Object),
            Some(Token::End) | None => Err(self.misread()),
        }
    }

    fn null(&mut self) -> Result<(), Malformed> {
        self.take(|token| matches!(token, Token::Null).then_some(()))
    }

    fn boolean(&mut self) -> Result<bool, Malformed> {
        self.take(|token| match token {
            Token::Boolean(value) => Some(*value),
            _ => None,
        })
    }

    fn number(&mut self) -> Result<Number, Malformed> {
        self.take(|token| match token {
            Token::Number(number) => Some(*number),
            _ => None,
        })
    }

    // Copies an owned string: the reader may be rewound.
    fn string(&mut self) -> Result<Cow<'de, str>, Malformed> {
        self.take(|token| match token {
            Token::String(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn enter_array(&mut self) -> Result<(), Malformed> {
        self.take(|token| matches!(token, Token::Array { .. }).then_some(()))
    }

    fn next_element(&mut self) -> Result<bool, Malformed> {
        match self.token() {
            Some(Token::End) => {
                self.index += 1;
                Ok(false)
            }
            Some(_) => Ok(true),
            None => Err(self.misread()),
        }
    }

    fn enter_object(&mut self) -> Result<(), Malformed> {
        self.take(|token| matches!(token, Token::Object { .. }).then_some(()))
    }

    fn next_name(&mut self) -> Result<Option<Cow<'de, str>>, Malformed> {
        self.take(|token| match token {
            Token::End => Some(None),
            Token::String(name) => Some(Some(name.clone())),
            _ => None,
        })
    }

    fn skip(&mut self) -> Result<(), Malformed> {
        self.peek()?;
        self.index = end_of_value(&self.tokens.0, self.index);
        Ok(())
    }

    fn position(&self) -> usize {
        self.index
    }

    // Each token that opens an array or object knows its end: no depth to keep.
    fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            position: self.index,
            depth: 0,
        }
    }

    fn rewind(&mut self, checkpoint: Checkpoint) {
        self.index = checkpoint.position;
    }

    fn text_since(&self, _position: usize) -> Option<&'de str> {
        None
    }
}
