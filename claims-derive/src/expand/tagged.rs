//! The impls of a tagged enum: the tag chooses the variant, whose set does the rest.

use proc_macro2::TokenStream;
use quote::quote;

use super::{bounds, context_parameter, decode, provided, self_type, span, validate};
use crate::model::{Name, Set, Variant};

pub(super) fn decode(set: &Set<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let (impl_generics, where_clause) = bounds::decode(set).split_impl();
    let self_type = self_type(set);
    let context = context_parameter(set);
    let arms = variants.iter().enumerate().map(|(index, variant)| {
        let (ident, ty) = (variant.ident, variant.ty);
        let context = provided(set, ty);
        let (start, end) = span::ends(ty);
        let open = span::at(start, quote!(_claims::object::<));
        let close = span::at(end, quote!(, __R>));
        quote! {
            _claims::Some(#index) => #open #ty #close(reader, #context, session)?.map(Self::#ident),
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
        let (start, end) = span::ends(variant.ty);
        let ty = variant.ty;
        let open = span::at(start, quote!(_claims::encode::variant::<));
        let close = span::at(end, quote!(, __S>));
        quote!(Self::#ident(set) => #open #ty #close(#tag, #value, set, serializer),)
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
