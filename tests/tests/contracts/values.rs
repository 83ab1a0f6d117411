//! One claim: shapes, presence and validators, with values at every edge.
#![allow(clippy::option_option)] // `None` within `Some` is one of the edges.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use claims_core::{Audience, Invalid, NumericDate, OneOrMany, Scope, StringOrInteger};
use serde_json::Value;

use crate::contestants::{Strict, contestants, hold};

/// Values of the claim.
const POOL: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "10",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "65535",
    "65536",
    "9007199254740993",
    "9007199254740995",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "-9223372036854775808",
    "0.5",
    "0.75",
    "1.5",
    "2.5",
    "2.25",
    "-0.5",
    "1e18",
    "1e300",
    "-1e300",
    r#""""#,
    r#""a""#,
    r#""b""#,
    r#""c""#,
    r#""ab""#,
    r#""abc""#,
    r#""abcd""#,
    r#""äöü""#,
    r#""free""#,
    r#""pro""#,
    r#""read""#,
    r#""read write""#,
    r#""write""#,
    r#""urn:a""#,
    r#""a@b""#,
    r#""\"a:b\"@c""#,
    r#""2026-07-20""#,
    r#""00000000-0000-0000-0000-000000000000""#,
    r#""10:30""#,
    r#""1""#,
    r#""{}""#,
    "[]",
    r#"["a"]"#,
    r#"["a","b"]"#,
    r#"["read"]"#,
    r#"["b","c","d","e"]"#,
    "[1]",
    "[300]",
    "[1.5]",
    "[true]",
    "[null]",
    r#"["a",null]"#,
    "[[1]]",
    "[[]]",
    "[1,2,3]",
    "[2]",
    "{}",
    r#"{"a":1}"#,
    r#"{"a":300}"#,
    r#"{"a":"x"}"#,
    r#"{"a":null}"#,
    r#"{"b":1}"#,
    r#"{"a":1,"b":2}"#,
    r#"{"a":1,"b":"x"}"#,
    r#"{"a":1,"c":true}"#,
    r#"{"c":"x"}"#,
    "[{}]",
    r#"[{"a":1}]"#,
    r#"[{"a":300}]"#,
    r#"{"x":{"a":1}}"#,
    r#"{"x":{"a":300}}"#,
    r#"{"a":1,"b":null}"#,
    r#"{"a":[1]}"#,
    r#"":""#,
    r#""1:""#,
    r#""1:34567890123456789012345678901234567""#,
    r#""read 1:""#,
    r#""read write 1:""#,
    r#""1:3456789012345678901234567890123456""#,
    r#"["a","b","c","d"]"#,
    r#"{"a":1,"c":300}"#,
    r#"{"a":{"a":1}}"#,
];

fn pool() -> Vec<String> {
    let values = POOL.iter().map(|value| format!(r#"{{"claim":{value}}}"#));
    values.chain(["{}".to_owned()]).collect()
}

#[derive(Debug, claims_core::Claims)]
struct Small {
    a: u8,
}

#[derive(Debug, claims_core::Claims)]
struct Large {
    a: u16,
    b: Option<u8>,
}

#[derive(Debug, claims_core::Claims)]
#[claims(deny_unknown)]
struct Closed {
    a: Option<u16>,
}

#[derive(Debug, claims_core::Claims)]
struct Loose {
    a: Option<u16>,
    #[claim(extra)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, claims_core::Claims)]
struct Numbers {
    a: Option<u8>,
    #[claim(extra)]
    rest: BTreeMap<String, u16>,
}

#[allow(clippy::trivially_copy_pass_by_ref, clippy::unnecessary_wraps)]
fn even(number: &u8) -> Result<(), Invalid> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err(Invalid::new("odd", "is odd"))
    }
}

contestants! {
    Text { claim: String }
    Borrowing { claim: Cow<'static, str> }
    TextOptional { claim: Option<String> }
    TextNullable { #[claim(nullable)] claim: Option<String> }
    TextDefault { #[claim(default)] claim: String }
    TextTwice { claim: Option<Option<String>> }
    TextLen1To3 { #[claim(len(1..=3))] claim: String }
    TextLen2 { #[claim(len(2))] claim: String }
    TextLenTo3 { #[claim(len(..=3))] claim: Option<String> }
    TextLen36 { #[claim(len(36))] claim: String }
    TextNotEmpty { #[claim(not_empty)] claim: String }
    TextEqualsA { #[claim(equals = "a")] claim: String }
    TextEqualsWords { #[claim(equals = "read write")] claim: String }
    TextPlan { #[claim(one_of("free", "pro"))] claim: String }
    TextFree { #[claim(one_of("free"))] claim: String }
    TextPlanOptional { #[claim(one_of("free", "pro", "a"))] claim: Option<String> }
    TextLetters { #[claim(pattern = "[a-z]+")] claim: String }
    TextTwoLetters { #[claim(pattern = "[a-z]{2}", len(2))] claim: String }
    TextUri { #[claim(format = "uri")] claim: String }
    TextStringOrUri { #[claim(format = "string_or_uri")] claim: String }
    TextEmail { #[claim(format = "email")] claim: String }
    TextUuid { #[claim(format = "uuid")] claim: String }
    TextDate { #[claim(format = "date")] claim: String }
    Words { claim: Scope }
    WordsRead { #[claim(contains = "read")] claim: Scope }
    WordsWrite { #[claim(contains = "write", not_empty)] claim: Scope }
    WordsEqual { #[claim(equals = "read write")] claim: Scope }
    Flag { claim: bool }
    FlagTrue { #[claim(equals = true)] claim: bool }
    FlagEither { #[claim(one_of(true, false))] claim: bool }
    Byte { claim: u8 }
    ByteEven { #[claim(validate = even)] claim: u8 }
    ByteTo5 { #[claim(range(..=5))] claim: u8 }
    ByteBelow6 { #[claim(range(..6))] claim: u8 }
    Word { claim: u16 }
    WordBelow256 { #[claim(range(..256))] claim: u16 }
    Signed { claim: i8 }
    SignedFrom0 { #[claim(range(0..))] claim: i8 }
    Wide { claim: i64 }
    WideUnsigned { claim: u64 }
    WideEquals7 { #[claim(equals = 7)] claim: i64 }
    WideOneTwo { #[claim(one_of(1, 2))] claim: i64 }
    WideOptional { claim: Option<i64> }
    Number { claim: f64 }
    NumberTo2 { #[claim(range(0.5..=2.25))] claim: f64 }
    NumberBelow2 { #[claim(range(0.5..2.25))] claim: f64 }
    NumberTo5 { #[claim(range(0..=5))] claim: f64 }
    Number7 { #[claim(equals = 7.0)] claim: f64 }
    NumberOneTwo { #[claim(one_of(1.0, 2, 0.5))] claim: f64 }
    NumberBig { #[claim(range(..=9_007_199_254_740_995))] claim: f64 }
    NumberEquals1e18 { #[claim(equals = 1e18)] claim: f64 }
    NumberOneOrMore { #[claim(one_of(1, 1_000_000_000_000_000_000))] claim: f64 }
    WideBig { #[claim(range(..=9_007_199_254_740_995))] claim: u64 }
    Date { claim: NumericDate }
    DateTo5 { #[claim(range(0..=5))] claim: NumericDate }
    Any { claim: Value }
    AnyOptional { claim: Option<Value> }
    AnyNullable { #[claim(nullable)] claim: Option<Value> }
    TextOrInteger { claim: StringOrInteger }
    Texts { claim: Vec<String> }
    TextsLenTo3 { #[claim(len(..=3))] claim: Vec<String> }
    TextsNotEmpty { #[claim(not_empty)] claim: Vec<String> }
    TextsWithA { #[claim(contains = "a")] claim: Vec<String> }
    TextsOrNull { claim: Vec<Option<String>> }
    TextsSet { claim: BTreeSet<String> }
    OneText { claim: OneOrMany<String> }
    OneTextOne { #[claim(len(1))] claim: OneOrMany<String> }
    OneTextA { #[claim(contains = "a", len(1..=3))] claim: Audience }
    OneNumbers { claim: OneOrMany<Vec<u8>> }
    Bytes { claim: Vec<u8> }
    Floats { claim: Vec<f64> }
    Anys { claim: Vec<Value> }
    MapNumbers { claim: BTreeMap<String, u16> }
    MapBytes { claim: BTreeMap<String, Option<u8>> }
    MapAny { #[claim(not_empty)] claim: BTreeMap<String, Value> }
    MapSmall { claim: BTreeMap<String, Small> }
    MapLarge { claim: BTreeMap<String, Large> }
    SetSmall { claim: Small }
    SetLarge { claim: Large }
    SetClosed { claim: Closed }
    SetLoose { claim: Loose }
    SetNumbers { claim: Numbers }
    SetsSmall { claim: Vec<Small> }
    SetsLarge { claim: Vec<Large> }
    SetOptional { claim: Option<Small> }
}

/// Where the relation asks for more than it needs.
const STRICT: &[Strict] = &[
    // Patterns and formats are not tried on constants, nor against other patterns.
    ("TextLetters", "TextEqualsA", "claim"),
    ("TextLetters", "TextPlan", "claim"),
    ("TextLetters", "TextFree", "claim"),
    ("TextLetters", "TextTwoLetters", "claim"),
    ("TextNotEmpty", "TextLetters", "claim"),
    ("TextStringOrUri", "TextEqualsA", "claim"),
    ("TextStringOrUri", "TextEqualsWords", "claim"),
    ("TextStringOrUri", "TextPlan", "claim"),
    ("TextStringOrUri", "TextFree", "claim"),
    ("TextStringOrUri", "TextLetters", "claim"),
    ("TextStringOrUri", "TextTwoLetters", "claim"),
    ("TextStringOrUri", "WordsEqual", "claim"),
    // A set that requires a claim is never empty, which nobody asks of a set.
    ("MapAny", "SetSmall", "claim"),
    ("MapAny", "SetLarge", "claim"),
    // `Some(None)` goes out as `null` and comes back as `None`: no token of the pool has it.
    ("TextDefault", "TextTwice", "claim"),
    // It cannot read what it writes: a lone array looks like the array of many.
    ("OneNumbers", "OneNumbers", "claim"),
];

#[test]
fn one_claim_is_judged_as_decoding_judges_it() {
    hold(&structs(&pool()), STRICT);
}
