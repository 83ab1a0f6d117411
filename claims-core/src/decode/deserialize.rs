//! serde's entry: a claims set from any `Deserializer`.

use serde::{Deserializer, de::Error as _};

use super::Session;
use crate::{claims::DecodeClaims, reader::tokens};

/// Reads a claims set from a serde `Deserializer`: shape, presence and the validators that need no
/// context. What only a policy can judge is left to it.
pub fn deserialize<'de, T: DecodeClaims<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let tokens = tokens::collect(deserializer)?;
    let mut reader = tokens::TokenReader::new(tokens);
    let mut session = Session::default();
    let decoded = T::decode(&mut reader, None, &mut session).map_err(D::Error::custom)?;
    let mut report = session.report;
    report.redact(T::SCHEMA);
    match decoded {
        Some(claims) if report.is_empty() => Ok(claims),
        _ => Err(D::Error::custom(report)),
    }
}
