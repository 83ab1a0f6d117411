//! The cache of verified tokens: one token that comes again and again, many that take turns, and
//! many that come once; by one thread and by two.

mod threads;
mod tokens;

use std::sync::Arc;

use bench_measure::Cases;
use claims_core::{
    SystemClock, Verifier,
    jwt::{Algorithm, VerifiedCache},
};

use super::{OWNED, decode::builder};
use crate::{keys, payloads::user::ours::Owned};

/// Name of the contender that is this project with its cache.
const CACHED: &str = "claims with `VerifiedCache`";

/// The same, with one thread where the others have two.
const CACHED_ONE_THREAD: &str = "claims with `VerifiedCache`, one thread";

/// How many tokens "many" are.
const MANY: usize = 10_000;

/// With each algorithm; HMAC, which is never looked up, shows that asking costs nothing.
pub fn cache(cases: &mut Cases) {
    for (name, algorithm) in keys::ALGORITHMS {
        // What comes, how many of them, and how many the cache has room for.
        for (column, count, room) in [
            ("hot", 1, MANY),
            ("10000", MANY, MANY),
            ("misses", MANY, 100),
        ] {
            let comparison = format!("cache/{name}/{column}");
            cases.add(&comparison, OWNED, || turns(algorithm, None, count));
            cases.add(&comparison, CACHED, || turns(algorithm, Some(room), count));
        }
        for (column, count) in [("hot", 1), ("10000", MANY)] {
            let comparison = format!("cache-threads/{name}/{column}");
            let work = |room, threads| {
                let verifier = verifier(algorithm, room);
                let tokens = seen(&verifier, algorithm, count);
                threads::share(verifier, tokens, threads)
            };
            cases.add(&comparison, OWNED, || work(None, 2));
            cases.add(&comparison, CACHED, || work(Some(MANY), 2));
            cases.add(&comparison, CACHED_ONE_THREAD, || work(Some(MANY), 1));
        }
    }
}

/// A verifier of users' access tokens, with a cache for so many of them.
fn verifier(algorithm: Algorithm, room: Option<usize>) -> Verifier<Owned> {
    let mut builder = builder(algorithm, SystemClock);
    if let Some(room) = room {
        builder = builder.cache(VerifiedCache::new(room).expect("there is randomness"));
    }
    builder.build().expect("the verifier is sound")
}

/// Tokens that have all come once: what is measured is not how a cache fills.
fn seen(verifier: &Verifier<Owned>, algorithm: Algorithm, count: usize) -> Arc<[String]> {
    let tokens = tokens::distinct(algorithm, count);
    for token in tokens.iter() {
        verify(verifier, token);
    }
    tokens
}

/// Verifies one token each time, in turn.
fn turns(algorithm: Algorithm, room: Option<usize>, count: usize) -> impl FnMut() -> Owned {
    let verifier = verifier(algorithm, room);
    let tokens = seen(&verifier, algorithm, count);
    let mut next = 0;
    move || {
        let token = &tokens[next];
        next = (next + 1) % tokens.len();
        verify(&verifier, token)
    }
}

fn verify(verifier: &Verifier<Owned>, token: &str) -> Owned {
    verifier
        .verify(token)
        .expect("the token is good")
        .into_inner()
}
