//! Security events (RFC 8417, section 2.2), and the one of a back-channel logout.

use super::{Code, Core, Object, Report, Violation, Wire, date, missing_member, object, text};
use crate::{reader::JsonType, schema::Format, validate::format::is};

/// The event of a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.4).
const LOGOUT: &str = "http://schemas.openid.net/event/backchannel-logout";
const LOGOUT_PATH: &str = "events.http://schemas.openid.net/event/backchannel-logout";

/// Any security event token.
pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    date("toe", wire.get("toe"), report);
    text("txn", wire.get("txn"), report);
    let Some(events) = object("events", wire.get("events"), report) else {
        return;
    };
    if events.0.is_empty() {
        let sentence = "names no event, and has to name one at least (RFC 8417, 2.2)";
        report.push(Violation::new("events", Code::Length).plain(sentence));
    }
    for (name, _) in &events.0 {
        if !is(name, Format::Uri) && !report.count_if_full() {
            let sentence = "an event is named by a URI (RFC 8417, 2.2)";
            report.push(Violation::new(format!("events.{name}"), Code::Format).plain(sentence));
        }
    }
    payloads(&events, report);
}

/// A logout token: one event, about a user or a session.
pub(super) fn judge_logout(wire: &Wire<'_, '_>, report: &mut Report) {
    text("sid", wire.get("sid"), report);
    if wire.core(Core::Subject).is_none() && wire.get("sid").is_none() {
        let sentence = "missing, and `sid` is too: one of the two says who is logged out \
                        (OpenID Connect Back-Channel Logout 1.0, 2.4)";
        report.push(Violation::new("sub", Code::Missing).plain(sentence));
    }
    let Some(events) = object("events", wire.get("events"), report) else {
        return;
    };
    match events.get(LOGOUT) {
        None => missing_member(
            LOGOUT_PATH,
            "missing: a logout token is about this event (OpenID Connect Back-Channel Logout 1.0, 2.4)",
            report,
        ),
        Some(value) if value.json_type() != JsonType::Object => {
            report.wrong_type(LOGOUT_PATH, "an object", value.json_type());
        }
        Some(_) => {}
    }
}

/// What is said about an event is an object.
fn payloads(events: &Object<'_>, report: &mut Report) {
    for (name, value) in &events.0 {
        if value.json_type() != JsonType::Object && !report.count_if_full() {
            report.wrong_type(format!("events.{name}"), "an object", value.json_type());
        }
    }
}
