//! A StringOrURI that holds a colon is a URI (RFC 7519, section 2).

use std::borrow::Cow;

use super::{Core, Report, Value, Wire};
use crate::{
    report::{Code, Detail, Violation},
    schema::Format::StringOrUri,
    validate::format::{describe, is},
};

pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    for claim in [Core::Issuer, Core::Subject] {
        if let Some(value) = wire.core(claim) {
            text(|| claim.name().into(), value, report);
        }
    }
    let Some(audience) = wire.core(Core::Audience) else {
        return;
    };
    match audience.elements() {
        None => text(|| "aud".into(), audience, report),
        Some(elements) => {
            for (index, element) in elements.enumerate() {
                text(|| format!("aud[{index}]").into(), element, report);
            }
        }
    }
}

/// Other types than strings are reported elsewhere.
fn text(claim: impl Fn() -> Cow<'static, str>, value: Value<'_>, report: &mut Report) {
    let wrong = value.string().is_some_and(|text| !is(&text, StringOrUri));
    if wrong && !report.count_if_full() {
        report.push(
            Violation::new(claim(), Code::Format)
                .with_expected(Detail::Words(describe(StringOrUri).into()))
                .with_cut_actual(value.detail()),
        );
    }
}
