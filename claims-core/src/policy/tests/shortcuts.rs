//! What the reader takes by its shortcuts is what it reads without them.

use std::{borrow::Cow, fmt::Debug, mem};

use super::super::{
    decode::{refuse, secrets},
    rules,
};
use crate::{
    Audience, Claims, DecodeClaims, Error, FixedClock, NumericDate, Policy,
    claims::ContextOf,
    decode::Session,
    error::Malformed,
    reader::{Checkpoint, JsonReader, JsonType, Number, Reader, tests::random::Random},
};

const INPUTS: usize = 100_000;

#[derive(Debug, Claims)]
struct Token<'a> {
    #[claim(registered)]
    iss: &'a str,
    #[claim(registered)]
    aud: Option<Audience>,
    #[claim(registered)]
    exp: Option<NumericDate>,
    #[claim(registered)]
    iat: Option<u64>,
    #[claim(flatten)]
    user: User<'a>,
    #[claim(rename = "a name of more than sixteen bytes")]
    long: Option<u8>,
    counts: Vec<i32>,
    #[claim(rename = "qu\"ote")]
    quote: Option<bool>,
}

#[derive(Debug, Claims)]
struct User<'a> {
    uid: Cow<'a, str>,
    names: Vec<String>,
}

/// An enum whose tag is looked for ahead of the rest.
#[derive(Debug, Claims)]
#[claims(tag = "type")]
enum Tagged<'a> {
    #[claims(value = "user")]
    User(User<'a>),
    #[claims(value = "service")]
    Service(Service<'a>),
}

#[derive(Debug, Claims)]
struct Service<'a> {
    client: &'a str,
}

const SEEDS: &[&str] = &[
    r#"{"iss":"me","aud":"us","exp":1700000300,"iat":1699999000,"uid":"u1","names":["a","b"],"a name of more than sixteen bytes":7,"counts":[1,20,300],"qu\"ote":true}"#,
    r#"{"counts":[],"uid":"","iss":"me","names":["long enough for words"],"aud":["them","us"],"exp":17000003000}"#,
    r#"{ "iss" : "me", "aud": "us", "exp": 1700000300, "uid": "\u0075", "names": [], "counts": [-1, 0] }"#,
    r#"{"uid":"é\n","iss":"me","exp":1.7e10,"iat":12345678,"names":["\\"],"counts":[18446744073709551615]}"#,
];

/// Each has its tag elsewhere, and some have it inside other values, too.
const TAGGED: &[&str] = &[
    r#"{"iss":"me","aud":"us","exp":1700000300,"names":["type","[}:,"],"uid":"u1","x":{"y":{},"type":"service","z":[{"type":1}]},"type":"user"}"#,
    r#"{"type":"service","iss":"me","aud":["us"],"exp":1700000300,"uid":1,"client":"type"}"#,
    r#"{"iss":"me","aud":"us","x":null,"exp":1700000300,"y":-1.5e3,"z":true,"uid":"","type":"service","client":"c"}"#,
    r#"{"exp":1700000300,"list":[[],{},[{"a":"}"},"]"]],"uid":"u","type":"user","names":[],"iss":"me","aud":"us"}"#,
    r#"{"iss":"me", "aud":"us","exp":1700000300,"uid":"u","names":[] ,"type" : "us\u0065r"}"#,
];

#[test]
fn shortcuts_change_nothing() {
    compare(SEEDS, |policy, payload| {
        let found = policy.decode::<Token<'_>>(payload);
        (
            outcome(&found),
            outcome(&without_shortcuts::<Token<'_>>(policy, payload, &())),
        )
    });
}

#[test]
fn looking_ahead_for_a_tag_changes_nothing() {
    compare(TAGGED, |policy, payload| {
        let found = policy.decode::<Tagged<'_>>(payload);
        (
            outcome(&found),
            outcome(&without_shortcuts::<Tagged<'_>>(policy, payload, &())),
        )
    });
}

/// What became of a payload, and whether there is a set or a report.
type Outcome = (String, Option<bool>);

fn outcome<T: Debug>(found: &Result<T, Error>) -> Outcome {
    let kind = match found {
        Ok(_) => Some(true),
        Err(Error::Claims(_)) => Some(false),
        Err(_) => None,
    };
    (format!("{found:?}"), kind)
}

fn compare(seeds: &[&str], decode: impl Fn(&Policy, &[u8]) -> (Outcome, Outcome)) {
    let policy = Policy::builder()
        .issuer("me")
        .audience("us")
        .require("uid")
        .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
        .build()
        .unwrap();
    let mut random = Random::new(0x5407_c0de);
    let mut payload = Vec::new();
    let (mut accepted, mut refused, mut malformed) = (0, 0, 0);
    for _ in 0..INPUTS {
        payload.clear();
        payload.extend_from_slice(random.pick(seeds).as_bytes());
        random.mutate(&mut payload);
        let (found, expected) = decode(&policy, &payload);
        match found.1 {
            Some(true) => accepted += 1,
            Some(false) => refused += 1,
            None => malformed += 1,
        }
        assert_eq!(found, expected, "{}", String::from_utf8_lossy(&payload));
    }
    // The comparison means nothing if one outcome hardly occurs.
    assert!(accepted > INPUTS / 50, "{accepted}");
    assert!(refused > INPUTS / 20, "{refused}");
    assert!(malformed > INPUTS / 20, "{malformed}");
}

/// What [`Policy::decode`] does, step by step.
fn without_shortcuts<'de, T: DecodeClaims<'de>>(
    policy: &Policy,
    payload: &'de [u8],
    context: &ContextOf<T>,
) -> Result<T, Error> {
    let mut reader = Declining(JsonReader::new(payload)?);
    let mut session = Session::watched(policy.wire::<T>());
    let token = T::decode(&mut reader, Some(context), &mut session)?;
    reader.0.finish()?;
    let (report, wire) = session.parts();
    wire.show(&reader.0);
    rules::judge(policy, wire, report);
    match token {
        Some(token) if report.is_empty() => Ok(token),
        _ => Err(refuse(mem::take(report), payload, secrets(T::SCHEMA))),
    }
}

/// A reader that declines every shortcut.
struct Declining<'de>(JsonReader<'de>);

impl<'de> Reader<'de> for Declining<'de> {
    fn peek(&mut self) -> Result<JsonType, Malformed> {
        self.0.peek()
    }
    fn null(&mut self) -> Result<(), Malformed> {
        self.0.null()
    }
    fn boolean(&mut self) -> Result<bool, Malformed> {
        self.0.boolean()
    }
    fn number(&mut self) -> Result<Number, Malformed> {
        self.0.number()
    }
    fn string(&mut self) -> Result<Cow<'de, str>, Malformed> {
        self.0.string()
    }
    fn enter_array(&mut self) -> Result<(), Malformed> {
        self.0.enter_array()
    }
    fn next_element(&mut self) -> Result<bool, Malformed> {
        self.0.next_element()
    }
    fn enter_object(&mut self) -> Result<(), Malformed> {
        self.0.enter_object()
    }
    fn next_name(&mut self) -> Result<Option<Cow<'de, str>>, Malformed> {
        self.0.next_name()
    }
    fn skip(&mut self) -> Result<(), Malformed> {
        self.0.skip()
    }
    fn position(&self) -> usize {
        self.0.position()
    }
    fn checkpoint(&self) -> Checkpoint {
        self.0.checkpoint()
    }
    fn rewind(&mut self, checkpoint: Checkpoint) {
        self.0.rewind(checkpoint);
    }
    fn text_since(&self, position: usize) -> Option<&'de str> {
        self.0.text_since(position)
    }
}
