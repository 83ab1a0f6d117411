//! What is wrong with a declaration although each part of it can be read. One file a family of rules.

mod contradictions;
mod literals;
mod names;
mod online;
mod pattern;
mod registered;
mod set;
mod unsatisfiable;
mod validators;
mod variants;

pub(crate) use set::foreign_typ;

use crate::{
    attributes::{Attr, FieldAttributes, ValidatorValue},
    declaration::{self, Declaration},
    errors::Errors,
    model::{Body, Claim, Role, Set, Validator},
};

/// Reports every broken rule.
pub(crate) fn check(declaration: &Declaration<'_>, set: &Set<'_>, errors: &mut Errors) {
    set::check(declaration, errors);
    match (&declaration.body, &set.body) {
        (declaration::Body::Struct(fields), Body::Struct(built)) => {
            set::check_struct(declaration, fields, built, errors);
            for (field, built) in fields.iter().zip(built) {
                contradictions::check(field, &declaration.input.ident, errors);
                if let Role::Claim(claim) = &built.role {
                    registered::check(field, claim, errors);
                    unsatisfiable::check(field, claim, errors);
                }
            }
            names::check(declaration, fields, built, errors);
        }
        (declaration::Body::Enum(declared), Body::Enum { tag, variants }) => {
            set::check_enum(declaration, errors);
            names::check_tag(tag, errors);
            variants::check(declared, variants, errors);
        }
        // A shape that is no claims set has been reported.
        _ => {}
    }
}

/// Whether a validator can check the claim. The model is built of those that can: the expansion of
/// another one would add errors of its own.
pub(crate) fn can_check(
    claim: &Claim<'_>,
    field: &FieldAttributes,
    attribute: &Attr<ValidatorValue>,
    validator: &Validator<'_>,
    errors: &mut Errors,
) -> bool {
    let before = errors.count();
    registered::check_validator(claim, attribute, errors);
    validators::check(claim, attribute, errors);
    literals::check(claim, validator, errors);
    pattern::check(validator, errors);
    online::check(claim, field, attribute, errors);
    errors.count() == before
}

#[cfg(test)]
mod tests;
