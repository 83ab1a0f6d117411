//! `sensitive`: the value is in nothing that this library says.

use std::collections::BTreeMap;

use claims_core::{
    Claims, Error, FixedClock, Invalid, NumericDate, Policy, Scope, Signer,
    jwt::{Algorithm, EncodingKey},
    types::OneOrMany,
};
use serde::Deserialize;

use crate::{NOW, accepted, anything, report};

/// Every value below has this in it, in some spelling.
const SECRET: &str = "hunter2";

/// A number that stands for a secret where a string will not do.
const NUMBER: &str = "98765";

#[track_caller]
fn silent(shown: &str) {
    assert!(
        !shown.contains(SECRET) && !shown.contains(NUMBER),
        "{shown}"
    );
}

/// Everything that can be made of a refusal.
#[track_caller]
fn all_of(error: &Error) {
    silent(&error.to_string());
    silent(&format!("{error:?}"));
    silent(&format!("{error:#?}"));
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        silent(&inner.to_string());
        source = inner.source();
    }
    if let Error::Claims(report) = error {
        silent(&serde_json::to_string(report).unwrap());
        for violation in report {
            silent(violation.claim());
            silent(&violation.message());
            silent(&format!(
                "{:?} {:?}",
                violation.expected(),
                violation.actual()
            ));
        }
    }
}

fn never(value: &str) -> Result<(), Invalid> {
    Err(Invalid::new("never", format!("{value} is never right")))
}

fn quoted(value: &str) -> Result<(), Invalid> {
    match value {
        "plain" => Err(Invalid::new("plain", "a fixed text")),
        _ => Ok(()),
    }
}

/// A foreign type whose error quotes the value, as serde's own do.
#[derive(Debug, Clone, PartialEq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
enum Colour {
    Red,
    Blue(u8),
}

#[derive(Debug, Claims)]
struct Inner {
    #[claim(sensitive, validate = never)]
    inner_secret: Option<String>,
}

#[derive(Debug, Claims)]
struct Outer {
    #[claim(flatten)]
    inner: Inner,
    #[claim(registered, sensitive)]
    sub: Option<String>,
    #[claim(registered, sensitive)]
    aud: Option<OneOrMany<String>>,
    #[claim(registered, sensitive)]
    exp: Option<NumericDate>,
    #[claim(registered, sensitive)]
    scope: Option<Scope>,
    #[claim(sensitive, equals = "x")]
    equal: Option<String>,
    #[claim(sensitive, one_of("x", "y"))]
    one: Option<String>,
    #[claim(sensitive, len(..=2))]
    short: Option<String>,
    #[claim(sensitive, range(..=9))]
    small: Option<u32>,
    #[claim(sensitive, contains = "x")]
    list: Option<Vec<String>>,
    #[claim(sensitive, pattern = "[a-c]+")]
    pattern: Option<String>,
    #[claim(sensitive, format = "uuid")]
    uuid: Option<String>,
    #[claim(sensitive, validate = never)]
    custom: Option<String>,
    #[claim(sensitive, validate = quoted)]
    fixed: Option<String>,
    #[claim(sensitive)]
    colour: Option<Colour>,
    #[claim(sensitive)]
    colours: Option<Vec<Colour>>,
    #[claim(sensitive)]
    by_name: Option<BTreeMap<String, Colour>>,
    #[claim(sensitive)]
    byte: Option<u8>,
    #[claim(sensitive, lifetime(seconds))]
    lifespan: Option<u32>,
    #[claim(sensitive, nullable)]
    nullable: Option<u8>,
}

/// A value for each claim that is refused for what it is.
const VALUES: &[(&str, &str)] = &[
    ("inner_secret", r#""hunter2""#),
    ("equal", r#""hunter2""#),
    ("one", r#""hunter2""#),
    ("short", r#""hunter2""#),
    ("small", "98765"),
    ("list", r#"["hunter2"]"#),
    ("pattern", r#""hunter2""#),
    ("uuid", r#""hunter2""#),
    ("custom", r#""hunter2""#),
    ("colour", r#""hunter2""#),
    ("colours", r#"["red","hunter2"]"#),
    ("by_name", r#"{"a":"hunter2"}"#),
    ("byte", "98765"),
    ("sub", "98765"),
    ("aud", "[98765]"),
    ("scope", r#"["hunter2"]"#),
];

#[test]
fn no_refusal_of_a_policy_shows_it() {
    for (claim, value) in VALUES {
        let payload = format!(r#"{{"nullable":1,"{claim}":{value}}}"#);
        let error = anything().decode::<Outer>(payload.as_bytes()).unwrap_err();
        let Error::Claims(report) = &error else {
            panic!("{error}")
        };
        assert!(report.violations()[0].claim().starts_with(claim), "{error}");
        all_of(&error);
        let twice = payload.replacen('}', &format!(r#","{claim}":{value}}}"#), 1);
        all_of(&anything().decode::<Outer>(twice.as_bytes()).unwrap_err());
    }
}

#[test]
fn no_refusal_by_serde_shows_it() {
    for (claim, value) in VALUES {
        let payload = format!(r#"{{"nullable":1,"{claim}":{value}}}"#);
        let error = serde_json::from_str::<Outer>(&payload).unwrap_err();
        assert!(error.to_string().contains(claim), "{error}");
        silent(&format!("{error} {error:?}"));
        let value = serde_json::from_str(&payload).unwrap();
        let error = serde_json::from_value::<Outer>(value).unwrap_err();
        silent(&format!("{error} {error:?}"));
    }
}

/// Core claims are read by the policy too, and its own rules quote them.
#[test]
fn no_rule_of_a_policy_shows_it() {
    let builder = || Policy::builder().clock(FixedClock(NumericDate::from_secs(NOW)));
    let cases = [
        (
            builder().subject("ann").any_audience().allow_no_expiry(),
            r#""sub":"hunter2""#,
        ),
        (
            builder().audience("x").allow_no_expiry(),
            r#""aud":"hunter2""#,
        ),
        (
            builder().audience("x").allow_no_expiry(),
            r#""aud":["hunter2","y"]"#,
        ),
        (builder().allow_no_expiry(), r#""aud":["hunter2"]"#),
        (
            builder().all_audiences(["x", "y"]).allow_no_expiry(),
            r#""aud":["x","hunter2"]"#,
        ),
        (builder(), r#""exp":98765"#),
        (
            builder().equals("colour", "x").allow_no_expiry(),
            r#""colour":"hunter2""#,
        ),
        (
            builder().equals("byte", 1).allow_no_expiry(),
            r#""byte":98765"#,
        ),
        (builder().allow_no_expiry(), r#""lifespan":98765,"iat":1"#),
        (
            builder().string_or_uri().allow_no_expiry(),
            r#""sub":"hunter2: x""#,
        ),
        (
            builder().forbid("one").allow_no_expiry(),
            r#""one":"hunter2""#,
        ),
    ];
    for (policy, member) in cases {
        let payload = format!(r#"{{"nullable":1,{member}}}"#);
        let policy = policy.build().unwrap();
        all_of(&policy.decode::<Outer>(payload.as_bytes()).unwrap_err());
    }
}

/// What the policy wants of a sensitive claim is as secret as what the token has.
#[test]
fn what_the_policy_expects_is_not_shown_either() {
    let policy = Policy::builder()
        .subject("hunter2")
        .audience("hunter2")
        .equals("colour", "hunter2")
        .equals("byte", 98765)
        .allow_no_expiry()
        .build()
        .unwrap();
    let payload = br#"{"nullable":1,"sub":"x","aud":"x","colour":"red","byte":1}"#;
    all_of(&policy.decode::<Outer>(payload).unwrap_err());
}

#[test]
fn no_refusal_to_check_or_to_sign_shows_it() {
    let bad: Outer = Outer {
        inner: Inner {
            inner_secret: Some(SECRET.to_owned()),
        },
        equal: Some(SECRET.to_owned()),
        one: Some(SECRET.to_owned()),
        short: Some(SECRET.to_owned()),
        small: Some(98765),
        list: Some(vec![SECRET.to_owned()]),
        pattern: Some(SECRET.to_owned()),
        uuid: Some(SECRET.to_owned()),
        custom: Some(SECRET.to_owned()),
        ..accepted(r#"{"nullable":1}"#)
    };
    let error = anything().check(&bad).unwrap_err();
    assert!(
        matches!(&error, Error::Claims(report) if report.violations().len() == 9),
        "{error}"
    );
    all_of(&error);
    let signer = Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(&[7; 32]))
        .build()
        .unwrap();
    let error = signer.sign(&bad).unwrap_err();
    assert!(
        matches!(&error, Error::Claims(report) if report.violations().len() == 9),
        "{error}"
    );
    all_of(&error);
}

/// Only the value is left out: which claim, which rule, and texts that are literals stay.
#[test]
fn the_rule_is_still_told() {
    let report = report::<Outer>(r#"{"nullable":1,"short":"hunter2","fixed":"plain","byte":"x"}"#);
    assert_eq!(
        crate::found(&report),
        ["short length", "fixed custom", "byte wrong_type"]
    );
    let [short, fixed, byte] = report.violations() else {
        panic!("three")
    };
    assert!(short.expected().is_some() && short.actual().is_none());
    assert_eq!(fixed.message(), "a fixed text");
    assert_eq!(byte.actual().unwrap().to_string(), "a string");
}

/// The same rules over a claim that is not sensitive do show the value: the tests above can fail.
#[test]
fn other_values_are_shown() {
    #[derive(Debug, Claims)]
    struct Open {
        #[claim(one_of("x"))]
        short: String,
    }
    assert!(
        report::<Open>(r#"{"short":"hunter2"}"#)
            .to_string()
            .contains(SECRET)
    );
}

#[derive(Debug, Claims)]
struct HiddenEnd {
    #[claim(registered, sensitive)]
    exp: Option<NumericDate>,
    #[claim(registered)]
    nbf: Option<NumericDate>,
}

#[derive(Debug, Claims)]
struct HiddenIssue {
    #[claim(registered, sensitive)]
    iat: Option<NumericDate>,
    #[claim(registered)]
    exp: Option<NumericDate>,
    #[claim(lifetime(seconds))]
    time_out: Option<u64>,
}

#[derive(Debug, Claims)]
struct Open {
    #[claim(registered)]
    iat: Option<NumericDate>,
    #[claim(registered)]
    exp: Option<NumericDate>,
    #[claim(registered)]
    nbf: Option<NumericDate>,
    #[claim(lifetime(seconds))]
    time_out: Option<u64>,
}

fn strict() -> Policy {
    Policy::builder()
        .allow_no_expiry()
        .max_lifetime(std::time::Duration::from_secs(3600))
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap()
}

fn shown<T: std::fmt::Debug>(decoded: Result<T, Error>) -> String {
    let Err(Error::Claims(report)) = decoded else {
        panic!("{decoded:?}")
    };
    let json = serde_json::to_string(&report).unwrap();
    format!("{report}\n{report:#?}\n{json}")
}

/// Whatever a report shows is the same for two values of the claim, so it tells neither.
#[test]
fn no_rule_over_two_claims_shows_the_sensitive_one() {
    type Shown = fn(&str) -> String;
    let hidden_end: Shown = |payload| shown(strict().decode::<HiddenEnd>(payload.as_bytes()));
    let hidden_issue: Shown = |payload| shown(strict().decode::<HiddenIssue>(payload.as_bytes()));
    let open: Shown = |payload| shown(strict().decode::<Open>(payload.as_bytes()));

    let ends = |end| format!(r#"{{"exp":{end},"nbf":{},"iat":{NOW}}}"#, NOW + 900);
    let times_out = |issued| format!(r#"{{"iat":{issued},"time_out":5}}"#);
    let lives = |issued| format!(r#"{{"iat":{issued},"exp":{}}}"#, NOW + 9_000);
    for (hidden, one, other) in [
        (hidden_end, ends(NOW + 300), ends(NOW + 301)),
        (hidden_issue, times_out(NOW - 500), times_out(NOW - 501)),
        (hidden_issue, lives(NOW - 500), lives(NOW - 501)),
    ] {
        assert_eq!(hidden(&one), hidden(&other));
        assert_ne!(open(&one), open(&other));
    }
}
