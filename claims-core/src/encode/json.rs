//! A claims set as JSON text.

mod compound;
mod name;
mod string;
mod value;

use serde::Serialize;

use self::value::JsonWriter;
use crate::error::EncodeError;

/// How deep a text is nested: no deeper than this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "jsonwebtoken"), allow(dead_code))]
pub(crate) struct DepthBound(pub(crate) usize);

/// Writes a claims set as JSON, with finite numbers alone.
pub(crate) fn json<T: Serialize>(
    claims: &T,
    written: &mut Vec<u8>,
) -> Result<DepthBound, EncodeError> {
    let mut writer = JsonWriter::new(written);
    match claims.serialize(&mut writer) {
        Ok(()) => Ok(DepthBound(writer.deepest())),
        Err(error) => Err(EncodeError::new(error, unfinished(written))),
    }
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

    use super::{DepthBound, json as write, unfinished};
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

    /// A name that is written as it is shown.
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct Shown(u8);

    impl serde::Serialize for Shown {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&format_args!("n\"{}", self.0))
        }
    }

    #[derive(serde::Serialize)]
    struct Unit;

    #[test]
    fn shown_names_and_units_are_written_as_serde_json_writes_them() {
        let value = (BTreeMap::from([(Shown(1), 1), (Shown(2), 2)]), Unit);
        let mut written = Vec::new();
        write(&value, &mut written).unwrap();
        assert_eq!(written, serde_json::to_vec(&value).unwrap());
    }

    #[derive(serde::Serialize, PartialEq, Eq, PartialOrd, Ord)]
    enum Name {
        Unit,
        Number(u8),
    }

    #[derive(serde::Serialize, PartialEq, Eq, PartialOrd, Ord)]
    struct Wrapped<T>(T);

    #[derive(serde::Serialize)]
    struct Everything {
        unit: (),
        unit_variant: Name,
        new_variant: Name,
        wrapped: Wrapped<char>,
        optional: Option<u8>,
        integers: (i8, i16, i32, i64, i128, u8, u16, u32, u64, u128),
        extremes: [i64; 2],
        floats: (f32, f64, f64),
        booleans: [bool; 2],
        #[serde(serialize_with = "bytes")]
        bytes: Vec<u8>,
        #[serde(serialize_with = "displayed")]
        displayed: &'static str,
        empty: (Vec<u8>, BTreeMap<u8, u8>, String, [u8; 0]),
    }

    fn bytes<S: serde::Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }

    fn displayed<S: serde::Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("<{text}\n{}>", 1))
    }

    fn same_as_serde_json(value: &impl serde::Serialize) {
        let mut written = Vec::new();
        write(value, &mut written).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&written),
            serde_json::to_string(value).unwrap()
        );
    }

    #[test]
    fn every_type_of_serde_is_written_as_serde_json_writes_it() {
        let everything = |bytes: Vec<u8>| Everything {
            unit: (),
            unit_variant: Name::Unit,
            new_variant: Name::Number(1),
            wrapped: Wrapped('"'),
            optional: None,
            integers: (-1, -2, -3, -4, i128::MIN, 5, 6, 7, 8, u128::MAX),
            extremes: [i64::MIN, i64::MAX],
            floats: (0.1, 1e-7, f64::MIN_POSITIVE),
            booleans: [true, false],
            bytes,
            displayed: "a\"b",
            empty: (vec![], BTreeMap::new(), String::new(), []),
        };
        same_as_serde_json(&everything(vec![]));
        same_as_serde_json(&everything(vec![1, 2]));
        same_as_serde_json(&Some(Wrapped(everything(vec![255]))));
    }

    #[test]
    fn names_that_are_no_strings_are_written_as_serde_json_writes_them() {
        same_as_serde_json(&BTreeMap::from([(1_u8, 1), (2, 2)]));
        same_as_serde_json(&BTreeMap::from([(i128::MIN, 1)]));
        same_as_serde_json(&BTreeMap::from([(true, 1), (false, 2)]));
        same_as_serde_json(&BTreeMap::from([('"', 1), ('a', 2)]));
        same_as_serde_json(&BTreeMap::from([(Name::Unit, 1)]));
        same_as_serde_json(&BTreeMap::from([(Some(Wrapped("x\n")), 1)]));
        for refused in [
            refused(&map(BTreeMap::from([((), 1)]))),
            refused(&map(BTreeMap::from([(Name::Number(1), 1)]))),
            refused(&map(BTreeMap::from([(None::<u8>, 1)]))),
            refused(&map(BTreeMap::from([(vec![1], 1)]))),
            refused(&map(BTreeMap::from([((1, 2), 1)]))),
            refused(&map(BTreeMap::from([(map(1), 1)]))),
        ] {
            assert_eq!(
                refused,
                "the claims cannot be written as JSON: `a`: key must be a string"
            );
        }
    }

    #[test]
    fn depth_is_counted() {
        let depth = |value: &dyn Fn(&mut Vec<u8>) -> DepthBound| value(&mut Vec::new());
        assert_eq!(depth(&|to| write(&1, to).unwrap()), DepthBound(0));
        assert_eq!(depth(&|to| write(&[[1], [2]], to).unwrap()), DepthBound(2));
        let variants = [Foreign::Tuple(1, 1.0), Foreign::Struct { ratio: 1.0 }];
        assert_eq!(depth(&|to| write(&variants, to).unwrap()), DepthBound(3));
        assert_eq!(
            depth(&|to| write(&[Foreign::New(1.0)], to).unwrap()),
            DepthBound(2)
        );
        assert_eq!(
            depth(&|to| write(&json!({"a": [{}], "b": [1, 2]}), to).unwrap()),
            DepthBound(3)
        );
        // Text from elsewhere is not read, only its brackets are counted.
        let raw = serde_json::value::RawValue::from_string("[[],[]]".to_owned()).unwrap();
        assert_eq!(
            depth(&|to| write(&(raw.clone(),), to).unwrap()),
            DepthBound(4)
        );
    }

    struct NeverShown;

    impl std::fmt::Display for NeverShown {
        fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            Err(std::fmt::Error)
        }
    }

    impl serde::Serialize for NeverShown {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    #[test]
    fn a_value_that_does_not_show_itself_is_an_error_and_no_panic() {
        assert!(
            refused(&map(NeverShown)).starts_with("the claims cannot be written as JSON: `a`: ")
        );
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
