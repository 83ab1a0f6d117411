//! What of a policy stands in a lock.

use std::time::Duration;

use serde_json::json;

use crate::{
    Policy,
    schema::{
        Schema,
        lock::{Accepted, Arena, Lock},
    },
};

fn lock(policy: &Policy) -> Lock<'static> {
    Lock::new(Schema::new("Token")).with_policy(policy)
}

fn written(policy: &Policy) -> serde_json::Value {
    serde_json::to_value(lock(policy).to_json()).unwrap()["policy"].take()
}

#[test]
fn every_option_stands_there_and_values_of_one_request_do_not() {
    let policy = Policy::builder()
        .issuers([
            "https://b.example",
            "https://a.example",
            "https://b.example",
        ])
        .all_audiences(["orders", "billing"])
        .subject("somebody")
        .nonce("n-1")
        .authorized_party("app")
        .token_id("t-1")
        .http_method("GET")
        .http_uri("https://api.example/orders")
        .access_token_hash("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo")
        .require("tenant")
        .forbid("act")
        .equals("ver", json!({"b": [1, 2.5, null], "a": true}))
        .leeway(Duration::from_millis(1500))
        .max_token_age(Duration::from_secs(60))
        .max_auth_age(Duration::from_secs(61))
        .max_lifetime(Duration::new(62, 100_000_000))
        .typ("at+jwt")
        .allow_future_iat()
        .string_or_uri()
        .build()
        .unwrap();
    let expected = json!({
        "issuers": {"one_of": ["https://a.example", "https://b.example"]},
        "audiences": {"all_of": ["billing", "orders"]},
        "typ": "at+jwt",
        "subject": true,
        "nonce": true,
        "authorized_party": true,
        "token_id": true,
        "http_method": true,
        "http_uri": true,
        "access_token_hash": true,
        "require": ["tenant"],
        "forbid": ["act"],
        "equals": {"ver": {"a": true, "b": [1, 2.5, null]}},
        "leeway": 1.5,
        "max_token_age": 60,
        "max_auth_age": 61,
        "max_lifetime": 62.1,
        "allow_future_iat": true,
        "string_or_uri": true,
    });
    assert_eq!(written(&policy), expected);
    read_again(&policy);
}

#[test]
fn what_is_not_asked_for_is_left_out_but_the_leeway_is_not() {
    let policy = Policy::builder().build().unwrap();
    assert_eq!(written(&policy), json!({"leeway": 60}));
    read_again(&policy);
    let policy = Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .build()
        .unwrap();
    let expected = json!({
        "issuers": "any", "audiences": "any", "leeway": 60, "allow_no_expiry": true,
    });
    assert_eq!(written(&policy), expected);
    read_again(&policy);
}

#[test]
fn the_order_of_a_configuration_means_nothing() {
    let build = |names: [&str; 2]| {
        let policy = Policy::builder().issuers(names).audiences(names);
        lock(&policy.build().unwrap())
    };
    assert_eq!(build(["a", "b"]), build(["b", "a"]));
    let accepted = build(["a", "b"]).policy().unwrap().audiences.clone();
    assert_eq!(accepted, Accepted::OneOf(vec!["a".into(), "b".into()]));
}

#[test]
fn long_durations_with_fractions_are_read_as_they_were_written() {
    for nanos in [1, 999_999_999, 123_456_789] {
        for seconds in [0, 86_400 * 365, u64::MAX / 4] {
            let age = Duration::new(seconds, nanos);
            read_again(&Policy::builder().max_token_age(age).build().unwrap());
        }
    }
    let longest = Policy::builder().max_lifetime(Duration::MAX);
    read_again(&longest.build().unwrap());
}

fn read_again(policy: &Policy) {
    let lock = lock(policy);
    let arena = Arena::new();
    assert_eq!(Lock::parse(&lock.to_string(), &arena), Ok(lock));
}
