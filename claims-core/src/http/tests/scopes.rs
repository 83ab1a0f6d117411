//! Which tokens grant what.

use super::every_error::HOSTILE;
use crate::{
    Scope,
    http::{Refusal, Scoped, require_scopes},
};

fn scope(words: &str) -> Scope {
    words.parse().unwrap()
}

#[test]
fn every_scope_is_needed_and_compared_whole() {
    let token = scope("orders:read orders:write");
    let nothing: [&str; 0] = [];
    assert!(require_scopes(&token, nothing).is_ok());
    assert!(require_scopes(&token, ["orders:write", "orders:read"]).is_ok());
    for lacking in [
        &["orders:read", "orders:cancel"][..],
        &["orders"],
        &["Orders:read"],
        &[""],
    ] {
        let refusal = require_scopes(&token, lacking).unwrap_err();
        assert_eq!(refusal.status(), 403, "{lacking:?}");
    }
}

#[test]
fn two_scopes_in_one_word_are_not_granted_by_two() {
    let token = scope("orders:read orders:write");
    assert!(require_scopes(&token, ["orders:read orders:write"]).is_err());
}

#[test]
fn wherever_a_token_keeps_them() {
    assert!(scope("a b").grants("b"));
    assert!(Some(scope("a b")).grants("b"));
    assert!(!None::<Scope>.grants("b"));
    assert!(vec!["a".to_owned(), "b".to_owned()].grants("b"));
    assert!(!vec!["a".to_owned(), "b c".to_owned()].grants("b"));
    assert!(Some(["a", "b"].as_slice()).grants("b"));
    assert!(require_scopes(["a", "b"].as_slice(), ["b"]).is_ok());
    let borrowed = &scope("a b");
    assert!(Some(borrowed).grants("b") && !Some(borrowed).grants("c"));
}

#[test]
fn the_challenge_tells_all_that_are_needed() {
    let refusal = require_scopes(&scope("a"), ["a", "b", "c"]).unwrap_err();
    let challenge = refusal.challenge().unwrap();
    assert!(challenge.to_str().unwrap().ends_with(", scope=\"a b c\""));
    assert_eq!(
        refusal.to_string(),
        "the token does not grant all of the scopes `a b c`"
    );
}

#[test]
fn what_cannot_be_a_scope_is_refused_and_not_told() {
    let refusal = require_scopes(&scope("a"), ["a", HOSTILE]).unwrap_err();
    assert_eq!(refusal.status(), 403);
    let challenge = refusal.challenge().unwrap();
    assert!(!challenge.to_str().unwrap().contains("scope="));
    let Refusal::Scope(insufficient) = refusal else {
        panic!("{refusal}");
    };
    assert_eq!(insufficient.needed(), None);
}
