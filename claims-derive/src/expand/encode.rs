//! `impl EncodeFields` and `Serialize` for a struct.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::{as_set, bounds, held, manner::Manner, self_type, span, with_type};
use crate::{
    model::{Claim, Field, Presence, Role, Set},
    types::is_float,
};

pub(super) fn expand(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let (impl_generics, where_clause) = bounds::encode(set).split_impl();
    let self_type = self_type(set);
    let mut index = 0_usize;
    let members = fields.iter().map(|field| {
        let ident = field.ident;
        match &field.role {
            Role::Claim(claim) => {
                let member = member(field, claim, index);
                index += 1;
                member
            }
            Role::Embedded => {
                let embedded = span::qualified(&held(set, field.ty), quote!(_claims::EncodeFields));
                let value = as_set(set, field.ty, &quote!(&self.#ident));
                quote!(#embedded::encode_fields(#value, map, root)?;)
            }
            Role::Extra { collides, .. } => {
                let registered = collides.is_some();
                quote!(_claims::encode::extra(map, root, &self.#ident, #registered)?;)
            }
        }
    });
    let members: TokenStream = members.collect();
    quote! {
        #[automatically_derived]
        impl #impl_generics _claims::EncodeFields for #self_type #where_clause {
            fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
                &self,
                map: &mut __M,
                root: _claims::encode::Root,
            ) -> _claims::Result<(), __M::Error> {
                #members
                _claims::Ok(())
            }
        }
        #[automatically_derived]
        impl #impl_generics _claims::serde::Serialize for #self_type #where_clause {
            fn serialize<__S: _claims::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> _claims::Result<__S::Ok, __S::Error> {
                _claims::encode::object(self, serializer)
            }
        }
    }
}

/// Writes one claim. The value's type is spelled out, so that rustc points at it where it lacks
/// `Serialize`.
fn member(field: &Field<'_>, claim: &Claim<'_>, index: usize) -> TokenStream {
    let name = &claim.name.value;
    let ident = field.ident;
    let ty = match wire_function(claim, index) {
        Some(_) => quote!(_),
        None => claim.value.to_token_stream(),
    };
    match claim.presence {
        Presence::Required | Presence::Default(_) => {
            let value = written(claim, index, &quote!(&self.#ident));
            quote!(_claims::encode::claim::<__M, #ty>(map, #name, #value)?;)
        }
        Presence::Optional => {
            let value = optional(claim, index, &quote!(self.#ident.as_ref()));
            quote!(_claims::encode::optional::<__M, #ty>(map, #name, #value)?;)
        }
        Presence::Nullable => {
            let value = optional(claim, index, &quote!(self.#ident.as_ref()));
            quote!(_claims::encode::nullable::<__M, #ty>(map, #name, #value)?;)
        }
    }
}

/// A reference to what is written for a value.
fn written(claim: &Claim<'_>, index: usize, value: &TokenStream) -> TokenStream {
    match wire_function(claim, index) {
        Some(function) => quote!(&#function(#value)),
        None => value.clone(),
    }
}

/// The same for an `Option` of a reference to the value.
fn optional(claim: &Claim<'_>, index: usize, value: &TokenStream) -> TokenStream {
    match wire_function(claim, index) {
        Some(function) => quote!(#value.map(#function).as_ref()),
        None => value.clone(),
    }
}

/// What stands between a value and serde: a `with` module, the NumericDate form of a time, or the check
/// that floats are numbers of JSON, which `serde_json` writes as `null` otherwise.
fn wire_function(claim: &Claim<'_>, index: usize) -> Option<TokenStream> {
    if claim.with.is_some() {
        let with = with_type(index);
        return Some(quote!(_claims::encode::Written::<#with<Self>>::new));
    }
    let date = claim.registered.map(Manner::of) == Some(Manner::Date);
    let value = claim.value;
    if date {
        return Some(quote!(_claims::As::<'_, _claims::Date, #value>::wire));
    }
    is_float(value).then(|| quote!(_claims::encode::Finite::<#value>::new))
}
