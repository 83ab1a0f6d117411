//! The HTTP request that a token came with, as its claims have to tell it (RFC 9449, section 4.3).

use super::{Found, Policy, Report, Wire, text};
use crate::{
    policy::http_uri::HttpUri,
    report::{Code, Detail, Violation},
};

pub(super) fn judge(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    for (claim, expected) in [
        ("htm", &policy.http_method),
        ("ath", &policy.access_token_hash),
    ] {
        let as_it_stands = |actual: &str, expected: &str| actual == expected;
        equal(claim, wire, expected.as_deref(), as_it_stands, report);
    }
    equal(
        "htu",
        wire,
        policy.http_uri.as_deref(),
        same_request,
        report,
    );
}

/// Whether the URI is the one that was normalized.
fn same_request(uri: &str, normalized: &str) -> bool {
    HttpUri::parse(uri).is_some_and(|uri| uri.normalized() == normalized)
}

/// Methods have a case (RFC 9110, section 9.1), hashes too.
fn equal(
    claim: &'static str,
    wire: &Wire<'_, '_>,
    expected: Option<&str>,
    same: impl Fn(&str, &str) -> bool,
    report: &mut Report,
) {
    let Some(expected) = expected else {
        return;
    };
    match text(claim, wire.get(claim), report) {
        Found::Absent => report.missing(claim),
        Found::WrongType => {}
        Found::Is(actual, value) => {
            if !same(&actual, expected) {
                report.push(
                    Violation::new(claim, Code::NotEqual)
                        .with_expected(Detail::Text(expected.to_owned().into()))
                        .with_cut_actual(value.detail()),
                );
            }
        }
    }
}
