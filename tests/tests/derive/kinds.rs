//! One registered claim of every kind, in the type that fits it best.

use std::collections::{BTreeMap, BTreeSet};

use claims_core::{
    Audience, Claims, ClaimsOwned, Error, NumericDate, OneOrMany, Scope, StringOrInteger,
    StringOrUri,
    claims::ValidateClaims,
    policy::{WithoutContext, WithoutStores},
    registry::Kind,
};
use serde::Serialize;
use serde_json::Value;

use crate::{accepted, anything, found, refused, written};

type Object = BTreeMap<String, u8>;

/// Compiles only if the derive finds the trait of each kind.
#[derive(Debug, Claims)]
struct EveryKind {
    #[claim(registered)]
    jti: Option<String>,
    #[claim(registered)]
    iss: Option<StringOrUri>,
    #[claim(registered)]
    r#ref: Option<StringOrUri>,
    #[claim(registered)]
    eat_profile: Option<String>,
    #[claim(registered)]
    email: Option<String>,
    #[claim(registered)]
    phone_number: Option<String>,
    #[claim(registered)]
    birthdate: Option<String>,
    #[claim(registered)]
    zoneinfo: Option<String>,
    #[claim(registered)]
    locale: Option<String>,
    #[claim(registered)]
    at_hash: Option<String>,
    #[claim(registered)]
    opt: Option<String>,
    #[claim(registered)]
    scope: Option<Scope>,
    #[claim(registered)]
    cdnicrit: Option<String>,
    #[claim(registered)]
    email_verified: Option<bool>,
    #[claim(registered)]
    auth_time: Option<NumericDate>,
    #[claim(registered)]
    exi: Option<f64>,
    #[claim(registered)]
    bootcount: Option<u32>,
    #[claim(registered)]
    aud: Option<Audience>,
    #[claim(registered)]
    oemid: Option<StringOrInteger>,
    #[claim(registered)]
    amr: Option<Vec<String>>,
    #[claim(registered)]
    keys: Option<Vec<Object>>,
    #[claim(registered)]
    roles: Option<BTreeSet<String>>,
    #[claim(registered)]
    address: Option<Object>,
    #[claim(registered)]
    cmw: Option<Value>,
    #[claim(registered)]
    verified_claims: Option<OneOrMany<Object>>,
    #[claim(registered)]
    stpl: Option<Value>,
}

#[test]
fn no_kind_is_left_out() {
    let kinds = EveryKind::SCHEMA
        .claims
        .iter()
        .filter_map(|claim| claim.registered);
    let kinds: Vec<_> = kinds.map(|registered| registered.kind).collect();
    for kind in Kind::ALL {
        assert!(kinds.contains(kind), "no claim of the kind {kind}");
    }
}

#[test]
fn each_kind_is_read_and_written() {
    let payload = concat!(
        r#"{"jti":"a","iss":"urn:a","ref":"urn:a","eat_profile":"1.2","email":"a@b","#,
        r#""phone_number":"+1","birthdate":"2000-01-01","zoneinfo":"UTC","locale":"en","#,
        r#""at_hash":"AQ","opt":"a.b.c","scope":"a b","cdnicrit":"a,b","email_verified":true,"#,
        r#""auth_time":1,"exi":1.5,"bootcount":1,"aud":"a","oemid":1,"amr":["a"],"#,
        r#""keys":[{"a":1}],"roles":["a"],"address":{"a":1},"cmw":[1],"#,
        r#""verified_claims":{"a":1},"stpl":"a"}"#,
    );
    assert_eq!(written(&accepted::<EveryKind>(payload)), payload);
}

/// `null` is of no kind; what else is refused is a matter of each type's own tests.
#[test]
fn null_is_of_no_kind() {
    for claim in EveryKind::SCHEMA.claims {
        let payload = format!(r#"{{"{}":null}}"#, claim.name);
        let wrong_type = format!("{} wrong_type", claim.name);
        assert_eq!(refused::<EveryKind>(&payload), [wrong_type]);
    }
}

#[derive(Debug, Claims)]
struct AnyValues {
    #[claim(registered)]
    address: Option<Value>,
    #[claim(registered)]
    cmw: Option<Value>,
    #[claim(registered)]
    verified_claims: Option<Value>,
    #[claim(registered)]
    stpl: Option<Value>,
    any: Option<Value>,
}

#[derive(Debug, Claims)]
struct Around {
    inner: AnyValues,
}

/// `serde_json::Value` takes everything, so that a value of it says nothing of its kind.
#[test]
fn what_may_be_anything_is_held_to_its_kind_before_it_goes_out() {
    for value in [
        Value::Null,
        Value::from(true),
        Value::from(1),
        Value::from("a"),
        Value::Array(Vec::new()),
        Value::Object(serde_json::Map::new()),
    ] {
        let all = || AnyValues {
            address: Some(value.clone()),
            cmw: Some(value.clone()),
            verified_claims: Some(value.clone()),
            stpl: Some(value.clone()),
            any: Some(value.clone()),
        };
        let around = Around { inner: all() };
        assert_eq!(checked(&all()), found_in::<AnyValues>(&written(&all())));
        assert_eq!(checked(&around), found_in::<Around>(&written(&around)));
    }
}

fn checked<T>(set: &T) -> Vec<String>
where
    T: ValidateClaims<Context: WithoutContext> + Serialize,
{
    match anything().check(set) {
        Ok(()) => Vec::new(),
        Err(Error::Claims(report)) => found(&report),
        Err(other) => panic!("{other}"),
    }
}

fn found_in<T>(payload: &str) -> Vec<String>
where
    T: ClaimsOwned<Context: WithoutContext, State: WithoutStores>,
{
    match anything().decode::<T>(payload.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(Error::Claims(report)) => found(&report),
        Err(other) => panic!("{other}"),
    }
}
