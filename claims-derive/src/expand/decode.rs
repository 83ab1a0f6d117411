//! `impl DecodeFields`, `DecodeClaims` and `Deserialize` for a struct.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Type;

use super::{
    bounds, claims, context_parameter, embedded, extra, from_set, held, manner::Manner, provided,
    self_type, span, validate, with_type,
};
use crate::model::{Claim, Field, Presence, Role, Set};

pub(super) fn expand(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let partial = partial(set, fields);
    let impl_fields = impl_fields(set, fields);
    let generics = bounds::decode(set);
    let (impl_generics, where_clause) = generics.split_impl();
    let self_type = self_type(set);
    let context = context_parameter(set);
    let deserialize = deserialize(set);
    quote! {
        #partial
        #impl_fields
        #[automatically_derived]
        impl #impl_generics _claims::DecodeClaims<'__de> for #self_type #where_clause {
            #[inline]
            fn decode<__R: _claims::Reader<'__de>>(
                reader: &mut __R,
                context: #context,
                session: &mut _claims::Session<'_, '__de>,
            ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
                _claims::object::<Self, __R>(reader, context, session)
            }
        }
        #deserialize
    }
}

/// serde's trait is a shim over ours, and so is reading the set as the value of a claim.
pub(super) fn deserialize(set: &Set<'_>) -> TokenStream {
    let (impl_generics, where_clause) = bounds::decode(set).split_impl();
    let self_type = self_type(set);
    quote! {
        #[automatically_derived]
        impl #impl_generics _claims::serde::Deserialize<'__de> for #self_type #where_clause {
            fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
                deserializer: __D,
            ) -> _claims::Result<Self, __D::Error> {
                _claims::deserialize::<Self, __D>(deserializer)
            }
        }
        #[automatically_derived]
        impl #impl_generics _claims::ClaimValue<'__de> for #self_type #where_clause {
            fn read<__R: _claims::Reader<'__de>>(
                reader: &mut __R,
                report: &mut _claims::Report,
            ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
                _claims::nested::<Self, __R>(reader, report)
            }
        }
    }
}

/// The fields read so far: one slot each.
fn partial(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let (impl_generics, where_clause) = bounds::decode(set).split_impl();
    let self_type = self_type(set);
    let slots = fields.iter().enumerate().map(|(index, field)| {
        let slot = part_name(&slot(index), field);
        let ty = slot_type(set, field);
        quote!(#slot: #ty)
    });
    quote! {
        #[doc(hidden)]
        pub struct __Partial #impl_generics #where_clause {
            #(#slots,)*
            marker: _claims::PhantomData<(&'__de (), fn() -> #self_type)>,
        }
    }
}

/// The name of a field's place in the partial set.
fn slot(index: usize) -> syn::Ident {
    format_ident!("slot{index}")
}

/// A local name for what an embedded set fills. It stands where the set's type does, and so does
/// every use of it: an error about the type then points at the type.
fn part(place: usize, field: &Field<'_>) -> syn::Ident {
    format_ident!("__part{place}", span = span::ends(field.ty).0)
}

/// The name of a place in the partial set, standing where its type does.
fn part_name(slot: &syn::Ident, field: &Field<'_>) -> TokenStream {
    span::at(span::ends(field.ty).0, quote!(#slot))
}

fn slot_type(set: &Set<'_>, field: &Field<'_>) -> TokenStream {
    match &field.role {
        Role::Claim(claim) => {
            let value = claim.value;
            quote!(_claims::Slot<#value>)
        }
        Role::Embedded => embedded_item(set, field.ty, &quote!(Partial)),
        Role::Extra { value, .. } => quote!(_claims::Extras<#value>),
    }
}

/// `<T as DecodeFields<'__de>>`
fn embedded_set(set: &Set<'_>, ty: &Type) -> TokenStream {
    span::qualified(&held(set, ty), quote!(_claims::DecodeFields<'__de>))
}

/// `<T as DecodeFields<'__de>>::item`
fn embedded_item(set: &Set<'_>, ty: &Type, item: &TokenStream) -> TokenStream {
    let set = embedded_set(set, ty);
    let item = span::at(span::ends(ty).1, quote!(::#item));
    quote!(#set #item)
}

fn impl_fields(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let generics = bounds::decode(set);
    let (impl_generics, where_clause) = generics.split_impl();
    let arguments = generics.arguments();
    let self_type = self_type(set);
    let context = context_parameter(set);
    let empty = fields.iter().enumerate().map(|(index, field)| {
        let slot = slot(index);
        match &field.role {
            Role::Claim(_) => quote!(#slot: _claims::Slot::Absent),
            Role::Embedded => {
                let partial = embedded_item(set, field.ty, &quote!(partial()));
                let slot = part_name(&slot, field);
                quote!(#slot: #partial)
            }
            Role::Extra { .. } => quote!(#slot: _claims::Default::default()),
        }
    });
    let own = u16::try_from(claims(fields).count()).unwrap_or(u16::MAX);
    let sets: Vec<_> = embedded(fields)
        .map(|field| embedded_set(set, field.ty))
        .collect();
    let lookup = lookup(set, fields, own);
    let read = read(set, fields, own);
    let read_extra = read_extra(set, fields);
    let finish = finish(set, fields);
    quote! {
        #[automatically_derived]
        impl #impl_generics _claims::DecodeFields<'__de> for #self_type #where_clause {
            type Partial = __Partial #arguments;
            const SLOTS: u16 = #own #(+ #sets::SLOTS)*;
            #[inline]
            fn partial() -> Self::Partial {
                __Partial { #(#empty,)* marker: _claims::PhantomData }
            }
            #[inline]
            fn slot(name: &_claims::str) -> _claims::Option<u16> {
                #lookup
            }
            #[inline]
            fn read<__R: _claims::Reader<'__de>>(
                partial: &mut Self::Partial,
                slot: u16,
                reader: &mut __R,
                report: &mut _claims::Report,
            ) -> _claims::Result<(), _claims::Malformed> {
                #read
            }
            #read_extra
            fn finish(
                __partial: Self::Partial,
                __context: #context,
                __report: &mut _claims::Report,
            ) -> _claims::Option<Self> {
                #finish
            }
        }
    }
}

/// From a name to its slot: own claims first, then the embedded sets one after the other.
fn lookup(set: &Set<'_>, fields: &[Field<'_>], own: u16) -> TokenStream {
    let names = claims(fields).map(|(_, claim)| &claim.name.value);
    let slots = 0..own;
    let mut offset = quote!(#own);
    let mut sets = TokenStream::new();
    for field in embedded(fields) {
        let set = embedded_set(set, field.ty);
        sets.extend(quote! {
            if let _claims::Some(slot) = #set::slot(name) {
                return _claims::Some(#offset + slot);
            }
        });
        offset = quote!(#offset + #set::SLOTS);
    }
    quote! {
        match name {
            #(#names => return _claims::Some(#slots),)*
            _ => {}
        }
        #sets
        _claims::None
    }
}

fn read(set: &Set<'_>, fields: &[Field<'_>], own: u16) -> TokenStream {
    let places = (0_usize..).zip(fields);
    let own_places = places
        .clone()
        .filter_map(|(place, field)| match &field.role {
            Role::Claim(claim) => Some((place, claim)),
            Role::Embedded | Role::Extra { .. } => None,
        });
    let arms = (0_u16..).zip(own_places).map(|(number, (place, claim))| {
        let slot = slot(place);
        let index = usize::from(number);
        let function = match claim.presence {
            Presence::Required | Presence::Default(_) => quote!(field),
            // `null` for a registered claim is a wrong type.
            _ if claim.registered.is_some() => quote!(field),
            Presence::Optional | Presence::Nullable => quote!(nullable_field),
        };
        let read = reading(claim, index);
        let (start, end) = span::ends(claim.value);
        let name = &claim.name.value;
        let function = span::at(start, quote!(_claims::#function));
        let arguments = span::arguments(
            end,
            quote!(&mut partial.#slot, #name, reader, report, #read),
        );
        quote!(#number => #function #arguments,)
    });
    let mut offset = quote!(#own);
    let mut sets = TokenStream::new();
    for (place, field) in places.filter(|(_, field)| matches!(field.role, Role::Embedded)) {
        let slot = slot(place);
        let set = embedded_set(set, field.ty);
        let end = quote!(#offset + #set::SLOTS);
        let part = part(place, field);
        let slot = part_name(&slot, field);
        sets.extend(quote! {
            number if number < #end => {
                let #part = &mut *partial;
                #set::read(&mut #part.#slot, number - (#offset), reader, report)
            }
        });
        offset = end;
    }
    quote! {
        match slot {
            #(#arms)*
            #sets
            // Slots come from `slot`, which knows no others.
            _ => _claims::Reader::skip(reader),
        }
    }
}

/// The function that reads the value of a claim.
fn reading(claim: &Claim<'_>, index: usize) -> TokenStream {
    let value = claim.value;
    if claim.with.is_some() {
        let with = with_type(index);
        return quote!(_claims::read_with::<#with<Self>, __R>);
    }
    // `Cow<'static, str>` cannot borrow from the payload; serde's impl for it never does.
    if claim.registered.is_none() && quote!(#value).to_string().contains("'static") {
        return quote!(_claims::read_with::<_claims::ForeignImpl<#value>, __R>);
    }
    let manner = claim.registered.map_or(Manner::Plain, Manner::of).tokens();
    let (start, end) = span::ends(value);
    let open = span::at(start, quote!(_claims::As::<'__de, #manner, ));
    let close = span::at(end, quote!(>::read));
    quote!(#open #value #close)
}

fn read_extra(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let signature = |body: TokenStream| {
        quote! {
            fn read_extra<__R: _claims::Reader<'__de>>(
                partial: &mut Self::Partial,
                name: &_claims::str,
                reader: &mut __R,
                report: &mut _claims::Report,
            ) -> _claims::Result<bool, _claims::Malformed> {
                #body
            }
        }
    };
    let place =
        |role: fn(&Role<'_>) -> bool| move |(_, field): &(usize, &Field<'_>)| role(&field.role);
    let mut places = (0_usize..).zip(fields);
    if let Some((_, value)) = extra(fields) {
        let found = places.find(place(|role| matches!(role, Role::Extra { .. })));
        let slot = slot(found.map_or(0, |(place, _)| place));
        return signature(quote! {
            _claims::read_extra(
                &mut partial.#slot,
                name,
                reader,
                report,
                _claims::As::<'__de, _claims::Plain, #value>::read,
            )
        });
    }
    let sets = places
        .filter(place(|role| matches!(role, Role::Embedded)))
        .map(|(place, field)| {
            let slot = slot(place);
            let set = embedded_set(set, field.ty);
            let part = part(place, field);
            let slot = part_name(&slot, field);
            quote!({
                let #part = &mut *partial;
                #set::read_extra(&mut #part.#slot, name, reader, report)?
            })
        });
    let mut sets = sets.peekable();
    if sets.peek().is_none() {
        return TokenStream::new();
    }
    // At most one of them has an `extra` map: const evaluation has seen to that.
    signature(quote!(_claims::Ok(false #(|| #sets)*)))
}

/// Validators run on whatever is there, then presence is checked, then the set is built.
fn finish(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let mut index = 0_usize;
    let mut checks = TokenStream::new();
    let mut default_checks = TokenStream::new();
    let mut values = TokenStream::new();
    let mut names = Vec::new();
    let mut members = TokenStream::new();
    for (place, field) in fields.iter().enumerate() {
        let slot = slot(place);
        let value = format_ident!("__value{place}");
        let ident = field.ident;
        let taken = match &field.role {
            Role::Claim(claim) => {
                let name = &claim.name.value;
                if let Some(check) = validate::check_call(set, claim, index) {
                    // A default is judged like a value that came with the token.
                    let (judged, checks) = match claim.presence {
                        Presence::Default(_) => (quote!(&#value), &mut default_checks),
                        _ => (quote!(__partial.#slot.value()), &mut checks),
                    };
                    checks.extend(quote! {
                        if let _claims::Some(value) = #judged {
                            #check
                        }
                    });
                }
                index += 1;
                match &claim.presence {
                    Presence::Required => quote!(__partial.#slot.required(#name, __report)),
                    Presence::Optional => quote!(__partial.#slot.optional()),
                    Presence::Nullable => quote!(__partial.#slot.nullable(#name, __report)),
                    Presence::Default(None) => {
                        let value = span::qualified(claim.value, quote!(_claims::Default));
                        let default = span::at(span::ends(claim.value).1, quote!(::default()));
                        quote!(__partial.#slot.or_else(|| #value #default))
                    }
                    Presence::Default(Some(path)) => quote!(__partial.#slot.or_else(#path)),
                }
            }
            Role::Embedded => {
                let embedded = embedded_set(set, field.ty);
                let context = provided(set, field.ty);
                let part = part(place, field);
                let slot = part_name(&slot, field);
                let build = from_set(set, field.ty, |built| quote!(#built));
                values.extend(quote!(let __Partial { #slot: #part, .. } = __partial;));
                quote!(#embedded::finish(#part, #context, __report).map(#build))
            }
            Role::Extra { .. } => quote!(__partial.#slot.finish()),
        };
        values.extend(quote!(let #value = #taken;));
        members.extend(quote!(#ident: #value,));
        names.push(value);
    }
    // One way out for all fields: a `?` each would make rustc look at the drops of all others each time.
    let whole_or_nothing = (!names.is_empty()).then(|| {
        quote! {
            let (#(_claims::Some(#names),)*) = (#(#names,)*) else {
                return _claims::None;
            };
        }
    });
    let whole = validate::set_check_call(set, &quote!(&__set));
    quote! {
        #checks
        #values
        #default_checks
        #whole_or_nothing
        let __set = Self { #members };
        #whole
        _claims::Some(__set)
    }
}
