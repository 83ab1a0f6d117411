//! The core claims are checked for the token, whatever the type makes of them.

use std::time::Duration;

use claims_core::{Claims, Error, FixedClock, NumericDate, Policy};

use crate::{NOW, found};

#[derive(Debug, Claims)]
struct Nothing {}

#[derive(Debug, Claims)]
struct Text {
    #[claim(registered)]
    iss: Option<String>,
    #[claim(registered)]
    nbf: Option<i64>,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum Tagged {
    Nothing(Nothing),
}

/// What each of several types says; all say the same.
fn refused(policy: &Policy, payload: &str) -> Vec<String> {
    let codes = |error: Option<Error>| match error {
        None => Vec::new(),
        Some(Error::Claims(report)) => found(&report),
        Some(other) => panic!("{other}"),
    };
    let tagged = payload
        .replacen('{', r#"{"kind":"Nothing","#, 1)
        .replace(",}", "}");
    let nothing = codes(policy.decode::<Nothing>(payload.as_bytes()).err());
    assert_eq!(
        codes(policy.decode::<Text>(payload.as_bytes()).err()),
        nothing,
        "{payload}"
    );
    assert_eq!(
        codes(policy.decode::<Tagged>(tagged.as_bytes()).err()),
        nothing,
        "{payload}"
    );
    nothing
}

#[test]
fn undeclared_claims_are_checked() {
    let policy = Policy::builder()
        .issuer("https://id.example")
        .audience("orders")
        .subject("ann")
        .token_id("7")
        .leeway(Duration::from_secs(30))
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap();
    let good = r#"{"iss":"https://id.example","aud":["orders"],"sub":"ann","jti":"7","exp":1700000001,"nbf":1700000000,"iat":1700000000}"#;
    assert!(refused(&policy, good).is_empty());
    for (part, other, expected) in [
        ("https://id", "https://evil", "iss issuer"),
        (r#"["orders"]"#, r#"["Orders"]"#, "aud audience"),
        (r#""ann""#, r#""bob""#, "sub subject"),
        (r#""7""#, r#""8""#, "jti token_id"),
        (r#""7""#, "7", "jti wrong_type"),
        ("1700000001", "1699999970", "exp expired"),
        (
            r#""nbf":1700000000"#,
            r#""nbf":1700000031"#,
            "nbf not_yet_valid",
        ),
        (
            r#""iat":1700000000"#,
            r#""iat":1700000030.5"#,
            "iat issued_in_future",
        ),
        (r#""iat":1700000000"#, r#""iat":[]"#, "iat wrong_type"),
    ] {
        let payload = good.replace(part, other);
        assert!(
            refused(&policy, &payload).contains(&expected.to_owned()),
            "{payload}"
        );
    }
    assert_eq!(
        refused(&policy, "{}"),
        [
            "exp missing",
            "iss missing",
            "sub missing",
            "jti missing",
            "aud missing"
        ]
    );
}

#[test]
fn a_token_without_an_end_is_refused_unless_allowed() {
    let policy = Policy::builder().build().unwrap();
    assert_eq!(refused(&policy, "{}"), ["exp missing"]);
    assert_eq!(refused(&policy, r#"{"exp":null}"#), ["exp wrong_type"]);
    let lenient = Policy::builder().allow_no_expiry().build().unwrap();
    assert!(refused(&lenient, "{}").is_empty());
    // One that is there still counts.
    assert_eq!(refused(&lenient, r#"{"exp":1}"#), ["exp expired"]);
    assert_eq!(refused(&lenient, r#"{"exp":null}"#), ["exp wrong_type"]);
}

#[test]
fn duplicates_of_undeclared_core_claims_are_found() {
    let policy = Policy::builder().allow_no_expiry().build().unwrap();
    for name in ["iss", "sub", "jti"] {
        let payload = format!(r#"{{"{name}":"a","{name}":"a"}}"#);
        assert_eq!(refused(&policy, &payload), [format!("{name} duplicate")]);
    }
    assert_eq!(
        refused(&policy, r#"{"nbf":1,"nb\u0066":1}"#),
        ["nbf duplicate"]
    );
}
