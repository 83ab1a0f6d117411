//! Validators of claims sets that a value holds, for values that did not come from a payload.

use super::{As, Plain};
use crate::{report::Report, schema::ClaimSchema, value::HoldsSets};

impl<T: HoldsSets> As<'_, Plain, T> {
    /// Runs the validators of the sets that the value holds.
    pub fn validate(value: &T, claim: &'static ClaimSchema<'static>, report: &mut Report) {
        let mark = report.mark();
        value.validate(report);
        report.locate(mark, claim.name);
    }
}

/// A type that is not known to hold any set.
pub trait HoldsNothing<T> {
    /// Nothing runs.
    #[inline]
    fn validate(_value: &T, _claim: &'static ClaimSchema<'static>, _report: &mut Report) {}
}

impl<T> HoldsNothing<T> for As<'_, Plain, T> {}
