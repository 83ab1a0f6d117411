//! The suite, for the stores in memory.

use std::sync::Arc;

use claims_core::{Clock as _, online::REVOCATION_MARGIN};
use claims_stores_tests::{
    Hand,
    memory::{Process, with_clock},
    stores, suite,
    tokens::{LEEWAY, Link, sign, verdict, verifier},
};

suite!(Some(Process::default()));

/// What does not fit in is neither accepted nor used up.
#[tokio::test]
async fn a_full_store_accepts_nothing_until_there_is_room() {
    let clock = Hand::of_now();
    let stores = stores(&Arc::new(with_clock(2, &clock)));
    let verifier = verifier::<Link>(&clock);
    let first: Vec<_> = std::iter::repeat_with(|| Link::new(&clock))
        .take(2)
        .collect();
    let later = Link {
        exp: first[0].exp + LEEWAY * 10,
        ..Link::new(&clock)
    };
    for (link, expected) in [
        (&first[0], "accepted"),
        (&first[1], "accepted"),
        (&later, "store"),
        (&first[0], "replayed"),
        (&first[1], "replayed"),
        (&later, "store"),
    ] {
        assert_eq!(
            verdict(verifier.verify_online(&sign(link), &stores).await),
            expected
        );
    }
    // The first two have ended, for every clock.
    clock.set(first[0].exp + REVOCATION_MARGIN);
    for expected in ["accepted", "replayed"] {
        assert_eq!(
            verdict(verifier.verify_online(&sign(&later), &stores).await),
            expected
        );
    }
    assert!(clock.now() < later.exp);
}
