//! When a token may be used (RFC 7519, sections 4.1.4 to 4.1.6).

use super::{Core, Found, Policy, Report, Timestamp, Value, Wire, date, profile::Rules};
use crate::{
    policy::timestamp::span,
    report::{Code, Limit, Sentence, Span, Violation},
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
            let leeway = policy.leeway();
            report.push(
                Violation::new("exp", Code::Expired)
                    .with_expected(Limit::LaterThan(now.plus(-leeway).date()).into())
                    .with_actual(value.detail())
                    .telling(Sentence::Expired {
                        ago: Span(now.since(end)),
                        leeway: Span(leeway),
                        end: end.date(),
                    }),
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
        let leeway = policy.leeway();
        report.push(
            Violation::new("nbf", Code::NotYetValid)
                .with_expected(Limit::NotLaterThan(now.plus(leeway).date()).into())
                .with_actual(value.detail())
                .telling(Sentence::NotBegun {
                    ahead: Span(begin.since(now)),
                    leeway: Span(leeway),
                    begin: begin.date(),
                }),
        );
    }
    if let Found::Is(end, _) = times.expires
        && begin >= end
    {
        report.push(
            Violation::new("nbf", Code::EmptyWindow)
                .with_expected(Limit::BeforeExpiry(end.date()).into())
                .with_actual(value.detail())
                .telling(Sentence::EmptyWindow {
                    begin: begin.date(),
                    end: end.date(),
                }),
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
    report.push(
        Violation::new(claim, Code::TooOld)
            .with_expected(Limit::AtMostAgo(Span(most)).into())
            .with_actual(value.detail())
            .telling(Sentence::TooOld {
                age: Span(age),
                at: at.date(),
                most: Span(most),
                leeway: Span(policy.leeway()),
            }),
    );
}

fn in_future(
    claim: &'static str,
    at: Timestamp,
    value: Value<'_>,
    now: Timestamp,
    policy: &Policy,
) -> Violation {
    let leeway = policy.leeway();
    Violation::new(claim, Code::IssuedInFuture)
        .with_expected(Limit::NotLaterThan(now.plus(leeway).date()).into())
        .with_actual(value.detail())
        .telling(Sentence::InFuture {
            ahead: Span(at.since(now)),
            leeway: Span(leeway),
            at: at.date(),
        })
}
