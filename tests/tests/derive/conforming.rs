//! Own types in registered claims: `conforms!`, one for each family of kinds.

use std::{collections::BTreeMap, marker::PhantomData};

use claims_core::{Claims, OneOrMany, conforms};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{accepted, refused, written};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct UserId(String);
conforms!(UserId: string_or_uri, string);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Millennium(i64);
conforms!(Millennium: numeric_date);

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Flag(bool);
conforms!(Flag: boolean);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Place {
    country: String,
}
conforms!(Place: object);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    Admin,
    User,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Id<T>(String, #[serde(skip)] PhantomData<T>);
conforms!(impl<T> Id<T>: string);

#[derive(Debug, Claims)]
struct Token {
    #[claim(registered)]
    sub: UserId,
    #[claim(registered)]
    aud: Option<OneOrMany<UserId>>,
    #[claim(registered)]
    auth_time: Option<Millennium>,
    #[claim(registered)]
    email_verified: Option<Flag>,
    #[claim(registered)]
    address: Option<Place>,
    #[claim(registered)]
    roles: Option<Vec<Role>>,
    #[claim(registered)]
    sid: Option<Id<Role>>,
    #[claim(registered)]
    cnf: Option<BTreeMap<String, Value>>,
}

const GOOD: &str = r#"{"sub":"ann","aud":["a"],"auth_time":7,"email_verified":true,"address":{"country":"de"},"roles":["admin","user"],"sid":"s","cnf":{"jkt":"x"}}"#;

#[test]
fn own_types_are_read_and_written() {
    let token: Token = accepted(GOOD);
    assert_eq!(token.sub, UserId("ann".to_owned()));
    assert_eq!(
        (token.auth_time.clone(), token.email_verified),
        (Some(Millennium(7)), Some(Flag(true)))
    );
    assert_eq!(token.address.as_ref().unwrap().country, "de");
    assert_eq!(token.roles, Some(vec![Role::Admin, Role::User]));
    assert_eq!(
        (
            token.sid.as_ref().unwrap().0.as_str(),
            token.cnf.as_ref().unwrap().len()
        ),
        ("s", 1)
    );
    assert!(matches!(&token.aud, Some(OneOrMany::Many(list)) if list.len() == 1));
    assert_eq!(written(&token), GOOD);
}

#[test]
fn a_value_of_another_kind_is_a_wrong_type() {
    for (claim, values) in [
        ("sub", &["7", "null", "[]", "true"][..]),
        ("aud", &["7", "null", "{}", "[7]"]),
        ("auth_time", &[r#""7""#, "null", "true"]),
        ("email_verified", &[r#""true""#, "1", "null"]),
        ("address", &[r#""de""#, "null", "7"]),
        ("roles", &[r#""admin""#, "null", r#"["root"]"#, "{}"]),
        ("sid", &["7", "null", "{}"]),
        ("cnf", &["null", "[]", r#""x""#]),
    ] {
        for value in values {
            let rest = if claim == "sub" {
                ""
            } else {
                r#","sub":"ann""#
            };
            let payload = format!(r#"{{"{claim}":{value}{rest}}}"#);
            let found = refused::<Token>(&payload);
            let wrong = |it: &String| it.starts_with(claim) && it.ends_with("wrong_type");
            assert!(found.iter().all(wrong), "{payload}: {found:?}");
            assert!(
                serde_json::from_str::<Token>(&payload).is_err(),
                "{payload}"
            );
        }
    }
}
