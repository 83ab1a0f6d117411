//! Validators that no value satisfies together.

use crate::{
    attributes::ValidatorValue,
    declaration::Field,
    errors::Errors,
    model::{Claim, Validator},
};

pub(super) fn check(field: &Field<'_>, claim: &Claim<'_>, errors: &mut Errors) {
    never_empty_and_never_full(claim, errors);
    equals_outside_one_of(field, claim, errors);
}

fn never_empty_and_never_full(claim: &Claim<'_>, errors: &mut Errors) {
    let empty = |v: &Validator<'_>| matches!(v, Validator::Length { max: Some(0), .. });
    if !claim.validators.iter().any(empty) {
        return;
    }
    for validator in &claim.validators {
        if let Validator::NotEmpty { span } = validator {
            let message =
                "`not_empty` and a length of zero refuse every value: keep one of the two";
            errors.at(*span, message);
        }
    }
}

fn equals_outside_one_of(field: &Field<'_>, claim: &Claim<'_>, errors: &mut Errors) {
    let one_of = claim
        .validators
        .iter()
        .find_map(|validator| match validator {
            Validator::OneOf(literals) => Some(literals),
            _ => None,
        });
    let Some(one_of) = one_of else {
        return;
    };
    for validator in &field.attributes.validators {
        if let ValidatorValue::Equals(literal) = &validator.value
            && !one_of
                .iter()
                .any(|allowed| allowed.value.same(&literal.value))
        {
            let message = format!(
                "`one_of` does not list `{}`, so every value is refused: keep `equals` or `one_of`",
                literal.value
            );
            errors.at(literal.span, message);
        }
    }
}
