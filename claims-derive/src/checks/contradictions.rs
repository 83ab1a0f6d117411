//! Attributes of one field that exclude each other.

use proc_macro2::Ident;

use crate::{
    attributes::ValidatorValue,
    declaration::Field,
    errors::Errors,
    registry,
    suggest::quoted,
    types::{self, NoSet},
};

pub(super) fn check(field: &Field<'_>, set: &Ident, errors: &mut Errors) {
    let attributes = &field.attributes;
    if attributes.flatten.is_some() {
        alone(
            field,
            "flatten",
            &[],
            "an embedded set declares its own claims",
            errors,
        );
        embedded(field, set, errors);
    } else if attributes.extra.is_some() {
        let reason = "undeclared claims have no rules of their own";
        alone(field, "extra", &["collides"], reason, errors);
    } else {
        registered(field, errors);
        presence(field, errors);
    }
}

/// Refuses to embed what is no claims set by its name alone; the rest is for the traits.
fn embedded(field: &Field<'_>, set: &Ident, errors: &mut Errors) {
    let ty = &field.syntax.ty;
    if field.embeds_itself(set) {
        let message = format!(
            "`{set}` embeds itself, so that its claims have no end: leave `flatten` out for one \
             claim that holds such a set, `Option<Box<{set}>>`"
        );
        errors.spanned(ty, message);
        return;
    }
    let Some(found) = types::no_set(ty) else {
        return;
    };
    let advice = match found {
        NoSet::Option => {
            "embed the set itself, and make its fields `Option`s if its claims may be absent"
        }
        NoSet::Map => {
            "write `#[claim(extra)]` for a `BTreeMap<String, V>` that takes all undeclared claims, or \
             leave `flatten` out for one claim that holds an object"
        }
        NoSet::Other(_) => "leave `flatten` out, and the field is one claim",
    };
    errors.spanned(
        ty,
        format!("`flatten` embeds claims sets, this is {found}: {advice}"),
    );
}

/// Refuses what stands beside an attribute that takes no company.
fn alone(field: &Field<'_>, name: &str, company: &[&str], reason: &str, errors: &mut Errors) {
    let stranger = |other: &&Ident| *other != name && !company.iter().any(|known| other == known);
    let others: Vec<&Ident> = field.attributes.names.iter().filter(stranger).collect();
    if let Some(first) = others.first() {
        let names: Vec<String> = others.iter().map(ToString::to_string).collect();
        let message = format!("`{name}` goes without {}: {reason}", quoted(&names));
        errors.at(first.span(), message);
    }
}

fn registered(field: &Field<'_>, errors: &mut Errors) {
    let attributes = &field.attributes;
    if attributes.registered.is_none() {
        return;
    }
    if let Some(rename) = &attributes.rename {
        let name = rename.value.value();
        let advice = if registry::find(&name).is_some() {
            format!("write `registered = {name:?}` for that claim")
        } else {
            format!("leave `rename` out, or `registered` for a private claim named {name:?}")
        };
        errors.at(
            rename.span,
            format!("a registered claim has a fixed name: {advice}"),
        );
    }
    if let Some(nullable) = &attributes.nullable {
        let message = "`null` is a wrong type for a registered claim: leave `nullable` out; an \
                       `Option` is a claim that may be absent";
        errors.at(nullable.span, message);
    }
    if let Some(collides) = &attributes.collides {
        let message = "`collides` is for a private claim that reuses a registered name, `registered` \
                       for the registered claim itself: keep one of the two";
        errors.at(collides.span, message);
    }
}

fn presence(field: &Field<'_>, errors: &mut Errors) {
    let attributes = &field.attributes;
    let optional = types::optional(&field.syntax.ty).is_some();
    if let Some(nullable) = &attributes.nullable {
        // `null` beside `registered` is reported as such.
        if !optional && attributes.registered.is_none() {
            let message = "`nullable` needs a place for `null`: write the type as `Option<T>`";
            errors.at(nullable.span, message);
            return;
        }
    }
    if let Some(default) = &attributes.default {
        if attributes.nullable.is_some() {
            let message = "a `nullable` claim must be present, so its `default` is never used: keep \
                           one of the two";
            errors.at(default.span, message);
        } else if optional {
            let message = "an `Option` is `None` when its claim is absent: leave `default` out, or \
                           write the type without `Option`";
            errors.at(default.span, message);
        } else if has_lifetime(field) {
            let message = "a `lifetime` ends the token by what the token says, and a default says \
                           nothing: leave `default` out, or write the type as `Option<T>`";
            errors.at(default.span, message);
        }
    }
}

fn has_lifetime(field: &Field<'_>) -> bool {
    let mut validators = field.attributes.validators.iter();
    validators.any(|validator| matches!(validator.value, ValidatorValue::Lifetime(_)))
}
