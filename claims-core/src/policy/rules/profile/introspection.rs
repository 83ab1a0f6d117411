//! Introspection responses (RFC 9701, section 5).

use super::{Report, Value, Wire, object};

/// Of a token that is not active, nothing is told.
pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    let claim = "token_introspection";
    let Some(response) = object(claim, wire.get(claim), report) else {
        return;
    };
    if response.get("active").is_some_and(Value::is_false) {
        for (name, _) in &response.0 {
            if name != "active" {
                report.forbidden(&format!("{claim}.{name}"));
            }
        }
    }
}
