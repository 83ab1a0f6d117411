use serde_json::json;

use super::{found, lenient, said};

const NONE: [&str; 0] = [];

#[test]
fn required_claims_are_there() {
    let policy = || lenient().require("roles").require("sub");
    assert_eq!(found(policy(), r#"{"roles":[],"sub":""}"#), NONE);
    assert_eq!(
        found(policy(), r#"{"Roles":[],"sub ":""}"#),
        ["roles missing", "sub missing"]
    );
    // A `null` is missing; a core claim that is `null` is of the wrong type already.
    assert_eq!(
        found(policy(), r#"{"roles":null,"sub":null}"#),
        ["roles missing", "sub wrong_type"]
    );
}

#[test]
fn forbidden_claims_are_not_there() {
    let policy = || lenient().forbid("nonce").forbid("jti");
    assert_eq!(found(policy(), r#"{"Nonce":1}"#), NONE);
    assert_eq!(
        found(policy(), r#"{"nonce":null,"jti":"1"}"#),
        ["nonce forbidden", "jti forbidden"]
    );
}

#[test]
fn claims_can_be_held_to_a_value() {
    let policy = || lenient().equals("tenant", "t1").equals("level", json!(2));
    assert_eq!(found(policy(), r#"{"tenant":"t1","level":2.0}"#), NONE);
    assert_eq!(
        found(policy(), r#"{"tenant":"T1","level":"2"}"#),
        ["tenant not_equal", "level not_equal"]
    );
    assert_eq!(found(policy(), "{}"), ["tenant missing", "level missing"]);
    assert_eq!(
        found(policy(), r#"{"tenant":null,"level":2}"#),
        ["tenant not_equal"]
    );
    assert_eq!(
        said(policy(), r#"{"tenant":["t1"],"level":2}"#),
        r#"`tenant`: not the value allowed: expected "t1", found ["t1"]"#
    );
}

#[test]
fn claims_that_are_judged_come_once() {
    let policy = || lenient().require("roles");
    assert_eq!(
        found(policy(), r#"{"roles":1,"roles":1}"#),
        ["roles duplicate"]
    );
    assert_eq!(
        found(policy(), r#"{"roles":1,"sub":"a","\u0073ub":"a"}"#),
        ["sub duplicate"]
    );
    assert_eq!(found(policy(), r#"{"roles":1,"other":1,"other":1}"#), NONE);
}
