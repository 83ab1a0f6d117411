//! Claims that are declared with `lifetime`: the token ends that long after `iat`.

use super::{Found, Policy, Report, Timestamp, Value, Wire, time::Leeway, time::Times};
use crate::{
    policy::{lifetimes::Lifetime, timestamp::nanoseconds},
    reader::JsonType,
    report::{Code, Detail, Span, Violation},
    schema::LifetimeUnit,
};

pub(super) fn judge(
    policy: &Policy,
    wire: &Wire<'_, '_>,
    times: &Times<'_>,
    now: Timestamp,
    report: &mut Report,
) {
    for lifetime in wire.lifetimes() {
        if belongs(lifetime, wire) {
            end(lifetime, policy, wire, times, now, report);
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

fn end(
    lifetime: &Lifetime,
    policy: &Policy,
    wire: &Wire<'_, '_>,
    times: &Times<'_>,
    now: Timestamp,
    report: &mut Report,
) {
    let claim = lifetime.claim;
    let value = wire
        .get(claim)
        .filter(|value| value.json_type() != JsonType::Null);
    let Some(value) = value else {
        return;
    };
    let Some(number) = value.number() else {
        report.wrong_type(claim, "a number", value.json_type());
        return;
    };
    let issued = match times.issued {
        Found::Is(issued, _) => issued,
        Found::Absent => return report.missing("iat"),
        Found::WrongType => return,
    };
    let length = nanoseconds(number, unit(lifetime.unit));
    let end = issued.plus(length);
    if end.plus(policy.leeway()) <= now {
        let (ago, leeway) = (Span(now.since(end)), Leeway(policy));
        report.push(
            Violation::new(claim, Code::Expired)
                .with_expected(Detail::Words(format!("an end later than {now}").into()))
                .with_actual(value.detail())
                .telling(format!(
                    "expired {ago} ago{leeway} ({end} was the end, counted from `iat`)"
                )),
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
