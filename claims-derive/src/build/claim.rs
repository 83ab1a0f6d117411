//! One claim: its name, what it is in the registry, and when it may be absent.

use syn::LitStr;

use super::{Surroundings, validator};
use crate::{
    attributes::FieldAttributes,
    checks,
    declaration::Field,
    errors::Errors,
    model::{Claim, Name, Presence, Validator},
    name::Case,
    registry::{self, RegisteredClaim},
    suggest::quoted,
    types,
};

pub(super) fn build<'a>(
    field: &'a Field<'_>,
    surroundings: Surroundings,
    errors: &mut Errors,
) -> Claim<'a> {
    let attributes = &field.attributes;
    let (name, registered) = name(field, surroundings.case, errors);
    let ty = &field.syntax.ty;
    let mut claim = Claim {
        name,
        value: types::optional(ty).unwrap_or(ty),
        presence: presence(field, registered),
        registered,
        collides: match (&attributes.collides, registered) {
            (Some(reason), None) => Some(reason.value.value()),
            _ => None,
        },
        validators: Vec::new(),
        sensitive: attributes.sensitive.is_some(),
        with: match (&attributes.with, registered) {
            (Some(_), Some(claim)) if registry::is_core(claim.name) => None,
            (with, _) => with.as_ref().map(|path| &path.value),
        },
        schema: match (&attributes.schema, registered) {
            (Some(_), Some(claim)) if registry::is_core(claim.name) => None,
            (schema, _) => schema.as_ref().map(|ty| &ty.value),
        },
    };
    // An `extra` that is no map goes without validators, as the checks say.
    if attributes.extra.is_none() {
        validators(&mut claim, attributes, surroundings, errors);
    }
    claim
}

fn validators<'a>(
    claim: &mut Claim<'a>,
    attributes: &'a FieldAttributes,
    surroundings: Surroundings,
    errors: &mut Errors,
) {
    for attribute in &attributes.validators {
        let Some(validator) = validator::build(attribute, errors) else {
            continue;
        };
        let has_context =
            surroundings.has_context || !matches!(validator, Validator::FunctionWithContext(_));
        // With a check against shared state, also with one that is misplaced, the set is another type
        // to its users.
        let is_online = matches!(validator, Validator::Online(_));
        let can_check = checks::can_check(claim, attributes, attribute, &validator, errors);
        if (can_check || is_online) && has_context {
            claim.validators.push(validator);
        }
    }
}

/// The wire name, and the registered claim that the field is.
fn name(
    field: &Field<'_>,
    case: Option<Case>,
    errors: &mut Errors,
) -> (Name, Option<&'static RegisteredClaim>) {
    let own = Name::of(field.ident);
    let FieldAttributes {
        registered, rename, ..
    } = &field.attributes;
    let private = match (rename, case) {
        (Some(rename), _) => Name::from(&rename.value),
        (None, Some(case)) => Name {
            value: case.of_field(&own.value),
            ..own.clone()
        },
        (None, None) => own.clone(),
    };
    let Some(registered) = registered else {
        return (private, None);
    };
    let (name, place) = match (&registered.value, rename) {
        (Some(given), _) => (Name::from(given), given.span()),
        // `registered` beside `rename` is a contradiction of its own: nothing should follow from it.
        (None, Some(_)) => {
            let claim = registry::find(&private.value).or_else(|| registry::find(&own.value));
            return (private, claim);
        }
        (None, None) => (own, registered.span),
    };
    let claim = registry::find(&name.value);
    if claim.is_none() {
        errors.at(
            place,
            not_registered(&name.value, registered.value.as_ref()),
        );
    }
    (name, claim)
}

fn not_registered(name: &str, given: Option<&LitStr>) -> String {
    let private = if given.is_some() {
        "for a private claim use `rename` instead of `registered`"
    } else {
        "for a private claim leave `registered` out; for a field of another name write \
         `registered = \"...\"`"
    };
    if let Some(claim) = registry::retired(name) {
        return format!(
            "`{name}` was taken out of the registry on {}: `{}` took its place; {private}",
            claim.removed, claim.replaced_by
        );
    }
    let near = registry::nearest(name);
    let hint = match near.as_slice() {
        [] => String::new(),
        near => format!("did you mean {}? ", quoted(near)),
    };
    format!("no claim `{name}` is registered with IANA: {hint}{private}")
}

/// What may be absent; contradictions give way to the type.
fn presence<'a>(field: &'a Field<'_>, registered: Option<&RegisteredClaim>) -> Presence<'a> {
    let FieldAttributes {
        nullable, default, ..
    } = &field.attributes;
    let core = registered.is_some_and(|claim| registry::is_core(claim.name));
    match (types::optional(&field.syntax.ty), default) {
        (Some(_), _) if nullable.is_some() && registered.is_none() => Presence::Nullable,
        (Some(_), _) => Presence::Optional,
        (None, Some(default)) if !core => Presence::Default(default.value.as_ref()),
        (None, _) => Presence::Required,
    }
}
