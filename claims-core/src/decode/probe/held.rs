//! Validators of claims sets that a value holds, for values that did not come from a payload.

use claims_registry::Kind;
use serde_json::Value;

use super::{As, NotNull, Object, ObjectOrArray, Plain, ReadForeign};
use crate::{reader::JsonType, report::Report, schema::ClaimSchema, value::HoldsSets};

impl<T: HoldsSets> As<'_, Plain, T> {
    /// Runs the validators of the sets that the value holds.
    pub fn validate(value: &T, claim: &'static ClaimSchema<'static>, report: &mut Report) {
        let mark = report.mark();
        value.validate(report);
        report.locate(mark, claim.name);
    }
}

impl As<'_, Plain, Value> {
    /// Holds the value to the kind of its registered claim, as reading it does: its type may be anything.
    pub fn validate(value: &Value, claim: &'static ClaimSchema<'static>, report: &mut Report) {
        let guard = match claim.registered.map(|registered| registered.kind) {
            Some(Kind::Object) => <As<'_, Object, Value> as ReadForeign<'_, Value>>::GUARD,
            Some(Kind::ObjectOrArray | Kind::ObjectOrObjectArray) => {
                <As<'_, ObjectOrArray, Value> as ReadForeign<'_, Value>>::GUARD
            }
            Some(Kind::Any) => <As<'_, NotNull, Value> as ReadForeign<'_, Value>>::GUARD,
            _ => None,
        };
        let found = json_type(value);
        if let Some(guard) = guard
            && !(guard.admits)(found)
        {
            report.wrong_type(claim.name, guard.expected, found);
        }
    }
}

fn json_type(value: &Value) -> JsonType {
    match value {
        Value::Null => JsonType::Null,
        Value::Bool(_) => JsonType::Boolean,
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::String,
        Value::Array(_) => JsonType::Array,
        Value::Object(_) => JsonType::Object,
    }
}

/// A type that is not known to hold any set.
pub trait HoldsNothing<T> {
    /// Nothing runs.
    #[inline]
    fn validate(_value: &T, _claim: &'static ClaimSchema<'static>, _report: &mut Report) {}
}

impl<T> HoldsNothing<T> for As<'_, Plain, T> {}
