//! One token, presented more than once.

use std::{collections::HashMap, sync::Arc};

use claims_core::{Verifier, online::Stores};
use tokio::sync::Barrier;

use crate::{
    Hand, StoreUnderTest, stores,
    tokens::{Link, OTHER_ISSUER, sign, verdict, verifier},
};

/// How many callers present a token at the same time.
const CALLERS: usize = 64;

/// Presents each token once, all at the same time, to the stores in turn; counts the verdicts on each
/// token.
async fn present_at_once(
    verifier: &Verifier<Link>,
    stores: &[Stores],
    tokens: impl IntoIterator<Item = Arc<str>>,
) -> HashMap<(Arc<str>, String), usize> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let together = Arc::new(Barrier::new(tokens.len()));
    let stores = stores.iter().cycle();
    let callers: Vec<_> = tokens
        .into_iter()
        .zip(stores)
        .map(|(jwt, stores)| {
            let (verifier, stores, together) = (verifier.clone(), stores.clone(), together.clone());
            tokio::spawn(async move {
                together.wait().await;
                let verdict = verdict(verifier.verify_online(&jwt, &stores).await);
                (jwt, verdict)
            })
        })
        .collect();
    let mut verdicts = HashMap::new();
    for caller in callers {
        *verdicts.entry(caller.await.unwrap()).or_insert(0) += 1;
    }
    verdicts
}

/// Of 64 callers with one token, one is served.
pub async fn one_of_many_at_once_passes(under_test: &impl StoreUnderTest) {
    one_passes(under_test, 1).await;
}

/// So it is if they come to several instances of the service.
pub async fn one_of_many_at_several_instances_passes(under_test: &impl StoreUnderTest) {
    one_passes(under_test, 4).await;
}

async fn one_passes(under_test: &impl StoreUnderTest, instances: usize) {
    let clock = Hand::of_now();
    let mut opened = Vec::new();
    for _ in 0..instances {
        opened.push(stores(&under_test.open(&clock).await));
    }
    // Several rounds: once may be luck.
    for _ in 0..10 {
        let jwt: Arc<str> = sign(&Link::new(&clock)).into();
        let tokens = std::iter::repeat_n(jwt.clone(), CALLERS);
        let verdicts = present_at_once(&verifier::<Link>(&clock), &opened, tokens).await;
        let expected = [("accepted", 1), ("replayed", CALLERS - 1)]
            .map(|(verdict, count)| ((jwt.clone(), verdict.to_owned()), count));
        assert_eq!(verdicts, HashMap::from(expected));
    }
}

/// Of many tokens that come twice each, all at once, each is served once.
pub async fn tokens_do_not_disturb_each_other(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let tokens: Vec<Arc<str>> = std::iter::repeat_with(|| sign(&Link::new(&clock)).into())
        .take(CALLERS)
        .collect();
    let twice = tokens.iter().chain(&tokens).cloned();
    let verdicts = present_at_once(&verifier::<Link>(&clock), &[stores], twice).await;
    let expected = tokens.iter().flat_map(|jwt| {
        ["accepted", "replayed"].map(|verdict| ((jwt.clone(), verdict.to_owned()), 1))
    });
    assert_eq!(verdicts, expected.collect());
}

/// A `jti` is one issuer's, for one audience; how the audience is written makes no difference.
pub async fn the_issuer_and_the_audience_tell_tokens_apart(under_test: &impl StoreUnderTest) {
    let clock = Hand::of_now();
    let stores = stores(&under_test.open(&clock).await);
    let verifier = verifier::<Link>(&clock);
    let link = Link::new(&clock);
    for (audience, expected) in [
        (vec!["files"], "accepted"),
        (vec!["other files"], "accepted"),
        (vec!["files", "other files"], "accepted"),
        (vec!["other files", "files"], "replayed"),
        (vec!["files"], "replayed"),
    ] {
        let link = Link {
            aud: audience.into_iter().collect(),
            ..link.clone()
        };
        let answer = verifier.verify_online(&sign(&link), &stores).await;
        assert_eq!(verdict(answer), expected, "{:?}", link.aud);
    }
    let link = Link {
        iss: OTHER_ISSUER.to_owned(),
        ..link
    };
    for expected in ["accepted", "replayed"] {
        let answer = verifier.verify_online(&sign(&link), &stores).await;
        assert_eq!(verdict(answer), expected);
    }
}
