//! Through a verifier, as tokens come.

use claims_core::{
    Error, KeyError, Policy, Verifier,
    jwt::{KeySet, jwk::JwkSet},
};

use super::{
    MAX_AGE, MINIMUM_INTERVAL, MOMENT, REFRESH_INTERVAL, almost,
    claims::{ISSUER, Message, message},
    clock::ManualClock,
    keys::Key,
    remote,
    server::KeyServer,
    soon, started,
};
use crate::{KeysUnavailable, RemoteJwkSet};

pub(super) fn verifier(keys: &RemoteJwkSet) -> Verifier<Message> {
    Verifier::builder()
        .keys(keys.clone())
        .policy(Policy::builder().any_issuer().build().unwrap())
        .build()
        .unwrap()
}

#[tokio::test]
async fn accepts_the_first_token_of_a_new_key() {
    let (server, keys, clock) = started().await;
    let verifier = verifier(&keys);
    assert!(
        verifier
            .verify(&Key::new("a").sign(&message(ISSUER)))
            .is_ok()
    );

    server.publish([Key::new("a"), Key::new("b")]);
    clock.advance(MINIMUM_INTERVAL);
    let jwt = Key::new("b").sign(&message(ISSUER));
    let refused = verifier.verify(&jwt);
    assert!(
        matches!(refused, Err(Error::Key(KeyError::UnknownKeyId(_)))),
        "{refused:?}"
    );
    assert!(soon(verifier.verify_async(&jwt)).await.is_ok());
    assert!(verifier.verify(&jwt).is_ok());
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn refuses_the_tokens_of_a_key_that_is_gone() {
    let (server, keys, clock) = started().await;
    let verifier = verifier(&keys);
    let jwt = Key::new("a").sign(&message(ISSUER));
    assert!(verifier.verify(&jwt).is_ok());
    server.publish([Key::new("b")]);
    clock.advance(REFRESH_INTERVAL);
    soon(keys.shared().ended(2)).await;
    let refused = soon(verifier.verify_async(&jwt)).await;
    assert!(
        matches!(refused, Err(Error::Key(KeyError::UnknownKeyId(_)))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn refuses_a_token_that_names_a_key_of_nobody() {
    let (server, keys, clock) = started().await;
    let verifier = verifier(&keys);
    let jwt = Key::new("forged").sign(&message(ISSUER));
    clock.advance(MINIMUM_INTERVAL);
    for _ in 0..3 {
        let refused = soon(verifier.verify_async(&jwt)).await;
        assert!(
            matches!(refused, Err(Error::Key(KeyError::UnknownKeyId(_)))),
            "{refused:?}"
        );
    }
    assert_eq!(server.requests(), 2);
}

/// Neither accepted nor refused, so that nobody is logged out for it.
#[tokio::test]
async fn cannot_tell_when_the_keys_are_too_old() {
    let (mut server, keys, clock) = started().await;
    let verifier = verifier(&keys);
    let jwt = Key::new("a").sign(&message(ISSUER));
    server.go_away().await;
    clock.advance(MAX_AGE);
    soon(keys.shared().ended(2)).await;
    for outcome in [
        verifier.verify(&jwt),
        soon(verifier.verify_async(&jwt)).await,
    ] {
        let Err(Error::Store(error)) = outcome else {
            panic!("{outcome:?}");
        };
        let source = std::error::Error::source(&error).unwrap();
        let source = source.downcast_ref::<KeysUnavailable>().unwrap();
        assert!(
            matches!(source, KeysUnavailable::TooOld(Some(_))),
            "{source:?}"
        );
    }
    server.come_back();
    clock.advance(MINIMUM_INTERVAL);
    assert!(soon(verifier.verify_async(&jwt)).await.is_ok());
}

/// Nothing has failed before the request that the token itself is the reason for.
#[tokio::test]
async fn cannot_tell_when_no_new_key_can_be_fetched() {
    let (mut server, keys, clock) = started().await;
    let verifier = verifier(&keys);
    let (known, new) = (Key::new("a"), Key::new("b"));
    server.go_away().await;
    clock.advance(MINIMUM_INTERVAL);
    let unknown = soon(verifier.verify_async(&new.sign(&message(ISSUER)))).await;
    assert!(matches!(unknown, Err(Error::Store(_))), "{unknown:?}");
    let known = soon(verifier.verify_async(&known.sign(&message(ISSUER)))).await;
    assert!(known.is_ok(), "{known:?}");
}

#[tokio::test]
async fn accepts_the_first_token_of_a_new_key_after_a_failure() {
    let (server, keys, clock) = started().await;
    let verifier = verifier(&keys);
    let jwt = Key::new("b").sign(&message(ISSUER));
    server.answer_with_status("503 Service Unavailable");
    clock.advance(REFRESH_INTERVAL);
    soon(keys.shared().ended(2)).await;
    let unknown = soon(verifier.verify_async(&jwt)).await;
    assert!(matches!(unknown, Err(Error::Store(_))), "{unknown:?}");

    server.publish([Key::new("b")]);
    // Not yet time for the next attempt, which is held off by another failure.
    clock.advance(almost(MINIMUM_INTERVAL));
    let unknown = soon(verifier.verify_async(&jwt)).await;
    assert!(matches!(unknown, Err(Error::Store(_))), "{unknown:?}");
    clock.advance(MOMENT);
    assert!(soon(verifier.verify_async(&jwt)).await.is_ok());
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn waits_for_the_first_set() {
    let server = KeyServer::start([Key::new("a")]);
    let keys = remote(&server, &ManualClock::default()).start().unwrap();
    let verifier = verifier(&keys);
    let jwt = Key::new("a").sign(&message(ISSUER));
    let unknown = verifier.verify(&jwt);
    assert!(matches!(unknown, Err(Error::Store(_))), "{unknown:?}");
    assert!(soon(verifier.verify_async(&jwt)).await.is_ok());
}

#[tokio::test]
async fn serves_the_issuers_that_it_is_bound_to() {
    let server = KeyServer::start([Key::new("a")]);
    let bound = remote(&server, &ManualClock::default())
        .bound_to(ISSUER)
        .bound_to("https://login.example");
    let verifier = verifier(&bound.fetch().await.unwrap());
    for (issuer, good) in [
        (ISSUER, true),
        ("https://login.example", true),
        ("https://evil.example", false),
    ] {
        let outcome = verifier.verify(&Key::new("a").sign(&message(issuer)));
        match outcome {
            Ok(_) => assert!(good, "{issuer}"),
            Err(Error::Claims(_)) => assert!(!good, "{issuer}"),
            Err(other) => panic!("{issuer}: {other:?}"),
        }
    }
}

/// A set that was fetched in another way works like one that was not.
#[tokio::test]
async fn agrees_with_a_set_in_memory() {
    let (_server, keys, _) = started().await;
    let set: JwkSet = serde_json::from_slice(&super::keys::set([Key::new("a").jwk()])).unwrap();
    let still = KeySet::try_from(&set).unwrap();
    let ids: Vec<_> = still
        .key_ids()
        .map(|id| id.unwrap_or("-").to_owned())
        .collect();
    assert_eq!(ids, super::key_ids(&keys));
}
