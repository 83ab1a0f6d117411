//! Credentials: key binding (RFC 9901, section 4.3) and status (draft-ietf-oauth-status-list).

use super::{Code, Core, Found, Report, Wire, is_base64url, missing_member, object, refuse, text};
use crate::{
    policy::value::Value,
    reader::{JsonType, Number},
    schema::Format,
    validate::format::{describe, is},
};

/// The JWT that binds a presentation to the holder's key: for one verifier, and one request.
pub(super) fn judge_key_binding(wire: &Wire<'_, '_>, report: &mut Report) {
    if let Some(value) = wire.core(Core::Audience)
        && value.json_type() == JsonType::Array
    {
        report.wrong_type(
            "aud",
            "a string, not an array (RFC 9901, 4.3)",
            JsonType::Array,
        );
    }
    for claim in ["nonce", "sd_hash"] {
        text(claim, wire.get(claim), report);
    }
}

/// A list of states, some bits for each token.
pub(super) fn judge_status_list(wire: &Wire<'_, '_>, report: &mut Report) {
    if let Some(value) = wire.get("ttl") {
        match value.number() {
            None => report.wrong_type("ttl", "a number", value.json_type()),
            Some(number) if !is_positive(number) => {
                let expected = "a positive number of seconds (draft-ietf-oauth-status-list, 5.1)";
                refuse("ttl", Code::Range, expected, value, report);
            }
            Some(_) => {}
        }
    }
    let Some(list) = object("status_list", wire.get("status_list"), report) else {
        return;
    };
    match list.get("bits") {
        None => missing_member("status_list.bits", MISSING_IN_LIST, report),
        Some(value) => match value.number() {
            None => report.wrong_type("status_list.bits", "a number", value.json_type()),
            Some(number) if !matches!(whole(number), Some(1 | 2 | 4 | 8)) => {
                let expected = "1, 2, 4 or 8 (draft-ietf-oauth-status-list, 4.2)";
                refuse("status_list.bits", Code::NotOneOf, expected, value, report);
            }
            Some(_) => {}
        },
    }
    match list.get("lst") {
        None => missing_member("status_list.lst", MISSING_IN_LIST, report),
        Some(value) => {
            if let Found::Is(list, value) = text("status_list.lst", Some(value), report)
                && !is_base64url(&list)
            {
                let expected = "base64url without padding (draft-ietf-oauth-status-list, 4.2)";
                refuse("status_list.lst", Code::Format, expected, value, report);
            }
        }
    }
}

const MISSING_IN_LIST: &str = "missing: a status list has it (draft-ietf-oauth-status-list, 4.2)";

/// A token whose state stands in such a list: the place, and where the list is.
pub(super) fn judge_status(wire: &Wire<'_, '_>, report: &mut Report) {
    let Some(status) = object("status", wire.get("status"), report) else {
        return;
    };
    let Some(value) = status.get("status_list") else {
        let sentence =
            "missing: it says which list, and where in it (draft-ietf-oauth-status-list, 6.2)";
        missing_member("status.status_list", sentence, report);
        return;
    };
    let Some(place) = object("status.status_list", Some(value), report) else {
        return;
    };
    let missing = "missing: the reference has it (draft-ietf-oauth-status-list, 6.2)";
    match place.get("idx") {
        None => missing_member("status.status_list.idx", missing, report),
        Some(value) => index(value, report),
    }
    match place.get("uri") {
        None => missing_member("status.status_list.uri", missing, report),
        Some(value) => {
            let found = text("status.status_list.uri", Some(value), report);
            if let Found::Is(uri, value) = found
                && !is(&uri, Format::Uri)
            {
                let expected = describe(Format::Uri);
                refuse(
                    "status.status_list.uri",
                    Code::Format,
                    expected,
                    value,
                    report,
                );
            }
        }
    }
}

fn index(value: Value<'_>, report: &mut Report) {
    let claim = "status.status_list.idx";
    match value.number() {
        None => report.wrong_type(claim, "a number", value.json_type()),
        Some(number) => {
            if whole(number).is_none_or(|index| index < 0) {
                let expected = "an integer, not negative (draft-ietf-oauth-status-list, 6.2)";
                refuse(claim, Code::Range, expected, value, report);
            }
        }
    }
}

fn is_positive(number: Number) -> bool {
    match number {
        Number::Unsigned(number) => number > 0,
        Number::Negative(_) => false,
        Number::Float(number) => number > 0.0,
    }
}

/// The number, if it is an integer that 64 bits hold or nearly so.
#[allow(clippy::cast_possible_truncation)] // Checked against the bounds, and it has no fraction.
fn whole(number: Number) -> Option<i128> {
    const FAR: f64 = 1e30;
    match number {
        Number::Unsigned(number) => Some(number.into()),
        Number::Negative(number) => Some(number.into()),
        Number::Float(number) => {
            (number.fract() == 0.0 && number.abs() < FAR).then_some(number as i128)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positive_numbers_are_above_zero() {
        for (number, positive) in [
            (Number::Unsigned(1), true),
            (Number::Unsigned(0), false),
            (Number::Negative(-1), false),
            (Number::Float(0.5), true),
            (Number::Float(0.0), false),
            (Number::Float(-0.5), false),
        ] {
            assert_eq!(is_positive(number), positive, "{number:?}");
        }
    }

    #[test]
    fn a_whole_number_has_no_fraction_and_is_not_far_off() {
        assert_eq!(whole(Number::Unsigned(7)), Some(7));
        assert_eq!(whole(Number::Negative(-7)), Some(-7));
        assert_eq!(
            whole(Number::Float(1e20)),
            Some(100_000_000_000_000_000_000)
        );
        for other in [0.5, 1e30, -1e30, 1e300] {
            assert_eq!(whole(Number::Float(other)), None, "{other}");
        }
    }
}
