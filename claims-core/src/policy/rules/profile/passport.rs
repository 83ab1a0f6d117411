//! The PASSporT: who calls whom (RFC 8225, section 5.2.1).

use super::{Code, Found, Report, Violation, Wire, object, refuse, text};
use crate::reader::JsonType;

pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    if let Some(caller) = object("orig", wire.get("orig"), report) {
        let identities = ["tn", "uri"].map(|name| caller.get(name).is_some());
        if identities != [true, false] && identities != [false, true] {
            let sentence = "has to have one identity, either `tn` or `uri` (RFC 8225, 5.2.1)";
            report.push(Violation::new("orig", Code::Length).plain(sentence));
        }
    }
    if let Some(called) = object("dest", wire.get("dest"), report) {
        for (name, value) in &called.0 {
            if value.json_type() != JsonType::Array {
                report.wrong_type(format!("dest.{name}"), "an array", value.json_type());
            }
        }
    }
    // A callback of an emergency service (RFC 9027, section 4).
    if let Found::Is(kind, value) = text("sph", wire.get("sph"), report) {
        if kind != "psap-callback" {
            refuse(
                "sph",
                Code::NotEqual,
                "\"psap-callback\" (RFC 9027, 4)",
                value,
                report,
            );
        }
        if wire.get("rph").is_none() {
            let sentence = "missing, though `sph` is there (RFC 9027, 4)";
            report.push(Violation::new("rph", Code::Missing).plain(sentence));
        }
    }
}
