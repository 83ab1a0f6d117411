//! Generics of the impls: the user's own, and what their type parameters have to be.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Type, TypeParamBound, WherePredicate, parse_quote};

use super::{claims, context_kind, embedded, extra, manner::kind_bound, schemars::asked};
use crate::model::{Body, Field, Presence, Set};

/// The generics of one impl.
pub(super) struct ImplGenerics(Generics);

impl ImplGenerics {
    /// The `<...>` of the impl and its where clause.
    pub(super) fn split_impl(&self) -> (TokenStream, TokenStream) {
        let (impl_generics, _, where_clause) = self.0.split_for_impl();
        (
            impl_generics.to_token_stream(),
            where_clause.to_token_stream(),
        )
    }

    /// The `<...>` that names the same parameters as arguments.
    pub(super) fn arguments(&self) -> TokenStream {
        let (_, arguments, _) = self.0.split_for_impl();
        arguments.to_token_stream()
    }

    fn require(&mut self, predicate: WherePredicate) {
        self.0.make_where_clause().predicates.push(predicate);
    }
}

/// For the impls that only describe: embedded types are sets, registered fields fit their kind.
pub(super) fn describe(set: &Set<'_>) -> ImplGenerics {
    let mut generics = ImplGenerics(set.generics.clone());
    require_sets(
        set,
        &mut generics,
        &quote!(_claims::Claims + _claims::Embed),
    );
    if let Body::Struct(fields) = &set.body {
        for (_, claim) in claims(fields) {
            if let (Some(registered), None) = (claim.registered, claim.with)
                && mentions_parameter(set, claim.value)
            {
                let (value, bound) = (claim.value, kind_bound(registered));
                generics.require(parse_quote!(#value: #bound));
            }
            if let Some(like) = claim.schema
                && mentions_parameter(set, like)
            {
                generics.require(parse_quote!(#like: _claims::HasShape));
            }
        }
    }
    generics
}

/// For reading: `'__de` outlives every borrowed lifetime, and parameters can be deserialized.
pub(super) fn decode(set: &Set<'_>) -> ImplGenerics {
    let mut generics = describe(set);
    require_sets(set, &mut generics, &quote!(_claims::DecodeFields<'__de>));
    require_serde(
        set,
        &mut generics,
        &quote!(_claims::serde::Deserialize<'__de>),
        deserialize_owned(set),
    );
    require_context(set, &mut generics);
    require_default(set, &mut generics);
    let borrowed = set
        .generics
        .lifetimes()
        .map(|parameter| &parameter.lifetime);
    let lifetime: GenericParam = parse_quote!('__de: #(#borrowed)+*);
    generics.0.params.insert(0, lifetime);
    generics
}

/// Bounds the parameters of fields that fall back to `Default::default()`.
fn require_default(set: &Set<'_>, generics: &mut ImplGenerics) {
    let Body::Struct(fields) = &set.body else {
        return;
    };
    for (_, claim) in claims(fields) {
        if matches!(claim.presence, Presence::Default(None)) {
            for mention in mentions(set, claim.value.to_token_stream()) {
                generics.require(parse_quote!(#mention: _claims::Default));
            }
        }
    }
}

/// For writing: parameters can be serialized.
pub(super) fn encode(set: &Set<'_>) -> ImplGenerics {
    let mut generics = describe(set);
    require_sets(set, &mut generics, &quote!(_claims::EncodeFields));
    require_serde(
        set,
        &mut generics,
        &quote!(_claims::serde::Serialize),
        Vec::new(),
    );
    generics
}

/// For the validators of a value.
pub(super) fn validate(set: &Set<'_>) -> ImplGenerics {
    let mut generics = describe(set);
    require_sets(set, &mut generics, &quote!(_claims::ValidateClaims));
    require_context(set, &mut generics);
    generics
}

/// For the document: what parameters stand for describes itself, unless their bounds tell its JSON.
pub(super) fn schemars(set: &Set<'_>) -> ImplGenerics {
    let mut generics = describe(set);
    for ty in held_sets(set) {
        if mentions_parameter(set, ty) {
            generics.require(parse_quote!(#ty: _claims::schemars::Described));
        }
    }
    let Body::Struct(fields) = &set.body else {
        return generics;
    };
    // The kind of a registered claim tells its JSON, and so does the type that `schema` names.
    let asked = claims(fields)
        .filter(|(_, claim)| claim.registered.is_none() && claim.schema.is_none())
        .filter_map(|(_, claim)| asked(claim));
    let asked: Vec<_> = asked.chain(extra(fields).map(|(_, value)| value)).collect();
    let mut bounded = bounded_by(set, |bound| ends_in(bound, "HasShape"));
    for ty in asked {
        for mention in mentions(set, ty.to_token_stream()) {
            let text = mention.to_string();
            if !bounded.contains(&text) {
                bounded.push(text);
                generics.require(parse_quote!(#mention: _claims::schemars::JsonSchema));
            }
        }
    }
    generics
}

/// Bounds the types of embedded fields and variants that mention a parameter.
fn require_sets(set: &Set<'_>, generics: &mut ImplGenerics, bound: &TokenStream) {
    for ty in held_sets(set) {
        if mentions_parameter(set, ty) {
            generics.require(parse_quote!(#ty: #bound));
        }
    }
}

/// An embedded set that a parameter stands for must be content with this set's context.
fn require_context(set: &Set<'_>, generics: &mut ImplGenerics) {
    let context = context_kind(set);
    for ty in held_sets(set) {
        if mentions_parameter(set, ty) {
            let inner = quote!(<#ty as _claims::Claims>::Context);
            generics.require(parse_quote!(#context: _claims::Includes<#inner>));
        }
    }
}

fn held_sets<'m>(set: &'m Set<'_>) -> Vec<&'m Type> {
    match &set.body {
        Body::Struct(fields) => embedded(fields).map(|field| field.ty).collect(),
        Body::Enum { variants, .. } => variants.iter().map(|variant| variant.ty).collect(),
    }
}

/// Parameters that their declaration lets be read from every payload. A second bound for one
/// payload would leave rustc two ways to read them, and no choice.
fn deserialize_owned(set: &Set<'_>) -> Vec<String> {
    bounded_by(set, is_deserialize_owned)
}

/// Parameters that are declared with such a bound.
fn bounded_by(set: &Set<'_>, is_meant: impl Fn(&TypeParamBound) -> bool) -> Vec<String> {
    let declared = set.generics.type_params().map(|parameter| {
        let name = parameter.ident.to_token_stream();
        (name, &parameter.bounds)
    });
    let clauses = set.generics.where_clause.iter();
    let required = clauses
        .flat_map(|clause| &clause.predicates)
        .filter_map(|predicate| match predicate {
            WherePredicate::Type(predicate) => {
                Some((predicate.bounded_ty.to_token_stream(), &predicate.bounds))
            }
            _ => None,
        });
    declared
        .chain(required)
        .filter(|(_, bounds)| bounds.iter().any(&is_meant))
        .map(|(name, _)| name.to_string())
        .collect()
}

/// `DeserializeOwned`, or `for<'de> Deserialize<'de>`
fn is_deserialize_owned(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else {
        return false;
    };
    bound.path.segments.last().is_some_and(|last| {
        last.ident == "DeserializeOwned" || last.ident == "Deserialize" && bound.lifetimes.is_some()
    })
}

fn ends_in(bound: &TypeParamBound, name: &str) -> bool {
    let TypeParamBound::Trait(bound) = bound else {
        return false;
    };
    let last = bound.path.segments.last();
    last.is_some_and(|last| last.ident == name)
}

/// Bounds the parameters, and the associated types of parameters, that the values mention, but for
/// those that are `bounded` already.
fn require_serde(
    set: &Set<'_>,
    generics: &mut ImplGenerics,
    bound: &TokenStream,
    bounded: Vec<String>,
) {
    let Body::Struct(fields) = &set.body else {
        return;
    };
    let mut bounded = bounded;
    for ty in value_types(fields) {
        for mention in mentions(set, ty.to_token_stream()) {
            let text = mention.to_string();
            if !bounded.contains(&text) {
                bounded.push(text);
                generics.require(parse_quote!(#mention: #bound));
            }
        }
    }
}

/// The types whose values serde reads: those with a `with` module have functions instead.
fn value_types<'m>(fields: &'m [Field<'_>]) -> impl Iterator<Item = &'m Type> {
    let claims = claims(fields).filter(|(_, claim)| claim.with.is_none());
    claims
        .map(|(_, claim)| claim.value)
        .chain(extra(fields).map(|(_, value)| value))
}

pub(super) fn mentions_parameter(set: &Set<'_>, ty: &Type) -> bool {
    !mentions(set, ty.to_token_stream()).is_empty()
}

/// Every type parameter in the tokens: `T`, or `T::Name` where an associated type is meant.
fn mentions(set: &Set<'_>, tokens: TokenStream) -> Vec<TokenStream> {
    let mut found = Vec::new();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (position, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => found.extend(mentions(set, group.stream())),
            TokenTree::Ident(ident) => {
                let known = set
                    .generics
                    .type_params()
                    .any(|parameter| parameter.ident == *ident);
                if known && !follows_path_separator(&tokens, position) {
                    found.push(associated(&tokens, position).unwrap_or_else(|| quote!(#ident)));
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

/// Whether the token is a later segment of a path, such as the `T` of `module::T`.
fn follows_path_separator(tokens: &[TokenTree], position: usize) -> bool {
    let before = position
        .checked_sub(1)
        .and_then(|before| tokens.get(before));
    matches!(before, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

/// `T::Name`, if that is what stands at `position`.
fn associated(tokens: &[TokenTree], position: usize) -> Option<TokenStream> {
    let [
        parameter,
        TokenTree::Punct(first),
        TokenTree::Punct(second),
        TokenTree::Ident(name),
    ] = tokens.get(position..position + 4)?
    else {
        return None;
    };
    let separator = first.as_char() == ':' && second.as_char() == ':';
    separator.then(|| quote!(#parameter::#name))
}

#[cfg(test)]
mod tests;
