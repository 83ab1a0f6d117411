//! Claims sets as values of claims.

// Helpers of tests, where a panic is a failure; a validator takes its claim by reference.
#![allow(clippy::panic, clippy::trivially_copy_pass_by_ref, clippy::unwrap_used)]

use std::collections::BTreeMap;

use claims_core::{
    Claims, DecodeClaims, Error, FixedClock, Invalid, NumericDate, Policy, Report,
    claims::{NoContext, NoState},
    schema::Shape,
    sets::{Address, OidcAddress},
};

#[derive(Debug, PartialEq, Claims)]
struct User {
    id: u32,
    #[claim(len(1..=3))]
    nick: Option<String>,
    #[claim(sensitive, validate = even)]
    pin: Option<u32>,
}

// A validator takes a reference. Its message quotes the value, which nobody may see.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn even(pin: &u32) -> Result<(), Invalid> {
    if pin.is_multiple_of(2) {
        Ok(())
    } else {
        Err(Invalid::new("odd", format!("{pin} is odd")))
    }
}

#[derive(Debug, PartialEq, Claims)]
#[claims(deny_unknown)]
struct Machine {
    serial: String,
}

#[derive(Debug, PartialEq, Claims)]
#[claims(tag = "type")]
enum Actor {
    #[claims(value = "user")]
    User(User),
    #[claims(value = "machine")]
    Machine(Machine),
}

#[derive(Debug, PartialEq, Claims)]
struct Token {
    user: User,
    #[claim(default)]
    team: Vec<User>,
    #[claim(default)]
    by_name: BTreeMap<String, Box<User>>,
    actor: Option<Actor>,
    machine: Option<Machine>,
    id: Option<u32>,
}

fn read<'de, T: DecodeClaims<'de, Context = NoContext, State = NoState>>(
    payload: &'de str,
) -> Result<T, Report> {
    let policy = Policy::builder()
        .allow_no_expiry()
        .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
        .build()
        .unwrap();
    policy
        .decode(payload.as_bytes())
        .map_err(|error| match error {
            Error::Claims(report) => report,
            other => panic!("{other}"),
        })
}

#[track_caller]
fn found(payload: &str) -> Vec<String> {
    let report = read::<Token>(payload).unwrap_err();
    let line = |found: &claims_core::Violation| format!("{} {}", found.claim(), found.code());
    report.violations().iter().map(line).collect()
}

fn user(id: u32) -> User {
    User {
        id,
        nick: None,
        pin: None,
    }
}

#[test]
fn a_set_is_read_as_a_value() {
    let token = read::<Token>(
        r#"{"user":{"id":1,"nick":null,"x":1},"team":[{"id":2}],"by_name":{"c":{"id":3}},
            "actor":{"id":4,"type":"user"},"machine":{"serial":"s"}}"#,
    );
    assert_eq!(
        token.unwrap(),
        Token {
            user: user(1),
            team: vec![user(2)],
            by_name: BTreeMap::from([("c".to_owned(), Box::new(user(3)))]),
            actor: Some(Actor::User(user(4))),
            machine: Some(Machine {
                serial: "s".to_owned()
            }),
            id: None,
        }
    );
}

#[test]
fn everything_inside_is_found_with_path_and_code() {
    assert_eq!(
        found(
            r#"{"user":{"nick":"long"},"team":[{"id":-1},7,{"id":1,"id":2}],
                "by_name":{"c":{"id":"x","nick":""}},"actor":{"serial":1,"type":"machine"}}"#
        ),
        [
            "user.nick length",
            "user.id missing",
            "team[0].id range",
            "team[1] wrong_type",
            "team[2].id duplicate",
            "by_name.c.id wrong_type",
            "by_name.c.nick length",
            "actor.serial wrong_type",
        ]
    );
    assert_eq!(found(r#"{"user":null}"#), ["user wrong_type"]);
    assert_eq!(found(r#"{"user":[1]}"#), ["user wrong_type"]);
}

#[test]
fn a_tag_inside_is_found_wherever_it_stands() {
    assert_eq!(
        found(r#"{"actor":{"type":"ghost"},"user":{"id":1}}"#),
        ["actor.type not_one_of"]
    );
    assert_eq!(
        found(r#"{"actor":{"id":[[1]]},"user":{"id":1}}"#),
        ["actor.type missing"]
    );
}

/// `exp` inside a value is no expiry, and no known name either.
#[test]
fn members_are_no_claims_of_the_token() {
    let payload = r#"{"user":{"id":1,"exp":1},"machine":{"serial":"s"}}"#;
    assert!(read::<Token>(payload).is_ok());
    assert_eq!(
        found(r#"{"user":{"id":1},"machine":{"serial":"s","exp":1,"type":2}}"#),
        ["machine.exp unknown", "machine.type unknown"]
    );
}

#[test]
fn sensitive_members_are_not_shown() {
    let report = read::<Token>(r#"{"user":{"id":1,"pin":4711}}"#).unwrap_err();
    assert_eq!(report.violations()[0].claim(), "user.pin");
    assert!(!format!("{report:?} {report}").contains("4711"));
}

#[test]
fn a_ready_made_address_is_read_member_by_member() {
    let report = read::<OidcAddress>(r#"{"address":{"locality":1,"region":[]}}"#).unwrap_err();
    let paths: Vec<_> = report
        .into_iter()
        .map(claims_core::Violation::claim)
        .collect();
    assert_eq!(paths, ["address.locality", "address.region"]);
    let read = read::<OidcAddress>(r#"{"address":{"locality":"x"}}"#).unwrap();
    let locality = Some("x".to_owned());
    assert_eq!(
        read.address,
        Some(Address {
            locality,
            ..Address::default()
        })
    );
}

#[test]
fn the_schema_has_the_inner_set() {
    let shape = |name| Token::SCHEMA.find(name).unwrap().shape;
    assert!(matches!(shape("user"), Shape::Object(user) if user.name == "User"));
    assert!(matches!(shape("team"), Shape::Array(Shape::Object(user)) if user.name == "User"));
    assert!(matches!(shape("actor"), Shape::Object(actor) if actor.tagged.is_some()));
}

#[derive(Debug, Claims)]
struct Delegate {
    label: String,
    behind: Option<Box<Delegate>>,
}

#[test]
fn a_set_may_stand_inside_itself() {
    let first = read::<Delegate>(r#"{"label":"a","behind":{"label":"b"}}"#).unwrap();
    assert_eq!(first.label, "a");
    assert_eq!(first.behind.unwrap().label, "b");
    let report = read::<Delegate>(r#"{"label":"a","behind":{"behind":{"label":1}}}"#).unwrap_err();
    let paths: Vec<_> = report
        .into_iter()
        .map(claims_core::Violation::claim)
        .collect();
    assert_eq!(paths, ["behind.behind.label", "behind.label"]);
    assert!(matches!(Delegate::SCHEMA.claims[1].shape, Shape::Unknown));
}

#[derive(Debug, PartialEq, Claims)]
struct Envelope<'a, T> {
    label: &'a str,
    content: Option<T>,
}

#[derive(Debug, PartialEq, Claims)]
struct Letter<'a> {
    envelope: Envelope<'a, u8>,
    copies: Option<Vec<Envelope<'a, String>>>,
}

#[test]
fn a_generic_set_that_borrows_is_read_too() {
    let letter = read::<Letter<'_>>(r#"{"envelope":{"label":"x","content":7}}"#).unwrap();
    assert_eq!(
        (letter.envelope.label, letter.envelope.content),
        ("x", Some(7))
    );
    let report = read::<Letter<'_>>(r#"{"envelope":{"label":"x"},"copies":[{}]}"#).unwrap_err();
    assert_eq!(report.violations()[0].claim(), "copies[0].label");
}

/// A value that did not come from a payload is judged as its payload would be.
#[test]
fn validators_inside_run_on_values_too() {
    let long = || User {
        nick: Some("long".to_owned()),
        ..user(1)
    };
    let token = |user: User| Token {
        user,
        team: Vec::new(),
        by_name: BTreeMap::new(),
        actor: None,
        machine: None,
        id: None,
    };
    let policy = Policy::builder().allow_no_expiry().build().unwrap();
    assert!(policy.check(&token(user(1))).is_ok());
    let odd = User {
        pin: Some(4711),
        ..user(1)
    };
    let refused = Token {
        team: vec![user(1), long()],
        by_name: BTreeMap::from([("a".to_owned(), Box::new(odd))]),
        actor: Some(Actor::User(long())),
        ..token(long())
    };
    let Err(Error::Claims(report)) = policy.check(&refused) else {
        panic!("refused")
    };
    let mut found: Vec<_> = report
        .into_iter()
        .map(|found| format!("{} {}", found.claim(), found.reason_code()))
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "actor.nick length",
            "by_name.a.pin odd",
            "team[1].nick length",
            "user.nick length",
        ]
    );
    assert!(!report.to_string().contains("4711"));
    let payload = serde_json::to_string(&refused).unwrap();
    assert_eq!(read::<Token>(&payload).unwrap_err(), report);
}
