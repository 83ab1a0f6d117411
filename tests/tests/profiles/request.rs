//! The HTTP request that a proof was made for.

use claims_core::{ConfigError, Policy};
use serde_json::{Map, Value, json};

use crate::kinds::{HASH, kind, lenient};

fn proof(claims: &[(&str, &str)]) -> Map<String, Value> {
    let mut payload = kind("dpop_proof").minimal();
    for (name, value) in claims {
        payload.insert((*name).to_owned(), json!(value));
    }
    payload
}

fn found(policy: claims_core::policy::PolicyBuilder, claims: &[(&str, &str)]) -> Vec<String> {
    kind("dpop_proof").found(policy, &proof(claims))
}

#[test]
fn the_method_is_compared_with_its_case() {
    assert_eq!(found(lenient().http_method("POST"), &[]), [""; 0]);
    for other in ["post", "GET", "POST "] {
        assert_eq!(
            found(lenient().http_method("POST"), &[("htm", other)]),
            ["htm not_equal"]
        );
    }
}

#[test]
fn the_uri_is_compared_in_one_form() {
    let asked = || lenient().http_uri("https://API.example/orders?page=2#top");
    for same in [
        "https://api.example/orders",
        "https://api.EXAMPLE:443/orders",
        "https://api.example/%6Frders",
        "https://api.example/x/../orders",
    ] {
        assert_eq!(found(asked(), &[("htu", same)]), [""; 0], "{same}");
    }
    for other in [
        "http://api.example/orders",
        "https://api.example/Orders",
        "https://api.example/orders/",
        "https://api.example:8443/orders",
        "https://api.example.evil/orders",
    ] {
        assert_eq!(
            found(asked(), &[("htu", other)]),
            ["htu not_equal"],
            "{other}"
        );
    }
    // What is no URI of a request is not the one asked for, either.
    assert_eq!(
        found(asked(), &[("htu", "/orders")]),
        ["htu not_equal", "htu format"]
    );
    // A type without the profile: query and fragment are ignored (RFC 9449, 4.3).
    let policy = asked().allow_no_expiry().build().unwrap();
    let payload = br#"{"htu":"https://api.example/orders?page=3"}"#;
    assert!(policy.decode::<Anything>(payload).is_ok());
    assert!(policy.decode::<Anything>(b"{}").is_err());
}

#[derive(Debug, claims_core::Claims)]
struct Anything {}

#[test]
fn the_access_token_is_compared_by_its_hash() {
    let asked = || lenient().access_token_hash(HASH);
    assert_eq!(found(asked(), &[("ath", HASH)]), [""; 0]);
    assert_eq!(found(asked(), &[]), ["ath missing"]);
    let other = HASH.replace('f', "g");
    assert_eq!(found(asked(), &[("ath", &other)]), ["ath not_equal"]);
}

#[test]
fn options_ask_for_what_they_compare() {
    for (policy, claim) in [
        (lenient().http_method("GET"), "htm"),
        (lenient().http_uri("https://a"), "htu"),
        (lenient().access_token_hash(HASH), "ath"),
    ] {
        let policy = policy.allow_no_expiry();
        let decoded = policy.clone().build().unwrap().decode::<Anything>(b"{}");
        assert_eq!(
            decoded.unwrap_err().to_string(),
            format!("`{claim}`: missing")
        );
        assert!(matches!(
            policy.forbid(claim).build(),
            Err(ConfigError::Contradiction { .. })
        ));
    }
}

#[test]
fn a_value_that_no_token_has_is_a_mistake() {
    for uri in ["/orders", "api.example/orders", "ftp://a/b", "https://"] {
        let error = Policy::builder().http_uri(uri).build().unwrap_err();
        assert!(
            matches!(
                error,
                ConfigError::UnusableValue {
                    option: "http_uri",
                    ..
                }
            ),
            "{uri}: {error}"
        );
        assert!(
            error.to_string().contains("\"https://api.example/orders\""),
            "{error}"
        );
    }
    let error = Policy::builder()
        .access_token_hash("token")
        .build()
        .unwrap_err();
    assert!(matches!(
        error,
        ConfigError::UnusableValue {
            option: "access_token_hash",
            ..
        }
    ));
    for empty in [
        Policy::builder().http_method(""),
        Policy::builder().http_uri(""),
        Policy::builder().access_token_hash(""),
    ] {
        assert!(matches!(empty.build(), Err(ConfigError::EmptyValue { .. })));
    }
    // Two spellings of one URI are no contradiction.
    let twice = Policy::builder()
        .http_uri("https://A/b")
        .http_uri("https://a:443/b?c");
    assert!(twice.build().is_ok());
    let two = Policy::builder()
        .http_uri("https://a/b")
        .http_uri("https://a/c")
        .build();
    assert!(matches!(two, Err(ConfigError::TwoValues { .. })));
}
