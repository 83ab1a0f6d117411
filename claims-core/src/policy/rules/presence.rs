//! Claims that have to be there, and claims that must not.

use super::{Core, Policy, Report, Wire};
use crate::{
    reader::JsonType,
    report::{Code, Violation},
};

pub(super) fn judge(policy: &Policy, wire: &Wire<'_, '_>, report: &mut Report) {
    for name in &policy.required {
        // A core claim that is `null` has the wrong type, which is reported already.
        let null = |json_type| json_type == JsonType::Null && Core::find(name).is_none();
        if wire.get(name).is_none_or(|value| null(value.json_type())) {
            report.push(Violation::new(name.to_string(), Code::Missing));
        }
    }
    for name in &policy.forbidden {
        if wire.get(name).is_some() {
            report.forbidden(name);
        }
    }
}
