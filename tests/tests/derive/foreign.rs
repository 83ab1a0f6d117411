//! Types that only serde can read: their failure is recorded, and the rest is still read.

use std::{collections::BTreeMap, net::IpAddr};

use claims_core::Claims;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{accepted, refused, report, written};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Person {
    given_name: String,
    tags: Vec<u8>,
    #[serde(default)]
    address: BTreeMap<String, Street>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Street(String, u16);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Either {
    Number(i64),
    Text(String),
}

#[derive(Debug, Claims)]
struct Token {
    before: u8,
    person: Person,
    between: bool,
    ip: Option<IpAddr>,
    either: Option<Either>,
    list: Option<Vec<Person>>,
    any: Option<Value>,
    pair: Option<(u8, char)>,
    after: String,
}

const GOOD: &str = r#"{"before":1,"person":{"givenName":"a","tags":[1],"address":{"home":["x",2]}},"between":true,"ip":"::1","either":"x","list":[],"any":{"a":[null,1.5]},"pair":[1,"c"],"after":"z"}"#;

#[test]
fn they_are_read_and_written_as_serde_does() {
    let token: Token = accepted(GOOD);
    assert_eq!(token.person.address["home"], Street("x".to_owned(), 2));
    assert_eq!(token.either, Some(Either::Text("x".to_owned())));
    assert_eq!(
        (token.pair, token.any.clone()),
        (Some((1, 'c')), Some(json!({"a": [null, 1.5]})))
    );
    assert_eq!(
        (token.before, token.between, token.after.as_str()),
        (1, true, "z")
    );
    assert_eq!(token.ip, Some("::1".parse().unwrap()));
    assert_eq!(written(&token), GOOD);
}

/// Each stops in the middle of its value, at another depth.
#[test]
fn the_rest_is_read_after_a_failure() {
    for (value, path) in [
        (
            r#"{"givenName":"a","tags":[1,2,"x",{"y":[1]}],"address":{}}"#,
            "person.tags[2]",
        ),
        (
            r#"{"givenName":7,"tags":[[[]]],"more":{"deep":[{}]}}"#,
            "person.givenName",
        ),
        (
            r#"{"givenName":"a","tags":[],"address":{"home":["x","y",{}]}}"#,
            "person.address.home[1]",
        ),
        (
            r#"{"givenName":"a","tags":[],"unknown":{"a":[1,2]},"tags":[]}"#,
            "person",
        ),
        (r#"{"tags":[]}"#, "person"),
        (r#"[1,{"a":"}]"},"]"]"#, "person"),
        (r#""text \" } ] with brackets""#, "person"),
        ("null", "person"),
        ("-12.5e3", "person"),
    ] {
        let payload = format!(r#"{{"before":300,"person":{value},"between":7,"after":1}}"#);
        let report = report::<Token>(&payload);
        let claims: Vec<_> = report
            .into_iter()
            .map(|found| found.claim().to_owned())
            .collect();
        assert_eq!(claims.len(), 4, "{payload}: {report}");
        assert!(claims[1].starts_with(path), "{payload}: {report}");
        assert_eq!(
            (&*claims[0], &*claims[2], &*claims[3]),
            ("before", "between", "after")
        );
        // From a serde `Deserializer` it is the same.
        let by_serde = serde_json::from_str::<Token>(&payload)
            .unwrap_err()
            .to_string();
        for claim in ["before", path, "between", "after"] {
            assert!(
                by_serde.contains(&format!("`{claim}")),
                "{payload}: {by_serde}"
            );
        }
    }
}

#[test]
fn several_fail_in_one_token() {
    let payload = r#"{"before":1,"person":{},"between":true,"ip":"nowhere","either":[],"list":[{"givenName":"a","tags":[]},{"givenName":"b","tags":7}],"pair":[1],"after":"z"}"#;
    let report = report::<Token>(payload);
    let claims: Vec<_> = report
        .into_iter()
        .map(|found| found.claim().to_owned())
        .collect();
    assert_eq!(claims, ["person", "ip", "either", "list[1].tags", "pair"]);
    assert!(
        report
            .into_iter()
            .all(|found| found.code().as_str() == "wrong_type"),
        "{report}"
    );
}

/// Foreign maps and structs are told from `null` by both ways in.
#[test]
fn null_is_no_empty_object() {
    #[derive(Debug, Claims)]
    struct Maps {
        map: serde_json::Map<String, Value>,
        nested: Option<Vec<serde_json::Map<String, Value>>>,
    }
    let empty = r#"{"map":{},"nested":[{}]}"#;
    assert!(accepted::<Maps>(empty).map.is_empty());
    for (payload, path) in [
        (r#"{"map":null}"#, "map wrong_type"),
        (r#"{"map":{},"nested":[null]}"#, "nested[0] wrong_type"),
    ] {
        assert_eq!(refused::<Maps>(payload), [path]);
        assert!(serde_json::from_str::<Maps>(payload).is_err(), "{payload}");
    }
}

/// A repeated name inside is the foreign type's business: serde's structs refuse it.
#[test]
fn names_inside_are_the_types_own() {
    let twice = GOOD.replace(r#""givenName":"a""#, r#""givenName":"a","givenName":"b""#);
    assert_eq!(refused::<Token>(&twice), ["person wrong_type"]);
    assert!(serde_json::from_str::<Token>(&twice).is_err());
}
