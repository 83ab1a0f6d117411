//! Each validator once: a value that passes, and one that does not.

use std::collections::BTreeMap;

use claims_core::{Claims, Invalid, Scope};

use crate::{accepted, anything, refused, report};

#[allow(clippy::trivially_copy_pass_by_ref)] // As a validator is called.
fn even(number: &u32) -> Result<(), Invalid> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err(Invalid::new("odd", format!("{number} is odd")))
    }
}

fn lower(text: &str) -> Result<(), Invalid> {
    match text.find(char::is_uppercase) {
        Some(at) => Err(Invalid::new("upper", "has capitals").claim(format!("[{at}]"))),
        None => Ok(()),
    }
}

#[derive(Debug, Claims)]
struct Everything {
    #[claim(equals = "1.0")]
    ver: Option<String>,
    #[claim(equals = 3)]
    three: Option<i8>,
    #[claim(equals = true)]
    yes: Option<bool>,
    #[claim(equals = 1.5)]
    float: Option<f64>,
    #[claim(one_of("free", "paid"))]
    plan: Option<String>,
    #[claim(one_of(1, 5, 10))]
    step: Option<u64>,
    #[claim(contains = "read")]
    actions: Option<Vec<String>>,
    #[claim(registered, contains = "read")]
    scope: Option<Scope>,
    #[claim(len(2..=3))]
    text: Option<String>,
    #[claim(len(2))]
    exact: Option<String>,
    #[claim(len(..3))]
    list: Option<Vec<u8>>,
    #[claim(len(1..))]
    map: Option<BTreeMap<String, u8>>,
    #[claim(range(1..=9))]
    closed: Option<i64>,
    #[claim(range(1..10))]
    open: Option<u8>,
    #[claim(range(-1.5..))]
    half: Option<f64>,
    #[claim(not_empty)]
    some_text: Option<String>,
    #[claim(not_empty)]
    some_list: Option<Vec<u8>>,
    #[claim(pattern = "[a-z]{2}-[0-9]+")]
    pattern: Option<String>,
    #[claim(format = "uri")]
    uri: Option<String>,
    #[claim(format = "email")]
    mail: Option<String>,
    #[claim(format = "uuid")]
    id: Option<String>,
    #[claim(format = "date")]
    day: Option<String>,
    #[claim(format = "string_or_uri")]
    name_or_uri: Option<String>,
    #[claim(validate = even)]
    even: Option<u32>,
    #[claim(validate = lower)]
    lower: Option<String>,
}

/// Claim, values that pass, values that do not, the code.
type Case = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
);

const CASES: &[Case] = &[
    ("ver", &[r#""1.0""#], &[r#""1.00""#, r#""""#], "not_equal"),
    ("three", &["3"], &["4", "-3"], "not_equal"),
    ("yes", &["true"], &["false"], "not_equal"),
    ("float", &["1.5", "15e-1"], &["1.50001", "2"], "not_equal"),
    (
        "plan",
        &[r#""free""#, r#""paid""#],
        &[r#""Free""#, r#""""#],
        "not_one_of",
    ),
    ("step", &["1", "10"], &["2", "0"], "not_one_of"),
    (
        "actions",
        &[r#"["read"]"#, r#"["a","read"]"#],
        &["[]", r#"["Read","reads"]"#],
        "not_equal",
    ),
    (
        "scope",
        &[r#""read""#, r#""a read b""#],
        &[r#""""#, r#""reads a""#],
        "not_equal",
    ),
    (
        "text",
        &[r#""ab""#, r#""äöü""#, r#""😀😀""#],
        &[r#""a""#, r#""😀""#, r#""abcd""#],
        "length",
    ),
    ("exact", &[r#""ab""#], &[r#""a""#, r#""abc""#], "length"),
    ("list", &["[]", "[1,2]"], &["[1,2,3]"], "length"),
    ("map", &[r#"{"a":1}"#], &["{}"], "length"),
    ("closed", &["1", "9"], &["0", "10", "-9"], "range"),
    ("open", &["1", "9"], &["0", "10"], "range"),
    ("half", &["-1.5", "1e300"], &["-1.500001", "-2"], "range"),
    ("some_text", &[r#"" ""#], &[r#""""#], "length"),
    ("some_list", &["[0]"], &["[]"], "length"),
    (
        "pattern",
        &[r#""ab-1""#],
        &[r#""ab-1x""#, r#""xab-1""#, r#""ab-1\n""#, r#""""#],
        "pattern",
    ),
    (
        "uri",
        &[r#""https://a.example/x""#, r#""urn:a:b""#],
        &[r#""a""#, r#""//a""#, r#""https://a b""#],
        "format",
    ),
    (
        "mail",
        &[r#""a@b.example""#],
        &[r#""a""#, r#""a@""#, r#""a@b@c""#],
        "format",
    ),
    (
        "id",
        &[r#""f81d4fae-7dec-11d0-a765-00a0c91e6bf6""#],
        &[r#""f81d4fae7dec11d0a76500a0c91e6bf6""#, r#""x""#],
        "format",
    ),
    (
        "day",
        &[r#""2024-02-29""#],
        &[r#""2023-02-29""#, r#""2024-2-9""#, r#""20240229""#],
        "format",
    ),
    (
        "name_or_uri",
        &[r#""a""#, r#""a:b""#],
        &[r#""1:b""#, r#""a b:c""#],
        "format",
    ),
    ("even", &["2", "0"], &["3"], "custom"),
    ("lower", &[r#""abc""#], &[r#""aBc""#], "custom"),
];

#[test]
fn values_that_pass() {
    for (claim, good, ..) in CASES {
        for value in *good {
            let payload = format!(r#"{{"{claim}":{value}}}"#);
            let set: Everything = accepted(&payload);
            assert!(anything().check(&set).is_ok(), "{payload}");
            assert!(
                serde_json::from_str::<Everything>(&payload).is_ok(),
                "{payload}"
            );
        }
    }
}

#[test]
fn values_that_do_not() {
    for (claim, _, bad, code) in CASES {
        for value in *bad {
            let payload = format!(r#"{{"{claim}":{value}}}"#);
            let report = report::<Everything>(&payload);
            let [violation] = report.violations() else {
                panic!("{payload}: {report}")
            };
            assert_eq!(violation.code().as_str(), *code, "{payload}");
            assert!(violation.claim().starts_with(claim), "{payload}: {report}");
            let error = serde_json::from_str::<Everything>(&payload)
                .unwrap_err()
                .to_string();
            assert!(error.contains(&violation.to_string()), "{error}");
        }
    }
}

/// An absent claim has no value to judge, and neither has one of the wrong type.
#[test]
fn only_a_value_is_judged() {
    accepted::<Everything>("{}");
    accepted::<Everything>(r#"{"ver":null,"even":null,"pattern":null}"#);
    for (claim, ..) in CASES {
        let payload = format!(r#"{{"{claim}":{{"x":[]}}}}"#);
        assert!(
            refused::<Everything>(&payload)
                .iter()
                .all(|it| it.ends_with("wrong_type"))
        );
    }
}

#[test]
fn what_a_function_says_is_in_the_report() {
    let report = report::<Everything>(r#"{"even":3,"lower":"aB"}"#);
    assert_eq!(
        report.to_string(),
        "`even`: 3 is odd\n`lower[1]`: has capitals"
    );
    assert_eq!(report.violations()[0].reason(), Some("odd"));
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["violations"][0]["code"], "custom");
    assert_eq!(json["violations"][0]["reason"], "odd");
}

/// Every rule that a value breaks, not only the first.
#[test]
fn several_validators_of_one_claim() {
    #[derive(Debug, Claims)]
    struct Strict {
        #[claim(len(..=2), pattern = "[a-z]+", one_of("a", "b"), validate = lower)]
        code: String,
    }
    accepted::<Strict>(r#"{"code":"a"}"#);
    assert_eq!(
        refused::<Strict>(r#"{"code":"ABC"}"#),
        [
            "code length",
            "code pattern",
            "code not_one_of",
            "code[0] custom"
        ]
    );
}
