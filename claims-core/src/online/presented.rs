//! What a token presents to the online checks: read off the wire, whatever types the set declares.

use std::borrow::Cow;

use super::{
    declared::{self, Declared},
    key::{ReplayKey, RevocationKey, VersionKey},
    margin::MARGIN,
};
use crate::{
    NumericDate,
    claims::Claims,
    error::{Error, Malformed},
    reader::{JsonReader, JsonType, Number, Reader},
    report::Report,
    schema::{OnlineCheck, Schema},
    value::whole,
};

/// What the stores are asked about one token.
#[derive(Debug, Default)]
pub(crate) struct Presented {
    /// The counters of the token.
    pub(super) versions: Vec<Version>,
    /// What of it can be revoked.
    pub(super) revocable: Vec<Revocable>,
    /// The token itself, if it is for one use.
    pub(super) single_use: Option<SingleUse>,
}

/// A counter of the token.
#[derive(Debug)]
pub(super) struct Version {
    /// The counter's name.
    pub(super) claim: &'static str,
    /// Where it stands among the claims of the token.
    pub(super) place: usize,
    pub(super) key: VersionKey,
    pub(super) presented: u64,
}

/// A token id or a session id.
#[derive(Debug)]
pub(super) struct Revocable {
    pub(super) claim: &'static str,
    /// Where it stands among the claims of the token.
    pub(super) place: usize,
    pub(super) key: RevocationKey,
}

/// A token that is for one use.
#[derive(Debug)]
pub(super) struct SingleUse {
    pub(super) claim: &'static str,
    pub(super) key: ReplayKey,
    /// When no verifier accepts the token any more, whatever its leeway.
    pub(super) expires_at: NumericDate,
}

impl Presented {
    /// Reads what the checks of `T` need off a payload that was accepted otherwise.
    ///
    /// What is not there, or of another type, is a violation: a check that cannot be made is not passed.
    pub(crate) fn of<T: Claims>(payload: &[u8]) -> Result<Self, Error> {
        Self::read(payload, T::SCHEMA)?.map_err(|mut report| {
            report.sort(payload);
            Error::Claims(report)
        })
    }

    fn read(
        payload: &[u8],
        schema: &'static Schema<'static>,
    ) -> Result<Result<Self, Report>, Malformed> {
        let token = Token::read(payload, schema)?;
        let mut report = Report::default();
        let mut presented = Self::default();
        for declared in &token.checks {
            match declared.check {
                OnlineCheck::VersionOf(of) => {
                    presented
                        .versions
                        .extend(token.version(declared, of, &mut report));
                }
                OnlineCheck::Revocable => {
                    presented
                        .revocable
                        .extend(token.revocable(declared, &mut report));
                }
                OnlineCheck::SingleUse => {
                    presented.single_use = token.single_use(declared, &mut report);
                }
            }
        }
        Ok(if report.is_empty() {
            Ok(presented)
        } else {
            Err(report)
        })
    }
}

/// The claims of one token that the checks look at.
struct Token<'p> {
    checks: Vec<Declared<'static>>,
    claims: Vec<(Cow<'p, str>, Value<'p>)>,
}

/// A value as it stands on the wire.
enum Value<'p> {
    Text(Cow<'p, str>),
    Number(Number),
    Texts(Vec<String>),
    Other(JsonType),
}

impl<'p> Token<'p> {
    fn read(payload: &'p [u8], schema: &'static Schema<'static>) -> Result<Self, Malformed> {
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
        variants: &'static [crate::schema::Variant<'static>],
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

    fn place(&self, name: &str) -> usize {
        let place = self.claims.iter().position(|(known, _)| known == name);
        place.unwrap_or(self.claims.len())
    }

    fn get(&self, name: &str) -> Option<&Value<'p>> {
        let found = self.claims.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A string or an integer, as keys are made of it.
    fn id(&self, name: &'static str, report: &mut Report) -> Option<String> {
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

    fn version(
        &self,
        declared: &Declared<'static>,
        of: &'static str,
        report: &mut Report,
    ) -> Option<Version> {
        let counter = declared.claim.name;
        let subject = self.id(of, report);
        let Some(value) = self.get(counter) else {
            report.missing(counter);
            return None;
        };
        let Some(Ok(presented)) = value.whole().map(u64::try_from) else {
            report.wrong_type(counter, "an integer of zero or more", value.json_type());
            return None;
        };
        Some(Version {
            claim: counter,
            place: self.place(counter),
            key: VersionKey::named(self.text("iss"), counter, of, subject?),
            presented,
        })
    }

    fn revocable(&self, declared: &Declared<'static>, report: &mut Report) -> Option<Revocable> {
        let claim = declared.claim.name;
        Some(Revocable {
            claim,
            place: self.place(claim),
            key: RevocationKey::named(self.text("iss"), claim, self.id(claim, report)?),
        })
    }

    fn single_use(&self, declared: &Declared<'static>, report: &mut Report) -> Option<SingleUse> {
        let claim = declared.claim.name;
        let token_id = self.id(claim, report);
        let expires = match self.get("exp") {
            Some(Value::Number(number)) => date(*number),
            Some(other) => {
                report.wrong_type("exp", "a number", other.json_type());
                return None;
            }
            // Without an end the store would have to remember the token for good.
            None => {
                report.missing("exp");
                return None;
            }
        };
        Some(SingleUse {
            claim,
            key: ReplayKey::new(self.text("iss"), &self.audience(), &token_id?),
            expires_at: expires + MARGIN,
        })
    }

    /// The audiences in order: `aud` is a set, be it written as a string or as an array.
    fn audience(&self) -> Vec<String> {
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
    fn whole(&self) -> Option<i128> {
        match self {
            Self::Number(number) => whole(*number),
            _ => None,
        }
    }

    fn json_type(&self) -> JsonType {
        match self {
            Self::Text(_) => JsonType::String,
            Self::Number(_) => JsonType::Number,
            Self::Texts(_) => JsonType::Array,
            Self::Other(other) => *other,
        }
    }
}

/// The end of the second that holds the date, and the last second there is for one beyond.
fn date(number: Number) -> NumericDate {
    NumericDate::from_secs(match number {
        Number::Unsigned(seconds) => i64::try_from(seconds).unwrap_or(i64::MAX),
        Number::Negative(seconds) => seconds,
        #[allow(clippy::cast_possible_truncation)] // `as` saturates.
        Number::Float(seconds) => seconds.ceil() as i64,
    })
}
