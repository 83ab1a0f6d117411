//! `validate` and `validate_with`: what a user's function says.

use std::borrow::Cow;

use super::Invalid;
use crate::{
    report::{Code, Report, Violation, declares_sensitive, holds_sensitive},
    schema::{ClaimSchema, Schema},
};

/// The answer of a function that judges one claim.
#[inline]
pub fn function(
    result: Result<(), Invalid>,
    claim: &'static ClaimSchema<'static>,
    report: &mut Report,
) {
    if let Err(invalid) = result {
        refuse_claim(invalid, claim, report);
    }
}

/// The answer of a function that judges the whole set.
#[inline]
pub fn set_function(
    result: Result<(), Invalid>,
    schema: &'static Schema<'static>,
    report: &mut Report,
) {
    if let Err(invalid) = result {
        refuse_set(invalid, schema, report);
    }
}

#[cold]
fn refuse_claim(invalid: Invalid, claim: &'static ClaimSchema<'static>, report: &mut Report) {
    let (code, message, inside) = invalid.into_parts();
    let path = match inside {
        Some(inside) if inside.starts_with('[') => format!("{}{inside}", claim.name).into(),
        Some(inside) if inside != claim.name => format!("{}.{inside}", claim.name).into(),
        _ => claim.name.into(),
    };
    let sensitive = claim.sensitive || holds_sensitive(claim.shape);
    push(path, code, message, sensitive, report);
}

#[cold]
fn refuse_set(invalid: Invalid, schema: &'static Schema<'static>, report: &mut Report) {
    let (code, message, claim) = invalid.into_parts();
    push(
        claim.unwrap_or_default(),
        code,
        message,
        declares_sensitive(schema),
        report,
    );
}

fn push(
    path: Cow<'static, str>,
    code: &'static str,
    message: Cow<'static, str>,
    sensitive: bool,
    report: &mut Report,
) {
    let stable = Code::from_name(code).unwrap_or(Code::Custom);
    let mut violation = Violation::new(path, stable).custom(code, message);
    if sensitive {
        violation.hide_quotes();
    }
    report.push(violation);
}

#[cfg(test)]
mod tests;
