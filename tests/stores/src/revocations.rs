//! Tokens and sessions that are ended by hand.

use std::{error::Error as _, sync::Arc, time::Duration};

use claims_core::{
    Clock as _, NumericDate, TokenId,
    online::{
        DynRevokeTokens, REVOCATION_MARGIN, RaiseTokenVersions as _, RevocationEnded,
        RevocationKey, RevokeTokens as _,
    },
};

use crate::{
    Hand, Store, StoreUnderTest, stores,
    tokens::{ISSUER, LEEWAY, LIFETIME, Session, sign, verdict, verifier},
};

async fn judged<S: Store>(session: &Session, clock: &Hand, store: &Arc<S>) -> String {
    verdict(
        verifier::<Session>(clock)
            .verify_online(&sign(session), &stores(store))
            .await,
    )
}

async fn session<S: Store>(clock: &Hand, store: &Arc<S>) -> Session {
    let session = Session::new(clock, 1);
    store.raise(&session.version_key(), 1).await.unwrap();
    session
}

/// All tokens of a session end with it, and those of others do not.
pub async fn a_session_is_revoked_with_all_its_tokens(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let first = session(&clock, &store).await;
    let second = Session {
        jti: TokenId::random(),
        ..first.clone()
    };
    let other = Session {
        sid: "another".to_owned(),
        ..first.clone()
    };
    for token in [&first, &second, &other] {
        assert_eq!(judged(token, &clock, &store).await, "accepted");
    }
    let key = RevocationKey::session(ISSUER, &first.sid);
    store.revoke(&key, first.exp).await.unwrap();
    for (token, expected) in [
        (&first, "revoked"),
        (&second, "revoked"),
        (&other, "accepted"),
    ] {
        assert_eq!(judged(token, &clock, &store).await, expected);
    }
}

/// A token ends by its `jti`, and its session goes on. The same value as a `sid` is something else.
pub async fn a_token_is_revoked_alone(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let first = session(&clock, &store).await;
    let second = Session {
        jti: TokenId::random(),
        ..first.clone()
    };
    let as_session = RevocationKey::session(ISSUER, first.jti.as_str());
    let elsewhere = RevocationKey::token("https://elsewhere.example", first.jti.as_str());
    for key in [as_session, elsewhere] {
        store.revoke(&key, first.exp).await.unwrap();
        assert_eq!(judged(&first, &clock, &store).await, "accepted");
    }
    let key = RevocationKey::token(ISSUER, first.jti.as_str());
    store.revoke(&key, first.exp).await.unwrap();
    assert_eq!(judged(&first, &clock, &store).await, "revoked");
    assert_eq!(judged(&second, &clock, &store).await, "accepted");
}

/// `until` is the `exp` of the token: the leeway is the store's to add.
pub async fn a_revocation_lasts_as_long_as_the_token(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let token = session(&clock, &store).await;
    // It has expired, and is still accepted.
    let expired = Session {
        exp: clock.now() - LEEWAY + Duration::from_secs(1),
        ..token.clone()
    };
    assert_eq!(judged(&expired, &clock, &store).await, "accepted");
    let key = RevocationKey::session(ISSUER, &token.sid);
    store.revoke(&key, expired.exp).await.unwrap();
    assert_eq!(judged(&expired, &clock, &store).await, "revoked");

    store.revoke(&key, token.exp).await.unwrap();
    clock.set(token.exp + LEEWAY - Duration::from_secs(1));
    assert_eq!(judged(&token, &clock, &store).await, "revoked");
}

/// A revocation that would have ended already is no revocation, and an error; it takes none back.
pub async fn a_revocation_that_is_over_is_an_error(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let token = session(&clock, &store).await;
    let key = RevocationKey::session(ISSUER, &token.sid);
    let over = [
        clock.now() - REVOCATION_MARGIN,
        clock.now() - Duration::from_secs(100_000),
        NumericDate::from_secs(0),
        NumericDate::from_secs(i64::MIN),
    ];
    let refused = async || {
        for until in over {
            let error = store.revoke(&key, until).await.unwrap_err();
            let reason = error.source().unwrap();
            assert!(reason.is::<RevocationEnded>(), "{reason}");
        }
    };
    refused().await;
    assert_eq!(judged(&token, &clock, &store).await, "accepted");
    store.revoke(&key, token.exp).await.unwrap();
    refused().await;
    assert_eq!(judged(&token, &clock, &store).await, "revoked");
}

/// Whoever revokes need not know which store it is.
pub async fn any_store_revokes_through_the_trait(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let token = session(&clock, &store).await;
    let writer: Arc<dyn DynRevokeTokens> = store.clone();
    let key = RevocationKey::session(ISSUER, &token.sid);
    writer.revoke(&key, token.exp).await.unwrap();
    assert_eq!(judged(&token, &clock, &store).await, "revoked");
    let error = writer.revoke(&key, NumericDate::from_secs(0)).await;
    assert!(error.unwrap_err().source().unwrap().is::<RevocationEnded>());
}

/// An earlier end does not shorten a revocation.
pub async fn revoking_again_keeps_the_later_end(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let store = under_test.open(&clock).await;
    let now = clock.now();
    let token = session(&clock, &store).await;
    let key = RevocationKey::session(ISSUER, &token.sid);
    for until in [now + LIFETIME, now] {
        store.revoke(&key, until).await.unwrap();
        assert_eq!(judged(&token, &clock, &store).await, "revoked");
    }
    clock.set(now + LIFETIME);
    assert_eq!(judged(&token, &clock, &store).await, "revoked");
}
