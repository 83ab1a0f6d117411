//! From the checked model to code. Each file writes the impl of one trait; each field's arm is one
//! call into `claims_core`, because users pay for every line that is expanded.

mod bounds;
mod constants;
mod decode;
mod encode;
mod literals;
mod manner;
mod online;
mod schema;
mod schemars;
mod span;
mod state;
mod tagged;
#[cfg(test)]
mod tests;
mod validate;

pub(crate) use self::schemars::fallback as fallback_schemars;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Path, Type};

use crate::{
    model::{Body, Claim, Direction, Field, Role, Set},
    private,
};

/// All impls of one deriving type, in one anonymous constant.
pub(crate) fn derive(set: &Set<'_>) -> TokenStream {
    let schema = schema::expand(set);
    let literals = literals::checks(set);
    let checks = schema::checks(set);
    let validate = validate::expand(set);
    let decode = (set.direction != Direction::EncodeOnly).then(|| match &set.body {
        Body::Struct(fields) => decode::expand(set, fields),
        Body::Enum { variants, .. } => tagged::decode(set, variants),
    });
    let encode = (set.direction != Direction::DecodeOnly).then(|| match &set.body {
        Body::Struct(fields) => encode::expand(set, fields),
        Body::Enum { tag, variants } => tagged::encode(set, tag, variants),
    });
    let foreign = foreign_impls(set);
    let schemars = schemars::expand(set);
    wrap(
        &set.krate,
        &quote!(#schema #checks #literals #foreign #validate #decode #encode #schemars),
    )
}

/// One anonymous constant: whatever it defines stays out of the user's way.
pub(crate) fn wrap(krate: &Path, impls: &TokenStream) -> TokenStream {
    let private = private();
    quote! {
        #[doc(hidden)]
        #[allow(
            deprecated,
            missing_debug_implementations,
            missing_docs,
            non_camel_case_types,
            non_upper_case_globals,
            single_use_lifetimes,
            unreachable_pub,
            unused_imports,
            unused_lifetimes,
            unused_qualifications,
            clippy::all,
            clippy::nursery,
            clippy::pedantic,
            clippy::restriction
        )]
        const _: () = {
            use #krate::#private as _claims;
            use _claims::{
                HoldsNothing as _, ReadForeign as _, ReadLoneForeign as _, UnknownShape as _,
                WriteForeign as _,
            };
            use _claims::validate::NotComparable as _;
            #impls
        };
    }
}

/// The functions of every `with` module, as a type that implements `Foreign` and `ForeignWrite`.
fn foreign_impls(set: &Set<'_>) -> TokenStream {
    let Body::Struct(fields) = &set.body else {
        return TokenStream::new();
    };
    let claims = claims(fields).enumerate();
    claims
        .filter_map(|(index, (_, claim))| {
            let module = claim.with?;
            let name = with_type(index);
            let value = claim.value;
            let self_type = self_type(set);
            let read = (set.direction != Direction::EncodeOnly).then(|| {
                let (impl_generics, where_clause) = bounds::decode(set).split_impl();
                let deserialize = span::at(span::ends(module).1, quote!(::deserialize));
                quote! {
                    #[automatically_derived]
                    impl #impl_generics _claims::Foreign<'__de> for #name<#self_type> #where_clause {
                        type Value = #value;
                        fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
                            deserializer: __D,
                        ) -> _claims::Result<Self::Value, __D::Error> {
                            #module #deserialize (deserializer)
                        }
                    }
                }
            });
            let write = (set.direction != Direction::DecodeOnly).then(|| {
                let (impl_generics, where_clause) = bounds::encode(set).split_impl();
                let serialize = span::at(span::ends(module).1, quote!(::serialize));
                quote! {
                    #[automatically_derived]
                    impl #impl_generics _claims::encode::ForeignWrite for #name<#self_type> #where_clause {
                        type Value = #value;
                        fn serialize<__S: _claims::serde::Serializer>(
                            value: &Self::Value,
                            serializer: __S,
                        ) -> _claims::Result<__S::Ok, __S::Error> {
                            #module #serialize (value, serializer)
                        }
                    }
                }
            });
            Some(quote! {
                #[doc(hidden)]
                pub struct #name<__T: ?_claims::Sized>(_claims::PhantomData<__T>);
                #read
                #write
            })
        })
        .collect()
}

/// The type that carries the functions of the `with` module of the claim at `index`.
fn with_type(index: usize) -> syn::Ident {
    format_ident!("__With{index}")
}

/// The deriving type with its own generics applied.
fn self_type(set: &Set<'_>) -> TokenStream {
    let ident = set.ident;
    let (_, generics, _) = set.generics.split_for_impl();
    quote!(#ident #generics)
}

/// The own claims in declaration order, which is the order of `Schema::claims`.
fn claims<'m, 'a>(fields: &'m [Field<'a>]) -> impl Iterator<Item = (&'m Field<'a>, &'m Claim<'a>)> {
    fields.iter().filter_map(|field| match &field.role {
        Role::Claim(claim) => Some((field, claim)),
        Role::Embedded | Role::Extra { .. } => None,
    })
}

/// The fields that embed another set, in declaration order.
fn embedded<'m, 'a>(fields: &'m [Field<'a>]) -> impl Iterator<Item = &'m Field<'a>> {
    fields
        .iter()
        .filter(|field| matches!(field.role, Role::Embedded))
}

/// The field that takes undeclared claims, with the type of its values.
fn extra<'m, 'a>(fields: &'m [Field<'a>]) -> Option<(&'m Field<'a>, &'a Type)> {
    fields.iter().find_map(|field| match field.role {
        Role::Extra { value, .. } => Some((field, value)),
        Role::Claim(_) | Role::Embedded => None,
    })
}

/// The claim at `index` of the schema, as a `&'static ClaimSchema`.
fn claim_schema(index: usize) -> TokenStream {
    quote!(&<Self as _claims::Claims>::SCHEMA.claims[#index])
}

/// `Option<&C>` as the validators take it.
fn context_parameter(set: &Set<'_>) -> TokenStream {
    let value = set
        .context
        .map_or_else(|| quote!(()), |context| quote!(#context));
    quote!(_claims::Option<&#value>)
}

/// The context kind of the set.
fn context_kind(set: &Set<'_>) -> TokenStream {
    set.context.map_or_else(
        || quote!(_claims::NoContext),
        |context| quote!(_claims::Given<#context>),
    )
}

/// What an embedded set, or a variant's, gets of the context.
fn provided(set: &Set<'_>, inner: &Type) -> TokenStream {
    let inner = held(set, inner);
    let (start, end) = span::ends(&inner);
    let value = span::turbofish(&quote!(_claims::ContextOf), &inner, &TokenStream::new());
    let open = span::at(start, quote!(<Self as _claims::Provides::<));
    let close = span::at(end, quote!(>>::provide));
    let context = span::arguments(end, quote!(__context));
    quote!(#open #inner, #value #close #context)
}

/// The type of an embedded set or of a variant's, for the traits that read, write and validate it.
///
/// It is named through `Embed`, so that one trait is missing where the type is no set at all. A
/// type parameter has all of the traits as bounds.
fn held(set: &Set<'_>, ty: &Type) -> TokenStream {
    if bounds::mentions_parameter(set, ty) {
        return quote!(#ty);
    }
    let (_, end) = span::ends(ty);
    let embedded = span::qualified(ty, quote!(_claims::Embed));
    let itself = span::at(end, quote!(::Set));
    quote!(#embedded #itself)
}

/// A reference to an embedded set, from one to the type as written.
fn as_set(set: &Set<'_>, ty: &Type, value: &TokenStream) -> TokenStream {
    conversion(set, ty, &quote!(as_set), value)
}

/// The function that makes something of an embedded set, given as the type that was written.
fn from_set(
    set: &Set<'_>,
    ty: &Type,
    wrap: impl FnOnce(TokenStream) -> TokenStream,
) -> TokenStream {
    // The argument stands where the type does, as it is what a type that is no set has no name for.
    let argument = span::at(span::ends(ty).0, quote!(set));
    let built = wrap(conversion(set, ty, &quote!(from_set), &argument));
    quote!(|#argument| #built)
}

/// Goes between a type as written and the type that [`held`] names.
fn conversion(set: &Set<'_>, ty: &Type, name: &TokenStream, value: &TokenStream) -> TokenStream {
    if bounds::mentions_parameter(set, ty) {
        return value.clone();
    }
    let (_, end) = span::ends(ty);
    let embedded = span::qualified(ty, quote!(_claims::Embed));
    let function = span::at(end, quote!(::#name));
    let arguments = span::arguments(end, value.clone());
    quote!(#embedded #function #arguments)
}

/// Whether the set has type or const parameters, so that its checks run where it is instantiated.
fn is_generic(set: &Set<'_>) -> bool {
    let mut parameters = set.generics.params.iter();
    parameters.any(|parameter| !matches!(parameter, syn::GenericParam::Lifetime(_)))
}
