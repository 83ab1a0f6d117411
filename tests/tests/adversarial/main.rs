//! Tokens that somebody made to be let through: not one of them is.
//!
//! Each table stands beside a token that differs only in what is attacked and is accepted, so that
//! a refusal for some other reason cannot pass for the right one.
#![allow(clippy::unwrap_used, clippy::panic)]

/// A key of the runtime's own tests.
macro_rules! pem {
    ($name:literal) => {
        include_bytes!(concat!("../../../claims-core/tests/keys/", $name, ".pem"))
    };
}

mod claims;
mod forge;
mod header;
mod keys;
mod kinds;
mod nested;
mod online;
mod payload;
mod reports;
mod segments;
mod shape;
mod signatures;
mod tagged;
mod weak_keys;

use claims_core::{Audience, Claims, Error, FixedClock, NumericDate, Policy};

/// The time at which every token here is judged.
const NOW: i64 = 1_700_000_000;

/// A payload that is fine.
const GOOD: &str = r#"{"iss":"https://id.example","sub":"ann","aud":"orders","exp":1700000600,"tenant_id":"acme"}"#;

/// What a service would declare.
#[derive(Debug, Claims)]
struct AccessToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    sub: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: NumericDate,
    tenant_id: String,
    admin: Option<bool>,
}

/// A type that leaves everything to the policy.
#[derive(Debug, Claims)]
struct Nothing {}

fn policy() -> Policy {
    Policy::builder()
        .issuer("https://id.example")
        .audience("orders")
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap()
}

/// The payload with something else in the place of `part`.
fn with(part: &str, other: &str) -> String {
    assert!(GOOD.contains(part), "{part}");
    GOOD.replacen(part, other, 1)
}

/// Both kinds of types have to refuse it.
fn refusals(payload: &[u8]) -> [Error; 2] {
    let shown = String::from_utf8_lossy(payload);
    let shown: String = shown.chars().take(200).collect();
    let accepted = || panic!("accepted: {shown}");
    [
        policy()
            .decode::<AccessToken>(payload)
            .err()
            .unwrap_or_else(accepted),
        policy()
            .decode::<Nothing>(payload)
            .err()
            .unwrap_or_else(accepted),
    ]
}

/// Claims and codes of a refusal.
fn codes(error: &Error) -> Vec<String> {
    let Error::Claims(report) = error else {
        return vec![error.to_string()];
    };
    let found = report.into_iter();
    found
        .map(|found| format!("{} {}", found.claim(), found.code().as_str()))
        .collect()
}

#[test]
fn what_the_tables_change_is_accepted_unchanged() {
    let token: AccessToken = policy().decode(GOOD.as_bytes()).unwrap();
    assert_eq!(
        (token.sub.as_str(), token.tenant_id.as_str()),
        ("ann", "acme")
    );
    assert_eq!(
        (token.iss.as_str(), token.admin),
        ("https://id.example", None)
    );
    assert!(token.aud.contains("orders") && token.exp.as_secs() == NOW + 600);
    assert!(policy().decode::<Nothing>(GOOD.as_bytes()).is_ok());
}
