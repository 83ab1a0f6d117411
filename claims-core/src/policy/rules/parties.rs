//! Who issued a token, about whom, and to whom: claims that have to equal a text.

use super::{Core, Found, Policy, Report, Wire, text};
use crate::{
    policy::Issuers,
    report::{Code, Detail, Violation},
};

pub(super) fn judge(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    issuer(policy, wire, report);
    for (claim, code, expected) in [
        (Core::Subject, Code::Subject, &policy.subject),
        (Core::TokenId, Code::TokenId, &policy.token_id),
    ] {
        // Core claims are strings whether or not the policy asks for one.
        let accepted = match (wire.core(claim), expected) {
            (None, None) => true,
            (None, Some(_)) => false,
            (Some(value), None) => value.is_string(),
            (Some(value), Some(expected)) => value.is(expected),
        };
        if !accepted {
            let found = text(claim.name(), wire.core(claim), report);
            equal(claim.name(), code, found, expected.as_deref(), report);
        }
    }
}

/// The same for claims that are looked at only if the policy asks for a text.
pub(super) fn judge_others(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    for (claim, code, expected) in [
        ("nonce", Code::Nonce, &policy.nonce),
        ("azp", Code::AuthorizedParty, &policy.authorized_party),
    ] {
        if expected.is_some() {
            let found = text(claim, wire.get(claim), report);
            let mut profiles = wire.profiles().holding(wire);
            if matches!(found, Found::Absent) && profiles.any(|it| it.let_be_absent(claim)) {
                continue;
            }
            equal(claim, code, found, expected.as_deref(), report);
        }
    }
}

/// `iss` is one of the issuers that the policy names (RFC 7519, section 4.1.1).
fn issuer(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    let accepted = match (wire.core(Core::Issuer), &policy.issuers) {
        (Some(issuer), Issuers::OneOf(issuers)) => issuers.iter().any(|known| issuer.is(known)),
        (Some(issuer), _) => issuer.is_string(),
        (None, Issuers::OneOf(_)) => false,
        (None, _) => true,
    };
    if !accepted {
        refuse_issuer(policy, wire, report);
    }
}

#[cold]
fn refuse_issuer(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    let found = text("iss", wire.core(Core::Issuer), report);
    let Issuers::OneOf(issuers) = &policy.issuers else {
        return;
    };
    match found {
        Found::Absent => report.missing("iss"),
        Found::WrongType => {}
        Found::Is(_, value) => report.push(
            Violation::new("iss", Code::Issuer)
                .with_expected(one_of(issuers))
                .with_cut_actual(value.detail()),
        ),
    }
}

/// Names compare as they stand: no case folding, no normalization (RFC 7519, section 7.3).
#[cold]
fn equal(
    claim: &'static str,
    code: Code,
    found: Found<'_, impl AsRef<str>>,
    expected: Option<&str>,
    report: &mut Report,
) {
    let Some(expected) = expected else {
        return;
    };
    match found {
        Found::Absent => report.missing(claim),
        Found::WrongType => {}
        Found::Is(actual, value) => {
            if actual.as_ref() != expected {
                report.push(
                    Violation::new(claim, code)
                        .with_expected(Detail::Text(expected.to_owned().into()))
                        .with_cut_actual(value.detail()),
                );
            }
        }
    }
}

/// The values that a policy allows, as a report shows them.
pub(super) fn one_of(allowed: &[Box<str>]) -> Detail {
    let text = |value: &str| Detail::Text(value.to_owned().into());
    match allowed {
        [only] => text(only),
        several => Detail::List(several.iter().map(|value| text(value)).collect()),
    }
}
