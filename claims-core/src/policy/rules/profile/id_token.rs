//! ID Tokens (OpenID Connect Core 1.0, sections 2 and 3.1.3.7).

use super::{Code, Core, Report, Wire, refuse, text};
use crate::policy::http_uri::HttpUri;

/// The most letters that a `sub` may have.
const LONGEST_SUBJECT: usize = 255;

pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    // Types of core claims are reported for every token.
    if let Some(value) = wire.core(Core::Issuer)
        && value.string().is_some_and(|issuer| !is_issuer(&issuer))
    {
        let expected = "an https URL without query and fragment (OpenID Connect Core 1.0, 2)";
        refuse("iss", Code::Format, expected, value, report);
    }
    if let Some(value) = wire.core(Core::Subject)
        && let Some(subject) = value.string()
    {
        if !subject.is_ascii() {
            let expected = "ASCII characters only (OpenID Connect Core 1.0, 2)";
            refuse("sub", Code::Format, expected, value, report);
        } else if subject.len() > LONGEST_SUBJECT {
            let expected = "at most 255 characters (OpenID Connect Core 1.0, 2)";
            refuse("sub", Code::Length, expected, value, report);
        }
    }
    // Their values are the business of a policy that knows them.
    for claim in ["azp", "nonce"] {
        text(claim, wire.get(claim), report);
    }
}

fn is_issuer(issuer: &str) -> bool {
    HttpUri::parse(issuer).is_some_and(|uri| uri.is_https() && !uri.has_query_or_fragment())
}
