//! Types that have a handful of values, such as an enum read by its serde impl.

use super::{validators, value::Value};
use crate::{
    reader::JsonType,
    report::{Code, Detail, Report, Violation},
    schema::{Literal, Shape},
    validate::EqualsLiteral,
};

/// Whether the value is one of the literals. As in every report, another value has the wrong type.
pub(super) fn judge(literals: &[Literal<'_>], value: &Value<'_>, report: &mut Report) -> bool {
    let Some(scalar) = validators::Scalar::new(value, Shape::Any) else {
        return true;
    };
    let known = literals
        .iter()
        .any(|literal| scalar.equals_literal(*literal));
    if !known {
        let list = literals.iter().map(|literal| (*literal).into());
        report.push_inside(
            Violation::new("", Code::WrongType)
                .plain("none of the values that its type has")
                .with_expected(Detail::List(list.collect()))
                .with_actual(scalar.detail()),
        );
    }
    known
}

/// The JSON type of a literal.
pub(super) fn json_type(literal: Literal<'_>) -> JsonType {
    match literal {
        Literal::Text(_) => JsonType::String,
        Literal::Integer(_) | Literal::Float(_) => JsonType::Number,
        Literal::Boolean(_) => JsonType::Boolean,
    }
}

/// The literals as a report shows them.
pub(super) fn words(literals: &[Literal<'_>]) -> String {
    let list = literals.iter().map(|literal| (*literal).into());
    Detail::List(list.collect()).to_string()
}
