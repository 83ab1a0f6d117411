//! Files that are opened, and what is in them.

mod ends;
mod threads;

use std::{
    error::Error as _,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    task::{Context, Waker},
    time::Duration,
};

use claims_core::{
    Claims, Clock, Error, FixedClock, NumericDate, Policy, StoreError,
    online::{RevocationKey, RevocationStore as _, Stores, TokenVersions as _, VersionKey},
};
use pollster::block_on;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{OpenError, SqliteStore, schema};

/// A directory with no file in it yet.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> std::path::PathBuf {
        self.0.path().join("tokens.db")
    }

    fn connection(&self) -> Connection {
        Connection::open(self.path()).unwrap()
    }

    fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.connection()
            .query_row(&sql, [], |row| row.get(0))
            .unwrap()
    }
}

#[derive(Debug, Claims)]
struct Link {
    #[claim(registered)]
    #[allow(dead_code)]
    exp: NumericDate,
    #[claim(registered, single_use)]
    #[allow(dead_code)]
    jti: String,
}

const NOW: i64 = 1_700_000_000;

/// Presents a token that ends in five minutes.
fn present(store: &SqliteStore, jti: &str) -> Result<Link, Error> {
    let clock = FixedClock(NumericDate::from_secs(NOW));
    present_at(store, jti, clock)
}

fn present_at(store: &SqliteStore, jti: &str, clock: impl Clock + 'static) -> Result<Link, Error> {
    let payload = format!(r#"{{"jti":"{jti}","exp":{}}}"#, clock.now().as_secs() + 300);
    let policy = Policy::builder().clock(clock).build().unwrap();
    let stores = Stores::new().replay(store.clone());
    block_on(policy.decode_online(payload.as_bytes(), &stores))
}

fn open(place: &Place) -> SqliteStore {
    SqliteStore::builder()
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .busy_timeout(Duration::from_millis(50))
        .open(place.path())
        .unwrap()
}

/// Why the store could not answer.
fn reason(error: &StoreError) -> String {
    error.source().unwrap().to_string()
}

#[test]
fn a_file_is_made_and_found_again() {
    let place = Place::new();
    assert!(present(&open(&place), "a").is_ok());
    let again = open(&place);
    assert!(present(&again, "a").is_err());
    assert!(present(&again, "b").is_ok());
}

#[test]
fn no_time_to_wait_is_too_long() {
    let place = Place::new();
    let builder = SqliteStore::builder().busy_timeout(Duration::MAX);
    assert!(builder.open(place.path()).is_ok());
}

#[test]
fn a_file_of_a_later_release_is_left_alone() {
    let place = Place::new();
    drop(open(&place));
    let connection = place.connection();
    connection
        .pragma_update(None, "user_version", schema::VERSION + 1)
        .unwrap();
    let error = SqliteStore::open(place.path()).unwrap_err();
    assert!(
        matches!(error, OpenError::NewerSchema { found: 2, known: 1 }),
        "{error:?}"
    );
    assert!(error.to_string().contains("version 2"), "{error}");
}

#[test]
fn the_database_of_another_application_is_left_alone() {
    let place = Place::new();
    place
        .connection()
        .execute_batch("CREATE TABLE orders (id INTEGER)")
        .unwrap();
    let before = std::fs::read(place.path()).unwrap();
    let error = SqliteStore::open(place.path()).unwrap_err();
    assert!(matches!(error, OpenError::ForeignDatabase), "{error:?}");
    assert_eq!(std::fs::read(place.path()).unwrap(), before);
}

#[test]
fn what_is_no_database_is_left_alone() {
    let place = Place::new();
    std::fs::write(place.path(), "a text, and a long one. ".repeat(100)).unwrap();
    let error = SqliteStore::open(place.path()).unwrap_err();
    assert!(matches!(error, OpenError::Database(_)), "{error:?}");
    assert!(
        error
            .source()
            .unwrap()
            .to_string()
            .contains("not a database")
    );
}

/// Each level says its own part, and no other says it again.
#[test]
fn a_missing_folder_is_told_once() {
    let place = Place::new();
    let path = place.0.path().join("missing").join("tokens.db");
    let error = SqliteStore::open(path).unwrap_err();
    assert!(matches!(error, OpenError::Database(_)), "{error:?}");
    let cause = error.source().unwrap();
    assert!(cause.to_string().contains("unable to open"), "{cause}");
    assert!(cause.source().is_none(), "{:?}", cause.source());
}

#[test]
fn what_processes_cannot_share_is_refused() {
    let error = SqliteStore::open(":memory:").unwrap_err();
    assert!(
        matches!(&error, OpenError::NotShared { journal } if journal == "memory"),
        "{error:?}"
    );
}

#[test]
fn a_path_is_no_uri() {
    let place = Place::new();
    let path = place.0.path().join("file:a?mode=memory");
    drop(SqliteStore::open(&path).unwrap());
    assert!(path.exists());
}

#[test]
fn many_open_a_new_file_at_once() {
    let place = Place::new();
    std::thread::scope(|scope| {
        for number in 0..8 {
            let path = place.path();
            scope.spawn(move || {
                let patient = SqliteStore::builder().busy_timeout(Duration::from_secs(120));
                let store = patient.open(path).unwrap();
                present_at(&store, &number.to_string(), claims_core::SystemClock).unwrap();
            });
        }
    });
    assert_eq!(place.count("used_tokens"), 8);
}

#[test]
fn a_file_that_somebody_else_writes_is_an_error_and_uses_nothing_up() {
    let place = Place::new();
    let store = open(&place);
    let key = VersionKey::named(None, "tv", "uid", 42);
    block_on(store.raise(&key, 1)).unwrap();
    let other = place.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let Error::Store(error) = present(&store, "a").unwrap_err() else {
        panic!("no error of the store")
    };
    assert!(
        error.source().unwrap().to_string().contains("locked"),
        "{:?}",
        error.source()
    );
    assert!(error.source().unwrap().source().is_none());
    // Who reads does not wait for who writes.
    assert_eq!(block_on(store.current(&key)).unwrap(), Some(1));
    other.execute_batch("ROLLBACK").unwrap();
    assert!(present(&store, "a").is_ok());
    assert!(present(&store, "a").is_err());
}

#[test]
fn a_request_that_is_given_up_uses_nothing_up() {
    let place = Place::new();
    let store = SqliteStore::builder()
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .open(place.path())
        .unwrap();
    let other = place.connection();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let policy = Policy::builder()
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap();
    let stores = Stores::new().replay(store.clone());
    {
        let payload = format!(r#"{{"jti":"a","exp":{}}}"#, NOW + 300);
        let mut request = pin!(policy.decode_online::<Link>(payload.as_bytes(), &stores));
        let answer = request
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()));
        assert!(answer.is_pending());
    }
    other.execute_batch("ROLLBACK").unwrap();
    assert!(present(&store, "b").is_ok());
    assert!(present(&store, "a").is_ok());
}

#[test]
fn a_change_that_fails_does_not_take_others_along() {
    let place = Place::new();
    let store = open(&place);
    place
        .connection()
        .execute_batch("ALTER TABLE token_versions RENAME TO away")
        .unwrap();
    let key = VersionKey::named(None, "tv", "uid", 42);
    let error = block_on(store.raise(&key, 1)).unwrap_err();
    assert!(
        error
            .source()
            .unwrap()
            .to_string()
            .contains("no such table")
    );
    assert!(error.source().unwrap().source().is_none());
    assert!(present(&store, "a").is_ok());
}

#[test]
fn ended_entries_go_as_others_come() {
    struct Hand(Arc<AtomicI64>);
    impl Clock for Hand {
        fn now(&self) -> NumericDate {
            NumericDate::from_secs(self.0.load(Ordering::SeqCst))
        }
    }
    let place = Place::new();
    let time = Arc::new(AtomicI64::new(NOW));
    let store = SqliteStore::builder()
        .clock(Hand(time.clone()))
        .open(place.path())
        .unwrap();
    for jti in ["a", "b"] {
        present(&store, jti).unwrap();
    }
    let session = RevocationKey::session(None, "s");
    block_on(store.revoke(&session, NumericDate::from_secs(NOW + 300))).unwrap();
    // Both end after 300 s, and are kept for 360 more.
    time.store(NOW + 659, Ordering::SeqCst);
    assert!(block_on(store.is_revoked(&session)).unwrap());
    present_at(&store, "c", Hand(time.clone())).unwrap();
    assert_eq!(
        (place.count("used_tokens"), place.count("revocations")),
        (3, 1)
    );
    time.store(NOW + 660, Ordering::SeqCst);
    assert!(!block_on(store.is_revoked(&session)).unwrap());
    present_at(&store, "d", Hand(time.clone())).unwrap();
    assert_eq!(
        (place.count("used_tokens"), place.count("revocations")),
        (2, 0)
    );
}

#[test]
fn what_is_in_the_file_outlives_releases() {
    let place = Place::new();
    let store = open(&place);
    present(&store, "a").unwrap();
    let key = VersionKey::named(None, "tv", "uid", 42);
    block_on(store.raise(&key, 258)).unwrap();
    let session = RevocationKey::session(None, "s");
    block_on(store.revoke(&session, NumericDate::from_secs(NOW))).unwrap();
    let connection = place.connection();
    let ends_at = |table: &str| -> i64 {
        connection
            .query_row(&format!("SELECT ends_at FROM {table}"), [], |row| {
                row.get(0)
            })
            .unwrap()
    };
    assert_eq!(ends_at("used_tokens"), NOW + 660);
    assert_eq!(ends_at("revocations"), NOW + 360);
    let row: (Vec<u8>, String) = connection
        .query_row("SELECT key, hex(version) FROM token_versions", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(
        row,
        (key.as_bytes().to_vec(), "0000000000000102".to_owned())
    );
}
