//! The deriving type as written: syntax and attributes side by side.

use syn::{Data, DeriveInput, Fields, Generics, Ident, Type, spanned::Spanned};

use crate::{
    attributes::{ContainerAttributes, FieldAttributes, VariantAttributes},
    errors::Errors,
};

/// The deriving type as written.
pub(crate) struct Declaration<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) attributes: ContainerAttributes,
    pub(crate) body: Body<'a>,
}

pub(crate) enum Body<'a> {
    Struct(Vec<Field<'a>>),
    Enum(Vec<Variant<'a>>),
    /// A shape that is no claims set, which has been reported.
    Unsupported,
}

/// A field of a struct.
pub(crate) struct Field<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) syntax: &'a syn::Field,
    pub(crate) attributes: FieldAttributes,
}

/// A variant that holds one value.
pub(crate) struct Variant<'a> {
    pub(crate) syntax: &'a syn::Variant,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: VariantAttributes,
}

impl<'a> Declaration<'a> {
    pub(crate) fn read(input: &'a DeriveInput, errors: &mut Errors) -> Self {
        let attributes = ContainerAttributes::read(&input.attrs, errors);
        let body = match &input.data {
            Data::Struct(data) => structure(&input.ident, &data.fields, errors),
            Data::Enum(data) => enumeration(input, data, errors),
            Data::Union(data) => {
                let message = "a union cannot be a claims set: use a struct with named fields";
                errors.at(data.union_token.span(), message);
                None
            }
        };
        Self {
            input,
            attributes,
            body: body.unwrap_or(Body::Unsupported),
        }
    }

    pub(crate) fn generics(&self) -> &'a Generics {
        &self.input.generics
    }
}

fn structure<'a>(ident: &Ident, fields: &'a Fields, errors: &mut Errors) -> Option<Body<'a>> {
    let message = match fields {
        Fields::Named(fields) => {
            let field = |syntax: &'a syn::Field| {
                Some(Field {
                    ident: syntax.ident.as_ref()?,
                    syntax,
                    attributes: FieldAttributes::read(&syntax.attrs, errors),
                })
            };
            return Some(Body::Struct(
                fields.named.iter().filter_map(field).collect(),
            ));
        }
        Fields::Unnamed(_) => {
            "a tuple struct has no claim names: give each field a name, `struct Claims { name: Type }`"
        }
        Fields::Unit => {
            "a unit struct is no JSON object: write `{}` for a claims set without claims"
        }
    };
    match fields {
        Fields::Unnamed(fields) => errors.spanned(fields, message),
        _ => errors.at(ident.span(), message),
    }
    None
}

fn enumeration<'a>(
    input: &DeriveInput,
    data: &'a syn::DataEnum,
    errors: &mut Errors,
) -> Option<Body<'a>> {
    if data.variants.is_empty() {
        let message =
            "an enum without variants has no claims: add a variant for each kind of token";
        errors.at(input.ident.span(), message);
        return None;
    }
    let before = errors.count();
    let variants: Vec<Variant<'a>> = data
        .variants
        .iter()
        .filter_map(|syntax| {
            let attributes = VariantAttributes::read(&syntax.attrs, errors);
            let ty = newtype(syntax, errors)?;
            Some(Variant {
                syntax,
                ty,
                attributes,
            })
        })
        .collect();
    // A variant that cannot be matched leaves no `match` that would compile.
    if variants.len() < data.variants.len() {
        debug_assert!(errors.count() > before);
        return None;
    }
    Some(Body::Enum(variants))
}

/// The type that a variant holds.
fn newtype<'a>(variant: &'a syn::Variant, errors: &mut Errors) -> Option<&'a Type> {
    let name = &variant.ident;
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            let field = fields.unnamed.first()?;
            let ours = ["claim", "claims", "serde"];
            for attribute in &field.attrs {
                if ours.iter().any(|name| attribute.path().is_ident(name)) {
                    let message =
                        "a variant's value takes no attributes: write them in its own set";
                    errors.spanned(attribute.path(), message);
                }
            }
            Some(&field.ty)
        }
        fields => {
            let message = format!(
                "a variant holds one claims set: write `{name}({name}Claims)`, and derive `Claims` \
                 for that struct"
            );
            match fields {
                Fields::Unit => errors.at(name.span(), message),
                fields => errors.spanned(fields, message),
            }
            None
        }
    }
}
