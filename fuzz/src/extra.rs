//! Maps that take the claims that nobody declared, in and out.

use std::{collections::BTreeMap, fmt::Debug, sync::LazyLock};

use claims_core::{
    Claims, ClaimsOwned, FixedClock, NumericDate, Policy, claims::WithoutStores,
    policy::WithoutContext, registry::CLAIMS,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Number, Value};

use crate::{
    oracle::{Audiences, Claim, Content, Faults, Member, Presence, Rules, declared, integer},
    payload::{LEEWAY, NOW, NOW_NANOSECONDS, check},
    seeds,
};

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    let policy = Policy::builder()
        .allow_no_expiry()
        .any_audience()
        .allow_future_iat();
    let policy = policy.clock(FixedClock(NumericDate::from_secs(NOW)));
    policy.build().expect("a policy that asks for little")
});

#[derive(Debug, PartialEq, Claims)]
struct Level {
    level: Option<u64>,
}

/// Takes any value.
#[derive(Debug, PartialEq, Claims)]
struct Open {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    inner: Level,
    #[claim(extra)]
    rest: BTreeMap<String, Value>,
}

/// Takes integers, and sends registered names.
#[derive(Debug, PartialEq, Claims)]
struct Counters {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    inner: Level,
    #[claim(extra, collides = "a proxy passes on what it was given")]
    rest: BTreeMap<String, u64>,
}

const DECLARED: &[Claim] = &[
    Claim {
        name: "sub",
        presence: Presence::Required,
        content: Content::Text,
    },
    Claim {
        name: "level",
        presence: Presence::Optional,
        content: Content::Unsigned,
    },
];

/// What a service without this library would declare.
#[derive(Debug, Deserialize)]
struct Plain<V> {
    sub: String,
    level: Option<Number>,
    #[serde(flatten)]
    rest: BTreeMap<String, V>,
}

/// Tries one payload.
pub fn run(payload: &[u8]) {
    // Times are judged elsewhere.
    check(
        payload,
        POLICY.decode::<Open>(payload),
        |members| judge(members, None),
        |token: &Open, plain: &Plain<Value>| {
            assert_eq!(token.sub, plain.sub);
            let rest = |map: &BTreeMap<String, Value>| -> BTreeMap<_, _> {
                let members = map.iter();
                members
                    .map(|(name, value)| (name.clone(), without_negative_zero(value)))
                    .collect()
            };
            assert_eq!(rest(&token.rest), rest(&plain.rest));
            same_level(&token.inner, plain.level.as_ref());
            goes_out(token, token.rest.keys(), false);
        },
    );
    check(
        payload,
        POLICY.decode::<Counters>(payload),
        |members| judge(members, Some(Content::Unsigned)),
        |token: &Counters, plain: &Plain<Number>| {
            assert_eq!(token.sub, plain.sub);
            let integers = token
                .rest
                .iter()
                .map(|(name, value)| (name, Some(i128::from(*value))));
            let plain_integers = plain.rest.iter();
            let plain_integers =
                plain_integers.map(|(name, number)| (name, integer(&number.to_string())));
            assert!(
                integers.eq(plain_integers),
                "{:?} and {:?}",
                token.rest,
                plain.rest
            );
            same_level(&token.inner, plain.level.as_ref());
            goes_out(token, token.rest.keys(), true);
        },
    );
}

/// The same value, with one zero: the library reads no negative one.
fn without_negative_zero(value: &Value) -> Value {
    match value {
        Value::Number(number) if number.as_f64() == Some(0.0) => Value::from(0),
        Value::Array(elements) => elements.iter().map(without_negative_zero).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), without_negative_zero(value)))
            .collect(),
        other => other.clone(),
    }
}

fn same_level(inner: &Level, plain: Option<&Number>) {
    let plain = plain.and_then(|number| integer(&number.to_string()));
    assert_eq!(inner.level.map(i128::from), plain);
}

fn judge(members: &[Member<'_>], content: Option<Content>) -> Faults {
    let rules = Rules {
        now: NOW_NANOSECONDS,
        leeway: LEEWAY,
        audiences: Audiences::Any,
        allow_no_expiry: true,
        allow_future_iat: true,
        ..Rules::default()
    };
    let mut faults = declared(DECLARED, members);
    let mut seen = BTreeMap::new();
    for (name, value) in members {
        if DECLARED.iter().any(|claim| claim.name == name) {
            continue;
        }
        if seen.insert(name, value).is_some() {
            faults.add(name, "duplicate");
        } else if let Some(content) = content {
            faults.extend(crate::oracle::value(name, content, value));
        }
    }
    faults.extend(rules.judge(members));
    faults
}

/// A map goes out unless one of its names is registered, and comes back as it was.
fn goes_out<'n, T>(token: &T, names: impl Iterator<Item = &'n String>, may_be_registered: bool)
where
    T: Serialize
        + DeserializeOwned
        + ClaimsOwned
        + Claims<Context: WithoutContext, State: WithoutStores>
        + Debug
        + PartialEq,
{
    // Case is folded, as decoders do; two letters beyond ASCII fold into it.
    let registered = |name: &str| {
        let fold = |name: &str| {
            let ascii = name.replace('\u{17F}', "s").replace('\u{212A}', "k");
            ascii.to_ascii_lowercase()
        };
        let name = fold(name);
        let core = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"].contains(&name.as_str());
        core || !may_be_registered && CLAIMS.iter().any(|claim| fold(claim.name) == name)
    };
    let mut names = names.peekable();
    let any_registered = names.any(|name| registered(name));
    match serde_json::to_string(token) {
        Ok(written) => {
            assert!(
                !any_registered,
                "a name that is taken goes out in {written}"
            );
            let back: T = POLICY
                .decode(written.as_bytes())
                .unwrap_or_else(|error| panic!("{written} does not come back: {error}"));
            assert_eq!(*token, back, "another set comes back from {written}");
        }
        Err(error) => assert!(any_registered, "{token:?} does not go out: {error}"),
    }
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    seeds::with_vectors(&[
        r#"{"sub":"ann","b":1,"level":2,"a":3,"\u0063":18446744073709551615}"#,
        r#"{"sub":"ann","a":{"c":null,"c":[1,2.5]},"roles":[],"Exp":1,"nbf":1}"#,
        r#"{"sub":"ann","a":-1,"a":1,"b":1e3,"c":1.5,"d":"x","email":7,"level":"x"}"#,
    ])
}
