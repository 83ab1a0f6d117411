//! The role of a field: a claim, an embedded set, or the map of undeclared claims.

use super::{Surroundings, claim};
use crate::{
    attributes::FieldAttributes,
    declaration,
    docs::{deprecated, docs},
    errors::Errors,
    model::{Field, Role},
    types,
};

pub(super) fn build<'a>(
    field: &'a declaration::Field<'_>,
    surroundings: Surroundings,
    errors: &mut Errors,
) -> Field<'a> {
    let attributes = &field.attributes;
    let role = if attributes.flatten.is_some() {
        Some(Role::Embedded)
    } else if attributes.extra.is_some() {
        extra(field, attributes, errors)
    } else {
        None
    };
    Field {
        ident: field.ident,
        ty: &field.syntax.ty,
        docs: docs(&field.syntax.attrs),
        deprecated: deprecated(&field.syntax.attrs),
        role: role.unwrap_or_else(|| Role::Claim(claim::build(field, surroundings, errors))),
    }
}

/// Without a map the field is read as a claim, which compiles with most types.
fn extra<'a>(
    field: &'a declaration::Field<'_>,
    attributes: &FieldAttributes,
    errors: &mut Errors,
) -> Option<Role<'a>> {
    let ty = &field.syntax.ty;
    let Some(value) = types::text_map(ty) else {
        let message = "`extra` takes a `BTreeMap<String, V>`, written so: every undeclared claim \
                       becomes an entry";
        errors.spanned(ty, message);
        return None;
    };
    let collides = attributes
        .collides
        .as_ref()
        .map(|reason| reason.value.value());
    Some(Role::Extra { value, collides })
}
