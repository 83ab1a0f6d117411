//! The second at which something ends.

use claims_core::{Error, FixedClock, NumericDate};

use super::{NOW, Place, open, present, reason};
use crate::{SqliteStore, statements};

#[test]
fn fractions_are_rounded_up() {
    for (time, second) in [(7.0, 7), (7.25, 8), (-7.25, -7), (0.0, 0)] {
        let time = NumericDate::from_secs_f64(time).unwrap();
        assert_eq!(statements::second_after(time), second);
    }
    let last = NumericDate::from_secs(i64::MAX);
    assert_eq!(statements::second_after(last), i64::MAX);
}

/// A token that [`present`] presents is kept for so long.
const KEPT: i64 = 300 + 360;

#[test]
fn a_token_that_has_ended_for_the_store_is_an_error() {
    for (ahead, expected) in [(KEPT - 1, true), (KEPT, false), (KEPT + 1, false)] {
        let place = Place::new();
        let clock = FixedClock(NumericDate::from_secs(NOW + ahead));
        let store = SqliteStore::builder()
            .clock(clock)
            .open(place.path())
            .unwrap();
        match present(&store, "a") {
            Ok(_) => assert!(expected),
            Err(Error::Store(error)) => {
                assert!(!expected && reason(&error).contains("ended by the clock of the store"));
            }
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// More may have ended than is deleted at once.
#[test]
fn an_ended_entry_that_is_still_there_counts_for_nothing() {
    let place = Place::new();
    let store = open(&place);
    present(&store, "a").unwrap();
    let connection = place.connection();
    let key: [u8; 32] = connection
        .query_row("SELECT key FROM used_tokens", [], |row| row.get(0))
        .unwrap();
    for (now, written) in [(NOW + KEPT - 1, 0), (NOW + KEPT, 1)] {
        let rows = statements::keep_unless_there(&connection, &key, now + 600, now).unwrap();
        assert_eq!(rows, written);
    }
    // It is there again, until its new end.
    let now = NOW + KEPT + 599;
    assert_eq!(
        statements::keep_unless_there(&connection, &key, now + 600, now).unwrap(),
        0
    );
}
