//! What a registered claim does not take.

use crate::{
    attributes::{Attr, ValidatorValue},
    declaration::Field,
    errors::Errors,
    model::Claim,
    registry::{self, Kind},
};

pub(super) fn check(field: &Field<'_>, claim: &Claim<'_>, errors: &mut Errors) {
    let Some(registered) = claim.registered else {
        return;
    };
    let (attributes, name) = (&field.attributes, registered.name);
    if registry::is_core(name) {
        if let Some(default) = &attributes.default {
            let message = format!(
                "`{name}` is a core claim (RFC 7519, 4.1) and has no default: write its type as \
                 `Option<T>` if it may be absent"
            );
            errors.at(default.span, message);
        }
        if let Some(with) = &attributes.with {
            let message = format!(
                "`{name}` is a core claim (RFC 7519, 4.1) and is read by its own rules: leave `with` \
                 out; `claims_core::conforms!` lets an own type hold it"
            );
            errors.at(with.span, message);
        }
        if let Some(schema) = &attributes.schema {
            let message = format!(
                "`{name}` is a core claim (RFC 7519, 4.1), whose JSON the standard settles: leave \
                 `schema` out"
            );
            errors.at(schema.span, message);
        }
    }
}

pub(super) fn check_validator(
    claim: &Claim<'_>,
    validator: &Attr<ValidatorValue>,
    errors: &mut Errors,
) {
    let is_lifetime = matches!(validator.value, ValidatorValue::Lifetime(_));
    let date = claim
        .registered
        .filter(|registered| registered.kind == Kind::NumericDate);
    if let (true, Some(registered)) = (is_lifetime, date) {
        let message = format!(
            "`{}` is a point in time, not a duration: leave `lifetime` out, it is for claims such as \
             `expires_in`",
            registered.name
        );
        errors.at(validator.span, message);
    }
}
