//! `impl Claims`: the schema, and the checks that only const evaluation can make.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::Type;

use super::{
    bounds, claims,
    constants::validator_literal,
    context_kind, embedded, is_generic,
    manner::{Manner, kind_bound, marker},
    online, self_type, span, state,
};
use crate::model::{Body, Claim, Field, Presence, Role, Set, SetValidator, Variant};

/// `impl Claims`.
pub(super) fn expand(set: &Set<'_>) -> TokenStream {
    let (impl_generics, where_clause) = bounds::describe(set).split_impl();
    let self_type = self_type(set);
    let context = context_kind(set);
    let is_struct = matches!(set.body, Body::Struct(_));
    let state = state::kind(set);
    let own_state = if is_struct {
        quote!(<Self as _claims::Embed>::State)
    } else {
        state.clone()
    };
    let literal = literal(set);
    let calls = if is_generic(set) {
        check_calls(set, &quote!(schema))
    } else {
        Vec::new()
    };
    // A generic set is checked where it is instantiated: its schema cannot be used unchecked.
    let schema = if calls.is_empty() {
        quote!(&#literal)
    } else {
        quote!({
            let schema: &'static _claims::Schema<'static> = &#literal;
            #(#calls;)*
            schema
        })
    };
    // Only a struct can be embedded: an enum's claims depend on its tag.
    let embed = is_struct.then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics _claims::Embed for #self_type #where_clause {
                type Set = Self;
                type State = #state;
                const EMBEDDED: &'static _claims::Schema<'static> = <Self as _claims::Claims>::SCHEMA;
                #[inline]
                fn as_set(&self) -> &Self {
                    self
                }
                #[inline]
                fn from_set(set: Self) -> Self {
                    set
                }
            }
        }
    });
    quote! {
        #embed
        #[automatically_derived]
        impl #impl_generics _claims::Claims for #self_type #where_clause {
            type Context = #context;
            type State = #own_state;
            const SCHEMA: &'static _claims::Schema<'static> = #schema;
        }
        #[automatically_derived]
        impl #impl_generics _claims::HasShape for #self_type #where_clause {
            const SHAPE: _claims::Shape<'static> = _claims::Shape::Object(<Self as _claims::Claims>::SCHEMA);
        }
    }
}

/// One constant per check, so that each error stands on its own.
pub(super) fn checks(set: &Set<'_>) -> TokenStream {
    if is_generic(set) {
        return TokenStream::new();
    }
    let ident = set.ident;
    let lifetimes = set.generics.lifetimes().map(|_| quote!('static));
    let schema = quote!(<#ident<#(#lifetimes),*> as _claims::Claims>::SCHEMA);
    let calls = check_calls(set, &schema);
    quote!(#(const _: () = #calls;)*)
}

/// The calls that check each embedded set, or each variant, the online checks, and the profile.
fn check_calls(set: &Set<'_>, schema: &TokenStream) -> Vec<TokenStream> {
    let call = |function: TokenStream, ty: &Type, index: usize| {
        let (start, end) = span::ends(ty);
        let path = span::at(start, quote!(_claims::#function));
        let arguments = span::at(end, quote!((#schema, #index)));
        quote!(#path #arguments)
    };
    let mut calls: Vec<_> = match &set.body {
        Body::Struct(fields) => {
            let distinct = embedded(fields)
                .enumerate()
                .map(|(index, field)| call(quote!(assert_distinct), field.ty, index));
            distinct.chain(online::calls(set, fields, schema)).collect()
        }
        Body::Enum { variants, .. } => variants
            .iter()
            .enumerate()
            .map(|(index, variant)| call(quote!(assert_tag_free), variant.ty, index))
            .collect(),
    };
    if let Some(profile) = set.profile.as_ref().filter(|_| set.is_complete) {
        let id = &profile.value;
        let path = span::at(profile.span, quote!(_claims::assert_profile));
        let arguments = span::at(profile.span, quote!((#schema, #id)));
        calls.push(quote!(#path #arguments));
    }
    calls
}

/// The `Schema` itself: only what differs from its defaults.
fn literal(set: &Set<'_>) -> TokenStream {
    let name = ident_text(set.ident);
    let docs = non_empty(&set.docs, "docs");
    let typ = set.typ.iter().map(|typ| quote!(.typ(#typ)));
    let profile = set.profile.iter().map(|profile| {
        let id = &profile.value;
        quote!(.profile(#id))
    });
    let deprecated = set.deprecated.iter().map(|note| quote!(.deprecated(#note)));
    let forbidden = (!set.forbidden.is_empty()).then(|| {
        let names = &set.forbidden;
        quote!(.forbidden(&[#(#names),*]))
    });
    let deny_unknown = set.deny_unknown.then(|| quote!(.deny_unknown()));
    let validators = set.validators.iter().map(|validator| match validator {
        SetValidator::Function(path) => {
            let path = path_text(path);
            quote!(_claims::Validator::Function(#path))
        }
        SetValidator::FunctionWithContext(path) => {
            let path = path_text(path);
            quote!(_claims::Validator::FunctionWithContext(#path))
        }
    });
    let validators = (!set.validators.is_empty()).then(|| quote!(.validators(&[#(#validators),*])));
    let body = match &set.body {
        Body::Struct(fields) => fields_literal(set, fields),
        Body::Enum { tag, variants } => variants_literal(&tag.value, variants),
    };
    quote! {
        _claims::Schema::new(#name) #docs #(#typ)* #(#profile)* #(#deprecated)* #forbidden
            #deny_unknown #validators #body
    }
}

fn fields_literal(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let own = claims(fields).map(|(field, claim)| claim_literal(set, field, claim));
    let mut position = 0usize;
    let parts: Vec<_> = fields
        .iter()
        .filter_map(|field| match field.role {
            Role::Embedded => {
                let (name, docs) = (ident_text(field.ident), &field.docs);
                let set = span::qualified(field.ty, quote!(_claims::Embed));
                Some(quote!(_claims::Embedded::new(#name, #docs, #set::EMBEDDED, #position)))
            }
            Role::Claim(_) => {
                position += 1;
                None
            }
            Role::Extra { .. } => None,
        })
        .collect();
    let extra = fields.iter().find_map(|field| match &field.role {
        Role::Extra { value, collides } => {
            let name = ident_text(field.ident);
            let collides = option(collides.as_deref());
            Some(quote!(.extra(#name, #collides, _claims::ShapeOf::<#value>::SHAPE)))
        }
        Role::Claim(_) | Role::Embedded => None,
    });
    let embedded = (!parts.is_empty()).then(|| quote!(.embedded(&[#(#parts),*])));
    quote!(.claims(&[#(#own),*]) #embedded #extra)
}

fn variants_literal(tag: &str, variants: &[Variant<'_>]) -> TokenStream {
    let values: Vec<_> = variants
        .iter()
        .map(|variant| &variant.value.value)
        .collect();
    let entries = variants.iter().map(|variant| {
        let (value, name, docs) = (
            &variant.value.value,
            ident_text(variant.ident),
            &variant.docs,
        );
        let set = span::qualified(variant.ty, quote!(_claims::Embed));
        quote!(_claims::Variant::new(#value, #name, #docs, #set::EMBEDDED))
    });
    quote!(.tagged(#tag, &[#(#values),*], &[#(#entries),*]))
}

/// One `ClaimSchema`.
fn claim_literal(set: &Set<'_>, field: &Field<'_>, claim: &Claim<'_>) -> TokenStream {
    let name = &claim.name.value;
    let ident = ident_text(field.ident);
    let (shape, read_as) = (shape(set, claim), read_as(claim));
    let registered = claim.registered.map(|registered| {
        if claim.with.is_some() {
            // The functions of a `with` module take the kind check over.
            let marker = marker(registered);
            quote!(.registered_unchecked(<#marker as _claims::claim::ClaimName>::CLAIM))
        } else {
            let fits = span::qualified(claim.value, kind_bound(registered));
            quote!(.registered(#fits::CLAIM))
        }
    });
    let presence = match claim.presence {
        Presence::Required => None,
        Presence::Optional => Some(quote!(.presence(_claims::Presence::Optional))),
        Presence::Nullable => Some(quote!(.presence(_claims::Presence::Nullable))),
        Presence::Default(_) => Some(quote!(.presence(_claims::Presence::Default))),
    };
    let collides = claim
        .collides
        .iter()
        .map(|reason| quote!(.collides(#reason)));
    let validators = (!claim.validators.is_empty()).then(|| {
        let validators = claim.validators.iter().map(validator_literal);
        quote!(.validators(&[#(#validators),*]))
    });
    let docs = non_empty(&field.docs, "docs");
    let sensitive = claim.sensitive.then(|| quote!(.sensitive()));
    let deprecated = field
        .deprecated
        .iter()
        .map(|note| quote!(.deprecated(#note)));
    quote! {
        _claims::ClaimSchema::new(#name, #ident, #shape) #read_as #registered #presence #(#collides)*
            #validators #docs #sensitive #(#deprecated)*
    }
}

/// The shape that is written.
fn shape(set: &Set<'_>, claim: &Claim<'_>) -> TokenStream {
    if let Some(like) = claim.schema {
        let like = span::qualified(like, quote!(_claims::HasShape));
        return quote!(#like::SHAPE);
    }
    let value = claim.value;
    // A constant cannot hold itself: a set inside itself has no end.
    if claim.with.is_some() || mentions_itself(set, value.to_token_stream()) {
        return quote!(_claims::Shape::Unknown);
    }
    quote!(_claims::ShapeOf::<#value>::SHAPE)
}

/// The shape that is read, where the registered claim's manner of reading decides before the type.
fn read_as(claim: &Claim<'_>) -> Option<TokenStream> {
    if claim.with.is_some() || claim.schema.is_some() {
        return None;
    }
    match claim.registered.map(Manner::of) {
        Some(Manner::Date) => Some(quote!(.read_as(_claims::Shape::NumericDate))),
        Some(Manner::Many) => {
            Some(quote!(.read_as(_claims::Shape::OneOrMany(&_claims::Shape::String))))
        }
        _ => None,
    }
}

/// Whether the tokens name the set that they are part of.
fn mentions_itself(set: &Set<'_>, tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions_itself(set, group.stream()),
        TokenTree::Ident(ident) => ident == "Self" || ident == *set.ident,
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// `Some(value)` or `None`, spelled out for a crate without a prelude.
pub(super) fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    value.map_or_else(
        || quote!(_claims::None),
        |value| quote!(_claims::Some(#value)),
    )
}

fn non_empty(docs: &str, method: &str) -> Option<TokenStream> {
    let method = format_ident!("{method}");
    (!docs.is_empty()).then(|| quote!(.#method(#docs)))
}

pub(super) fn ident_text(ident: &syn::Ident) -> String {
    use syn::ext::IdentExt as _;
    ident.unraw().to_string()
}

/// A path as people write it: `module::function`.
pub(super) fn path_text(path: &syn::Path) -> String {
    quote!(#path).to_string().replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::model;

    #[test]
    fn a_set_is_mentioned_by_its_name_and_as_self() {
        model("struct Token { a: u8 }", |set| {
            assert!(mentions_itself(set, quote!(Option<Box<Token>>)));
            assert!(mentions_itself(set, quote!([(u8, Self); 2])));
            assert!(!mentions_itself(set, quote!(Vec<Tokens>)));
        });
    }

    #[test]
    fn the_manner_of_reading_shows_unless_something_else_reads() {
        let shows = |field: &str| {
            model(&format!("struct Token {{ {field} }}"), |set| {
                let Body::Struct(fields) = &set.body else {
                    return false;
                };
                claims(fields).any(|(_, claim)| read_as(claim).is_some())
            })
        };
        assert!(shows("#[claim(registered)] auth_time: u64"));
        assert!(shows("#[claim(registered)] aud: String"));
        assert!(!shows("#[claim(registered)] sub: String"));
        assert!(!shows("#[claim(registered, with = own)] auth_time: u64"));
        assert!(!shows(
            "#[claim(registered, schema = u64)] auth_time: Instant"
        ));
        assert!(!shows("auth_seconds: u64"));
    }
}
