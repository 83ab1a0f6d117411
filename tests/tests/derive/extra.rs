//! `extra`: the claims that nothing declares.

use std::collections::BTreeMap;

use claims_core::Claims;
use serde_json::{Value, json};

use crate::{accepted, anything, refused, written};

#[derive(Debug, Claims)]
struct Inner {
    level: Option<u8>,
}

#[derive(Debug, Claims)]
struct Open {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    inner: Inner,
    #[claim(extra)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Claims)]
struct Lax {
    #[claim(registered)]
    sub: String,
    #[claim(extra, collides = "a proxy passes on what it was given")]
    rest: BTreeMap<String, u64>,
}

fn open(name: &str) -> Open {
    Open {
        sub: "ann".to_owned(),
        inner: Inner { level: None },
        rest: BTreeMap::from([(name.to_owned(), json!(1))]),
    }
}

#[test]
fn takes_what_is_not_declared() {
    let payload = r#"{"sub":"ann","b":[1],"level":2,"a":{"c":null}}"#;
    let claims: Open = accepted(payload);
    assert_eq!(claims.inner.level, Some(2));
    assert_eq!(
        claims.rest,
        BTreeMap::from([
            ("a".to_owned(), json!({"c": null})),
            ("b".to_owned(), json!([1]))
        ])
    );
    // The map goes out where its field stands.
    assert_eq!(
        written(&claims),
        r#"{"sub":"ann","level":2,"a":{"c":null},"b":[1]}"#
    );
    assert!(accepted::<Open>(r#"{"sub":"ann"}"#).rest.is_empty());
}

#[test]
fn a_name_that_comes_twice_is_refused() {
    assert_eq!(
        refused::<Open>(r#"{"sub":"ann","a":1,"a":1}"#),
        ["a duplicate"]
    );
    assert_eq!(
        refused::<Open>(r#"{"sub":"ann","a":1,"\u0061":2,"a":3}"#),
        ["a duplicate"]
    );
    assert_eq!(
        refused::<Open>(r#"{"sub":"ann","sub":"bob"}"#),
        ["sub duplicate"]
    );
    // Also when its value is not of the map's type.
    assert_eq!(
        refused::<Lax>(r#"{"sub":"ann","a":"x","a":1}"#),
        ["a wrong_type", "a duplicate"]
    );
    // Names are not folded.
    assert_eq!(
        accepted::<Open>(r#"{"sub":"ann","a":1,"A":1}"#).rest.len(),
        2
    );
}

#[test]
fn values_have_the_maps_type() {
    assert_eq!(accepted::<Lax>(r#"{"sub":"ann","a":1}"#).rest["a"], 1);
    assert_eq!(
        refused::<Lax>(r#"{"sub":"ann","a":"x","b":-1,"c":2,"d":null}"#),
        ["a wrong_type", "b range", "d wrong_type"]
    );
}

#[test]
fn a_name_that_is_taken_does_not_go_out() {
    assert!(serde_json::to_string(&open("private")).is_ok());
    for name in [
        // Declared, by this set or by the one that it embeds.
        "sub",
        "level",
        // Registered, and written in another case.
        "exp",
        "iss",
        "roles",
        "client_id",
        "EXP",
        "Roles",
        "Sub",
    ] {
        let error = serde_json::to_string(&open(name)).unwrap_err().to_string();
        assert!(error.contains(&format!("`{name}`")), "{error}");
    }
}

#[test]
fn with_a_reason_registered_names_go_out_and_core_ones_do_not() {
    let lax = |name: &str| Lax {
        sub: "ann".to_owned(),
        rest: BTreeMap::from([(name.to_owned(), 1)]),
    };
    for name in ["private", "roles", "Roles", "client_id"] {
        assert!(serde_json::to_string(&lax(name)).is_ok(), "{name}");
    }
    for name in ["sub", "exp", "Exp", "SUB", "iat", "jti"] {
        assert!(serde_json::to_string(&lax(name)).is_err(), "{name}");
    }
}

#[derive(Debug, Claims)]
#[claims(forbid("plan"))]
struct WithoutPlan {
    #[claim(extra)]
    rest: BTreeMap<String, u8>,
}

#[derive(Debug, Claims)]
struct Around {
    inner: WithoutPlan,
}

#[test]
fn a_name_that_is_forbidden_does_not_go_out_at_any_depth() {
    let inner = |name: &str| WithoutPlan {
        rest: BTreeMap::from([(name.to_owned(), 1)]),
    };
    let around = |name| Around { inner: inner(name) };
    assert!(anything().check(&around("plans")).is_ok());
    assert_eq!(
        refused::<Around>(r#"{"inner":{"plan":1}}"#),
        ["inner.plan forbidden"]
    );
    for error in [
        anything().check(&around("plan")).unwrap_err(),
        anything().check(&inner("plan")).unwrap_err(),
    ] {
        assert!(
            error.to_string().contains("`WithoutPlan` forbids it"),
            "{error}"
        );
    }
}
