//! Headers, ready to go out.

use std::{array, borrow::Cow, sync::OnceLock};

use jsonwebtoken::Algorithm;
use serde_json::Value;

use crate::jwt::{algorithm, compact};

/// How many types are kept; a service signs tokens of one or two.
const KEPT: usize = 4;

/// The headers of one key, encoded, one for each `typ`.
///
/// A header is made when the first token of its type is signed. Nobody ever waits here, and nothing is
/// dropped: types beyond those kept are encoded each time.
pub(super) struct Headers {
    algorithm: Algorithm,
    key_id: Option<Box<str>>,
    kept: [OnceLock<Typed>; KEPT],
}

struct Typed {
    typ: &'static str,
    encoded: Box<str>,
}

impl Headers {
    pub(super) fn new(algorithm: Algorithm, key_id: Option<Box<str>>) -> Self {
        Self {
            algorithm,
            key_id,
            kept: array::from_fn(|_| OnceLock::new()),
        }
    }

    /// `kid` of these headers.
    pub(super) fn key_id(&self) -> Option<&str> {
        self.key_id.as_deref()
    }

    /// The encoded header of tokens of a type that claims sets declare.
    pub(super) fn of(&self, typ: &'static str) -> Cow<'_, str> {
        for place in &self.kept {
            let typed = place.get_or_init(|| Typed {
                typ,
                encoded: self.encode(typ).into(),
            });
            if typed.typ == typ {
                return Cow::Borrowed(&typed.encoded);
            }
        }
        Cow::Owned(self.encode(typ))
    }

    /// A header in base64url.
    pub(super) fn encode(&self, typ: &str) -> String {
        // A `Value` shows itself as JSON, with quotes and escapes.
        let kid = self
            .key_id()
            .map(|key_id| format!(r#","kid":{}"#, Value::from(key_id)));
        let kid = kid.unwrap_or_default();
        let json = format!(
            r#"{{"typ":{},"alg":"{}"{kid}}}"#,
            Value::from(typ),
            algorithm::name(self.algorithm)
        );
        let mut encoded = String::new();
        compact::encode(json.as_bytes(), &mut encoded);
        encoded
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Headers, KEPT};
    use crate::jwt::Algorithm;

    const TYPES: [&str; KEPT + 2] = ["a", "b", "c", "d", "e", "f"];

    #[test]
    fn each_type_has_its_own_header_and_few_are_kept() {
        let headers = Headers::new(Algorithm::HS256, Some("k".into()));
        for _ in 0..2 {
            for (index, typ) in TYPES.into_iter().enumerate() {
                let header = headers.of(typ);
                assert_eq!(header, headers.encode(typ));
                assert_eq!(matches!(header, Cow::Borrowed(_)), index < KEPT, "{typ}");
            }
        }
    }
}
