mod audience;
mod check;
mod config;
mod declared;
#[cfg(feature = "derive")]
mod full;
mod lifetime;
#[cfg(feature = "derive")]
mod long_names;
mod parties;
mod presence;
mod report;
#[cfg(feature = "derive")]
mod shortcuts;
mod time;

use std::time::Duration;

use super::{Policy, PolicyBuilder};
use crate::{
    Claims, DecodeClaims, Error, FixedClock, Malformed, NumericDate, Report, Schema,
    claims::{ContextOf, DecodeFields, Embed, NoContext, NoState, ValidateClaims},
    decode::{self, Session},
    reader::Reader,
};

/// The time at which all tests judge.
const NOW: i64 = 1_700_000_000;

/// A policy that accepts `{}`: every test adds the rule that it is about.
fn lenient() -> PolicyBuilder {
    strict().any_issuer().any_audience().allow_no_expiry()
}

/// A policy of which nothing is known but the time.
fn strict() -> PolicyBuilder {
    Policy::builder()
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .leeway(Duration::ZERO)
}

/// The claims and codes of what a policy finds, a space between the two.
fn found(policy: PolicyBuilder, payload: &str) -> Vec<String> {
    match policy
        .build()
        .unwrap()
        .decode::<Nothing>(payload.as_bytes())
    {
        Ok(_) => Vec::new(),
        Err(Error::Claims(report)) => found_in(&report),
        Err(other) => panic!("{other}"),
    }
}

fn found_in(report: &Report) -> Vec<String> {
    let line = |found: &crate::Violation| format!("{} {}", found.claim(), found.code());
    report.into_iter().map(line).collect()
}

/// What a policy says about a payload that it refuses.
fn said(policy: PolicyBuilder, payload: &str) -> String {
    policy
        .build()
        .unwrap()
        .decode::<Nothing>(payload.as_bytes())
        .unwrap_err()
        .to_string()
}

/// A claims set that declares nothing.
#[derive(Debug)]
struct Nothing;

impl Claims for Nothing {
    type Context = NoContext;
    type State = NoState;
    const SCHEMA: &'static Schema<'static> = &Schema::new("Nothing");
}

impl<'de> DecodeClaims<'de> for Nothing {
    fn decode<R: Reader<'de>>(
        reader: &mut R,
        context: Option<&ContextOf<Self>>,
        session: &mut Session<'_, 'de>,
    ) -> Result<Option<Self>, Malformed> {
        decode::object(reader, context, session)
    }
}

impl Embed for Nothing {
    type Set = Self;

    type State = NoState;

    const EMBEDDED: &'static Schema<'static> = Self::SCHEMA;

    fn as_set(&self) -> &Self {
        self
    }

    fn from_set(set: Self) -> Self {
        set
    }
}

impl<'de> DecodeFields<'de> for Nothing {
    type Partial = ();
    const SLOTS: u16 = 0;

    fn partial() {}

    fn slot(_: &str) -> Option<u16> {
        None
    }

    fn read<R: Reader<'de>>(
        (): &mut (),
        _: u16,
        _: &mut R,
        _: &mut Report,
    ) -> Result<(), Malformed> {
        unreachable!("there is no slot")
    }

    fn finish((): (), _: Option<&ContextOf<Self>>, _: &mut Report) -> Option<Self> {
        Some(Self)
    }
}

impl ValidateClaims for Nothing {
    fn validate(&self, _: Option<&ContextOf<Self>>, _: &mut Report) {}
}
