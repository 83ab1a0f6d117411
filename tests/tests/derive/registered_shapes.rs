//! Registered claims whose kind is an object, an array or anything: the JSON type is asked for even
//! where the field's type would take whatever comes.

use claims_core::{Claims, sets::Address};
use serde_json::Value;

use crate::{accepted, refused};

#[derive(Debug, Claims)]
struct Shapes {
    #[claim(registered)]
    cnf: Option<Value>,
    #[claim(registered)]
    cmw: Option<Value>,
    #[claim(registered)]
    stpl: Option<Value>,
    #[claim(registered)]
    address: Option<Address>,
}

#[test]
fn an_object_is_an_object() {
    let shapes = accepted::<Shapes>(r#"{"cnf":{"kid":"a"}}"#);
    assert_eq!(shapes.cnf.unwrap()["kid"], "a");
    for other in ["null", "[]", "1", "true", r#""a""#] {
        let payload = format!(r#"{{"cnf":{other}}}"#);
        assert_eq!(refused::<Shapes>(&payload), ["cnf wrong_type"], "{payload}");
    }
}

#[test]
fn an_object_or_array_is_one_of_the_two() {
    assert!(accepted::<Shapes>(r#"{"cmw":{}}"#).cmw.is_some());
    assert!(accepted::<Shapes>(r#"{"cmw":[1]}"#).cmw.is_some());
    assert_eq!(refused::<Shapes>(r#"{"cmw":"a"}"#), ["cmw wrong_type"]);
}

#[test]
fn anything_is_not_null() {
    assert!(accepted::<Shapes>(r#"{"stpl":1}"#).stpl.is_some());
    assert_eq!(refused::<Shapes>(r#"{"stpl":null}"#), ["stpl wrong_type"]);
}

#[test]
fn a_set_in_a_registered_claim_keeps_its_paths() {
    let payload = r#"{"address":{"country":"NZ"}}"#;
    let address = accepted::<Shapes>(payload).address.unwrap();
    assert_eq!(address.country.as_deref(), Some("NZ"));
    let payload = r#"{"address":{"country":1}}"#;
    assert_eq!(refused::<Shapes>(payload), ["address.country wrong_type"]);
}
