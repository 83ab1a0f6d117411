//! A StringOrURI that holds a colon is a URI (RFC 7519, section 2).

use std::borrow::Cow;

use super::{Core, Report, Value, Wire};
use crate::{
    report::{Code, Detail, Violation},
    schema::Format,
    validate::format,
};

pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    for claim in [Core::Issuer, Core::Subject] {
        if let Some(value) = wire.core(claim) {
            text(claim.name(), value, report);
        }
    }
    let Some(audience) = wire.core(Core::Audience) else {
        return;
    };
    match audience.elements() {
        None => text("aud", audience, report),
        Some(elements) => {
            for (index, element) in elements.enumerate() {
                text(format!("aud[{index}]"), element, report);
            }
        }
    }
}

/// Other types than strings are reported elsewhere.
fn text(claim: impl Into<Cow<'static, str>>, value: Value<'_>, report: &mut Report) {
    if value
        .string()
        .is_some_and(|text| !format::is(&text, Format::StringOrUri))
    {
        let words = "a URI, because it holds a colon (RFC 7519, section 2)";
        report.push(
            Violation::new(claim, Code::Format)
                .with_expected(Detail::Words(words.into()))
                .with_actual(value.detail()),
        );
    }
}
