//! The rules that a policy holds a token to, by family.

mod audience;
mod equals;
pub(super) mod lifetime;
mod max_lifetime;
mod parties;
mod presence;
pub(super) mod profile;
mod request;
mod string_or_uri;
mod time;

use std::borrow::Cow;

use super::{
    Core, Policy,
    timestamp::{Timestamp, span},
    value::Value,
    wire::Wire,
};
use crate::{
    report::{Code, Report, Violation},
    types::DATE_EXPECTED,
};

/// Judges the claims of one token.
pub(super) fn judge(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    let now = policy.now();
    let times = time::Times::read(wire, report);
    time::judge(policy, wire, &times, now, report);
    let declared = lifetime::judge(policy, wire, &times, now, report);
    if let Some(most) = policy.max_lifetime {
        max_lifetime::judge(span(most), wire, &times, declared, report);
    }
    parties::judge(policy, wire, report);
    if !policy.names.is_empty() {
        parties::judge_others(policy, wire, report);
        request::judge(policy, wire, report);
    }
    audience::judge(policy, wire, report);
    presence::judge(policy, wire, report);
    equals::judge(policy, wire, report);
    if policy.string_or_uri {
        string_or_uri::judge(wire, report);
    }
    if !wire.profiles().is_empty() {
        profile::judge(wire, report);
    }
}

/// What a claim turned out to be.
enum Found<'de, T> {
    /// The token does not have it.
    Absent,
    /// It has another JSON type, which is reported.
    WrongType,
    /// It has the right type.
    Is(T, Value<'de>),
}

/// When a token ends, and the claim that says so.
#[derive(Clone, Copy)]
struct End {
    claim: &'static str,
    at: Timestamp,
}

/// A violation that shows the claim's value.
#[inline]
fn at_odds(claim: &'static str, code: Code, value: Option<Value<'_>>) -> Violation {
    let violation = Violation::new(claim, code);
    match value {
        Some(value) => violation.with_cut_actual(value.detail()),
        None => violation,
    }
}

/// Looks at a claim that is a string if it is there.
fn text<'de>(
    name: &'static str,
    value: Option<Value<'de>>,
    report: &mut Report,
) -> Found<'de, Cow<'de, str>> {
    typed(name, value, "a string", Value::string, report)
}

/// Looks at a claim that is a NumericDate if it is there (RFC 7519, section 2).
#[inline]
fn date<'de>(
    name: &'static str,
    value: Option<Value<'de>>,
    report: &mut Report,
) -> Found<'de, Timestamp> {
    typed(name, value, DATE_EXPECTED, Value::date, report)
}

#[inline]
fn typed<'de, T>(
    name: &'static str,
    value: Option<Value<'de>>,
    expected: &'static str,
    read: fn(Value<'de>) -> Option<T>,
    report: &mut Report,
) -> Found<'de, T> {
    let Some(value) = value else {
        return Found::Absent;
    };
    if let Some(read) = read(value) {
        return Found::Is(read, value);
    }
    report.wrong_type(name, expected, value.json_type());
    Found::WrongType
}
