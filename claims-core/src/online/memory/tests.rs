//! Stores in memory: room, time, and what is kept.

use std::{
    collections::HashMap,
    error::Error as _,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use pollster::block_on;

use super::{
    MemoryReplayStore, MemoryRevocationStore, MemoryStore, MemoryTokenVersions, StoreFull,
};
use crate::{
    Clock, NumericDate, StoreError,
    online::{
        DynRaiseTokenVersions, DynRevokeTokens,
        Presentation::{self, First, Repeated},
        RaiseTokenVersions, ReplayKey, ReplayStore as _, RevocationEnded, RevocationKey,
        RevocationStore as _, RevokeTokens, Stores, TokenVersions as _, VersionKey,
    },
};

/// A clock that is set by hand.
#[derive(Clone, Default)]
struct Hand(Arc<AtomicI64>);

impl Hand {
    fn set(&self, seconds: i64) {
        self.0.store(seconds, Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> NumericDate {
        at(self.0.load(Ordering::SeqCst))
    }
}

fn at(seconds: i64) -> NumericDate {
    NumericDate::from_secs(seconds)
}

fn key(number: u32) -> ReplayKey {
    ReplayKey::new(None, &[], &number.to_string())
}

fn present(store: &MemoryReplayStore, number: u32, end: i64) -> Result<Presentation, StoreError> {
    block_on(store.insert_once(&key(number), at(end)))
}

fn is_full<T: std::fmt::Debug>(result: Result<T, StoreError>, capacity: usize) -> bool {
    let error = result.unwrap_err();
    error.source().unwrap().downcast_ref() == Some(&StoreFull { capacity })
}

#[test]
fn a_full_store_accepts_nothing_and_forgets_nothing() {
    let clock = Hand::default();
    let store = MemoryReplayStore::new(2).clock(clock.clone());
    assert_eq!(present(&store, 1, 100).unwrap(), First);
    assert_eq!(present(&store, 2, 200).unwrap(), First);
    assert!(is_full(present(&store, 3, 300), 2));
    assert_eq!(present(&store, 1, 100).unwrap(), Repeated);
    assert_eq!(present(&store, 2, 200).unwrap(), Repeated);

    clock.set(99);
    assert!(is_full(present(&store, 3, 300), 2));
    assert_eq!(present(&store, 1, 100).unwrap(), Repeated);
    // The first one has ended, and makes room.
    clock.set(100);
    assert_eq!(present(&store, 3, 300).unwrap(), First);
    assert_eq!(present(&store, 2, 200).unwrap(), Repeated);
    assert!(is_full(present(&store, 4, 400), 2));
}

#[test]
fn a_store_without_room_accepts_nothing() {
    let store = MemoryReplayStore::new(0).clock(Hand::default());
    assert!(is_full(present(&store, 1, 100), 0));
}

#[test]
fn what_has_ended_for_the_store_is_no_first_presentation() {
    let clock = Hand::default();
    clock.set(100);
    let store = MemoryReplayStore::new(2).clock(clock);
    for _ in 0..2 {
        let error = present(&store, 1, 100).unwrap_err();
        let reason = error.source().unwrap().to_string();
        assert!(
            reason.contains("ended by the clock of the store"),
            "{reason}"
        );
    }
    assert_eq!(present(&store, 1, 101).unwrap(), First);
}

#[test]
fn ended_entries_go_as_others_come() {
    let clock = Hand::default();
    let store = MemoryReplayStore::new(1000).clock(clock.clone());
    for number in 0..100 {
        assert_eq!(present(&store, number, 10).unwrap(), First);
    }
    clock.set(10);
    for number in 100..200 {
        assert_eq!(present(&store, number, 20).unwrap(), First);
    }
    let shown = format!("{store:?}");
    assert!(shown.contains("entries: 100,"), "{shown}");
}

/// What the store answers, said without its shortcuts: a map that is searched from end to end.
#[test]
fn the_store_does_what_a_plain_map_does() {
    const CAPACITY: usize = 20;
    let clock = Hand::default();
    let store = MemoryReplayStore::new(CAPACITY).clock(clock.clone());
    let mut plain = HashMap::<u32, i64>::new();
    // Numbers that look random and are the same every time.
    let mut state = 1_u32;
    let mut random = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut answers = [0; 4];
    let mut time = 0;
    for _ in 0..20_000 {
        time += i64::from(random(8)) / 6;
        clock.set(time);
        let (number, end) = (random(60), time + i64::from(random(60)) - 2);
        let unended = plain.values().filter(|end| **end > time).count();
        let (expected, index) = match plain.get(&number) {
            Some(known) if *known > time => ("repeated", 0),
            _ if end <= time => ("ended", 1),
            _ if unended >= CAPACITY => ("full", 2),
            _ => ("first", 3),
        };
        let answer = match present(&store, number, end) {
            Ok(First) => "first",
            Ok(Repeated) => "repeated",
            Err(error) if error.source().unwrap().is::<StoreFull>() => "full",
            Err(_) => "ended",
        };
        assert_eq!(answer, expected, "{number} until {end} at {time}");
        answers[index] += 1;
        if answer == "first" {
            plain.insert(number, end);
        }
    }
    // All of it happened.
    assert!(answers.iter().all(|count| *count > 300), "{answers:?}");
}

#[test]
fn one_of_many_threads_is_the_first() {
    let store = MemoryReplayStore::new(10);
    let end = NumericDate::now() + Duration::from_secs(3600);
    let firsts: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|_| scope.spawn(|| block_on(store.insert_once(&key(1), end)).unwrap()))
            .collect();
        let answers = threads.into_iter().map(|thread| thread.join().unwrap());
        answers.filter(|answer| *answer == First).count()
    });
    assert_eq!(firsts, 1);
}

#[test]
fn a_thread_that_panicked_leaves_the_store_in_use() {
    struct Broken;
    impl Clock for Broken {
        fn now(&self) -> NumericDate {
            assert_ne!(std::thread::current().name(), Some("broken"));
            at(0)
        }
    }
    let store = MemoryReplayStore::new(10).clock(Broken);
    assert_eq!(present(&store, 1, 100).unwrap(), First);
    let broken = std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("broken".to_owned())
            .spawn_scoped(scope, || present(&store, 2, 100))
            .unwrap()
            .join()
    });
    assert!(broken.is_err());
    assert_eq!(present(&store, 1, 100).unwrap(), Repeated);
    assert_eq!(present(&store, 2, 100).unwrap(), First);
}

#[test]
fn a_revocation_outlives_the_leeway_of_every_policy() {
    let clock = Hand::default();
    let store = MemoryRevocationStore::new(2).clock(clock.clone());
    let key = RevocationKey::token("i", "j");
    let is_revoked = || block_on(store.is_revoked(&key)).unwrap();
    assert!(!is_revoked());
    block_on(store.revoke(&key, at(100))).unwrap();
    // 5 minutes of leeway, and one for clocks that differ.
    clock.set(100 + 359);
    assert!(is_revoked());
    clock.set(100 + 360);
    assert!(!is_revoked());
}

#[test]
fn revoking_again_keeps_the_later_end() {
    for ends in [[100, 200], [200, 100]] {
        let clock = Hand::default();
        let store = MemoryRevocationStore::new(1).clock(clock.clone());
        let key = RevocationKey::session("i", "s");
        for end in ends {
            block_on(store.revoke(&key, at(end))).unwrap();
        }
        clock.set(200 + 359);
        assert!(block_on(store.is_revoked(&key)).unwrap());
    }
}

#[test]
fn a_full_list_of_revocations_says_that_this_one_is_not_in_force() {
    let clock = Hand::default();
    let store = MemoryRevocationStore::new(1).clock(clock.clone());
    let [first, second] = ["a", "b"].map(|id| RevocationKey::token("i", id));
    block_on(store.revoke(&first, at(100))).unwrap();
    assert!(is_full(block_on(store.revoke(&second, at(100))), 1));
    // What has ended makes room.
    clock.set(1000);
    block_on(store.revoke(&second, at(2000))).unwrap();
    assert!(block_on(store.is_revoked(&second)).unwrap());
}

#[test]
fn a_revocation_that_would_have_ended_is_an_error() {
    let clock = Hand::default();
    let store = MemoryRevocationStore::new(1).clock(clock.clone());
    let key = RevocationKey::session("i", "s");
    clock.set(100 + 360);
    let error = block_on(store.revoke(&key, at(100))).unwrap_err();
    assert!(error.source().unwrap().is::<RevocationEnded>());
    assert!(RevocationEnded.to_string().contains("nothing was revoked"));
    block_on(store.revoke(&key, at(101))).unwrap();
    assert!(block_on(store.is_revoked(&key)).unwrap());
}

#[test]
fn versions_rise_and_never_fall() {
    let store = MemoryTokenVersions::new(1);
    let key = |uid| VersionKey::named("i", "tv", "uid", uid);
    let current = |uid| block_on(store.current(&key(uid))).unwrap();
    assert_eq!(current(1), None);
    for (raised, now) in [(0, 0), (3, 3), (2, 3), (u64::MAX, u64::MAX), (0, u64::MAX)] {
        assert_eq!(block_on(store.raise(&key(1), raised)).unwrap(), now);
        assert_eq!(current(1), Some(now));
    }
    assert!(is_full(block_on(store.raise(&key(2), 1)), 1));
    assert_eq!(current(2), None);
    assert_eq!(block_on(store.raise(&key(1), 7)).unwrap(), u64::MAX);
}

#[test]
fn clones_of_the_store_are_one_store_with_room_for_each_kind() {
    let store = MemoryStore::new(1);
    let clone = store.clone();
    let end = NumericDate::now() + Duration::from_secs(3600);
    assert_eq!(block_on(store.insert_once(&key(1), end)).unwrap(), First);
    assert_eq!(block_on(clone.insert_once(&key(1), end)).unwrap(), Repeated);
    assert!(is_full(block_on(clone.insert_once(&key(2), end)), 1));

    let version = |uid| VersionKey::named("i", "tv", "uid", uid);
    assert_eq!(block_on(store.raise(&version(1), 3)).unwrap(), 3);
    assert_eq!(block_on(clone.current(&version(1))).unwrap(), Some(3));
    assert!(is_full(block_on(clone.raise(&version(2), 3)), 1));

    let [first, second] = ["a", "b"].map(|id| RevocationKey::session("i", id));
    block_on(store.revoke(&first, end)).unwrap();
    assert!(block_on(clone.is_revoked(&first)).unwrap());
    assert!(is_full(block_on(clone.revoke(&second, end)), 1));
}

#[test]
fn whoever_does_not_know_the_store_writes_to_it_all_the_same() {
    async fn end(
        versions: &impl RaiseTokenVersions,
        revoked: &impl RevokeTokens,
        until: NumericDate,
    ) -> Result<u64, StoreError> {
        revoked
            .revoke(&RevocationKey::session("i", "a"), until)
            .await?;
        versions
            .raise(&VersionKey::named("i", "tv", "uid", 1), 3)
            .await
    }
    let until = NumericDate::now() + Duration::from_secs(3600);
    let shared = || Arc::new(MemoryStore::new(8));
    let told = |store: &MemoryStore| {
        (
            block_on(store.is_revoked(&RevocationKey::session("i", "a"))).unwrap(),
            block_on(store.current(&VersionKey::named("i", "tv", "uid", 1))).unwrap(),
        )
    };
    let store = shared();
    assert_eq!(told(&store), (false, None));
    assert_eq!(block_on(end(&store, &store, until)).unwrap(), 3);
    assert_eq!(told(&store), (true, Some(3)));

    let store = shared();
    let versions: Arc<dyn DynRaiseTokenVersions> = store.clone();
    let revoked: Arc<dyn DynRevokeTokens> = store.clone();
    assert_eq!(block_on(end(&versions, &revoked, until)).unwrap(), 3);
    assert_eq!(told(&store), (true, Some(3)));
}

#[test]
fn one_store_takes_all_three_places() {
    let stores = Stores::of(MemoryStore::new(1));
    let places = "replay: true, versions: true, revocation: true";
    assert!(format!("{stores:?}").contains(places), "{stores:?}");
}

#[test]
fn stores_show_their_room_and_no_key() {
    let replay = MemoryReplayStore::new(7);
    let versions = MemoryTokenVersions::new(8);
    let revocation = MemoryRevocationStore::new(9);
    assert_eq!(present(&replay, 1, i64::MAX).unwrap(), First);
    block_on(versions.raise(&VersionKey::named("i", "tv", "uid", 1), 3)).unwrap();
    block_on(revocation.revoke(&RevocationKey::session("i", "s"), NumericDate::MAX)).unwrap();
    for (shown, told) in [
        (
            format!("{replay:?}"),
            "MemoryReplayStore { entries: 1, capacity: 7, .. }",
        ),
        (
            format!("{versions:?}"),
            "MemoryTokenVersions { entries: 1, capacity: 8 }",
        ),
        (
            format!("{revocation:?}"),
            "MemoryRevocationStore { entries: 1, capacity: 9, .. }",
        ),
    ] {
        assert_eq!(shown, told);
    }
    let full = StoreFull { capacity: 7 };
    assert!(full.to_string().contains("it takes 7 entries"), "{full}");
}
