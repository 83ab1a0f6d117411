//! A `sensitive` value may be named by its own parts: keys of a map, fields of an object, what a
//! validator says of the whole set.

use std::collections::BTreeMap;

use claims_core::{Claims, Error, Invalid, Policy, report::Violation};

use crate::{anything, report};

#[derive(Debug, Claims)]
struct Keyed {
    #[claim(sensitive)]
    phones: BTreeMap<String, u8>,
}

#[test]
fn keys_inside_a_sensitive_value_are_not_shown() {
    let payload = r#"{"phones":{"hunter2":"x"}}"#;
    let report = report::<Keyed>(payload);
    let error = serde_json::from_str::<Keyed>(payload).unwrap_err();
    for shown in [
        report.to_string(),
        format!("{report:?}"),
        serde_json::to_string(&report).unwrap(),
        error.to_string(),
    ] {
        assert!(
            shown.contains("phones") && !shown.contains("hunter2"),
            "{shown}"
        );
    }
}

fn whole(pair: &Pair) -> Result<(), Invalid> {
    Err(Invalid::new(
        "pair",
        format!("{} does not go with {}", pair.secret, pair.open),
    ))
}

#[derive(Debug, Claims)]
#[claims(validate = whole)]
struct Pair {
    #[claim(sensitive)]
    secret: String,
    open: String,
}

#[derive(Debug, Claims)]
struct Holder {
    #[claim(flatten)]
    pair: Pair,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum Tagged {
    Pair(Pair),
}

#[track_caller]
fn silent(error: &Error) {
    let Error::Claims(report) = error else {
        panic!("{error}")
    };
    assert_eq!(report.violations()[0].code().as_str(), "custom");
    let json = serde_json::to_string(report).unwrap();
    let shown = format!("{error} {error:?} {json}");
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn a_validator_of_the_whole_set_does_not_show_it() {
    let payload = br#"{"kind":"Pair","secret":"hunter2","open":"o"}"#;
    silent(&anything().decode::<Pair>(payload).unwrap_err());
    silent(&anything().decode::<Holder>(payload).unwrap_err());
    silent(&anything().decode::<Tagged>(payload).unwrap_err());
    let pair = Pair {
        secret: "hunter2".to_owned(),
        open: "o".to_owned(),
    };
    silent(&anything().check(&pair).unwrap_err());
    let error = serde_json::from_slice::<Tagged>(payload).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter2"));
}

/// A rule that is about another claim may quote the sensitive one too.
fn blames_the_other(pair: &Blaming) -> Result<(), Invalid> {
    Err(Invalid::new("other", format!("does not go with {}", pair.secret)).claim("open"))
}

#[derive(Debug, Claims)]
#[claims(validate = blames_the_other)]
struct Blaming {
    #[claim(sensitive)]
    secret: String,
    open: String,
}

#[test]
fn a_validator_of_the_whole_set_that_names_another_claim_does_not_show_it() {
    let payload = br#"{"secret":"hunter2","open":"o"}"#;
    silent(&anything().decode::<Blaming>(payload).unwrap_err());
}

#[derive(Debug, Claims)]
struct User {
    #[claim(sensitive)]
    pin: String,
}

fn of_user(user: &User) -> Result<(), Invalid> {
    Err(Invalid::new("user", format!("{} is no pin", user.pin)))
}

fn of_users(users: &BTreeMap<String, User>) -> Result<(), Invalid> {
    let pins: Vec<_> = users.values().map(|user| &user.pin).collect();
    Err(Invalid::new("users", format!("{pins:?}")))
}

fn of_all(all: &Validated) -> Result<(), Invalid> {
    Err(Invalid::new("all", format!("{} is no pin", all.user.pin)).claim("plan"))
}

#[derive(Debug, Claims)]
#[claims(validate = of_all)]
struct Validated {
    #[claim(validate = of_user)]
    user: User,
    #[claim(validate = of_users)]
    users: BTreeMap<String, User>,
    plan: String,
}

#[derive(Debug, Claims)]
struct Plain {
    user: Option<User>,
    list: Option<Vec<User>>,
    users: Option<BTreeMap<String, User>>,
    #[claim(extra)]
    rest: BTreeMap<String, User>,
}

#[test]
fn a_rule_about_a_set_inside_a_claim_does_not_show_what_is_sensitive_there() {
    let user = r#"{"pin":"hunter2"}"#;
    let payload = format!(r#"{{"user":{user},"users":{{"a":{user}}},"plan":"p"}}"#);
    let report = report::<Validated>(&payload);
    let claims: Vec<_> = report.violations().iter().map(Violation::claim).collect();
    assert_eq!(claims, ["user", "users", "plan"]);
    silent(&Error::Claims(report));
    for (claim, value) in [
        ("user", user.to_owned()),
        ("list", format!("[{user}]")),
        ("users", format!(r#"{{"a":{user}}}"#)),
        ("other", user.to_owned()),
    ] {
        let policy = Policy::builder()
            .any_issuer()
            .any_audience()
            .allow_no_expiry()
            .equals(claim, "hunter3")
            .build()
            .unwrap();
        let payload = format!(r#"{{"{claim}":{value}}}"#);
        let Err(Error::Claims(report)) = policy.decode::<Plain>(payload.as_bytes()) else {
            panic!("{payload}")
        };
        let shown = format!("{report} {report:?}");
        assert!(
            report.violations()[0].claim() == claim && !shown.contains("hunter"),
            "{shown}"
        );
    }
}
