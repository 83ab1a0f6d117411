//! Claims that have to be one JSON value.

use serde_json::Value as Json;

use super::{Policy, Report, Wire};
use crate::{
    error::Malformed,
    policy::value::number_detail,
    reader::{JsonReader, JsonType, Number, Reader},
    report::{Code, Detail, Violation},
    value::whole,
};

pub(super) fn judge(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    for (name, expected) in &policy.equals {
        let Some(value) = wire.get(name) else {
            report.push(Violation::new(name.to_string(), Code::Missing));
            continue;
        };
        if !same(&mut value.reader(), expected).unwrap_or(false) {
            report.push(
                Violation::new(name.to_string(), Code::NotEqual)
                    .with_expected(detail(expected))
                    .with_cut_actual(value.detail()),
            );
        }
    }
}

/// Whether the next value is the one expected; reads past what it looks at only if so.
///
/// Reads the text itself: what `serde_json` makes of a number depends on its feature flags.
fn same(reader: &mut JsonReader<'_>, expected: &Json) -> Result<bool, Malformed> {
    match (reader.peek()?, expected) {
        (JsonType::Null, Json::Null) => reader.null().map(|()| true),
        (JsonType::Boolean, Json::Bool(expected)) => Ok(reader.boolean()? == *expected),
        (JsonType::String, Json::String(expected)) => Ok(reader.string()? == *expected),
        (JsonType::Number, Json::Number(expected)) => {
            let found = reader.number()?;
            Ok(number(expected).is_some_and(|expected| same_number(found, expected)))
        }
        (JsonType::Array, Json::Array(expected)) => {
            reader.enter_array()?;
            for expected in expected {
                if !reader.next_element()? || !same(reader, expected)? {
                    return Ok(false);
                }
            }
            Ok(!reader.next_element()?)
        }
        (JsonType::Object, Json::Object(expected)) => same_members(reader, expected),
        _ => Ok(false),
    }
}

/// The order of members does not matter; a member that comes twice is never the same.
fn same_members(
    reader: &mut JsonReader<'_>,
    expected: &serde_json::Map<String, Json>,
) -> Result<bool, Malformed> {
    let mut left: Vec<&str> = expected.keys().map(String::as_str).collect();
    reader.enter_object()?;
    while let Some(name) = reader.next_name()? {
        let Some(index) = left.iter().position(|known| *known == name) else {
            return Ok(false);
        };
        left.swap_remove(index);
        match expected.get(&*name) {
            Some(expected) if same(reader, expected)? => {}
            _ => return Ok(false),
        }
    }
    Ok(left.is_empty())
}

fn number(number: &serde_json::Number) -> Option<Number> {
    if let Some(number) = number.as_u64() {
        Some(Number::Unsigned(number))
    } else if let Some(number) = number.as_i64() {
        Some(Number::Negative(number))
    } else {
        number
            .as_f64()
            .filter(|number| number.is_finite())
            .map(Number::Float)
    }
}

/// Whether both are the same number, however they are written: `1`, `1.0`, `10e-1`. With a fraction or an
/// exponent, one from 2^53 on may have lost digits, and is no integer.
#[allow(clippy::float_cmp)] // The same text gives the same bits.
fn same_number(found: Number, expected: Number) -> bool {
    match (whole(found), whole(expected), found, expected) {
        (None, None, Number::Float(found), Number::Float(expected)) => found == expected,
        (Some(found), Some(expected), ..) => found == expected,
        _ => false,
    }
}

fn detail(expected: &Json) -> Detail {
    match expected {
        Json::Null => Detail::Words("null".into()),
        Json::Bool(boolean) => Detail::Boolean(*boolean),
        Json::String(text) => Detail::Text(text.clone().into()),
        Json::Number(expected) => number(expected)
            .map_or_else(|| Detail::Words(expected.to_string().into()), number_detail),
        Json::Array(_) | Json::Object(_) => Detail::Words(expected.to_string().into()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn equal(text: &str, expected: &Json) -> bool {
        same(&mut JsonReader::from(text), expected).unwrap()
    }

    #[test]
    fn a_number_that_may_have_lost_digits_is_no_integer() {
        assert!(equal(
            "9007199254740991.0",
            &json!(9_007_199_254_740_991_u64)
        ));
        let expected = json!(9_007_199_254_740_992_u64);
        assert!(equal("9007199254740992", &expected));
        for other in [
            "9007199254740992.0",
            "9007199254740993.0",
            "9007199254740992.5",
        ] {
            assert!(!equal(other, &expected), "{other}");
        }
        assert!(equal("1e300", &json!(1e300)));
    }

    #[test]
    fn types_are_not_mixed_up() {
        assert!(equal("true", &json!(true)));
        for other in ["1", "\"true\"", "null", "false", "[true]"] {
            assert!(!equal(other, &json!(true)), "{other}");
        }
        assert!(equal("null", &json!(null)) && !equal("0", &json!(null)));
    }

    #[test]
    fn numbers_are_equal_by_value() {
        for one in ["1", "1.0", "10e-1", "0.1e1"] {
            assert!(equal(one, &json!(1)) && equal(one, &json!(1.0)), "{one}");
        }
        assert!(!equal("1.5", &json!(1)) && !equal("-1", &json!(1)));
        assert!(equal("0.1", &json!(0.1)) && equal("1e300", &json!(1e300)));
        // As binary64 the two would be the same.
        assert!(!equal(
            "9007199254740993",
            &json!(9_007_199_254_740_992_u64)
        ));
    }

    #[test]
    fn arrays_and_objects_are_equal_by_their_members() {
        let expected = json!({"a": [1, {"b": null}], "c": "d"});
        assert!(equal(r#"{"c":"\u0064","a":[1,{"b":null}]}"#, &expected));
        for other in [
            r#"{"a":[1,{"b":null}]}"#,
            r#"{"a":[1,{"b":null}],"c":"d","e":1}"#,
            r#"{"a":[1,{"b":null}],"c":"d","c":"d"}"#,
            r#"{"a":[1,{"b":null},2],"c":"d"}"#,
            r#"{"a":[1],"c":"d"}"#,
        ] {
            assert!(!equal(other, &expected), "{other}");
        }
    }
}
