//! Keys that change.

use std::time::Duration;

use claims_core::jwt::{Algorithm, KeySource};
use tokio::task::JoinSet;

use super::{
    MINIMUM_INTERVAL, MOMENT, REFRESH_INTERVAL, almost, key_ids, keys::Key, remote,
    server::KeyServer, soon, started, unavailable,
};
use crate::{KeysUnavailable, RemoteJwkSet};

/// Waits until so many attempts have ended.
async fn ended(keys: &RemoteJwkSet, attempts: u64) {
    soon(keys.shared().ended(attempts)).await;
}

#[tokio::test]
async fn refreshes_at_the_interval() {
    let (server, keys, clock) = started().await;
    for (attempt, key_id) in (2..).zip(["b", "c", "d"]) {
        server.publish([Key::new(key_id)]);
        assert_eq!(keys.shared().pause(), REFRESH_INTERVAL);
        clock.advance(REFRESH_INTERVAL);
        ended(&keys, attempt).await;
        assert_eq!(key_ids(&keys), [key_id]);
        assert_eq!(server.requests() as u64, attempt);
    }
}

#[tokio::test]
async fn refreshes_by_the_clock_of_tokio() {
    let server = KeyServer::start([Key::new("a")]);
    let interval = Duration::from_millis(5);
    let keys = RemoteJwkSet::builder(server.url(), Algorithm::EdDSA)
        .minimum_interval(interval)
        .refresh_interval(interval);
    let keys = keys.fetch().await.unwrap();
    server.publish([Key::new("b")]);
    // The third starts after the set was published.
    ended(&keys, 3).await;
    assert_eq!(key_ids(&keys), ["b"]);
}

#[tokio::test]
async fn starts_without_keys_and_fetches_them() {
    let server = KeyServer::start([Key::new("a")]);
    server.hold();
    let keys = remote(&server, &super::ManualClock::default())
        .start()
        .unwrap();
    let unavailable = unavailable(&keys, Some("a"));
    assert!(
        matches!(unavailable, KeysUnavailable::NoSet(None)),
        "{unavailable:?}"
    );
    let (renewed, ()) = tokio::join!(soon(keys.renew(Some("a"))), async {
        server.requested(1).await;
        server.release();
    });
    assert!(renewed);
    assert_eq!(key_ids(&keys), ["a"]);
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn finds_a_key_that_a_token_names() {
    let (server, keys, clock) = started().await;
    server.publish([Key::new("a"), Key::new("b")]);
    clock.advance(MINIMUM_INTERVAL);
    assert!(soon(keys.renew(Some("b"))).await);
    assert_eq!(key_ids(&keys), ["a", "b"]);
    assert_eq!(server.requests(), 2);
    // The next refresh keeps its distance from this one.
    assert_eq!(keys.shared().pause(), REFRESH_INTERVAL);
}

#[tokio::test]
async fn asks_for_no_key_that_it_has() {
    let (server, keys, clock) = started().await;
    clock.advance(MINIMUM_INTERVAL);
    assert!(soon(keys.renew(Some("a"))).await);
    assert!(soon(keys.renew(None)).await);
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn keeps_the_minimum_interval() {
    let (server, keys, clock) = started().await;
    server.publish([Key::new("a"), Key::new("b")]);
    assert!(!soon(keys.renew(Some("b"))).await);
    clock.advance(almost(MINIMUM_INTERVAL));
    assert!(!soon(keys.renew(Some("b"))).await);
    assert_eq!(server.requests(), 1);
    clock.advance(MOMENT);
    assert!(!soon(keys.renew(Some("x"))).await);
    assert_eq!(server.requests(), 2);
    // The key has come along with that, and is found without another request.
    assert!(soon(keys.renew(Some("b"))).await);
    assert!(!soon(keys.renew(Some("x"))).await);
    assert_eq!(server.requests(), 2);
}

/// The interval starts when an attempt has ended: however slow the server is, it is left alone.
#[tokio::test]
async fn keeps_the_minimum_interval_after_a_slow_answer() {
    let (server, keys, clock) = started().await;
    clock.advance(MINIMUM_INTERVAL);
    server.hold();
    tokio::join!(soon(keys.renew(Some("x"))), async {
        server.requested(2).await;
        clock.advance(2 * MINIMUM_INTERVAL);
        server.release();
    });
    assert!(!soon(keys.renew(Some("x"))).await);
    assert_eq!(server.requests(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn makes_one_request_for_all_who_wait() {
    let (server, keys, clock) = started().await;
    server.publish([Key::new("a"), Key::new("b")]);
    server.hold();
    clock.advance(MINIMUM_INTERVAL);
    let mut callers = JoinSet::new();
    for caller in 0..64 {
        let keys = keys.clone();
        callers.spawn(async move {
            let (known, key_id) = match caller % 2 {
                0 => (true, "b".to_owned()),
                _ => (false, format!("unknown-{caller}")),
            };
            assert_eq!(keys.renew(Some(&key_id)).await, known, "{key_id}");
        });
    }
    server.requested(2).await;
    server.release();
    soon(callers.join_all()).await;
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn goes_on_when_a_caller_is_cancelled() {
    let (server, keys, clock) = started().await;
    server.publish([Key::new("b")]);
    server.hold();
    clock.advance(MINIMUM_INTERVAL);
    // The one whose token asked for the attempt.
    let first = tokio::spawn({
        let keys = keys.clone();
        async move { keys.renew(Some("b")).await }
    });
    server.requested(2).await;
    let second = tokio::spawn({
        let keys = keys.clone();
        async move { keys.renew(Some("b")).await }
    });
    first.abort();
    assert!(soon(first).await.unwrap_err().is_cancelled());
    server.release();
    assert!(soon(second).await.unwrap());
    assert_eq!(server.requests(), 2);
}

/// What nobody waits for any more is still kept.
#[tokio::test]
async fn keeps_the_keys_when_every_caller_is_cancelled() {
    let (server, keys, clock) = started().await;
    server.publish([Key::new("b")]);
    server.hold();
    clock.advance(MINIMUM_INTERVAL);
    tokio::select! {
        _ = keys.renew(Some("b")) => panic!("the answer is held back"),
        () = server.requested(2) => {}
    }
    server.release();
    ended(&keys, 2).await;
    assert_eq!(key_ids(&keys), ["b"]);
}

/// A caller can be cancelled before the task has even woken up.
#[tokio::test]
async fn makes_the_attempt_of_a_caller_that_left_at_once() {
    let (server, keys, clock) = started().await;
    server.publish([Key::new("b")]);
    clock.advance(MINIMUM_INTERVAL);
    let mut caller = keys.renew(Some("b"));
    let polled =
        std::future::poll_fn(|context| std::task::Poll::Ready(caller.as_mut().poll(context)));
    assert!(polled.await.is_pending());
    drop(caller);
    ended(&keys, 2).await;
    assert_eq!(key_ids(&keys), ["b"]);
    assert_eq!(server.requests(), 2);
}
