//! The impls of a tagged enum: the tag chooses the variant, whose set does the rest.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    as_set, bounds, context_parameter, decode, from_set, held, provided, self_type, span, validate,
};
use crate::model::{Name, Set, Variant};

pub(super) fn decode(set: &Set<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let (impl_generics, where_clause) = bounds::decode(set).split_impl();
    let self_type = self_type(set);
    let context = context_parameter(set);
    let arms = variants.iter().enumerate().map(|(index, variant)| {
        let (ident, ty) = (variant.ident, variant.ty);
        let context = provided(set, ty);
        let build = from_set(set, ty, |built| quote!(Self::#ident(#built)));
        let object = span::turbofish(&quote!(_claims::object), &held(set, ty), &quote!(, __R));
        quote! {
            _claims::Some(#index) => #object(reader, #context, session)?.map(#build),
        }
    });
    let whole = validate::set_check_call(set, &quote!(set)).map(|call| {
        quote! {
            if let _claims::Some(set) = &decoded {
                let __report = session.report();
                #call
            }
        }
    });
    let deserialize = decode::deserialize(set);
    quote! {
        #[automatically_derived]
        impl #impl_generics _claims::DecodeClaims<'__de> for #self_type #where_clause {
            fn decode<__R: _claims::Reader<'__de>>(
                reader: &mut __R,
                __context: #context,
                session: &mut _claims::Session<'_, '__de>,
            ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
                let schema = <Self as _claims::Claims>::SCHEMA;
                let decoded = match _claims::tag(schema, reader, session)? {
                    #(#arms)*
                    _ => _claims::unknown_variant(reader, session)?,
                };
                #whole
                _claims::Ok(decoded)
            }
        }
        #deserialize
    }
}

pub(super) fn encode(set: &Set<'_>, tag: &Name, variants: &[Variant<'_>]) -> TokenStream {
    let (impl_generics, where_clause) = bounds::encode(set).split_impl();
    let self_type = self_type(set);
    let tag = &tag.value;
    let arms = variants.iter().map(|variant| {
        let (ident, value) = (variant.ident, &variant.value.value);
        let held = held(set, variant.ty);
        let write = span::turbofish(&quote!(_claims::encode::variant), &held, &quote!(, __S));
        let content = as_set(set, variant.ty, &quote!(set));
        quote!(Self::#ident(set) => #write(#tag, #value, #content, serializer),)
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics _claims::serde::Serialize for #self_type #where_clause {
            fn serialize<__S: _claims::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> _claims::Result<__S::Ok, __S::Error> {
                match self { #(#arms)* }
            }
        }
    }
}
