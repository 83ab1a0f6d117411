//! From what was written to the model. What cannot be understood is reported here, and a neutral
//! value takes its place; what contradicts something else is found by the checks.

mod claim;
mod field;
mod validator;

use syn::{LitStr, Path, parse_quote};

use crate::{
    attributes::SetValidatorPath,
    declaration::{self, Declaration},
    docs::{deprecated, docs},
    errors::Errors,
    model::{Body, Direction, Name, Set, SetValidator, Variant},
    name::Case,
    registry::{self, ProfileId},
    suggest::did_you_mean,
};

/// The model; `None` if no impl is possible for such a type.
pub(crate) fn set<'a>(declaration: &'a Declaration<'_>, errors: &mut Errors) -> Option<Set<'a>> {
    let attributes = &declaration.attributes;
    let profile = attributes
        .profile
        .as_ref()
        .and_then(|id| profile(&id.value, errors));
    let typ = attributes.typ.as_ref().map(|typ| typ.value.value());
    Some(Set {
        ident: &declaration.input.ident,
        generics: declaration.generics(),
        docs: docs(&declaration.input.attrs),
        deprecated: deprecated(&declaration.input.attrs),
        krate: krate(declaration),
        typ: typ.or_else(|| profile?.typ.map(str::to_owned)),
        profile: profile.map(|profile| profile.id.to_owned()),
        context: attributes.context.as_ref().map(|context| &context.value),
        validators: attributes
            .validators
            .iter()
            .map(|path| set_validator(&path.value))
            .collect(),
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
        body: body(declaration, errors)?,
    })
}

/// Where generated code finds `claims_core`.
pub(crate) fn krate(declaration: &Declaration<'_>) -> Path {
    match &declaration.attributes.krate {
        Some(path) => path.value.clone(),
        None => parse_quote!(::claims_core),
    }
}

fn profile(id: &LitStr, errors: &mut Errors) -> Option<&'static ProfileId> {
    let profile = registry::PROFILES
        .iter()
        .find(|profile| profile.id == id.value());
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

fn set_validator(path: &SetValidatorPath) -> SetValidator<'_> {
    match path {
        SetValidatorPath::Function(path) => SetValidator::Function(path),
        SetValidatorPath::FunctionWithContext(path) => SetValidator::FunctionWithContext(path),
    }
}

fn body<'a>(declaration: &'a Declaration<'_>, errors: &mut Errors) -> Option<Body<'a>> {
    let case = declaration
        .attributes
        .rename_all
        .as_ref()
        .and_then(|case| case.value);
    match &declaration.body {
        declaration::Body::Struct(fields) => Some(Body::Struct(
            fields
                .iter()
                .map(|field| field::build(field, case, errors))
                .collect(),
        )),
        declaration::Body::Enum(variants) => {
            let Some(tag) = &declaration.attributes.tag else {
                // An attribute that could not be read may have been the tag.
                if !declaration.attributes.faulty {
                    let message = "an enum of claims sets needs a claim that tells its variants \
                                   apart: add `#[claims(tag = \"token_type\")]`";
                    errors.at(declaration.input.ident.span(), message);
                }
                return None;
            };
            let variants = variants
                .iter()
                .map(|variant| build_variant(variant, case))
                .collect();
            Some(Body::Enum {
                tag: Name::from(&tag.value),
                variants,
            })
        }
        declaration::Body::Unsupported => None,
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
