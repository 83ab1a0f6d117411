//! When a token may be used (RFC 7519, sections 4.1.4 to 4.1.6).

use super::{Core, Found, Policy, Report, Timestamp, Value, Wire, date, profile::Rules};
use crate::{
    policy::timestamp::span,
    report::{Code, Detail, Span, Violation},
};

/// The times that a token tells.
pub(super) struct Times<'de> {
    pub(super) expires: Found<'de, Timestamp>,
    begins: Found<'de, Timestamp>,
    pub(super) issued: Found<'de, Timestamp>,
    authenticated: Option<Value<'de>>,
}

impl<'de> Times<'de> {
    pub(super) fn read(wire: &Wire<'_, 'de>, report: &mut Report) -> Self {
        let mut core = |claim: Core| date(claim.name(), wire.core(claim), report);
        Self {
            expires: core(Core::Expires),
            begins: core(Core::NotBefore),
            issued: core(Core::IssuedAt),
            authenticated: wire.get("auth_time"),
        }
    }
}

pub(super) fn judge(
    policy: &Policy,
    wire: &Wire<'_, '_>,
    times: &Times<'_>,
    now: Timestamp,
    report: &mut Report,
) {
    end(policy, wire, times, now, report);
    beginning(policy, times, now, report);
    issue(policy, times, now, report);
    if let Some(most) = policy.max_auth_age {
        match date("auth_time", times.authenticated, report) {
            Found::Absent => report.missing("auth_time"),
            Found::WrongType => {}
            Found::Is(at, value) => {
                if at > now.plus(policy.leeway()) {
                    report.push(in_future("auth_time", at, value, now, policy));
                }
                age("auth_time", at, value, span(most), policy, now, report);
            }
        }
    }
}

/// The token is over at `exp`, not after it.
fn end(
    policy: &Policy,
    wire: &Wire<'_, '_>,
    times: &Times<'_>,
    now: Timestamp,
    report: &mut Report,
) {
    match times.expires {
        Found::Absent => {
            let mut profiles = wire.profiles().holding(wire);
            if !policy.allow_no_expiry && !profiles.any(Rules::waive_expiry) {
                report.missing("exp");
            }
        }
        Found::Is(end, value) if end.plus(policy.leeway()) <= now => {
            let ago = Span(now.since(end));
            let leeway = Leeway(policy);
            report.push(
                Violation::new("exp", Code::Expired)
                    .with_expected(later_than(now.plus(-policy.leeway())))
                    .with_actual(value.detail())
                    .telling(format!("expired {ago} ago{leeway} ({end} was the end)")),
            );
        }
        _ => {}
    }
}

/// The token begins at `nbf`, and has to begin before it ends.
fn beginning(policy: &Policy, times: &Times<'_>, now: Timestamp, report: &mut Report) {
    let Found::Is(begin, value) = times.begins else {
        return;
    };
    if begin > now.plus(policy.leeway()) {
        let ahead = Span(begin.since(now));
        let leeway = Leeway(policy);
        report.push(
            Violation::new("nbf", Code::NotYetValid)
                .with_expected(not_later_than(now.plus(policy.leeway())))
                .with_actual(value.detail())
                .telling(format!(
                    "not valid for another {ahead}{leeway} ({begin} is the beginning)"
                )),
        );
    }
    if let Found::Is(end, _) = times.expires
        && begin >= end
    {
        report.push(
            Violation::new("nbf", Code::EmptyWindow)
                .with_expected(Detail::Words(format!("earlier than `exp`, {end}").into()))
                .with_actual(value.detail())
                .telling(format!(
                    "begins at {begin}, which is not before its end at {end} (`exp`)"
                )),
        );
    }
}

/// The token was issued, and not too long ago.
fn issue(policy: &Policy, times: &Times<'_>, now: Timestamp, report: &mut Report) {
    match times.issued {
        Found::Absent if policy.max_token_age.is_some() => report.missing("iat"),
        Found::Absent | Found::WrongType => {}
        Found::Is(at, value) => {
            if !policy.allow_future_iat && at > now.plus(policy.leeway()) {
                report.push(in_future("iat", at, value, now, policy));
            }
            if let Some(most) = policy.max_token_age {
                age("iat", at, value, span(most), policy, now, report);
            }
        }
    }
}

fn age(
    claim: &'static str,
    at: Timestamp,
    value: Value<'_>,
    most: i128,
    policy: &Policy,
    now: Timestamp,
    report: &mut Report,
) {
    let age = now.since(at);
    if age <= most.saturating_add(policy.leeway()) {
        return;
    }
    let (age, most, leeway) = (Span(age), Span(most), Leeway(policy));
    report.push(
        Violation::new(claim, Code::TooOld)
            .with_expected(Detail::Words(format!("at most {most} ago").into()))
            .with_actual(value.detail())
            .telling(format!(
                "{age} ago ({at}), at most {most} are allowed{leeway}"
            )),
    );
}

fn in_future(
    claim: &'static str,
    at: Timestamp,
    value: Value<'_>,
    now: Timestamp,
    policy: &Policy,
) -> Violation {
    let (ahead, leeway) = (Span(at.since(now)), Leeway(policy));
    Violation::new(claim, Code::IssuedInFuture)
        .with_expected(not_later_than(now.plus(policy.leeway())))
        .with_actual(value.detail())
        .telling(format!("{ahead} in the future{leeway} ({at})"))
}

fn later_than(now: Timestamp) -> Detail {
    Detail::Words(format!("later than {now}").into())
}

fn not_later_than(now: Timestamp) -> Detail {
    Detail::Words(format!("not later than {now}").into())
}

/// Says how much leeway there was.
pub(super) struct Leeway<'a>(pub(super) &'a Policy);

impl std::fmt::Display for Leeway<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.leeway() {
            0 => Ok(()),
            leeway => write!(f, ", with a leeway of {}", Span(leeway)),
        }
    }
}
