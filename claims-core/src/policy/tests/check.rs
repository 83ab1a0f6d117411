use std::collections::BTreeMap;

use serde::{Serialize, Serializer, ser::Error as _};

use super::{Nothing, declared::Declared, found_in, lenient};
use crate::{Claims, Error};

impl Serialize for Nothing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("nothing cannot be written"))
    }
}

fn declared(pin: &str, time_out: u64) -> Declared {
    Declared {
        pin: pin.to_owned(),
        time_out: Some(time_out),
    }
}

#[test]
fn a_value_is_judged_as_its_encoding_would_be() {
    let policy = lenient().require("sub").build().unwrap();
    for (set, expected) in [
        (declared("4711", 20_000), vec!["sub missing"]),
        (declared("0000", 20_000), vec!["pin custom", "sub missing"]),
        (
            declared("0000", 1),
            vec!["pin custom", "time_out expired", "sub missing"],
        ),
    ] {
        let encoded = serde_json::to_vec(&set).unwrap();
        let Err(Error::Claims(checked)) = policy.check_with(&set, "0000") else {
            panic!()
        };
        let decoded = policy
            .decode_with::<Declared>(&encoded, "0000")
            .unwrap_err();
        let Error::Claims(decoded) = decoded else {
            panic!()
        };
        assert_eq!(found_in(&checked), expected);
        assert_eq!(checked, decoded);
    }
}

#[test]
fn a_value_that_keeps_every_rule_passes() {
    let policy = lenient().build().unwrap();
    assert!(policy.check_with(&declared("4711", 20_000), "0000").is_ok());
}

#[test]
fn a_value_that_cannot_be_written_does_not_pass() {
    let policy = lenient().build().unwrap();
    let error = policy.check(&Nothing).unwrap_err();
    assert!(
        error.to_string().contains("nothing cannot be written"),
        "{error}"
    );
}

#[derive(Claims)]
#[claims(crate = crate)]
struct Rooms {
    by_room: BTreeMap<String, Seat>,
}

#[derive(Claims)]
#[claims(crate = crate)]
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
