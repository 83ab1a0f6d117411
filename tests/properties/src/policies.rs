//! Policies over the same moments, issuers and audiences as the tokens.

use std::time::Duration;

use claims_core::{FixedClock, NumericDate, Policy};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::Value;

use crate::payload::Json;
use crate::values::{json, moment, text};

/// Issuers that tokens often have.
pub const ISSUERS: &[&str] = &[
    "https://id.example",
    "https://core.example",
    "https://auth.example",
];

/// Audiences that tokens often have.
pub const AUDIENCES: &[&str] = &["orders", "ns-api", "platform"];

/// Everything that a policy is told, so that one option can be changed.
#[derive(Debug, Clone)]
pub struct Asked {
    /// What the clock shows.
    pub now: NumericDate,
    /// How far clocks may be apart.
    pub leeway: Duration,
    issuers: Option<Vec<String>>,
    audiences: Audiences,
    ages: [Option<Duration>; 3],
    flags: [bool; 3],
    texts: Vec<(&'static str, String)>,
    required: Vec<String>,
    forbidden: Vec<String>,
    equal: Vec<(String, Value)>,
}

#[derive(Debug, Clone)]
enum Audiences {
    Unstated,
    Any,
    OneOf(Vec<String>),
    AllOf(Vec<String>),
}

/// Names that policies ask about: declared by some set, core, registered and private.
const NAMES: &[&str] = &[
    "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "email", "uid", "ver", "session", "plan",
    "azp", "nonce", "made_up",
];

/// The names that a policy may look at.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES
        .iter()
        .copied()
        .chain(["auth_time", "htm", "htu", "ath"])
}

impl Asked {
    /// The policy, unless the options contradict each other.
    pub fn policy(&self) -> Option<Policy> {
        let mut builder = Policy::builder()
            .clock(FixedClock(self.now))
            .leeway(self.leeway);
        builder = match &self.issuers {
            Some(issuers) => builder.issuers(issuers),
            None => builder.any_issuer(),
        };
        builder = match &self.audiences {
            Audiences::Unstated => builder,
            Audiences::Any => builder.any_audience(),
            Audiences::OneOf(audiences) => builder.audiences(audiences),
            Audiences::AllOf(audiences) => builder.all_audiences(audiences),
        };
        let [token_age, auth_age, lifetime] = self.ages;
        if let Some(age) = token_age {
            builder = builder.max_token_age(age);
        }
        if let Some(age) = auth_age {
            builder = builder.max_auth_age(age);
        }
        if let Some(most) = lifetime {
            builder = builder.max_lifetime(most);
        }
        let [future, endless, uris] = self.flags;
        if future {
            builder = builder.allow_future_iat();
        }
        if endless {
            builder = builder.allow_no_expiry();
        }
        if uris {
            builder = builder.string_or_uri();
        }
        for (option, text) in &self.texts {
            builder = match *option {
                "subject" => builder.subject(text),
                "nonce" => builder.nonce(text),
                "azp" => builder.authorized_party(text),
                _ => builder.token_id(text),
            };
        }
        for name in &self.required {
            builder = builder.require(name);
        }
        for name in &self.forbidden {
            builder = builder.forbid(name);
        }
        for (name, value) in &self.equal {
            builder = builder.equals(name, value.clone());
        }
        builder.build().ok()
    }

    /// The same, with a clock that shows so many seconds after the payload's `exp`.
    #[must_use]
    pub fn around_the_end(&self, payload: &Json, seconds: i64) -> Self {
        let end = payload.members().iter().find(|(name, _)| name == "exp");
        let end = end.and_then(|(_, end)| end.to_string().parse::<i64>().ok());
        let now = end.map_or(self.now, |end| {
            NumericDate::from_secs(end.saturating_add(seconds))
        });
        Self {
            now,
            ..self.clone()
        }
    }

    /// The same with another leeway.
    #[must_use]
    pub fn with_leeway(&self, leeway: Duration) -> Self {
        Self {
            leeway,
            ..self.clone()
        }
    }
}

/// A leeway that a policy takes: at most five minutes.
pub fn leeways() -> BoxedStrategy<Duration> {
    prop_oneof![
        (0..=300_u64).prop_map(Duration::from_secs),
        (0..300_000_000_000_u64).prop_map(Duration::from_nanos),
    ]
    .boxed()
}

/// Any policy.
pub fn policies() -> BoxedStrategy<Asked> {
    let name = || select(NAMES).prop_map(str::to_owned);
    let audience = || select(AUDIENCES).prop_map(str::to_owned);
    let audiences = prop_oneof![
        1 => Just(Audiences::Unstated),
        5 => Just(Audiences::Any),
        1 => vec(audience(), 1..4).prop_map(Audiences::OneOf),
        1 => vec(audience(), 1..3).prop_map(Audiences::AllOf),
    ];
    let issuers = vec(select(ISSUERS).prop_map(str::to_owned), 1..3);
    let age = || {
        let some =
            prop_oneof![4 => (0..500_u64).prop_map(Duration::from_secs), 1 => any::<Duration>()];
        prop_oneof![5 => Just(None), 1 => some.prop_map(Some)]
    };
    let texts = vec(
        (select(&["subject", "nonce", "azp", "jti"][..]), text()),
        0..2,
    );
    let rarely = |count: usize| prop_oneof![3 => Just(0..1), 1 => Just(0..count)];
    let names = rarely(3).prop_flat_map(move |count| {
        (
            vec(name(), count.clone()),
            vec(name(), count.clone()),
            vec((name(), json()), count),
        )
    });
    (
        (moment(), leeways()),
        prop_oneof![4 => Just(None), 1 => issuers.prop_map(Some)],
        audiences,
        [age(), age(), age()],
        any::<[bool; 3]>(),
        prop_oneof![5 => Just(Vec::new()), 1 => texts],
        names,
    )
        .prop_map(
            |(
                (now, leeway),
                issuers,
                audiences,
                ages,
                flags,
                texts,
                (required, forbidden, equal),
            )| Asked {
                now,
                leeway,
                issuers,
                audiences,
                ages,
                flags,
                texts,
                required,
                forbidden,
                equal,
            },
        )
        .boxed()
}

/// Policies that ask for nothing beyond what every policy asks for: most tokens are accepted.
pub fn lenient(now: NumericDate) -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .allow_future_iat()
        .clock(FixedClock(now))
        .build()
        .unwrap()
}
