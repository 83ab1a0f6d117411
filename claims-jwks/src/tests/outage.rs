//! A key server that fails.

use std::time::Duration;

use claims_core::jwt::KeySource;
use serde_json::json;

use super::{
    MAX_AGE, MINIMUM_INTERVAL, MOMENT, REFRESH_INTERVAL, almost,
    clock::ManualClock,
    key_ids,
    keys::{Key, set},
    remote,
    server::{Answer, KeyServer},
    soon, started, unavailable,
};
use crate::{FetchError, KeysUnavailable, RemoteJwkSet};

/// Goes on to the next attempt, and waits for its end. Gives the time that has passed.
async fn next_attempt(keys: &RemoteJwkSet, clock: &ManualClock) -> Duration {
    let attempt = keys.shared().attempts() + 1;
    let pause = keys.shared().pause();
    clock.advance(pause);
    soon(keys.shared().ended(attempt)).await;
    pause
}

#[tokio::test]
async fn keeps_the_last_good_set_whatever_comes() {
    let (mut server, keys, clock) = started().await;
    let secret = json!({"kty": "oct", "kid": "s", "k": "c2VjcmV0"});
    let answers = [
        Answer::Whole(
            "500 Internal Server Error",
            String::new(),
            set([Key::new("b").jwk()]),
        ),
        Answer::Whole("200 OK", String::new(), b"<html>".to_vec()),
        Answer::Whole("200 OK", String::new(), set([Key::new("b").jwk(), secret])),
        Answer::Endless("content-length: 99999999999\r\n"),
        Answer::Endless(""),
        Answer::BreakOff,
    ];
    for (requests, answer) in (2..).zip(answers) {
        server.answer(answer);
        next_attempt(&keys, &clock).await;
        assert_eq!(key_ids(&keys), ["a"]);
        assert_eq!(server.requests(), requests);
    }
    server.go_away().await;
    next_attempt(&keys, &clock).await;
    assert_eq!(key_ids(&keys), ["a"]);

    server.publish([Key::new("c")]);
    server.come_back();
    next_attempt(&keys, &clock).await;
    assert_eq!(key_ids(&keys), ["c"]);
}

#[tokio::test]
async fn keeps_the_last_good_set_up_to_its_age() {
    let (mut server, keys, clock) = started().await;
    server.go_away().await;
    next_attempt(&keys, &clock).await;
    clock.advance(almost(MAX_AGE.saturating_sub(REFRESH_INTERVAL)));
    assert_eq!(key_ids(&keys), ["a"]);
    clock.advance(MOMENT);
    for key_id in [None, Some("a"), Some("x")] {
        let error = unavailable(&keys, key_id);
        let KeysUnavailable::TooOld(Some(failure)) = &error else {
            panic!("{error:?}");
        };
        assert!(matches!(failure, FetchError::Connection(_)), "{failure:?}");
    }
}

#[tokio::test]
async fn comes_back_with_the_server_after_any_time() {
    let (mut server, keys, clock) = started().await;
    server.go_away().await;
    next_attempt(&keys, &clock).await;
    clock.advance(100 * MAX_AGE);
    soon(keys.shared().ended(3)).await;
    assert!(matches!(
        unavailable(&keys, None),
        KeysUnavailable::TooOld(_)
    ));
    server.come_back();
    // For the next token, and not only after the pause.
    clock.advance(MINIMUM_INTERVAL);
    assert!(soon(keys.renew(Some("a"))).await);
    assert_eq!(key_ids(&keys), ["a"]);
}

#[tokio::test]
async fn pauses_longer_after_each_failure() {
    let (server, keys, clock) = started().await;
    server.answer_with_status("503 Service Unavailable");
    let mut pauses = Vec::new();
    for _ in 0..7 {
        pauses.push(next_attempt(&keys, &clock).await.as_secs());
    }
    assert_eq!(pauses, [60, 7, 14, 28, 56, 60, 60]);
    assert_eq!(server.requests(), 8);
    server.publish([Key::new("b")]);
    next_attempt(&keys, &clock).await;
    assert_eq!(key_ids(&keys), ["b"]);
    assert_eq!(keys.shared().pause(), REFRESH_INTERVAL);
    // The next failure is a first one again.
    server.answer_with_status("503 Service Unavailable");
    next_attempt(&keys, &clock).await;
    assert_eq!(keys.shared().pause(), MINIMUM_INTERVAL);
}

/// Whether such a token is good cannot be told: it may have been signed with a new key.
#[tokio::test]
async fn does_not_refuse_an_unknown_key_while_the_server_fails() {
    let (server, keys, clock) = started().await;
    assert!(keys.keys(Some("b")).is_ok(), "the set is as good as new");
    server.answer_with_status("500 Internal Server Error");
    clock.advance(MINIMUM_INTERVAL);
    let look_again = soon(keys.renew(Some("b"))).await;
    assert!(look_again, "at the error, which was not there before");
    let error = unavailable(&keys, Some("b"));
    assert!(
        matches!(
            error,
            KeysUnavailable::UnknownKeyId(FetchError::Status(500))
        ),
        "{error:?}"
    );
    assert!(keys.keys(Some("a")).is_ok());
    assert!(keys.keys(None).is_ok());
    server.publish([Key::new("a")]);
    clock.advance(MINIMUM_INTERVAL);
    // A verifier that had an error does not say for which key.
    assert!(soon(keys.renew(None)).await);
    assert_eq!(server.requests(), 3);
    assert!(
        keys.keys(Some("b")).is_ok(),
        "it is for the set to refuse it"
    );
}

/// A key without an id may have signed any token.
#[tokio::test]
async fn serves_every_token_with_a_key_without_id() {
    let (server, keys, clock) = started().await;
    let mut unnamed = Key::new("b").jwk();
    unnamed["kid"] = json!(null);
    server.answer_with(set([unnamed]));
    next_attempt(&keys, &clock).await;
    server.answer_with_status("500 Internal Server Error");
    next_attempt(&keys, &clock).await;
    assert!(keys.keys(Some("x")).is_ok());
    clock.advance(MINIMUM_INTERVAL);
    soon(keys.shared().ended(4)).await;
    assert!(soon(keys.renew(Some("x"))).await);
    assert_eq!(server.requests(), 4);
}

/// A token must not be able to hold the next attempt off, nor to bring more of them.
#[tokio::test]
async fn keeps_the_minimum_interval_while_the_server_fails() {
    let (server, keys, clock) = started().await;
    server.answer_with_status("500 Internal Server Error");
    clock.advance(MINIMUM_INTERVAL);
    assert!(soon(keys.renew(Some("x"))).await);
    clock.advance(almost(MINIMUM_INTERVAL));
    assert!(!soon(keys.renew(Some("x"))).await);
    assert_eq!(server.requests(), 2);
}

/// With a private key that is public, anybody can sign for the last good set.
#[tokio::test]
async fn forgets_the_last_good_set_when_a_private_key_is_published() {
    let (server, keys, clock) = started().await;
    let mut private = Key::new("a").jwk();
    private["d"] = json!("c2VjcmV0");
    server.answer_with(set([private, Key::new("b").jwk()]));
    next_attempt(&keys, &clock).await;
    let error = unavailable(&keys, Some("a"));
    assert!(
        matches!(
            error,
            KeysUnavailable::NoSet(Some(FetchError::PrivateKey { .. }))
        ),
        "{error:?}"
    );
    server.publish([Key::new("b")]);
    next_attempt(&keys, &clock).await;
    assert_eq!(key_ids(&keys), ["b"]);
}

/// Whoever has lost the only key publishes a set without it.
#[tokio::test]
async fn forgets_the_last_good_set_when_no_key_is_left() {
    let (server, keys, clock) = started().await;
    server.answer_with(set([]));
    next_attempt(&keys, &clock).await;
    let error = unavailable(&keys, Some("a"));
    assert!(
        matches!(
            error,
            KeysUnavailable::NoSet(Some(FetchError::NoUsableKey(_)))
        ),
        "{error:?}"
    );
    server.publish([Key::new("b")]);
    next_attempt(&keys, &clock).await;
    assert_eq!(key_ids(&keys), ["b"]);
}

#[tokio::test]
async fn starts_while_the_server_is_down() {
    let mut server = KeyServer::start([Key::new("a")]);
    server.go_away().await;
    let clock = ManualClock::default();
    let keys = remote(&server, &clock).start().unwrap();
    soon(keys.shared().ended(1)).await;
    let error = unavailable(&keys, Some("a"));
    assert!(
        matches!(
            error,
            KeysUnavailable::NoSet(Some(FetchError::Connection(_)))
        ),
        "{error:?}"
    );
    server.come_back();
    assert_eq!(next_attempt(&keys, &clock).await, MINIMUM_INTERVAL);
    assert_eq!(key_ids(&keys), ["a"]);
}
