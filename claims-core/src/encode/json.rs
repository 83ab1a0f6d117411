//! A claims set as JSON text.

use serde::Serialize;

use super::Finite;
use crate::error::EncodeError;

/// Writes a claims set as JSON, with finite numbers alone.
pub(crate) fn json<T: Serialize>(claims: &T, written: &mut Vec<u8>) -> Result<(), EncodeError> {
    serde_json::to_writer(&mut *written, &Finite::new(claims))
        .map_err(|error| EncodeError::new(error, unfinished(written)))
}

/// The claim whose value was about to be written when the rest failed.
fn unfinished(written: &[u8]) -> Option<String> {
    let mut depth = 0_usize;
    let mut string = None;
    let mut escaped = false;
    let mut last = None;
    let mut claim = None;
    for (index, byte) in written.iter().enumerate() {
        match (string, byte) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(start), b'"') => {
                last = written.get(start..index);
                string = None;
            }
            (None, b'"') => string = Some(index.saturating_add(1)),
            (None, b'{' | b'[') => depth = depth.saturating_add(1),
            (None, b'}' | b']') => depth = depth.saturating_sub(1),
            (None, b':') if depth == 1 => claim = last,
            (Some(_) | None, _) => {}
        }
    }
    let within = depth > 1 || written.last() == Some(&b':');
    claim
        .filter(|_| within)
        .map(|name| String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::{json as write, unfinished};
    use crate::types::OneOrMany;

    fn refused(value: &impl serde::Serialize) -> String {
        write(value, &mut Vec::new()).unwrap_err().to_string()
    }

    fn map<T>(value: T) -> BTreeMap<&'static str, T> {
        BTreeMap::from([("a", value)])
    }

    #[derive(serde::Serialize)]
    enum Foreign {
        New(f32),
        Tuple(u8, f64),
        Struct { ratio: f64 },
    }

    #[test]
    fn a_number_that_is_not_finite_is_refused_wherever_it_stands() {
        const NAN: &str = "the claims cannot be written as JSON: `a`: JSON has no number for NaN (RFC 8259, section 6)";
        assert_eq!(refused(&map(f64::NAN)), NAN);
        assert_eq!(refused(&map(f32::NAN)), NAN);
        assert_eq!(refused(&map(Some(f64::NAN))), NAN);
        assert_eq!(refused(&map(vec![1.0, f64::NAN])), NAN);
        assert_eq!(refused(&map([f64::NAN])), NAN);
        assert_eq!(refused(&map(("x", f64::NAN))), NAN);
        assert_eq!(refused(&map(map(f64::NAN))), NAN);
        assert_eq!(refused(&map(OneOrMany::One(f64::NAN))), NAN);
        assert_eq!(refused(&map(Foreign::New(f32::NAN))), NAN);
        assert_eq!(refused(&map(Foreign::Tuple(1, f64::NAN))), NAN);
        assert_eq!(refused(&map(Foreign::Struct { ratio: f64::NAN })), NAN);
        for infinite in [f64::INFINITY, f64::NEG_INFINITY] {
            assert!(refused(&map(infinite)).contains("`a`: JSON has no number for infinity"));
        }
    }

    #[test]
    fn everything_else_is_written_as_serde_json_writes_it() {
        let value = json!({
            "a": [1.5, -1, u64::MAX, "x\n", null, true, {}, [], {"b": [0.1]}],
            "c": f64::MAX,
        });
        let foreign = [
            Foreign::New(0.1),
            Foreign::Tuple(1, 1e300),
            Foreign::Struct { ratio: -0.0 },
        ];
        let raw = serde_json::value::RawValue::from_string("[1.0e0]".to_owned()).unwrap();
        let mixed = (
            value,
            foreign,
            raw,
            Some('x'),
            (),
            BTreeMap::from([(1, 2_i128)]),
        );
        let mut written = Vec::new();
        write(&mixed, &mut written).unwrap();
        assert_eq!(written, serde_json::to_vec(&mixed).unwrap());
    }

    #[test]
    fn the_claim_that_failed_is_named() {
        for (written, name) in [
            (r#"{"a":1,"b":"#, Some("b")),
            (r#"{"a":{"x":1,"y":"#, Some("a")),
            (r#"{"a":[1,"#, Some("a")),
            (r#"{"a\"":"{:","b:":"#, Some("b:")),
            (r#"{"a":1"#, None),
            (r#"{"a":{"x":1}"#, None),
            ("{", None),
            ("", None),
        ] {
            assert_eq!(unfinished(written.as_bytes()).as_deref(), name, "{written}");
        }
    }
}
