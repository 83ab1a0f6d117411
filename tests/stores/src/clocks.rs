//! What time it is, for the token, the verifier and the store.

use std::time::Duration;

use claims_core::{Clock as _, NumericDate};

use crate::{
    Hand, StoreUnderTest, stores,
    tokens::{LEEWAY, Link, sign, verdict, verifier, verifier_with},
};

const SECOND: Duration = Duration::from_secs(1);

/// Until the last second of the leeway a used token is used; then it has expired.
pub async fn a_token_is_remembered_to_the_end_of_the_leeway(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let verifier = verifier::<Link>(&clock);
    let link = Link::new(&clock);
    let over = link.exp + LEEWAY;
    let late = Link::new(&clock);
    for (jwt, time, expected) in [
        (sign(&link), clock.now(), "accepted"),
        (sign(&link), link.exp - SECOND, "replayed"),
        (sign(&link), link.exp, "replayed"),
        (sign(&link), over - SECOND, "replayed"),
        (sign(&link), over, "expired"),
        // Of the same age, and first presented in the last second.
        (sign(&late), over - SECOND, "accepted"),
        (sign(&late), over - SECOND, "replayed"),
        (sign(&late), over, "expired"),
    ] {
        clock.set(time);
        let answer = verifier.verify_online(&jwt, &stores).await;
        assert_eq!(verdict(answer), expected, "at {time}, `exp` {}", link.exp);
    }
}

/// Services that share a store may differ in their leeway: a token that one of them accepts for longer is
/// used all the same.
pub async fn a_verifier_with_the_longest_leeway_finds_the_token_used(
    under_test: &impl StoreUnderTest,
) {
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let link = Link::new(&clock);
    let jwt = sign(&link);
    let longest = Duration::from_secs(300);
    for (time, leeway, expected) in [
        (clock.now(), Duration::ZERO, "accepted"),
        (link.exp, Duration::ZERO, "expired"),
        (link.exp, longest, "replayed"),
        (link.exp + longest - SECOND, longest, "replayed"),
        (link.exp + longest, longest, "expired"),
    ] {
        clock.set(time);
        let verifier = verifier_with::<Link>(&clock, leeway);
        // Something to clear old entries on.
        let other = verifier
            .verify_online(&sign(&Link::new(&clock)), &stores)
            .await;
        assert_eq!(verdict(other), "accepted");
        let answer = verifier.verify_online(&jwt, &stores).await;
        assert_eq!(verdict(answer), expected, "at {time}, leeway {leeway:?}");
    }
}

/// The store's clock may be a minute ahead.
pub async fn a_verifier_that_is_behind_finds_the_token_used(under_test: &impl StoreUnderTest) {
    let (clock, store_clock) = (Hand::of_now(), Hand::of_now());
    let stores = stores(&under_test.open(&store_clock).await);
    let verifier = verifier::<Link>(&clock);
    let link = Link::new(&clock);
    let jwt = sign(&link);
    for (time, expected) in [
        (clock.now(), "accepted"),
        (link.exp + LEEWAY - SECOND, "replayed"),
    ] {
        clock.set(time);
        store_clock.set(time + Duration::from_secs(60));
        let answer = verifier.verify_online(&jwt, &stores).await;
        assert_eq!(verdict(answer), expected);
        // Something to clear old entries on.
        let other = verifier
            .verify_online(&sign(&Link::new(&clock)), &stores)
            .await;
        assert_eq!(verdict(other), "accepted");
        assert_eq!(
            verdict(verifier.verify_online(&jwt, &stores).await),
            "replayed"
        );
    }
}

/// A token that has ended for the store could be accepted any number of times: nobody is served.
pub async fn a_verifier_that_is_too_far_behind_is_an_error(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&Hand::of_now()).await);
    clock.set(clock.now() - Duration::from_secs(1000));
    let jwt = sign(&Link::new(&clock));
    for _ in 0..2 {
        let answer = verifier::<Link>(&clock).verify_online(&jwt, &stores).await;
        assert_eq!(verdict(answer), "store");
    }
}

/// A token without a real end is kept as long as there is time.
pub async fn the_end_of_time_is_an_end(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let link = Link {
        exp: NumericDate::from_secs(i64::MAX),
        ..Link::new(&clock)
    };
    for expected in ["accepted", "replayed"] {
        let answer = verifier::<Link>(&clock)
            .verify_online(&sign(&link), &stores)
            .await;
        assert_eq!(verdict(answer), expected);
    }
}
