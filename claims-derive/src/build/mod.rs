//! From what was written to the model. What cannot be understood is reported here, and a neutral
//! value takes its place; what contradicts something else is found by the checks.

mod claim;
mod field;
#[cfg(test)]
mod tests;
mod validator;

use syn::{LitStr, Path, parse_quote};

use crate::{
    attributes::{ContainerAttributes, SetValidatorPath},
    checks,
    declaration::{self, Declaration},
    docs::{deprecated, docs},
    errors::Errors,
    model::{Body, Direction, Name, Set, SetValidator, Variant},
    name::Case,
    registry::{self, Profile},
    suggest::did_you_mean,
};

/// The model, also of a type whose impls it cannot give, so that everything else is checked.
pub(crate) fn set<'a>(declaration: &'a Declaration<'_>, errors: &mut Errors) -> Set<'a> {
    let attributes = &declaration.attributes;
    let profile = attributes
        .profile
        .as_ref()
        .and_then(|id| profile(&id.value, errors));
    // One that the profile's tokens do not carry is reported by the checks.
    let typ = attributes
        .typ
        .as_ref()
        .map(|typ| typ.value.value())
        .filter(|typ| profile.is_none_or(|profile| checks::foreign_typ(profile, typ).is_none()));
    let mistakes = errors.count();
    let body = body(declaration, errors);
    let is_complete = errors.count() == mistakes && !has_unread_fields(declaration);
    Set {
        ident: &declaration.input.ident,
        generics: declaration.generics(),
        docs: docs(&declaration.input.attrs),
        deprecated: deprecated(&declaration.input.attrs),
        krate: krate(declaration),
        typ: typ.or_else(|| profile?.required_typ().map(str::to_owned)),
        profile: profile
            .and(attributes.profile.as_ref())
            .map(|id| Name::from(&id.value)),
        is_complete,
        context: attributes.context.as_ref().map(|context| &context.value),
        validators: set_validators(attributes),
        forbidden: match &attributes.forbid {
            Some(names) => names.value.iter().map(LitStr::value).collect(),
            None => Vec::new(),
        },
        deny_unknown: attributes.deny_unknown.is_some(),
        direction: match (&attributes.decode_only, &attributes.encode_only) {
            (Some(_), None) => Direction::DecodeOnly,
            (None, Some(_)) => Direction::EncodeOnly,
            _ => Direction::Both,
        },
        schemars: attributes.schemars.as_ref().map(|flag| flag.span),
        body,
    }
}

/// Where generated code finds `claims_core`.
pub(crate) fn krate(declaration: &Declaration<'_>) -> Path {
    match &declaration.attributes.krate {
        Some(path) => path.value.clone(),
        None => parse_quote!(::claims_core),
    }
}

fn profile(id: &LitStr, errors: &mut Errors) -> Option<&'static Profile> {
    let profile = registry::profile(&id.value());
    if profile.is_none() {
        let known: Vec<&str> = registry::PROFILES
            .iter()
            .map(|profile| profile.id)
            .collect();
        let hint = did_you_mean(&id.value(), &known);
        errors.at(
            id.span(),
            format!("unknown profile {:?}: {hint}", id.value()),
        );
    }
    profile
}

/// Whether an attribute of a field that could not be read may have said which claim it is.
fn has_unread_fields(declaration: &Declaration<'_>) -> bool {
    const TELLING: &[&str] = &["registered", "rename", "collides", "flatten", "default"];
    match &declaration.body {
        declaration::Body::Struct(fields) => fields
            .iter()
            .any(|field| field.attributes.unread.may_be(TELLING)),
        declaration::Body::Enum(_) => false,
        declaration::Body::Unsupported => true,
    }
}

/// Without a context, validators that need one are left out; that they do is reported by the checks.
fn set_validators(attributes: &ContainerAttributes) -> Vec<SetValidator<'_>> {
    let mut validators = Vec::new();
    for path in &attributes.validators {
        match &path.value {
            SetValidatorPath::Function(path) => validators.push(SetValidator::Function(path)),
            SetValidatorPath::FunctionWithContext(path) if attributes.context.is_some() => {
                validators.push(SetValidator::FunctionWithContext(path));
            }
            SetValidatorPath::FunctionWithContext(_) => {}
        }
    }
    validators
}

/// What fields take from the attributes of their type.
#[derive(Clone, Copy)]
struct Surroundings {
    case: Option<Case>,
    has_context: bool,
}

fn body<'a>(declaration: &'a Declaration<'_>, errors: &mut Errors) -> Body<'a> {
    let attributes = &declaration.attributes;
    let case = attributes.rename_all.as_ref().and_then(|case| case.value);
    let surroundings = Surroundings {
        case,
        has_context: attributes.context.is_some(),
    };
    match &declaration.body {
        declaration::Body::Struct(fields) => Body::Struct(
            fields
                .iter()
                .map(|field| field::build(field, surroundings, errors))
                .collect(),
        ),
        declaration::Body::Enum(variants) => Body::Enum {
            tag: tag(declaration, errors),
            variants: variants
                .iter()
                .map(|variant| build_variant(variant, case))
                .collect(),
        },
        declaration::Body::Unsupported => Body::Struct(Vec::new()),
    }
}

/// The claim that tells the variants apart.
fn tag(declaration: &Declaration<'_>, errors: &mut Errors) -> Name {
    if let Some(tag) = &declaration.attributes.tag {
        return Name::from(&tag.value);
    }
    let span = declaration.input.ident.span();
    // An attribute that could not be read may have been the tag.
    if !declaration.attributes.unread.may_be(&["tag"]) {
        let message = "an enum of claims sets needs a claim that tells its variants apart: add \
                       `#[claims(tag = \"token_type\")]`";
        errors.at(span, message);
    }
    Name {
        value: "token_type".to_owned(),
        span,
    }
}

fn build_variant<'a>(variant: &'a declaration::Variant<'_>, case: Option<Case>) -> Variant<'a> {
    let ident = &variant.syntax.ident;
    let own = Name::of(ident);
    let value = match (&variant.attributes.value, case) {
        (Some(value), _) => Name::from(&value.value),
        (None, Some(case)) => Name {
            value: case.of_variant(&own.value),
            ..own
        },
        (None, None) => own,
    };
    Variant {
        ident,
        value,
        ty: variant.ty,
        docs: docs(&variant.syntax.attrs),
    }
}
