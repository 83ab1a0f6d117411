//! The PASSporT: who calls whom (RFC 8225, section 5.2.1).

use super::{Code, Found, Object, Report, Violation, Wire, object, refuse, text};

pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    if let Some(caller) = object("orig", wire.get("orig"), report) {
        judge_caller(&caller, report);
    }
    if let Some(called) = object("dest", wire.get("dest"), report) {
        judge_called(&called, report);
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

/// One identity, which is a telephone number or a URI.
fn judge_caller(caller: &Object<'_>, report: &mut Report) {
    let (number, uri) = (caller.get("tn"), caller.get("uri"));
    if number.is_some() == uri.is_some() {
        let sentence = "has to have one identity, either `tn` or `uri` (RFC 8225, 5.2.1)";
        report.push(Violation::new("orig", Code::Length).plain(sentence));
    }
    text("orig.tn", number, report);
    text("orig.uri", uri, report);
}

/// At least one identity; those of a kind stand in an array.
fn judge_called(called: &Object<'_>, report: &mut Report) {
    let mut nobody = true;
    for (kind, value) in &called.0 {
        let Some(identities) = value.elements() else {
            nobody = false;
            if !report.count_if_full() {
                report.wrong_type(format!("dest.{kind}"), "an array", value.json_type());
            }
            continue;
        };
        // What the identities of other kinds are is for their specifications to say.
        let texts = kind == "tn" || kind == "uri";
        for (index, identity) in identities.enumerate() {
            nobody = false;
            if texts && !identity.is_string() && !report.count_if_full() {
                let path = format!("dest.{kind}[{index}]");
                report.wrong_type(path, "a string", identity.json_type());
            }
        }
    }
    if nobody {
        let sentence = "has to name somebody, in `tn` or `uri` (RFC 8225, 5.2.1)";
        report.push(Violation::new("dest", Code::Length).plain(sentence));
    }
}
