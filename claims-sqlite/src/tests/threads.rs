//! The threads: what is committed together, what waits, and what happens when one ends.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    task::{Context, Poll, Waker},
    time::Duration,
};

use claims_core::{
    Clock, FixedClock, NumericDate, StoreError,
    online::{RevocationKey, RevocationStore as _, VersionKey},
};
use futures_channel::oneshot;
use pollster::block_on;
use rusqlite::Connection;

use super::{NOW, Place, open, present, reason};
use crate::{
    SqliteStore,
    error::Reported,
    statements,
    store::QUEUE,
    writer::{self, Awaited, Change},
};

fn key(uid: u64) -> VersionKey {
    VersionKey::named(None, "tv", "uid", uid)
}

type Answer = oneshot::Receiver<Result<u64, StoreError>>;

fn change(
    work: impl FnOnce(&Connection) -> rusqlite::Result<u64> + Send + 'static,
) -> (Box<dyn Change>, Answer) {
    let (answer, answered) = oneshot::channel();
    let work = move |connection: &Connection| work(connection).map_err(Reported::by_store);
    (Box::new(Awaited::new(work, answer)), answered)
}

/// After some errors SQLite undoes the whole transaction, and what comes after would be kept without one.
#[test]
fn what_sqlite_undoes_is_told_to_everybody() {
    let place = Place::new();
    drop(open(&place));
    let mut connection = place.connection();
    let undone = |connection: &Connection| {
        let sql = "INSERT OR ROLLBACK INTO token_versions (key, version) VALUES (NULL, x'00')";
        connection.execute(sql, []).map(|_| 0)
    };
    let (mut changes, answers): (Vec<_>, Vec<_>) = [
        change(|connection| statements::raise(connection, &key(1), 1)),
        change(undone),
        change(|connection| statements::raise(connection, &key(2), 1)),
    ]
    .into_iter()
    .unzip();
    let clock = FixedClock(NumericDate::from_secs(NOW));
    let committed = writer::commit(&mut connection, &clock, &mut changes);
    for change in changes {
        change.tell(committed.clone());
    }
    for answer in answers {
        block_on(answer).unwrap().unwrap_err();
    }
    assert_eq!(place.count("token_versions"), 0);
}

#[test]
fn what_comes_together_is_committed_together() {
    let place = Place::new();
    drop(open(&place));
    let mut connection = place.connection();
    let (mut changes, answers): (Vec<_>, Vec<_>) = (1..=3)
        .map(|uid| change(move |connection| statements::raise(connection, &key(uid), uid)))
        .unzip();
    let clock = FixedClock(NumericDate::from_secs(NOW));
    writer::commit(&mut connection, &clock, &mut changes).unwrap();
    assert_eq!(place.count("token_versions"), 3);
    for change in changes {
        change.tell(Ok(()));
    }
    let answers: Vec<_> = answers
        .into_iter()
        .map(|answer| block_on(answer).unwrap().unwrap())
        .collect();
    assert_eq!(answers, [1, 2, 3]);
}

/// Each group that is committed together would wait for the lock by itself, and the last one for minutes.
#[test]
fn who_waits_behind_a_locked_file_is_told_with_the_first() {
    let place = Place::new();
    drop(open(&place));
    let mut connection = place.connection();
    connection.busy_timeout(Duration::ZERO).unwrap();
    let other = place.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (sender, waiting) = mpsc::channel();
    let answers: Vec<_> = (0..2000)
        .map(|uid| {
            let (change, answer) =
                change(move |connection| statements::raise(connection, &key(uid), 1));
            sender.send(change).unwrap();
            answer
        })
        .collect();
    let first = waiting.recv().unwrap();
    let clock = FixedClock(NumericDate::from_secs(NOW));
    writer::take_turn(&mut connection, &clock, first, &waiting);
    for mut answer in answers {
        let told = answer.try_recv().unwrap().expect("somebody still waits");
        assert!(reason(&told.unwrap_err()).contains("locked"));
    }
}

#[test]
fn more_requests_than_may_wait_are_refused() {
    let place = Place::new();
    let store = SqliteStore::builder()
        .busy_timeout(Duration::from_secs(600))
        .open(place.path())
        .unwrap();
    let other = place.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let first = key(1);
    let mut waiting: Vec<Pin<Box<dyn Future<Output = _>>>> = Vec::new();
    let refused = loop {
        let mut raise = Box::pin(store.raise(&first, 1));
        match raise.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => waiting.push(raise),
            Poll::Ready(answer) => break answer.unwrap_err(),
        }
    };
    assert!(waiting.len() >= QUEUE);
    assert!(
        reason(&refused).contains("more requests wait"),
        "{}",
        reason(&refused)
    );
    // Those who wait get their answer.
    other.execute_batch("ROLLBACK").unwrap();
    for raise in waiting {
        assert_eq!(block_on(raise).unwrap(), 1);
    }
    assert_eq!(block_on(store.raise(&first, 2)).unwrap(), 2);
}

#[test]
fn a_thread_that_has_ended_is_an_error() {
    struct Broken(Arc<AtomicBool>);
    impl Clock for Broken {
        fn now(&self) -> NumericDate {
            assert!(!self.0.load(Ordering::SeqCst));
            NumericDate::from_secs(NOW)
        }
    }
    let place = Place::new();
    let broken = Arc::new(AtomicBool::new(false));
    let store = SqliteStore::builder()
        .clock(Broken(broken.clone()))
        .open(place.path())
        .unwrap();
    assert!(present(&store, "a").is_ok());
    broken.store(true, Ordering::SeqCst);
    let session = RevocationKey::session(None, "s");
    // Once when it ends, and ever after.
    for _ in 0..2 {
        let error = block_on(store.raise(&key(1), 1)).unwrap_err();
        assert!(reason(&error).contains("thread of the store has ended"));
        let error = block_on(store.is_revoked(&session)).unwrap_err();
        assert!(reason(&error).contains("thread of the store has ended"));
    }
}

#[test]
fn a_store_that_is_dropped_gives_its_file_back() {
    let place = Place::new();
    let store = open(&place);
    present(&store, "a").unwrap();
    let log = place.path().with_extension("db-wal");
    assert!(log.exists());
    drop(store);
    // The last one to close the file writes the log into it and removes it, in a thread of its own.
    let give_up = std::time::Instant::now() + Duration::from_secs(60);
    while log.exists() {
        assert!(std::time::Instant::now() < give_up);
        std::thread::sleep(Duration::from_millis(5));
    }
}
