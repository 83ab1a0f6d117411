//! When a token may be used (RFC 7519, sections 4.1.4 to 4.1.6).

use std::time::Duration;

use super::{
    Core, DATE_EXPECTED, Found, Policy, Report, Timestamp, Wire, at_odds, date, profile::Rules,
};
use crate::{
    policy::timestamp::span,
    reader::Number,
    report::{Code, Limit, Sentence, Span},
};

/// The times that a token tells.
pub(super) struct Times {
    pub(super) expires: Time,
    begins: Time,
    pub(super) issued: Time,
}

/// What a NumericDate turned out to be.
#[derive(Clone, Copy)]
pub(super) enum Time {
    /// The token does not have it.
    Absent,
    /// It has another JSON type, which is reported.
    WrongType,
    /// The moment.
    At(Timestamp),
}

impl Times {
    pub(super) fn read(wire: &Wire<'_, '_>, report: &mut Report) -> Self {
        Self {
            expires: Time::read(Core::Expires, wire, report),
            begins: Time::read(Core::NotBefore, wire, report),
            issued: Time::read(Core::IssuedAt, wire, report),
        }
    }
}

impl Time {
    #[inline]
    fn read(claim: Core, wire: &Wire<'_, '_>, report: &mut Report) -> Self {
        match wire.seconds(claim) {
            Some(seconds) => Self::At(Timestamp::from_number(Number::Unsigned(seconds))),
            None => Self::read_rare(claim, wire, report),
        }
    }

    /// Reads a claim that is absent, or written in another way.
    #[cold]
    #[inline(never)]
    fn read_rare(claim: Core, wire: &Wire<'_, '_>, report: &mut Report) -> Self {
        let Some(value) = wire.core(claim) else {
            return Self::Absent;
        };
        if let Some(at) = value.date() {
            return Self::At(at);
        }
        report.wrong_type(claim.name(), DATE_EXPECTED, value.json_type());
        Self::WrongType
    }
}

pub(super) fn judge(
    policy: &Policy,
    wire: &Wire<'_, '_>,
    times: &Times,
    now: Timestamp,
    report: &mut Report,
) {
    let latest = now.plus(policy.leeway());
    let earliest = now.plus(-policy.leeway());
    // The token is over at `exp`, not after it.
    match times.expires {
        Time::At(end) if end <= earliest => expired(end, policy, wire, now, report),
        Time::Absent => endless(policy, wire, report),
        _ => {}
    }
    if let Time::At(begin) = times.begins {
        if begin > latest {
            not_yet_valid(begin, policy, wire, now, report);
        }
        if let Time::At(end) = times.expires
            && begin >= end
        {
            empty_window(begin, end, wire, report);
        }
    }
    match times.issued {
        Time::At(at) => {
            if at > latest && !policy.allow_future_iat {
                in_future("iat", at, wire, policy, now, report);
            }
            if let Some(most) = policy.max_token_age {
                age("iat", at, wire, most, policy, now, report);
            }
        }
        Time::Absent if policy.max_token_age.is_some() => report.missing("iat"),
        Time::Absent | Time::WrongType => {}
    }
    if let Some(most) = policy.max_auth_age {
        match date("auth_time", wire.get("auth_time"), report) {
            Found::Absent => report.missing("auth_time"),
            Found::WrongType => {}
            Found::Is(at, _) => {
                if at > latest {
                    in_future("auth_time", at, wire, policy, now, report);
                }
                age("auth_time", at, wire, most, policy, now, report);
            }
        }
    }
}

/// A token without `exp`, unless it need not have one.
#[cold]
fn endless(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    let mut profiles = wire.profiles().holding(wire);
    if !policy.allow_no_expiry && !profiles.any(Rules::waive_expiry) {
        report.missing("exp");
    }
}

#[cold]
fn expired(
    end: Timestamp,
    policy: &Policy,
    wire: &Wire<'_, '_>,
    now: Timestamp,
    report: &mut Report,
) {
    let leeway = policy.leeway();
    report.push(
        at_odds("exp", Code::Expired, wire.core(Core::Expires))
            .with_expected(Limit::LaterThan(now.plus(-leeway).date()).into())
            .telling(Sentence::Expired {
                ago: Span(now.since(end)),
                leeway: Span(leeway),
                end: end.date(),
            }),
    );
}

#[cold]
fn not_yet_valid(
    begin: Timestamp,
    policy: &Policy,
    wire: &Wire<'_, '_>,
    now: Timestamp,
    report: &mut Report,
) {
    let leeway = policy.leeway();
    report.push(
        at_odds("nbf", Code::NotYetValid, wire.core(Core::NotBefore))
            .with_expected(Limit::NotLaterThan(now.plus(leeway).date()).into())
            .telling(Sentence::NotBegun {
                ahead: Span(begin.since(now)),
                leeway: Span(leeway),
                begin: begin.date(),
            }),
    );
}

/// The token has to begin before it ends.
#[cold]
fn empty_window(begin: Timestamp, end: Timestamp, wire: &Wire<'_, '_>, report: &mut Report) {
    report.push(
        at_odds("nbf", Code::EmptyWindow, wire.core(Core::NotBefore))
            .with_expected(Limit::BeforeExpiry(end.date()).into())
            .telling(Sentence::EmptyWindow {
                begin: begin.date(),
                end: end.date(),
            }),
    );
}

#[cold]
fn in_future(
    claim: &'static str,
    at: Timestamp,
    wire: &Wire<'_, '_>,
    policy: &Policy,
    now: Timestamp,
    report: &mut Report,
) {
    let leeway = policy.leeway();
    report.push(
        at_odds(claim, Code::IssuedInFuture, wire.get(claim))
            .with_expected(Limit::NotLaterThan(now.plus(leeway).date()).into())
            .telling(Sentence::InFuture {
                ahead: Span(at.since(now)),
                leeway: Span(leeway),
                at: at.date(),
            }),
    );
}

fn age(
    claim: &'static str,
    at: Timestamp,
    wire: &Wire<'_, '_>,
    most: Duration,
    policy: &Policy,
    now: Timestamp,
    report: &mut Report,
) {
    let (age, most) = (now.since(at), span(most));
    if age <= most.saturating_add(policy.leeway()) {
        return;
    }
    report.push(
        at_odds(claim, Code::TooOld, wire.get(claim))
            .with_expected(Limit::AtMostAgo(Span(most)).into())
            .telling(Sentence::TooOld {
                age: Span(age),
                at: at.date(),
                most: Span(most),
                leeway: Span(policy.leeway()),
            }),
    );
}
