//! Literals against the type they are compared with, as far as its syntax tells.

use crate::{
    errors::Errors,
    model::{Claim, Literal, LiteralValue, Validator},
    types::{Known, known},
};

pub(super) fn check(claim: &Claim<'_>, validator: &Validator<'_>, errors: &mut Errors) {
    let Some(own) = known(claim.value) else {
        return;
    };
    let (literals, compared) = match validator {
        Validator::Equals(literal) => (vec![literal], Some(own)),
        Validator::OneOf(literals) => (literals.iter().collect(), Some(own)),
        Validator::Range { min, max, .. } => (min.iter().chain(max).collect(), number(own)),
        Validator::Contains(literal) => (vec![literal], member(own)),
        _ => return,
    };
    for literal in literals {
        if let Some(message) = compared.and_then(|known| mismatch(literal, known)) {
            errors.at(literal.span, message);
        }
    }
}

/// What `range` compares with; that it is for numbers is the validators' own rule.
fn number(known: Known<'_>) -> Option<Known<'_>> {
    matches!(known, Known::Integer { .. } | Known::Float).then_some(known)
}

/// What `contains` compares with.
fn member(known: Known<'_>) -> Option<Known<'_>> {
    match known {
        Known::Array(element) => self::known(element),
        _ => None,
    }
}

fn mismatch(literal: &Literal, known: Known<'_>) -> Option<String> {
    let expected = match (known, &literal.value) {
        // What arrays and objects are compared with is the validators' own rule.
        (Known::Array(_) | Known::Object, _)
        | (Known::Text, LiteralValue::Text(_))
        | (Known::Boolean, LiteralValue::Boolean(_))
        | (Known::Float, LiteralValue::Integer(_) | LiteralValue::Float(_)) => return None,
        (Known::Integer { name, min, max }, LiteralValue::Integer(value)) => {
            let fits = (min..=max).contains(value);
            return (!fits).then(|| {
                format!(
                    "`{value}` does not fit `{name}`: write a smaller literal or \
                                            a larger type"
                )
            });
        }
        (Known::Text, _) => "strings: write `\"...\"`",
        (Known::Boolean, _) => "booleans: write `true` or `false`",
        (Known::Integer { .. }, _) => "whole numbers: write one, such as `1`",
        (Known::Float, _) => "numbers: write one, such as `0.5`",
    };
    Some(format!(
        "{} never occurs among {expected}",
        literal.value.describe()
    ))
}
