//! The claims of a token that online checks look at, as they stand on the wire.

use std::borrow::Cow;

use super::declared::{self, Declared};
use crate::{
    NumericDate,
    error::Malformed,
    reader::{JsonReader, JsonType, Number, Reader},
    report::Report,
    schema::{OnlineCheck, Schema, Variant},
    value::whole,
};

/// The claims of one token that the checks look at.
pub(super) struct Token<'p> {
    /// The checks that its type declares, for an enum those of its variant.
    pub(super) checks: Vec<Declared<'static>>,
    claims: Vec<(Cow<'p, str>, Value<'p>)>,
}

/// A value as it stands on the wire.
pub(super) enum Value<'p> {
    Text(Cow<'p, str>),
    Number(Number),
    Texts(Vec<String>),
    Other(JsonType),
}

impl<'p> Token<'p> {
    pub(super) fn read(
        payload: &'p [u8],
        schema: &'static Schema<'static>,
    ) -> Result<Self, Malformed> {
        let mut checks = Vec::new();
        declared::of_any(schema, &mut checks);
        let mut names = vec!["iss", "aud", "jti", "exp"];
        names.extend(schema.tagged.map(|tagged| tagged.tag));
        for declared in &checks {
            names.push(declared.claim.name);
            if let OnlineCheck::VersionOf(of) = declared.check {
                names.push(of);
            }
        }

        let mut claims = Vec::new();
        let mut reader = JsonReader::new(payload)?;
        reader.enter_object()?;
        while let Some(name) = reader.next_name()? {
            if names.contains(&&*name) {
                claims.push((name, Value::read(&mut reader)?));
            } else {
                reader.skip()?;
            }
        }

        let mut token = Self { checks, claims };
        if let Some(tagged) = schema.tagged {
            token.checks = token.of_variant(tagged.tag, tagged.variants);
        }
        Ok(token)
    }

    /// The checks of the variant that the token's tag names.
    fn of_variant(
        &self,
        tag: &str,
        variants: &'static [Variant<'static>],
    ) -> Vec<Declared<'static>> {
        let mut checks = Vec::new();
        for variant in variants {
            // A tag of none of them, which reading has refused, brings all checks.
            if self.text(tag).is_none_or(|value| value == variant.value) {
                declared::of_struct(variant.schema, &mut checks);
            }
        }
        checks
    }

    pub(super) fn place(&self, name: &str) -> usize {
        let place = self.claims.iter().position(|(known, _)| known == name);
        place.unwrap_or(self.claims.len())
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value<'p>> {
        let found = self.claims.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A string or an integer, as keys are made of it.
    pub(super) fn id(&self, name: &'static str, report: &mut Report) -> Option<String> {
        match self.get(name) {
            Some(Value::Text(text)) => return Some(text.clone().into_owned()),
            Some(value) => match value.whole() {
                Some(number) => return Some(number.to_string()),
                None => report.wrong_type(name, "a string or an integer", value.json_type()),
            },
            None => report.missing(name),
        }
        None
    }

    /// The audiences in order: `aud` is a set, be it written as a string or as an array.
    pub(super) fn audience(&self) -> Vec<String> {
        match self.get("aud") {
            Some(Value::Text(text)) => vec![text.clone().into_owned()],
            Some(Value::Texts(texts)) => {
                let mut texts = texts.clone();
                texts.sort_unstable();
                texts.dedup();
                texts
            }
            _ => Vec::new(),
        }
    }
}

impl<'p> Value<'p> {
    fn read(reader: &mut JsonReader<'p>) -> Result<Self, Malformed> {
        Ok(match reader.peek()? {
            JsonType::String => Self::Text(reader.string()?),
            JsonType::Number => Self::Number(reader.number()?),
            JsonType::Array => {
                let mut texts = Vec::new();
                reader.enter_array()?;
                while reader.next_element()? {
                    if reader.peek()? == JsonType::String {
                        texts.push(reader.string()?.into_owned());
                    } else {
                        reader.skip()?;
                    }
                }
                Self::Texts(texts)
            }
            other => {
                reader.skip()?;
                Self::Other(other)
            }
        })
    }

    /// The integer that the value is, as a claim with an integer type reads it: `42.0` is 42.
    pub(super) fn whole(&self) -> Option<i128> {
        match self {
            Self::Number(number) => whole(*number),
            _ => None,
        }
    }

    /// The date that a number is, in whole seconds and never earlier.
    pub(super) fn date(&self) -> Option<NumericDate> {
        match self {
            Self::Number(number) => Some(date(*number)),
            _ => None,
        }
    }

    /// Its JSON type, for a report.
    pub(super) fn json_type(&self) -> JsonType {
        match self {
            Self::Text(_) => JsonType::String,
            Self::Number(_) => JsonType::Number,
            Self::Texts(_) => JsonType::Array,
            Self::Other(other) => *other,
        }
    }
}

/// The first whole second that is not before the date, and the last second there is for one beyond.
fn date(number: Number) -> NumericDate {
    NumericDate::from_secs(match number {
        Number::Unsigned(seconds) => i64::try_from(seconds).unwrap_or(i64::MAX),
        Number::Negative(seconds) => seconds,
        #[allow(clippy::cast_possible_truncation)] // `as` saturates.
        Number::Float(seconds) => seconds.ceil() as i64,
    })
}
