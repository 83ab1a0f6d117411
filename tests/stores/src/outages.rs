//! A store that is out of reach.

use std::time::Duration;

use claims_core::{
    Verifier,
    online::{RaiseTokenVersions as _, RevocationKey, RevokeTokens as _, Stores},
};

use crate::{
    Hand, Stoppable, stores,
    tokens::{ISSUER, Link, Session, sign, verdict, verifier},
};

/// How long a store may take until it is reached again: for a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// While the store is down nobody is served, and what came then is good afterwards.
pub async fn nothing_is_accepted_and_nothing_is_used_up(under_test: &impl Stoppable) {
    let clock = Hand::of_now();
    let links: Verifier<Link> = verifier(&clock);
    let sessions: Verifier<Session> = verifier(&clock);
    let tokens: Vec<_> = std::iter::repeat_with(|| sign(&Link::new(&clock)))
        .take(4)
        .collect();
    let session = Session::new(&clock, 1);
    let store = under_test.open(&clock).await;
    store.raise(&session.version_key(), 1).await.unwrap();
    let instance = stores(&store);
    assert_eq!(
        verdict(sessions.verify_online(&sign(&session), &instance).await),
        "accepted"
    );

    under_test.stop().await;
    for jwt in &tokens {
        assert_eq!(verdict(links.verify_online(jwt, &instance).await), "store");
    }
    assert_eq!(
        verdict(sessions.verify_online(&sign(&session), &instance).await),
        "store"
    );
    // What the issuer writes then does not get lost in silence.
    store.raise(&session.version_key(), 2).await.unwrap_err();
    let key = RevocationKey::session(ISSUER, &session.sid);
    store.revoke(&key, session.exp).await.unwrap_err();

    under_test.start().await;
    until_reached(&links, &clock, &instance).await;
    for jwt in &tokens {
        for expected in ["accepted", "replayed"] {
            assert_eq!(verdict(links.verify_online(jwt, &instance).await), expected);
        }
    }
}

/// What was used before an outage.
pub async fn what_was_used_before_stays_used<U: Stoppable>(under_test: &U) {
    let clock = Hand::of_now();
    let links: Verifier<Link> = verifier(&clock);
    let jwt = sign(&Link::new(&clock));
    let instance = stores(&under_test.open(&clock).await);
    assert_eq!(
        verdict(links.verify_online(&jwt, &instance).await),
        "accepted"
    );
    under_test.stop().await;
    assert_eq!(verdict(links.verify_online(&jwt, &instance).await), "store");
    under_test.start().await;
    until_reached(&links, &clock, &instance).await;
    let remembered = if U::DURABLE { "replayed" } else { "accepted" };
    assert_eq!(
        verdict(links.verify_online(&jwt, &instance).await),
        remembered
    );
}

async fn until_reached(links: &Verifier<Link>, clock: &Hand, instance: &Stores) {
    let reached = async {
        loop {
            let probe = sign(&Link::new(clock));
            match verdict(links.verify_online(&probe, instance).await).as_str() {
                "store" => tokio::time::sleep(Duration::from_millis(20)).await,
                other => break assert_eq!(other, "accepted"),
            }
        }
    };
    tokio::time::timeout(PATIENCE, reached).await.unwrap();
}
