use serde::{Serialize, Serializer, ser::Error as _};

use super::{Nothing, declared::Declared, found_in, lenient};
use crate::Error;

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

#[cfg(feature = "derive")]
mod variants {
    use serde::{Serialize, Serializer, ser::SerializeMap as _};

    use crate::{Claims, policy::tests::lenient};

    #[derive(Claims)]
    #[claims(forbid("x"), decode_only)]
    struct Closed {}

    #[derive(Claims)]
    #[claims(decode_only)]
    struct Open {}

    #[derive(Claims)]
    #[claims(tag = "kind", decode_only)]
    enum Kinds {
        Open(Open),
        Closed(Closed),
    }

    /// By hand: what the derive writes holds no name that is forbidden.
    impl Serialize for Kinds {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            let kind = match self {
                Self::Open(_) => "Open",
                Self::Closed(_) => "Closed",
            };
            map.serialize_entry("kind", kind)?;
            map.serialize_entry("x", &1)?;
            map.end()
        }
    }

    #[test]
    fn what_a_variant_forbids_is_forbidden_to_its_values_alone() {
        let policy = lenient().build().unwrap();
        assert!(policy.check(&Kinds::Open(Open {})).is_ok());
        let refused = policy.check(&Kinds::Closed(Closed {})).unwrap_err();
        assert!(refused.to_string().starts_with("`x`: "), "{refused}");
    }
}
