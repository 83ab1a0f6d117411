//! Whom a token is meant for (RFC 7519, section 4.1.3).

use super::{Core, Policy, Report, Value, Wire, parties::one_of};
use crate::{
    policy::Audiences,
    report::{Code, Violation},
};

pub(super) fn judge(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    let Some(value) = wire.core(Core::Audience) else {
        if let Audiences::OneOf(_) | Audiences::AllOf(_) = policy.audiences {
            report.missing("aud");
        }
        return;
    };
    if accepts(&policy.audiences, value) {
        return;
    }
    let Some(named) = Named::read(value, report) else {
        return;
    };
    let violation = || named.shown_in(Violation::new("aud", Code::Audience));
    match &policy.audiences {
        Audiences::Any => {}
        Audiences::Unstated => report.push(
            violation()
                .plain("names an audience, and the policy does not (RFC 7519, section 4.1.3)"),
        ),
        Audiences::OneOf(allowed) => {
            if !allowed.iter().any(|audience| named.has(audience)) {
                report.push(violation().with_expected(one_of(allowed)));
            }
        }
        Audiences::AllOf(wanted) => {
            if !wanted.iter().all(|audience| named.has(audience)) {
                let words = "not meant for every audience that the policy names";
                report.push(violation().with_expected(one_of(wanted)).plain(words));
            }
        }
    }
}

/// Whether nothing is wrong with the claim. Reads it once, as nothing has to be told about it; `false`
/// also where that is not enough to know.
fn accepts(audiences: &Audiences, value: Value<'_>) -> bool {
    let allowed = match audiences {
        Audiences::OneOf(allowed) => allowed,
        Audiences::Any => return value.is_string() || value.all_strings(|_| ()),
        Audiences::Unstated | Audiences::AllOf(_) => return false,
    };
    if value.is_string() {
        return allowed.iter().any(|audience| value.is(audience));
    }
    let mut accepted = false;
    let strings = value.all_strings(|named| {
        accepted |= allowed.iter().any(|audience| **audience == *named);
    });
    strings && accepted
}

/// The audiences that a token names: a string, or an array of them.
struct Named<'de>(Value<'de>);

impl<'de> Named<'de> {
    /// Looks at every audience; `None` if the claim is neither a string nor an array.
    fn read(value: Value<'de>, report: &mut Report) -> Option<Self> {
        if value.string().is_some() {
            return Some(Self(value));
        }
        let Some(elements) = value.elements() else {
            report.wrong_type("aud", "a string or an array of strings", value.json_type());
            return None;
        };
        for (index, element) in elements.enumerate() {
            if element.string().is_none() && !report.count_if_full() {
                report.wrong_type(format!("aud[{index}]"), "a string", element.json_type());
            }
        }
        Some(Self(value))
    }

    /// Whether the token names the audience. Read again rather than kept: there is no allocation.
    fn has(&self, audience: &str) -> bool {
        let is = |value: Value<'_>| value.string().is_some_and(|text| text == audience);
        match self.0.elements() {
            Some(mut elements) => elements.any(is),
            None => is(self.0),
        }
    }

    fn shown_in(&self, violation: Violation) -> Violation {
        match self.0.elements() {
            Some(elements) => violation.with_actual_list(elements, Value::detail),
            None => violation.with_cut_actual(self.0.detail()),
        }
    }
}
