//! Whether a set is checked against shared state: by its own claims, or by those of a set in it.

use proc_macro2::TokenStream;
use quote::quote;

use super::{claims, embedded, span};
use crate::model::{Body, Set, Validator};

/// The state kind of the set.
pub(super) fn kind(set: &Set<'_>) -> TokenStream {
    if checks_online(set) {
        return quote!(_claims::SharedState);
    }
    let held: Vec<_> = match &set.body {
        Body::Struct(fields) => embedded(fields).map(|field| field.ty).collect(),
        Body::Enum { variants, .. } => variants.iter().map(|variant| variant.ty).collect(),
    };
    let kinds = held.into_iter().map(|ty| {
        let embedded = span::qualified(ty, quote!(_claims::Embed));
        let state = span::at(span::ends(ty).1, quote!(::State));
        quote!(#embedded #state)
    });
    kinds
        .reduce(|all, kind| quote!(<#all as _claims::StateKind>::Or<#kind>))
        .unwrap_or_else(|| quote!(_claims::NoState))
}

/// Whether a claim of the set's own has such a check.
fn checks_online(set: &Set<'_>) -> bool {
    let Body::Struct(fields) = &set.body else {
        return false;
    };
    let mut validators = claims(fields).flat_map(|(_, claim)| &claim.validators);
    validators.any(|validator| matches!(validator, Validator::Online(_)))
}
