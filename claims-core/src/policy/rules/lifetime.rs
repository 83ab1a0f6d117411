//! Claims that are declared with `lifetime`: the token ends that long after `iat`.

use super::{
    End, Policy, Report, Timestamp, Value, Wire, at_odds,
    time::{Time, Times},
};
use crate::{
    policy::{lifetimes::Lifetime, timestamp::nanoseconds},
    reader::JsonType,
    report::{Code, Limit, Sentence, Span},
    schema::LifetimeUnit,
};

/// The end that such claims set.
#[derive(Clone, Copy)]
pub(super) enum Declared {
    /// The token has no such claim.
    None,
    /// It has one that tells no time, which is reported.
    Unknown,
    /// The first of the ends.
    End(End),
}

pub(super) fn judge(
    policy: &Policy,
    wire: &Wire<'_, '_>,
    times: &Times,
    now: Timestamp,
    report: &mut Report,
) -> Declared {
    let mut first = Declared::None;
    for lifetime in wire.lifetimes() {
        if belongs(lifetime, wire) {
            let end = read(lifetime, wire, times, report);
            if let Declared::End(end) = end {
                judge_end(end, policy, wire, now, report);
            }
            first = match (first, end) {
                (Declared::None, end) => end,
                (Declared::End(first), Declared::End(end)) if end.at < first.at => {
                    Declared::End(end)
                }
                (first, Declared::None | Declared::End(_)) => first,
                (_, Declared::Unknown) => Declared::Unknown,
            };
        }
    }
    first
}

/// Judges what no clock and no policy changes: a claim declared with `lifetime` tells an end only with `iat`.
pub(in crate::policy) fn judge_ends(wire: &Wire<'_, '_>, report: &mut Report) {
    let times = Times::read(wire, report);
    for lifetime in wire.lifetimes() {
        if belongs(lifetime, wire) {
            read(lifetime, wire, &times, report);
        }
    }
}

/// Whether the token is of the variant that declares the lifetime.
fn belongs(lifetime: &Lifetime, wire: &Wire<'_, '_>) -> bool {
    lifetime.variant.is_none_or(|(tag, expected)| {
        let tag = wire.get(tag).and_then(Value::string);
        tag.is_some_and(|tag| tag == expected)
    })
}

fn read(lifetime: &Lifetime, wire: &Wire<'_, '_>, times: &Times, report: &mut Report) -> Declared {
    let claim = lifetime.claim;
    let value = wire
        .get(claim)
        .filter(|value| value.json_type() != JsonType::Null);
    let Some(value) = value else {
        return Declared::None;
    };
    let Some(number) = value.number() else {
        report.wrong_type(claim, "a number", value.json_type());
        return Declared::Unknown;
    };
    let issued = match times.issued {
        Time::At(issued) => issued,
        Time::Absent => {
            report.missing("iat");
            return Declared::Unknown;
        }
        Time::WrongType => return Declared::Unknown,
    };
    let at = issued.plus(nanoseconds(number, unit(lifetime.unit)));
    Declared::End(End { claim, at })
}

fn judge_end(end: End, policy: &Policy, wire: &Wire<'_, '_>, now: Timestamp, report: &mut Report) {
    let End { claim, at } = end;
    if at.plus(policy.leeway()) <= now {
        report.push(
            at_odds(claim, Code::Expired, wire.get(claim))
                .with_expected(Limit::EndLaterThan(now.date()).into())
                .telling(Sentence::LifetimeOver {
                    ago: Span(now.since(at)),
                    leeway: Span(policy.leeway()),
                    end: at.date(),
                }),
        );
    }
}

/// Nanoseconds in a unit.
fn unit(unit: LifetimeUnit) -> i128 {
    match unit {
        LifetimeUnit::Millis => 1_000_000,
        LifetimeUnit::Seconds => 1_000_000_000,
    }
}
