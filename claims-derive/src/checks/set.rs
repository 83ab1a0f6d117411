//! Attributes of the type, against each other and against its fields.

use crate::{
    attributes::{Attr, ContainerAttributes, FieldAttributes, SetValidatorPath, ValidatorValue},
    declaration::{self, Declaration},
    errors::Errors,
    model::{Field, Role},
    registry::{self, Profile, TypeLevel},
};

pub(super) fn check(declaration: &Declaration<'_>, errors: &mut Errors) {
    let attributes = &declaration.attributes;
    direction(attributes, errors);
    typ(attributes, errors);
    context(attributes, errors);
}

pub(super) fn check_struct(
    declaration: &Declaration<'_>,
    declared: &[declaration::Field<'_>],
    fields: &[Field<'_>],
    errors: &mut Errors,
) {
    let attributes = &declaration.attributes;
    if let Some(tag) = &attributes.tag {
        let message = "`tag` tells the variants of an enum apart, this is a struct: leave it out, or \
                       declare the claim as a field with `equals = \"...\"`";
        errors.at(tag.span, message);
    }
    undeclared_claims(attributes, declared, errors);
    forbidden_claims(attributes, fields, errors);
    for field in declared {
        field_context(attributes, &field.attributes, errors);
    }
}

pub(super) fn check_enum(declaration: &Declaration<'_>, errors: &mut Errors) {
    let attributes = &declaration.attributes;
    let places = [
        (
            "deny_unknown",
            attributes.deny_unknown.as_ref().map(|flag| flag.span),
        ),
        ("forbid", attributes.forbid.as_ref().map(|names| names.span)),
    ];
    for (name, span) in places {
        if let Some(span) = span {
            let message = format!(
                "`{name}` is about the claims of one set: write it on the set of each variant that \
                 it is meant for"
            );
            errors.at(span, message);
        }
    }
}

fn direction(attributes: &ContainerAttributes, errors: &mut Errors) {
    if let (Some(_), Some(encode)) = (&attributes.decode_only, &attributes.encode_only) {
        let message = "`encode_only` with `decode_only` leaves nothing: for both directions leave \
                       both out";
        errors.at(encode.span, message);
    }
}

fn typ(attributes: &ContainerAttributes, errors: &mut Errors) {
    let Some(typ) = &attributes.typ else {
        return;
    };
    let given = typ.value.value();
    if given.is_empty() {
        errors.at(
            typ.value.span(),
            "`typ` needs a media type, such as `typ = \"at+jwt\"`",
        );
        return;
    }
    let profile = attributes.profile.as_ref();
    let profile = profile.and_then(|id| registry::profile(&id.value.value()));
    if let Some(message) = profile.and_then(|profile| foreign_typ(profile, &given)) {
        errors.at(typ.value.span(), message);
    }
}

/// What is wrong with a `typ` that tokens of the profile do not carry.
pub(crate) fn foreign_typ(profile: &Profile, given: &str) -> Option<String> {
    // What is the `typ` of one profile is that of no other.
    let named = registry::profile_of_typ(given);
    if let Some(demanded) = profile.required_typ() {
        return (named != Some(profile)).then(|| {
            format!(
                "profile `{}` demands `typ = {demanded:?}`: leave `typ` out, it follows from the \
                 profile",
                profile.id
            )
        });
    }
    let other = named.filter(|named| *named != profile)?;
    (profile.typ.level != TypeLevel::Inherited).then(|| {
        format!(
            "{given:?} is the `typ` of profile `{}`, and a token of profile `{}` is another kind \
             (RFC 8725, 3.12): leave `typ` out, or give it a name of its own",
            other.id, profile.id
        )
    })
}

const NEEDS_CONTEXT: &str = "`validate_with` needs a context: add `#[claims(context = Type)]` to the type, or write `validate`";

fn context(attributes: &ContainerAttributes, errors: &mut Errors) {
    let needs = |path: &&Attr<SetValidatorPath>| {
        matches!(path.value, SetValidatorPath::FunctionWithContext(_))
    };
    if attributes.context.is_none()
        && !attributes.unread.may_be(&["context"])
        && let Some(path) = attributes.validators.iter().find(needs)
    {
        errors.at(path.span, NEEDS_CONTEXT);
    }
}

fn field_context(container: &ContainerAttributes, field: &FieldAttributes, errors: &mut Errors) {
    let company = field.flatten.is_some() || field.extra.is_some();
    if container.context.is_some() || container.unread.may_be(&["context"]) || company {
        return;
    }
    for validator in &field.validators {
        if matches!(validator.value, ValidatorValue::FunctionWithContext(_)) {
            errors.at(validator.span, NEEDS_CONTEXT);
        }
    }
}

fn undeclared_claims(
    attributes: &ContainerAttributes,
    fields: &[declaration::Field<'_>],
    errors: &mut Errors,
) {
    let mut extra = fields.iter().filter_map(|field| {
        let extra = field.attributes.extra.as_ref()?;
        Some((field.ident, extra))
    });
    let Some((field, first)) = extra.next() else {
        return;
    };
    if attributes.deny_unknown.is_some() {
        let message = "`extra` takes the claims that `deny_unknown` refuses: keep one of the two";
        errors.at(first.span, message);
    }
    for (_, second) in extra {
        let message = format!(
            "one map takes all undeclared claims, and that is `{field}`: leave this `extra` out"
        );
        errors.at(second.span, message);
    }
}

fn forbidden_claims(attributes: &ContainerAttributes, fields: &[Field<'_>], errors: &mut Errors) {
    let Some(forbid) = &attributes.forbid else {
        return;
    };
    if forbid.value.is_empty() {
        errors.at(
            forbid.span,
            "an empty `forbid` forbids nothing: list the names, or leave it out",
        );
    }
    for (index, literal) in forbid.value.iter().enumerate() {
        let name = literal.value();
        let declared = |field: &&Field<'_>| match &field.role {
            Role::Claim(claim) => claim.name.value == name,
            _ => false,
        };
        if name.is_empty() {
            errors.at(
                literal.span(),
                "a claim has a name: write the one that is forbidden",
            );
        } else if forbid
            .value
            .iter()
            .take(index)
            .any(|earlier| earlier.value() == name)
        {
            errors.at(
                literal.span(),
                format!("`{name}` is listed twice: remove one of the two"),
            );
        } else if let Some(field) = fields.iter().find(declared) {
            let message = format!(
                "`{name}` is forbidden and declared (by field `{}`): keep one of the two",
                field.ident
            );
            errors.at(literal.span(), message);
        }
    }
}
