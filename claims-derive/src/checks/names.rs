//! Names on the wire: taken by the registry, or given twice.

use std::collections::BTreeMap;

use proc_macro2::Ident;

use crate::{
    attributes::Attr,
    declaration::{self, Declaration},
    errors::Errors,
    model::{Claim, Field, Name, Role},
    registry::{Collision, check_private_name},
};

pub(super) fn check(
    declaration: &Declaration<'_>,
    declared: &[declaration::Field<'_>],
    fields: &[Field<'_>],
    errors: &mut Errors,
) {
    let mut seen = BTreeMap::new();
    for (declared, field) in declared.iter().zip(fields) {
        let attributes = &declared.attributes;
        match &field.role {
            Role::Claim(claim) if is_certain(declaration, declared) => {
                if attributes.registered.is_none() {
                    let field = Name::of(declared.ident).value;
                    private(claim, &field, attributes.collides.as_ref(), errors);
                }
                twice(&claim.name, declared.ident, &mut seen, errors);
            }
            Role::Extra { .. } => {
                if let Some(collides) = &attributes.collides {
                    reason(collides, errors);
                }
            }
            Role::Claim(_) | Role::Embedded => {}
        }
    }
}

/// Whether the name on the wire is what the user meant: an attribute that could not be read may
/// have changed it.
fn is_certain(declaration: &Declaration<'_>, field: &declaration::Field<'_>) -> bool {
    let (container, attributes) = (&declaration.attributes, &field.attributes);
    let own_name = attributes.rename.is_some() || attributes.registered.is_some();
    let case_is_known = match &container.rename_all {
        Some(case) => case.value.is_some(),
        None => !container.unread.may_be(&["rename_all"]),
    };
    // An `extra` that is no map is read as a claim, but was not meant as one.
    attributes.extra.is_none() && !attributes.unread.may_be(RENAMING) && (own_name || case_is_known)
}

/// Attributes that decide whether a field is a private claim, and under which name. Serde's `skip`
/// is among them: what it stands on was not meant as a claim.
const RENAMING: &[&str] = &[
    "registered",
    "rename",
    "collides",
    "flatten",
    "extra",
    "skip",
];

fn private(
    claim: &Claim<'_>,
    field: &str,
    collides: Option<&Attr<syn::LitStr>>,
    errors: &mut Errors,
) {
    let name = &claim.name;
    if name.value.is_empty() {
        errors.at(
            name.span,
            "a claim needs a name: write one, or leave `rename` out",
        );
        return;
    }
    match (check_private_name(&name.value), collides) {
        (Ok(()), None) => {}
        (Ok(()), Some(collides)) => {
            let message = format!(
                "`{}` collides with no registered claim: leave `collides` out",
                name.value
            );
            errors.at(collides.span, message);
        }
        (Err(collision), None) => errors.at(name.span, collision.for_field(field)),
        (Err(collision), Some(collides)) if collision.is_core() => {
            errors.at(collides.span, core(&collision));
        }
        (Err(_), Some(collides)) => reason(collides, errors),
    }
}

fn core(collision: &Collision) -> String {
    let name = collision.claim().name;
    format!(
        "`collides` cannot reuse a core claim, every token is checked for `{name}` (RFC 7519, 4.1): \
         write `registered = \"{name}\"`, or `rename = \"...\"` for another name"
    )
}

fn reason(collides: &Attr<syn::LitStr>, errors: &mut Errors) {
    if collides.value.value().trim().is_empty() {
        let message = "say why the registered name is reused: `collides = \"what it means here\"`";
        errors.at(collides.value.span(), message);
    }
}

/// Refuses a name that an earlier field has.
fn twice<'a>(
    name: &Name,
    field: &'a Ident,
    seen: &mut BTreeMap<String, &'a Ident>,
    errors: &mut Errors,
) {
    if let Some(first) = seen.get(&name.value) {
        let message = format!(
            "claim `{}` is declared twice, by `{first}` and by `{field}` (RFC 7519, 4: names are \
             unique): rename one of the two",
            name.value
        );
        errors.at(name.span, message);
    } else {
        seen.insert(name.value.clone(), field);
    }
}

/// The tag is a private claim of each variant.
pub(super) fn check_tag(tag: &Name, errors: &mut Errors) {
    if tag.value.is_empty() {
        errors.at(tag.span, "the tag needs a name, such as `token_type`");
    } else if let Err(collision) = check_private_name(&tag.value) {
        let message = format!(
            "{}\n  - a tag is a claim of its own: give it another name, such as `token_type`",
            collision.headline()
        );
        errors.at(tag.span, message);
    }
}
