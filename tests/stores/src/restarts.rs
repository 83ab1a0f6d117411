//! A store that is stopped and started again.
//!
//! One that is not durable forgets, as its documentation says.

use claims_core::{
    NumericDate,
    online::{RaiseTokenVersions as _, RevocationKey, RevokeTokens as _},
};

use crate::{
    Hand, StoreUnderTest, stores,
    tokens::{ISSUER, Link, Session, sign, verdict, verifier},
};

/// A token that was used before a restart.
pub async fn what_was_used_is_used_after_a_restart_of_a_durable_store<U: StoreUnderTest>(
    under_test: &U,
) {
    let clock = Hand::of_now();
    let verifier = verifier::<Link>(&clock);
    let (before, after) = (sign(&Link::new(&clock)), sign(&Link::new(&clock)));
    let instance = stores(&under_test.open(&clock).await);
    assert_eq!(
        verdict(verifier.verify_online(&before, &instance).await),
        "accepted"
    );
    drop(instance);

    under_test.restart().await;
    let instance = stores(&under_test.open(&clock).await);
    let remembered = if U::DURABLE { "replayed" } else { "accepted" };
    for (jwt, expected) in [
        (&before, remembered),
        (&before, "replayed"),
        (&after, "accepted"),
        (&after, "replayed"),
    ] {
        assert_eq!(
            verdict(verifier.verify_online(jwt, &instance).await),
            expected
        );
    }
}

/// A version that was raised before a restart; forgotten, it refuses.
pub async fn versions_are_there_after_a_restart_of_a_durable_store<U: StoreUnderTest>(
    under_test: &U,
) {
    let clock = Hand::of_now();
    let verifier = verifier::<Session>(&clock);
    let current = Session::new(&clock, 2);
    let stale = Session {
        tv: 1,
        ..current.clone()
    };
    let store = under_test.open(&clock).await;
    store.raise(&current.version_key(), 2).await.unwrap();
    drop(store);

    under_test.restart().await;
    let store = under_test.open(&clock).await;
    let remembered = if U::DURABLE {
        "accepted"
    } else {
        "stale_version"
    };
    for (token, expected) in [(&current, remembered), (&stale, "stale_version")] {
        let answer = verifier.verify_online(&sign(token), &stores(&store)).await;
        assert_eq!(verdict(answer), expected);
    }
}

/// A session that was revoked before a restart; forgotten, it is accepted.
pub async fn revocations_are_there_after_a_restart_of_a_durable_store<U: StoreUnderTest>(
    under_test: &U,
) {
    let clock = Hand::of_now();
    let token = Session::new(&clock, 1);
    let store = under_test.open(&clock).await;
    let until: NumericDate = token.exp;
    store
        .revoke(&RevocationKey::session(ISSUER, &token.sid), until)
        .await
        .unwrap();
    drop(store);

    under_test.restart().await;
    let store = under_test.open(&clock).await;
    // The version is another matter.
    store.raise(&token.version_key(), 1).await.unwrap();
    let answer = verifier::<Session>(&clock)
        .verify_online(&sign(&token), &stores(&store))
        .await;
    assert_eq!(
        verdict(answer),
        if U::DURABLE { "revoked" } else { "accepted" }
    );
}
