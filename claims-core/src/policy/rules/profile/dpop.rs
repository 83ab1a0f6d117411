//! DPoP proofs (RFC 9449, section 4.2). What the request was, only the policy knows.

use super::{Code, Found, Report, Wire, refuse, text};
use crate::policy::http_uri::{HttpUri, is_sha256};

pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    for claim in ["htm", "nonce"] {
        text(claim, wire.get(claim), report);
    }
    if let Found::Is(uri, value) = text("htu", wire.get("htu"), report)
        && HttpUri::parse(&uri).is_none_or(|uri| uri.has_query_or_fragment())
    {
        let expected = "an http or https URI without query and fragment (RFC 9449, 4.2)";
        refuse("htu", Code::Format, expected, value, report);
    }
    if let Found::Is(hash, value) = text("ath", wire.get("ath"), report)
        && !is_sha256(&hash)
    {
        let expected = "a SHA-256 hash in base64url, 43 characters (RFC 9449, 4.2)";
        refuse("ath", Code::Format, expected, value, report);
    }
}
