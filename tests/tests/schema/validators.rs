//! Each validator is written down, with its arguments.
#![allow(clippy::unnecessary_wraps)] // Validators that are only written down.

use claims_core::{
    Claims, Invalid,
    schema::{Bounds, Format, LifetimeUnit, Literal, Validator},
};

use crate::own;

struct Request;

fn plain(_: &str) -> Result<(), Invalid> {
    Ok(())
}

fn with_context(_: &str, _: &Request) -> Result<(), Invalid> {
    Ok(())
}

#[derive(Claims)]
#[claims(context = Request)]
#[allow(dead_code)]
struct Everything {
    #[claim(equals = "1.0")]
    text: String,
    #[claim(equals = -3)]
    integer: i8,
    #[claim(equals = 1.5)]
    float: f64,
    #[claim(equals = true)]
    boolean: bool,
    #[claim(one_of("a", "b"))]
    one_of: String,
    #[claim(contains = "read")]
    contains: Vec<String>,
    #[claim(len(1..=64))]
    length: String,
    #[claim(len(2))]
    exact: String,
    #[claim(len(1..))]
    at_least: String,
    #[claim(len(..3))]
    below: String,
    #[claim(range(1..=9))]
    closed: u8,
    #[claim(range(-5..5))]
    half_open: i8,
    #[claim(range(0.5..))]
    unbounded: f64,
    #[claim(not_empty)]
    not_empty: Vec<u8>,
    #[claim(pattern = "[a-z]+")]
    pattern: String,
    #[claim(format = "uri")]
    uri: String,
    #[claim(format = "email")]
    mail: String,
    #[claim(format = "uuid")]
    uuid: String,
    #[claim(format = "date")]
    day: String,
    #[claim(format = "string_or_uri")]
    string_or_uri: String,
    #[claim(lifetime(seconds))]
    seconds: u32,
    #[claim(lifetime(millis))]
    millis: u32,
    #[claim(validate = plain)]
    function: String,
    #[claim(validate_with = self::with_context)]
    function_with_context: String,
    #[claim(pattern = "[a-z]+", len(..=2), validate = plain)]
    several: String,
}

fn sole(name: &str) -> Validator<'static> {
    let claim = own(Everything::SCHEMA, name);
    let [validator] = claim.validators else {
        panic!("{name}: {:?}", claim.validators)
    };
    *validator
}

/// Compared as text, because validators have no equality.
#[track_caller]
fn is(name: &str, validator: Validator<'_>) {
    assert_eq!(format!("{:?}", sole(name)), format!("{validator:?}"));
}

#[test]
fn literals() {
    is("text", Validator::Equals(Literal::Text("1.0")));
    is("integer", Validator::Equals(Literal::Integer(-3)));
    is("float", Validator::Equals(Literal::Float(1.5)));
    is("boolean", Validator::Equals(Literal::Boolean(true)));
    is(
        "one_of",
        Validator::OneOf(&[Literal::Text("a"), Literal::Text("b")]),
    );
    is("contains", Validator::Contains(Literal::Text("read")));
}

#[test]
fn lengths_and_ranges() {
    let length = |min, max| Validator::Length { min, max };
    is("length", length(1, Some(64)));
    is("exact", length(2, Some(2)));
    is("at_least", length(1, None));
    is("below", length(0, Some(2)));
    is("not_empty", Validator::NotEmpty);
    let range = |min, max, max_exclusive| {
        Validator::Range(Bounds {
            min,
            max,
            max_exclusive,
        })
    };
    let integer = |number| Some(Literal::Integer(number));
    is("closed", range(integer(1), integer(9), false));
    is("half_open", range(integer(-5), integer(5), true));
    is("unbounded", range(Some(Literal::Float(0.5)), None, false));
}

#[test]
fn texts() {
    is("pattern", Validator::Pattern("[a-z]+"));
    is("uri", Validator::Format(Format::Uri));
    is("mail", Validator::Format(Format::Email));
    is("uuid", Validator::Format(Format::Uuid));
    is("day", Validator::Format(Format::Date));
    is("string_or_uri", Validator::Format(Format::StringOrUri));
}

#[test]
fn lifetimes_and_functions() {
    is("seconds", Validator::Lifetime(LifetimeUnit::Seconds));
    is("millis", Validator::Lifetime(LifetimeUnit::Millis));
    is("function", Validator::Function("plain"));
    is(
        "function_with_context",
        Validator::FunctionWithContext("self::with_context"),
    );
}

#[test]
fn several_in_the_order_they_were_written() {
    let several = own(Everything::SCHEMA, "several").validators;
    assert!(matches!(
        several,
        [
            Validator::Pattern("[a-z]+"),
            Validator::Length {
                min: 0,
                max: Some(2)
            },
            Validator::Function("plain"),
        ]
    ));
}
