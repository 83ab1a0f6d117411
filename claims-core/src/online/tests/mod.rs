//! Online checks, against stores that tell what they were asked.

// Helpers of tests, where a panic is a failure.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::{
    collections::HashMap,
    pin::pin,
    sync::Mutex,
    task::{Context, Poll, Waker},
};

use super::{
    Presentation, ReplayKey, ReplayStore, RevocationKey, RevocationStore, Stores, TokenVersions,
    VersionKey,
};
use crate::{Claims, Error, FixedClock, NumericDate, Policy, error::StoreError};

const NOW: i64 = 1_700_000_000;

/// Runs a future that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("nothing here waits"),
    }
}

/// A store of all three kinds that answers from memory and keeps what it was asked.
#[derive(Default)]
struct Store {
    used: Mutex<HashMap<ReplayKey, NumericDate>>,
    current: HashMap<VersionKey, u64>,
    revoked: Vec<RevocationKey>,
    down: bool,
}

impl Store {
    fn answer<T>(&self, answer: T) -> Result<T, StoreError> {
        if self.down {
            Err(StoreError::new("down"))
        } else {
            Ok(answer)
        }
    }
}

impl ReplayStore for Store {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        let known = self.used.lock().unwrap().insert(*key, expires_at);
        self.answer(known.map_or(Presentation::First, |_| Presentation::Repeated))
    }
}

impl TokenVersions for Store {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        self.answer(self.current.get(key).copied())
    }
}

impl RevocationStore for Store {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        self.answer(self.revoked.contains(key))
    }
}

#[derive(Debug, Claims)]
#[allow(dead_code)]
#[claims(crate = crate)]
struct Link {
    #[claim(registered, single_use, revocable)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
    uid: u64,
    #[claim(version_of = "uid")]
    tv: u64,
}

const LINK: &str = r#"{"iss":"i","jti":"a","exp":1700000300,"uid":42,"tv":3}"#;

fn policy() -> Policy {
    let clock = FixedClock(NumericDate::from_secs(NOW));
    Policy::builder().clock(clock).build().unwrap()
}

fn store() -> Store {
    Store {
        current: HashMap::from([(VersionKey::of::<Link>("i", 42), 3)]),
        ..Store::default()
    }
}

fn stores(store: &std::sync::Arc<Store>) -> Stores {
    Stores::new()
        .replay(store.clone())
        .versions(store.clone())
        .revocation(store.clone())
}

fn verdict(payload: &str, store: Store) -> (String, usize) {
    let store = std::sync::Arc::new(store);
    let answer = now(policy().decode_online::<Link>(payload.as_bytes(), &stores(&store)));
    let verdict = answer.map_or_else(|error| error.to_string(), |_| "accepted".to_owned());
    let used = store.used.lock().unwrap().len();
    (verdict, used)
}

#[test]
fn a_token_is_accepted_once_and_remembered_until_no_clock_accepts_it() {
    let store = std::sync::Arc::new(store());
    let stores = stores(&store);
    let decode = || now(policy().decode_online::<Link>(LINK.as_bytes(), &stores));
    assert!(decode().is_ok());
    assert_eq!(decode().unwrap_err().to_string(), "`jti`: used before");
    // 5 minutes of leeway, which another verifier may have, and one for a store whose clock is ahead.
    let until: Vec<_> = store.used.lock().unwrap().values().copied().collect();
    assert_eq!(until, [NumericDate::from_secs(1_700_000_660)]);
}

#[test]
fn a_token_is_remembered_for_the_whole_of_its_last_second() {
    let store = std::sync::Arc::new(store());
    let payload = LINK.replace("1700000300", "1700000300.25");
    let answer = now(policy().decode_online::<Link>(payload.as_bytes(), &stores(&store)));
    assert!(answer.is_ok());
    let until: Vec<_> = store.used.lock().unwrap().values().copied().collect();
    assert_eq!(until, [NumericDate::from_secs(1_700_000_661)]);
}

#[test]
fn what_is_refused_for_another_reason_is_not_used_up() {
    let revoked = || Store {
        revoked: vec![RevocationKey::token("i", "a")],
        ..store()
    };
    let unknown = Store::default();
    let expired = LINK.replace("1700000300", "1600000000");
    for (payload, store, expected) in [
        (LINK.to_owned(), store(), "accepted"),
        (LINK.replace("\"tv\":3", "\"tv\":4"), store(), "accepted"),
        (
            LINK.replace("\"tv\":3", "\"tv\":2"),
            store(),
            "`tv`: replaced by a newer version",
        ),
        (
            LINK.to_owned(),
            unknown,
            "`tv`: no version is known to compare it with",
        ),
        (LINK.to_owned(), revoked(), "`jti`: revoked"),
        (
            LINK.replace("\"tv\":3", "\"tv\":2"),
            revoked(),
            "`jti`: revoked\n`tv`: replaced by a newer version",
        ),
        (expired, store(), "`exp`: expired"),
    ] {
        let (verdict, used) = verdict(&payload, store);
        assert!(
            verdict.starts_with(expected),
            "{verdict} instead of {expected}"
        );
        assert_eq!(used, usize::from(expected == "accepted"), "{expected}");
    }
}

#[test]
fn a_store_that_is_down_or_missing_is_no_verdict() {
    let down = Store {
        down: true,
        ..store()
    };
    let down = stores(&std::sync::Arc::new(down));
    for stores in [down, Stores::new()] {
        let answer = now(policy().decode_online::<Link>(LINK.as_bytes(), &stores));
        assert!(matches!(answer, Err(Error::Store(_))), "{answer:?}");
    }
}
