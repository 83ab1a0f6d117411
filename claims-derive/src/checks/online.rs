//! Checks against shared state: which claims they are for, and that these stand in every token. What they
//! need of other claims is known to const evaluation, which sees embedded sets.

use crate::{
    attributes::{Attr, FieldAttributes, ValidatorValue},
    errors::Errors,
    model::{Claim, Presence},
    registry,
};

pub(super) fn check(
    claim: &Claim<'_>,
    field: &FieldAttributes,
    check: &Attr<ValidatorValue>,
    errors: &mut Errors,
) {
    let before = errors.count();
    match &check.value {
        ValidatorValue::SingleUse => {
            let advice = "`single_use` is for the id of a token: write it on `jti`, with `registered` \
                          (RFC 7519, 4.1.7)";
            belongs_on(&["jti"], claim, field, check, advice, errors);
        }
        ValidatorValue::Revocable => {
            let advice = "`revocable` is for the id of a token or of a session: write it on `jti` or \
                          `sid`, with `registered`; what a user has, `version_of` revokes as a whole";
            belongs_on(&["jti", "sid"], claim, field, check, advice, errors);
        }
        ValidatorValue::VersionOf(of) if of.value() == claim.name.value => {
            let message = format!(
                "`{}` is the version of something else: name the claim with the id of whom it belongs \
                 to, such as `sub`",
                claim.name.value
            );
            errors.at(of.span(), message);
        }
        ValidatorValue::VersionOf(_) => {}
        _ => return,
    }
    if errors.count() == before && is_first(field, check) {
        present(claim, field, check, errors);
    }
}

/// Refuses the check on any claim but the registered ones of these names.
fn belongs_on(
    names: &[&str],
    claim: &Claim<'_>,
    field: &FieldAttributes,
    check: &Attr<ValidatorValue>,
    advice: &str,
    errors: &mut Errors,
) {
    let is_named = names
        .iter()
        .any(|name| name.eq_ignore_ascii_case(&claim.name.value));
    let is_at_home = match claim.registered {
        Some(registered) => names.contains(&registered.name),
        // Reported: `registered` of what is not, or a private claim with that name.
        None if field.registered.is_some() => true,
        None => is_named && (field.collides.is_none() || registry::is_core(&claim.name.value)),
    };
    if !is_at_home {
        errors.at(check.span, advice);
    }
}

/// Refuses a claim that may be absent: there would be nothing to look up, and the token is refused.
fn present(
    claim: &Claim<'_>,
    field: &FieldAttributes,
    check: &Attr<ValidatorValue>,
    errors: &mut Errors,
) {
    let name = &claim.name.value;
    match (&claim.presence, &field.default, &field.nullable) {
        // Reported: both are at odds with the `Option`, or with `registered`.
        (Presence::Required, ..)
        | (Presence::Optional | Presence::Nullable, Some(_), _)
        | (Presence::Optional, None, Some(_)) => {}
        (Presence::Optional, None, None) => {
            let message = format!(
                "a token without `{name}` cannot be looked up, and is refused: write the type without \
                 `Option`; kinds of tokens with and without it are variants of an enum"
            );
            errors.at(check.span, message);
        }
        (Presence::Nullable, None, _) => {
            let message = format!(
                "a token whose `{name}` is `null` cannot be looked up, and is refused: leave `nullable` \
                 out, and write the type without `Option`"
            );
            let place = field.nullable.as_ref().map_or(check.span, |flag| flag.span);
            errors.at(place, message);
        }
        (Presence::Default(_), ..) => {
            let message = format!(
                "`{name}` is looked up as the token has it, and a default is not in the token: leave \
                 `default` out"
            );
            let place = field
                .default
                .as_ref()
                .map_or(check.span, |given| given.span);
            errors.at(place, message);
        }
    }
}

/// Whether no check of the kind stands before it, so that what is wrong with the claim is said once.
fn is_first(field: &FieldAttributes, check: &Attr<ValidatorValue>) -> bool {
    let is_online = |attribute: &&Attr<ValidatorValue>| {
        matches!(
            attribute.value,
            ValidatorValue::SingleUse | ValidatorValue::VersionOf(_) | ValidatorValue::Revocable
        )
    };
    let first = field.validators.iter().find(is_online);
    first.is_some_and(|first| std::ptr::eq(first, check))
}
