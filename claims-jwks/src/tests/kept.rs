//! Keys that stay the same from one set to the next, so that a cache of verified tokens stays warm.

use claims_core::jwt::KeySource;
use serde_json::{Value, json};

use super::{
    MAX_AGE, MINIMUM_INTERVAL, MOMENT, REFRESH_INTERVAL, almost,
    claims::{ISSUER, message},
    clock::ManualClock,
    key_ids,
    keys::{Key, set},
    remote,
    server::KeyServer,
    soon, unavailable,
    verifier::verifier,
};
use crate::{KeysUnavailable, RemoteJwkSet};

/// A server with two keys, the set that was fetched from it, and its clock. The keys are marked: those
/// that a refresh keeps have ids of their own.
async fn marked() -> (KeyServer, RemoteJwkSet, ManualClock) {
    let server = KeyServer::start([Key::new("a"), Key::new("b")]);
    let clock = ManualClock::default();
    let keys = remote(&server, &clock).fetch().await.unwrap();
    keys.shared().mark_keys();
    (server, keys, clock)
}

/// The ids after the next refresh.
async fn refreshed(keys: &RemoteJwkSet, clock: &ManualClock) -> Vec<String> {
    let attempt = keys.shared().attempts() + 1;
    clock.advance(REFRESH_INTERVAL);
    soon(keys.shared().ended(attempt)).await;
    key_ids(keys)
}

/// A key with one more member.
fn with(key: Key, name: &str, value: Value) -> Value {
    let mut jwk = key.jwk();
    jwk[name] = value;
    jwk
}

#[tokio::test]
async fn an_equal_set_keeps_every_key() {
    let (server, keys, clock) = marked().await;
    for _ in 0..2 {
        assert_eq!(refreshed(&keys, &clock).await, ["kept a", "kept b"]);
    }
    // The order, the spaces and what nobody understands make no other keys.
    let [a, b] = [Key::new("a"), Key::new("b")];
    let body = set([b.jwk(), with(a, "unheard-of", json!(1)), b.jwk()]);
    server.answer_with([b" \n", &body[..]].concat());
    assert_eq!(refreshed(&keys, &clock).await, ["kept a", "kept b"]);
}

/// What anybody can cause by a made-up `kid`.
#[tokio::test]
async fn an_unknown_id_makes_no_other_keys() {
    let (server, keys, clock) = marked().await;
    clock.advance(MINIMUM_INTERVAL);
    assert!(!soon(keys.renew(Some("made-up"))).await);
    assert_eq!(server.requests(), 2);
    assert_eq!(key_ids(&keys), ["kept a", "kept b"]);
}

#[tokio::test]
async fn a_key_stays_while_others_come_and_go() {
    let (server, keys, clock) = marked().await;
    server.publish([Key::new("a"), Key::new("c")]);
    assert_eq!(refreshed(&keys, &clock).await, ["c", "kept a"]);
    // The one that was gone is another one now.
    server.publish([Key::new("a"), Key::new("b")]);
    assert_eq!(refreshed(&keys, &clock).await, ["b", "kept a"]);
}

#[tokio::test]
async fn a_changed_key_is_another_one() {
    let [a, b] = [Key::new("a"), Key::new("b")];
    for changed in [
        with(a, "x", b.jwk()["x"].clone()),
        with(a, "kid", json!("A")),
        with(a, "use", json!("sig")),
        with(a, "key_ops", json!(["verify"])),
    ] {
        let (server, keys, clock) = marked().await;
        let id = changed["kid"].as_str().unwrap().to_owned();
        server.answer_with(set([changed, b.jwk()]));
        assert_eq!(refreshed(&keys, &clock).await, [&*id, "kept b"]);
    }
}

#[tokio::test]
async fn a_key_that_serves_no_more_is_gone() {
    let (server, keys, clock) = marked().await;
    let encrypting = with(Key::new("a"), "use", json!("enc"));
    server.answer_with(set([encrypting, Key::new("b").jwk()]));
    assert_eq!(refreshed(&keys, &clock).await, ["kept b"]);
}

#[tokio::test]
async fn keys_that_were_withdrawn_come_back_as_others() {
    let private = with(Key::new("a"), "d", json!("AAAA"));
    for body in [set([private]), set([])] {
        let (server, keys, clock) = marked().await;
        server.answer_with(body);
        clock.advance(REFRESH_INTERVAL);
        soon(keys.shared().ended(2)).await;
        let gone = unavailable(&keys, Some("a"));
        assert!(matches!(gone, KeysUnavailable::NoSet(Some(_))), "{gone:?}");
        server.publish([Key::new("a"), Key::new("b")]);
        assert_eq!(refreshed(&keys, &clock).await, ["a", "b"]);
    }
}

/// The age is that of the last answer, whether or not it brought anything new.
#[tokio::test]
async fn an_equal_set_is_as_fresh_as_any() {
    let (mut server, keys, clock) = marked().await;
    clock.advance(almost(MAX_AGE));
    soon(keys.shared().ended(2)).await;
    assert_eq!(keys.shared().pause(), REFRESH_INTERVAL);
    server.go_away().await;
    clock.advance(almost(MAX_AGE));
    soon(keys.shared().ended(3)).await;
    assert_eq!(key_ids(&keys), ["kept a", "kept b"]);
    clock.advance(MOMENT);
    let old = unavailable(&keys, Some("kept a"));
    assert!(matches!(old, KeysUnavailable::TooOld(Some(_))), "{old:?}");
}

#[tokio::test]
async fn a_key_that_stays_is_bound_as_before() {
    let server = KeyServer::start([Key::new("a")]);
    let clock = ManualClock::default();
    let bound = remote(&server, &clock).bound_to(ISSUER);
    let keys = bound.fetch().await.unwrap();
    clock.advance(REFRESH_INTERVAL);
    soon(keys.shared().ended(2)).await;
    let verifier = verifier(&keys);
    for (issuer, good) in [(ISSUER, true), ("https://evil.example", false)] {
        let jwt = Key::new("a").sign(&message(issuer));
        assert_eq!(verifier.verify(&jwt).is_ok(), good, "{issuer}");
    }
}
