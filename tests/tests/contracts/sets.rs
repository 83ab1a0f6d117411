//! Several claims: embedded sets, enums, maps, generics, and what nobody declares.

use std::collections::{BTreeMap, BTreeSet};

use claims_core::{Claims, Invalid, NumericDate};
use serde_json::Value;

use crate::contestants::{Contestant, Strict, contestants, hold};

/// Values of each claim, after the one that most sets accept.
const CLAIMS: &[(&str, &[&str])] = &[
    ("a", &["1", "2", "300", "70000", "\"x\"", "null"]),
    ("b", &["1", "300", "70000", "\"x\"", "null"]),
    (
        "kind",
        &["\"one\"", "\"two\"", "\"three\"", "\"four\"", "1"],
    ),
    ("roles", &["[]", "\"x\""]),
    ("sub", &["\"s\""]),
    ("iat", &["7", "70000", "-1.5"]),
    (
        "inner",
        &[
            r#"{"a":1}"#,
            r#"{"a":300,"b":1}"#,
            r#"{"a":1,"b":"x"}"#,
            r#"{"a":1,"kind":"one"}"#,
            r#"{"a":300,"kind":"two"}"#,
            r#"{"a":1,"sub":"s"}"#,
            r#"{"a":300}"#,
            r#"{"b":70000}"#,
            r#"{"kind":"two"}"#,
            "{}",
            "7",
            "\"x\"",
        ],
    ),
];

/// Any two claims with all their values and without them, while the others are absent or have their
/// first value.
fn pool() -> Vec<String> {
    let mut payloads = BTreeSet::new();
    for (first, (one, one_values)) in CLAIMS.iter().enumerate() {
        for (other, other_values) in CLAIMS.iter().skip(first + 1) {
            for rest in [false, true] {
                for a in one_values.iter().map(Some).chain([None]) {
                    for b in other_values.iter().map(Some).chain([None]) {
                        let members = CLAIMS.iter().filter_map(|(name, values)| {
                            let value = match name {
                                name if name == one => a,
                                name if name == other => b,
                                _ => values.first().filter(|_| rest),
                            };
                            value.map(|value| format!("\"{name}\":{value}"))
                        });
                        let members: Vec<_> = members.collect();
                        payloads.insert(format!("{{{}}}", members.join(",")));
                    }
                }
            }
        }
    }
    payloads.into_iter().collect()
}

#[derive(Debug, Claims)]
struct InnerA {
    a: u8,
}

#[derive(Debug, Claims)]
#[claims(deny_unknown)]
struct InnerClosed {
    a: u16,
}

#[derive(Debug, Claims)]
#[claims(forbid("b"))]
struct InnerForbids {
    a: u16,
}

#[derive(Debug, Claims)]
struct InnerSub {
    a: u8,
    #[claim(registered)]
    sub: Option<String>,
}

#[derive(Debug, Claims)]
struct One {
    a: u8,
}

#[derive(Debug, Claims)]
struct Two {
    a: u16,
}

#[derive(Debug, Claims)]
struct TwoClosed {
    a: Option<u16>,
    #[claim(flatten)]
    inner: Empty,
}

#[derive(Debug, Claims)]
struct Empty {}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum Kinds {
    #[claims(value = "one")]
    One(One),
    #[claims(value = "two")]
    Two(Two),
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum OnlyTwo {
    #[claims(value = "two")]
    Two(TwoClosed),
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum ThreeKinds {
    #[claims(value = "one")]
    One(Two),
    #[claims(value = "two")]
    Two(Two),
    #[claims(value = "three")]
    Three(One),
}

#[derive(Debug, Claims)]
#[claims(tag = "b")]
enum ByB {
    #[claims(value = "x")]
    X(One),
}

#[allow(clippy::unnecessary_wraps)]
fn odd(set: &Judged) -> Result<(), Invalid> {
    if set.a.is_multiple_of(2) {
        Err(Invalid::new("even", "is even"))
    } else {
        Ok(())
    }
}

contestants! {
    Nothing {}
    A { a: u8 }
    AWide { a: Option<u16> }
    AText { a: String }
    AAny { a: Value }
    AB { a: u16, b: Option<u8> }
    #[claims(deny_unknown)]
    AClosed { a: Option<u16> }
    #[claims(deny_unknown)]
    SubClosed { #[claim(registered)] sub: Option<String>, kind: Option<String> }
    #[claims(forbid("b"))]
    NoB { a: Option<u16> }
    #[claims(forbid("roles", "kind"))]
    NoRoles { a: Option<u16> }
    Embeds { b: Option<u8>, #[claim(flatten)] inner: One }
    EmbedsTwice { #[claim(flatten)] inner: Embeds, #[claim(registered)] sub: Option<String> }
    EmbedsForbidding { #[claim(flatten)] inner: NoB, kind: Option<String> }
    Extra { #[claim(extra)] rest: BTreeMap<String, Value> }
    ExtraNumbers { #[claim(extra)] rest: BTreeMap<String, u16> }
    ExtraNullable { a: Option<u8>, #[claim(extra)] rest: BTreeMap<String, Option<u16>> }
    ExtraTexts { a: u8, #[claim(extra)] rest: BTreeMap<String, String> }
    ExtraColliding { #[claim(extra, collides = "an old gateway")] rest: BTreeMap<String, Value> }
    ExtraEmbedded { b: Option<u8>, #[claim(flatten)] inner: ExtraNumbers }
    Roles { #[claim(registered)] roles: Option<Vec<Value>> }
    RolesRequired { #[claim(registered)] roles: Vec<Value> }
    RolesOther { #[claim(collides = "one word")] roles: Option<String> }
    RolesMine { #[claim(collides = "a list")] roles: Vec<Value> }
    InnerNone { inner: Option<InnerA> }
    Inner { inner: InnerA }
    InnerTwo { inner: Two }
    InnerOpen { inner: BTreeMap<String, Value> }
    InnerMap { inner: Option<BTreeMap<String, u16>> }
    InnerAClosed { inner: Option<InnerClosed> }
    InnerWithout { inner: Option<InnerForbids> }
    InnerWithSub { inner: InnerSub }
    InnerKinds { inner: Kinds }
    InnerTwos { inner: Option<OnlyTwo> }
    KindText { kind: String }
    KindOne { #[claim(equals = "one")] kind: String, a: u8 }
    KindTwo { #[claim(equals = "two")] kind: String, a: u16 }
    KindEither { #[claim(one_of("one", "two"))] kind: String, a: u8 }
    KindMaybe { #[claim(equals = "one")] kind: Option<String>, a: u8 }
    KindXY { #[claim(equals = "x")] b: String, a: u8 }
    Lives { #[claim(lifetime(seconds))] b: Option<u64>, #[claim(registered)] iat: Option<NumericDate> }
    LivesSince { #[claim(lifetime(seconds))] b: u64, #[claim(registered)] iat: NumericDate }
    LivesMillis { #[claim(lifetime(millis))] b: u64, #[claim(registered)] iat: NumericDate }
    Issued { #[claim(registered)] iat: i64, b: Option<u64> }
    InnerLives { inner: Option<Lives> }
    #[claims(validate = odd)]
    Judged { a: u8 }
    Wrapper { #[claim(flatten)] content: Judged, b: Option<u8> }
}

/// A generic set with one of the sets above in it.
#[derive(Debug, Claims)]
struct Envelope<T> {
    #[claim(flatten)]
    content: T,
    kind: Option<String>,
}

/// Where the relation asks for more than it needs.
const STRICT: &[Strict] = &[
    // It may write a `b` without the `iat` that it counts from, and then refuses its own token.
    ("Lives", "Lives", "iat"),
    // A map does not say that its member `iat` is the registered claim.
    ("InnerLives", "InnerMap", "inner"),
];

#[test]
fn sets_are_judged_as_decoding_judges_them() {
    let pool = pool();
    let mut all = structs(&pool);
    all.extend([
        Contestant::new::<Kinds>("Kinds", &pool),
        Contestant::new::<OnlyTwo>("OnlyTwo", &pool),
        Contestant::new::<ThreeKinds>("ThreeKinds", &pool),
        Contestant::new::<ByB>("ByB", &pool),
        Contestant::new::<Envelope<One>>("Envelope<One>", &pool),
        Contestant::new::<Envelope<NoB>>("Envelope<NoB>", &pool),
    ]);
    hold(&all, STRICT);
}

/// A map that may send registered names still sends no core claim, which every token is checked for.
#[test]
fn an_extra_map_never_sends_a_core_claim() {
    #[derive(Claims)]
    #[allow(dead_code)]
    struct Subject {
        #[claim(registered)]
        sub: Option<String>,
    }

    assert_eq!(Subject::SCHEMA.accepts(ExtraColliding::SCHEMA), Ok(()));
    assert!(Roles::SCHEMA.accepts(ExtraColliding::SCHEMA).is_err());
    assert_eq!(Roles::SCHEMA.accepts(Extra::SCHEMA), Ok(()));
}
