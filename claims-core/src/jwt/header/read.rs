//! Reads a header, once and strictly.

use std::{borrow::Cow, mem};

use jsonwebtoken::Algorithm;

use super::{Extension, Header};
use crate::{
    error::{HeaderError, Malformed, MalformedReason},
    jwt::algorithm,
    reader::{JsonReader, JsonType, Reader},
};

/// How many parameters without a meaning here a header may have: their names are kept to find
/// duplicates, and nobody vouches for them yet.
const MOST_IGNORED: usize = 32;

/// Reads the header of a token. What it asks for is judged later.
pub(in crate::jwt) fn read(bytes: &[u8]) -> Result<Header, HeaderError> {
    let mut reader = JsonReader::new(bytes).map_err(malformed)?;
    let mut parameters = Parameters::default();
    enter(&mut reader).map_err(malformed)?;
    while let Some(name) = reader.next_name().map_err(malformed)? {
        parameters.read(name, &mut reader)?;
    }
    reader.finish().map_err(malformed)?;
    parameters.header()
}

fn enter<'h>(reader: &mut impl Reader<'h>) -> Result<(), Malformed> {
    if reader.peek()? != JsonType::Object {
        return Err(Malformed {
            reason: MalformedReason::NotAnObject,
            offset: reader.position(),
        });
    }
    reader.enter_object()
}

#[cold]
fn malformed(malformed: Malformed) -> HeaderError {
    HeaderError::Malformed(malformed)
}

/// The parameters read so far.
#[derive(Default)]
struct Parameters<'h> {
    algorithm: Option<Algorithm>,
    key_id: Option<Cow<'h, str>>,
    typ: Option<Cow<'h, str>>,
    critical: bool,
    encoded_payload: Option<bool>,
    compressed: bool,
    ignored: Vec<Cow<'h, str>>,
}

impl<'h> Parameters<'h> {
    /// Reads the value of one parameter.
    fn read(
        &mut self,
        name: Cow<'h, str>,
        reader: &mut impl Reader<'h>,
    ) -> Result<(), HeaderError> {
        match name.as_ref() {
            "alg" => {
                let text = string("alg", reader)?;
                once(
                    self.algorithm.replace(known_algorithm(&text)?).is_none(),
                    &name,
                )
            }
            "kid" => once(self.key_id.replace(string("kid", reader)?).is_none(), &name),
            "typ" => once(self.typ.replace(string("typ", reader)?).is_none(), &name),
            "b64" => {
                let encoded = boolean(reader).map_err(malformed)?;
                once(
                    self.encoded_payload
                        .replace(encoded == Some(true))
                        .is_none(),
                    &name,
                )
            }
            "crit" => {
                reader.skip().map_err(malformed)?;
                once(!mem::replace(&mut self.critical, true), &name)
            }
            "zip" => {
                reader.skip().map_err(malformed)?;
                once(!mem::replace(&mut self.compressed, true), &name)
            }
            _ => {
                reader.skip().map_err(malformed)?;
                self.ignore(name)
            }
        }
    }

    /// Remembers a parameter without a meaning here, to know it again.
    fn ignore(&mut self, name: Cow<'h, str>) -> Result<(), HeaderError> {
        once(!self.ignored.contains(&name), &name)?;
        if self.ignored.len() == MOST_IGNORED {
            return Err(HeaderError::TooManyParameters {
                limit: MOST_IGNORED,
            });
        }
        self.ignored.push(name);
        Ok(())
    }

    /// The header, once all its parameters are read.
    fn header(self) -> Result<Header, HeaderError> {
        let extension = if self.critical {
            Some(Extension::Critical)
        } else if self.encoded_payload == Some(false) {
            Some(Extension::UnencodedPayload)
        } else if self.compressed {
            Some(Extension::Compressed)
        } else {
            None
        };
        Ok(Header {
            algorithm: self.algorithm.ok_or(HeaderError::MissingAlgorithm)?,
            key_id: self.key_id.map(Into::into),
            typ: self.typ.map(Into::into),
            extension,
        })
    }
}

/// The algorithm of that name; `none` has an error of its own, because it is an attack.
fn known_algorithm(name: &str) -> Result<Algorithm, HeaderError> {
    algorithm::find(name).ok_or_else(|| {
        if name.trim().eq_ignore_ascii_case("none") {
            HeaderError::Unsecured
        } else {
            HeaderError::UnknownAlgorithm(name.to_owned())
        }
    })
}

/// A parameter appears once only.
fn once(first: bool, name: &str) -> Result<(), HeaderError> {
    if first {
        Ok(())
    } else {
        Err(HeaderError::Duplicate(name.to_owned()))
    }
}

fn string<'h>(
    parameter: &'static str,
    reader: &mut impl Reader<'h>,
) -> Result<Cow<'h, str>, HeaderError> {
    match reader.peek().map_err(malformed)? {
        JsonType::String => reader.string().map_err(malformed),
        other => Err(HeaderError::WrongType {
            parameter,
            found: other.as_str(),
        }),
    }
}

/// Reads a boolean; anything else is skipped and `None`.
fn boolean<'h>(reader: &mut impl Reader<'h>) -> Result<Option<bool>, Malformed> {
    match reader.peek()? {
        JsonType::Boolean => reader.boolean().map(Some),
        _ => reader.skip().map(|()| None),
    }
}

#[cfg(test)]
mod tests;
