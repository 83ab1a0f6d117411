//! Stubs for a type that cannot be a claims set, so that its uses add no errors to the one about it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericParam, parse_quote};

use crate::{build::krate, declaration::Declaration, private};

pub(crate) fn derive(declaration: &Declaration<'_>) -> TokenStream {
    let krate = krate(declaration);
    let private = private();
    let private = quote!(#krate::#private);
    let ident = &declaration.input.ident;
    let name = ident.to_string();

    let (generics, arguments, conditions) = declaration.generics().split_for_impl();
    let mut decoding = declaration.generics().clone();
    let lifetime: GenericParam = parse_quote!('__de);
    decoding.params.insert(0, lifetime);
    let (decoding, ..) = decoding.split_for_impl();

    quote! {
        #[doc(hidden)]
        #[allow(clippy::all, clippy::pedantic, unused_qualifications, deprecated)]
        const _: () = {
            #[automatically_derived]
            impl #generics #private::Claims for #ident #arguments #conditions {
                type Context = #private::NoContext;
                const SCHEMA: &'static #private::Schema = &#private::Schema::new(#name);
            }

            #[automatically_derived]
            impl #decoding #private::DecodeClaims<'__de> for #ident #arguments #conditions {
                fn decode<__R: #private::Reader<'__de>>(
                    _: &mut __R,
                    _: #private::core::option::Option<&#private::ContextOf<Self>>,
                    _: &mut #private::Session<'_, '__de>,
                ) -> #private::core::result::Result<
                    #private::core::option::Option<Self>,
                    #private::Malformed,
                > {
                    #private::core::unreachable!()
                }
            }

            #[automatically_derived]
            impl #generics #private::ValidateClaims for #ident #arguments #conditions {
                fn validate(
                    &self,
                    _: #private::core::option::Option<&#private::ContextOf<Self>>,
                    _: &mut #private::Report,
                ) {
                }
            }

            #[automatically_derived]
            impl #decoding #private::serde::Deserialize<'__de> for #ident #arguments #conditions {
                fn deserialize<__D: #private::serde::Deserializer<'__de>>(
                    _: __D,
                ) -> #private::core::result::Result<Self, __D::Error> {
                    #private::core::unreachable!()
                }
            }

            #[automatically_derived]
            impl #generics #private::serde::Serialize for #ident #arguments #conditions {
                fn serialize<__S: #private::serde::Serializer>(
                    &self,
                    _: __S,
                ) -> #private::core::result::Result<__S::Ok, __S::Error> {
                    #private::core::unreachable!()
                }
            }
        };
    }
}
