//! Introspection responses (RFC 9701, section 5).

use super::{Report, Wire, missing_member, object};

/// Whether the token is active has to be said; of one that is not, nothing else is told.
pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    let claim = "token_introspection";
    let Some(response) = object(claim, wire.get(claim), report) else {
        return;
    };
    let Some(active) = response.get("active") else {
        let sentence = "missing: it says whether the token may be used (RFC 7662, 2.2)";
        return missing_member("token_introspection.active", sentence, report);
    };
    match active.boolean() {
        Some(true) => {}
        Some(false) => {
            for (name, _) in &response.0 {
                if name != "active" && !report.count_if_full() {
                    report.forbidden(&format!("{claim}.{name}"));
                }
            }
        }
        None => report.wrong_type(
            "token_introspection.active",
            "a boolean",
            active.json_type(),
        ),
    }
}
