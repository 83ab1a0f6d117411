use std::collections::BTreeMap;

use super::lenient;
use crate::{Claims, Error};

#[derive(Claims)]
struct Rooms {
    by_room: BTreeMap<String, Seat>,
}

#[derive(Claims)]
struct Seat {
    #[claim(range(1..=99))]
    row: u8,
}

/// A name that a token chose may be as long as the token: a path shows as much of it as a person reads.
#[test]
fn a_long_name_of_a_member_is_cut_as_in_decoding() {
    let policy = lenient().build().unwrap();
    let rooms = Rooms {
        by_room: BTreeMap::from([("x".repeat(200), Seat { row: 100 })]),
    };
    let encoded = serde_json::to_vec(&rooms).unwrap();
    let Err(Error::Claims(checked)) = policy.check(&rooms) else {
        panic!()
    };
    let Err(Error::Claims(decoded)) = policy.decode::<Rooms>(&encoded) else {
        panic!()
    };
    let path = format!("by_room.{}….row", "x".repeat(128));
    assert_eq!(checked.violations()[0].claim(), path);
    assert_eq!(checked, decoded);
}
