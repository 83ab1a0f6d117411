//! Versions of a user's tokens.

use std::sync::Arc;

use claims_core::online::{DynRaiseTokenVersions, RaiseTokenVersions as _, TokenVersions as _};
use tokio::sync::Barrier;

use crate::{
    Hand, StoreUnderTest, stores,
    tokens::{Session, sign, verdict, verifier},
};

/// A missing version is not zero.
pub async fn a_version_that_nobody_knows_refuses(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    for version in [0, 1, u64::MAX] {
        let session = Session::new(&clock, version);
        assert_eq!(store.current(&session.version_key()).await.unwrap(), None);
        let answer = verifier::<Session>(&clock)
            .verify_online(&sign(&session), &stores(&store))
            .await;
        assert_eq!(verdict(answer), "stale_version");
    }
}

/// A token of the current version is good, and so is one of a later version.
pub async fn tokens_below_the_version_are_refused(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let session = Session::new(&clock, 0);
    let other = Session::new(&clock, 0);
    for key in [session.version_key(), other.version_key()] {
        store.raise(&key, 0).await.unwrap();
    }
    for (current, [below, equal, above]) in [
        (0, [None, Some("accepted"), Some("accepted")]),
        (
            1,
            [Some("stale_version"), Some("accepted"), Some("accepted")],
        ),
        (
            7,
            [Some("stale_version"), Some("accepted"), Some("accepted")],
        ),
    ] {
        assert_eq!(
            store.raise(&session.version_key(), current).await.unwrap(),
            current
        );
        for (version, expected) in [
            (current.wrapping_sub(1), below),
            (current, equal),
            (current + 1, above),
        ] {
            let Some(expected) = expected else { continue };
            let token = Session {
                tv: version,
                ..session.clone()
            };
            let answer = verifier::<Session>(&clock)
                .verify_online(&sign(&token), &stores(&store))
                .await;
            assert_eq!(verdict(answer), expected, "{version} of {current}");
        }
    }
    // Another user's tokens are as good as before.
    let answer = verifier::<Session>(&clock)
        .verify_online(&sign(&other), &stores(&store))
        .await;
    assert_eq!(verdict(answer), "accepted");
}

/// Whoever raises last, the highest version stays; everybody is told one that is no lower than theirs.
pub async fn a_version_never_falls(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let key = Session::new(&clock, 0).version_key();
    let instances = [under_test.open(&clock).await, under_test.open(&clock).await];
    let together = Arc::new(Barrier::new(64));
    let callers: Vec<_> = (1..=64)
        .rev()
        .zip(instances.iter().cycle().cloned())
        .map(|(version, store)| {
            let together = together.clone();
            tokio::spawn(async move {
                together.wait().await;
                (version, store.raise(&key, version).await.unwrap())
            })
        })
        .collect();
    for caller in callers {
        let (raised, current) = caller.await.unwrap();
        assert!(
            (raised..=64).contains(&current),
            "{current} after raising to {raised}"
        );
    }
    for store in instances {
        assert_eq!(store.current(&key).await.unwrap(), Some(64));
        assert_eq!(store.raise(&key, 63).await.unwrap(), 64);
        assert_eq!(store.current(&key).await.unwrap(), Some(64));
    }
}

/// Whoever raises need not know which store it is.
pub async fn any_store_raises_through_the_trait(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let writer: Arc<dyn DynRaiseTokenVersions> = store.clone();
    let key = Session::new(&clock, 0).version_key();
    for (raised, current) in [(7, 7), (6, 7), (8, 8)] {
        assert_eq!(writer.raise(&key, raised).await.unwrap(), current);
        assert_eq!(store.current(&key).await.unwrap(), Some(current));
    }
}

/// No number is rounded, be it larger than a float or a signed number holds.
pub async fn versions_are_exact_to_the_last(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let key = Session::new(&clock, 0).version_key();
    let signed = i64::MAX.unsigned_abs();
    for version in [
        9,
        10,
        99,
        100,
        (1 << 53) - 1,
        1 << 53,
        (1 << 53) + 1,
        signed - 1,
        signed,
        signed + 1,
        u64::MAX - 1,
        u64::MAX,
    ] {
        assert_eq!(store.raise(&key, version).await.unwrap(), version);
        assert_eq!(store.raise(&key, version - 1).await.unwrap(), version);
        assert_eq!(store.current(&key).await.unwrap(), Some(version));
    }
    assert_eq!(store.raise(&key, 0).await.unwrap(), u64::MAX);
}
