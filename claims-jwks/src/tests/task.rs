//! The task behind a set.

use std::sync::{Arc, Weak};

use claims_core::jwt::{Algorithm, KeySource};
use tokio::runtime::Builder;

use super::{
    MAX_AGE, MINIMUM_INTERVAL, clock::ManualClock, key_ids, keys::Key, remote, server::KeyServer,
    soon, started, unavailable,
};
use crate::{KeysUnavailable, RemoteJwkSet, refresher::Shared};

/// Waits until nothing holds what the task and its source share.
async fn gone(shared: Weak<Shared>) {
    soon(async {
        while shared.strong_count() > 0 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

fn weak(keys: &RemoteJwkSet) -> Weak<Shared> {
    Arc::downgrade(keys.shared())
}

#[tokio::test]
async fn ends_with_the_last_clone() {
    let (server, keys, clock) = started().await;
    let shared = weak(&keys);
    let clone = keys.clone();
    drop(keys);
    clock.advance(MINIMUM_INTERVAL);
    assert!(!soon(clone.renew(Some("x"))).await);
    assert_eq!(server.requests(), 2);
    drop(clone);
    gone(shared).await;
}

#[tokio::test]
async fn ends_in_the_middle_of_a_request() {
    let server = KeyServer::start([Key::new("a")]);
    server.hold();
    let keys = remote(&server, &ManualClock::default()).start().unwrap();
    let shared = weak(&keys);
    server.requested(1).await;
    drop(keys);
    gone(shared).await;
    server.hung_up_on().await;
}

/// Nobody waits for a task that was shut down.
#[test]
fn is_missed_when_its_runtime_is_gone() {
    let runtime = || Builder::new_current_thread().enable_all().build().unwrap();
    let first = runtime();
    let (_server, keys, clock) = first.block_on(started());
    drop(first);
    clock.advance(MINIMUM_INTERVAL);
    assert!(!runtime().block_on(soon(keys.renew(Some("b")))));
    assert_eq!(key_ids(&keys), ["a"]);
    clock.advance(MAX_AGE);
    assert!(matches!(
        unavailable(&keys, None),
        KeysUnavailable::TooOld(None)
    ));
    assert!(!runtime().block_on(soon(keys.renew(Some("a")))));
}

/// Such a runtime is a mistake that nothing can make good; waiting for it would make it worse.
#[test]
fn is_missed_when_its_runtime_has_no_drivers() {
    super::install_provider();
    let bare = Builder::new_current_thread().build().unwrap();
    let keys = bare.block_on(async {
        let url = "http://127.0.0.1:1/jwks.json";
        let keys = RemoteJwkSet::builder(url, Algorithm::EdDSA)
            .start()
            .unwrap();
        assert!(!keys.renew(Some("a")).await);
        keys
    });
    assert!(matches!(
        unavailable(&keys, Some("a")),
        KeysUnavailable::NoSet(None)
    ));
}
