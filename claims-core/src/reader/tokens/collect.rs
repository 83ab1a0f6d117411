//! Takes the tokens of a serde `Deserializer`.

use std::{borrow::Cow, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Token, Tokens};
use crate::{
    error::MalformedReason,
    reader::{JsonReader, MAX_DEPTH, Number, Reader},
};

/// The name under which `serde_json`, with its feature `arbitrary_precision`, passes on a number's text.
const NUMBER_TEXT: &str = "$serde_json::private::Number";

/// Takes the tokens of the value that a deserializer holds.
///
/// # Errors
///
/// What the deserializer itself finds, and what JSON cannot hold: bytes, a name that is no string,
/// a number that is not finite. Nesting is limited as in text.
pub fn collect<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Tokens<'de>, D::Error> {
    let mut tokens = Vec::new();
    Value {
        tokens: &mut tokens,
        depth: 0,
    }
    .deserialize(deserializer)?;
    Ok(Tokens(tokens))
}

/// How a value was handed over, as far as it tells a number's text from other values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Handover {
    /// A string that the source lends.
    Lent,
    /// A string that the source gives away.
    Given,
    Other,
}

/// Takes one value.
struct Value<'t, 'de> {
    tokens: &'t mut Vec<Token<'de>>,
    depth: usize,
}

impl<'de> Value<'_, 'de> {
    fn push(self, token: Token<'de>) -> Handover {
        self.tokens.push(token);
        Handover::Other
    }

    fn number<E: Error>(self, number: Option<Number>) -> Result<Handover, E> {
        number
            .map(|number| self.push(Token::Number(number)))
            .ok_or_else(not_finite)
    }

    fn element(&mut self) -> Value<'_, 'de> {
        Value {
            tokens: self.tokens,
            depth: self.depth + 1,
        }
    }

    /// Starts an array or object; its index.
    fn start<E: Error>(&mut self, token: Token<'de>) -> Result<usize, E> {
        if self.depth >= MAX_DEPTH {
            return Err(E::custom(format_args!(
                "arrays and objects are nested more than {MAX_DEPTH} deep"
            )));
        }
        self.tokens.push(token);
        Ok(self.tokens.len() - 1)
    }

    /// Ends the array or object that starts at `start`.
    fn end(self, start: usize) -> Handover {
        self.tokens.push(Token::End);
        let after = self.tokens.len();
        if let Some(Token::Array { end } | Token::Object { end }) = self.tokens.get_mut(start) {
            *end = after;
        }
        Handover::Other
    }

    /// Puts a number in the place of the object with its text that starts at `start`.
    fn number_from_text<E: Error>(self, start: usize) -> Result<Handover, E> {
        let Some(Token::String(text)) = self.tokens.last() else {
            return Ok(self.end(start));
        };
        let mut reader = JsonReader::from(text.as_ref());
        match reader
            .number()
            .and_then(|number| reader.finish().map(|()| number))
        {
            Ok(number) => {
                self.tokens.truncate(start);
                Ok(self.push(Token::Number(number)))
            }
            Err(error) if error.reason == MalformedReason::NumberOutOfRange => Err(not_finite()),
            Err(_) => Ok(self.end(start)),
        }
    }
}

#[cold]
fn not_finite<E: Error>() -> E {
    E::custom("a number that is not finite or beyond binary64, which a claim cannot hold")
}

impl<'de> DeserializeSeed<'de> for Value<'_, 'de> {
    type Value = Handover;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Handover, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, 'de> {
    type Value = Handover;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Handover, E> {
        Ok(self.push(Token::Boolean(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Handover, E> {
        self.number(Some(Number::Unsigned(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Handover, E> {
        self.number(Some(match u64::try_from(value) {
            Ok(value) => Number::Unsigned(value),
            Err(_) => Number::Negative(value),
        }))
    }

    // The nearest binary64, as for a text with as many digits.
    #[allow(clippy::cast_precision_loss)]
    fn visit_u128<E: Error>(self, value: u128) -> Result<Handover, E> {
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => self.visit_f64(value as f64),
        }
    }

    #[allow(clippy::cast_precision_loss)] // As above.
    fn visit_i128<E: Error>(self, value: i128) -> Result<Handover, E> {
        if let Ok(value) = i64::try_from(value) {
            return self.visit_i64(value);
        }
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => self.visit_f64(value as f64),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Handover, E> {
        self.number(Number::from_f64(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Handover, E> {
        Ok(self.push(Token::String(Cow::Owned(value.to_owned()))))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Handover, E> {
        self.push(Token::String(Cow::Borrowed(value)));
        Ok(Handover::Lent)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Handover, E> {
        self.push(Token::String(Cow::Owned(value)));
        Ok(Handover::Given)
    }

    fn visit_unit<E: Error>(self) -> Result<Handover, E> {
        Ok(self.push(Token::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Handover, E> {
        Ok(self.push(Token::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Handover, D::Error> {
        self.deserialize(inner)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Handover, D::Error> {
        self.deserialize(inner)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut array: A) -> Result<Handover, A::Error> {
        let start = self.start(Token::Array { end: 0 })?;
        while array.next_element_seed(self.element())?.is_some() {}
        Ok(self.end(start))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut object: A) -> Result<Handover, A::Error> {
        let start = self.start(Token::Object { end: 0 })?;
        let Some(name) = object.next_key_seed(Name(self.element()))? else {
            return Ok(self.end(start));
        };
        let marked = name == Handover::Lent
            && matches!(self.tokens.last(), Some(Token::String(name)) if name == NUMBER_TEXT);
        let value = object.next_value_seed(self.element())?;
        let mut alone = true;
        while object.next_key_seed(Name(self.element()))?.is_some() {
            object.next_value_seed(self.element())?;
            alone = false;
        }
        // serde_json lends the mark and gives the text away. Of an object in a payload that has
        // such a name it lends or gives both, or copies the value: that stays an object. Only
        // what serde keeps in between, for an enum that is tagged inside or not at all, looks
        // like the number if its text has an escape; whoever signs that could sign the number.
        if marked && alone && value == Handover::Given {
            return self.number_from_text(start);
        }
        Ok(self.end(start))
    }
}

/// Takes the name of a member, which must be a string.
struct Name<'t, 'de>(Value<'t, 'de>);

impl<'de> DeserializeSeed<'de> for Name<'_, 'de> {
    type Value = Handover;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Handover, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name<'_, 'de> {
    type Value = Handover;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Handover, E> {
        self.0.visit_str(value)
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Handover, E> {
        self.0.visit_borrowed_str(value)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Handover, E> {
        self.0.visit_string(value)
    }
}
