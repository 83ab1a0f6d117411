//! The deriving type as written: syntax and attributes side by side.

use syn::{Data, DeriveInput, Fields, Generics, Ident, Type, spanned::Spanned};

use crate::{
    attributes::{ContainerAttributes, FieldAttributes, VariantAttributes},
    errors::Errors,
    types::{is_type, no_set},
};

/// The deriving type as written.
pub(crate) struct Declaration<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) attributes: ContainerAttributes,
    pub(crate) body: Body<'a>,
    /// Whether the shape of the type leaves no impl that would compile.
    pub(crate) misshapen: bool,
}

pub(crate) enum Body<'a> {
    Struct(Vec<Field<'a>>),
    /// The variants that hold one value; the others have been reported.
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

impl Field<'_> {
    /// Whether no value of the field's type can be read. Such a type is also no single token: it would fall
    /// apart where the expansion has it behind a `&`.
    fn is_unsized(&self) -> bool {
        matches!(self.syntax.ty, Type::TraitObject(_))
    }

    /// Whether the field has `flatten` and a type that is known to be no claims set.
    fn embeds_no_set(&self) -> bool {
        self.attributes.flatten.is_some() && no_set(&self.syntax.ty).is_some()
    }

    /// Whether the field embeds the set that it is a field of, which is called `set`.
    pub(crate) fn embeds_itself(&self, set: &Ident) -> bool {
        self.attributes.flatten.is_some() && is_type(&self.syntax.ty, set)
    }
}

/// A variant that holds one value.
pub(crate) struct Variant<'a> {
    pub(crate) syntax: &'a syn::Variant,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: VariantAttributes,
}

impl<'a> Declaration<'a> {
    pub(crate) fn read(input: &'a DeriveInput, errors: &mut Errors) -> Self {
        let mut mistakes = Errors::default();
        let attributes = ContainerAttributes::read(&input.attrs, &mut mistakes);
        let is_of_values = is_of_values(input, &attributes);
        // The attributes of what is to be no claims set are serde's business.
        if !is_of_values {
            errors.append(mistakes);
        }
        let body = match &input.data {
            Data::Enum(_) if is_of_values => {
                let message = "an enum of values is no claims set: derive serde's traits for it, \
                               make it the type of one claim, and tell its JSON with `HasShape` \
                               (`Shape::OneOf(&[...])`)";
                errors.at(input.ident.span(), message);
                None
            }
            Data::Struct(data) => structure(&input.ident, &data.fields, errors),
            Data::Enum(data) => enumeration(input, data, errors),
            Data::Union(data) => {
                let message = "a union cannot be a claims set: use a struct with named fields";
                errors.at(data.union_token.span(), message);
                None
            }
        };
        let body = body.unwrap_or(Body::Unsupported);
        let misshapen = match (&body, &input.data) {
            (Body::Struct(fields), _) => fields.iter().any(|field| {
                field.embeds_no_set() || field.embeds_itself(&input.ident) || field.is_unsized()
            }),
            // A variant that cannot be matched leaves no `match` that would compile.
            (Body::Enum(variants), Data::Enum(data)) => {
                variants.len() < data.variants.len() || attributes.tag.is_none()
            }
            _ => true,
        };
        Self {
            input,
            attributes,
            body,
            misshapen,
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
                if let Type::TraitObject(object) = &syntax.ty {
                    let message =
                        "a trait object cannot be read from a token: use a type of your own";
                    errors.spanned(object, message);
                }
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

/// Whether the type is an enum of plain values, and nothing says that it was meant to have a tag.
fn is_of_values(input: &DeriveInput, attributes: &ContainerAttributes) -> bool {
    let Data::Enum(data) = &input.data else {
        return false;
    };
    let is_unit = |variant: &syn::Variant| matches!(variant.fields, Fields::Unit);
    !data.variants.is_empty()
        && data.variants.iter().all(is_unit)
        && attributes.tag.is_none()
        && !attributes.unread.may_be(&["tag"])
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
    let variants = data.variants.iter().filter_map(|syntax| {
        let attributes = VariantAttributes::read(&syntax.attrs, errors);
        let ty = newtype(syntax, errors)?;
        Some(Variant {
            syntax,
            ty,
            attributes,
        })
    });
    Some(Body::Enum(variants.collect()))
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
            if let Some(found) = no_set(&field.ty) {
                let message = format!(
                    "{found} is no claims set, which a variant holds: write `{name}({name}Claims)`, \
                     and derive `Claims` for that struct"
                );
                errors.spanned(&field.ty, message);
                return None;
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
