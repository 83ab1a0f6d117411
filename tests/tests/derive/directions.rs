//! `decode_only` and `encode_only`, `deny_unknown` and `forbid`.

use claims_core::{Claims, Policy};
use serde::{Deserialize, Serialize};

use crate::{accepted, refused, written};

#[derive(Debug, PartialEq, Deserialize)]
struct In(u8);

#[derive(Debug, Serialize)]
struct Out(u8);

#[derive(Debug, Claims)]
#[claims(decode_only)]
struct Incoming {
    value: In,
    #[claim(range(..=9))]
    level: u8,
}

#[derive(Debug, Claims)]
#[claims(encode_only)]
struct Outgoing {
    value: Out,
    level: u8,
}

#[test]
fn a_view_that_is_only_read() {
    let incoming: Incoming = accepted(r#"{"value":1,"level":2}"#);
    assert_eq!((incoming.value, incoming.level), (In(1), 2));
    assert_eq!(
        refused::<Incoming>(r#"{"value":"x","level":10}"#),
        ["value wrong_type", "level range"]
    );
}

#[test]
fn a_view_that_is_only_written() {
    let outgoing = Outgoing {
        value: Out(1),
        level: 2,
    };
    assert_eq!(written(&outgoing), r#"{"value":1,"level":2}"#);
}

#[derive(Debug, Claims)]
#[claims(deny_unknown, forbid("nonce", "at_hash"))]
struct Closed {
    value: Option<u8>,
}

#[test]
fn a_closed_set_names_each_unknown_claim() {
    accepted::<Closed>(r#"{"value":1}"#);
    assert_eq!(
        refused::<Closed>(r#"{"a":1,"value":2,"b":{"c":1},"nonce":null}"#),
        ["a unknown", "b unknown", "nonce forbidden"]
    );
    assert!(serde_json::from_str::<Closed>(r#"{"a":1}"#).is_err());
    assert!(serde_json::from_str::<Closed>(r#"{"at_hash":1}"#).is_err());
}

/// Core claims, and those that the policy names, are known without being declared.
#[test]
fn what_the_policy_judges_is_known() {
    accepted::<Closed>(
        r#"{"iss":"i","sub":"s","aud":"a","exp":1800000000,"nbf":1,"iat":1,"jti":"j"}"#,
    );
    let policy = Policy::builder()
        .allow_no_expiry()
        .require("tenant")
        .build()
        .unwrap();
    assert!(policy.decode::<Closed>(br#"{"tenant":1}"#).is_ok());
    assert_eq!(refused::<Closed>(r#"{"tenant":1}"#), ["tenant unknown"]);
}
