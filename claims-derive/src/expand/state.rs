//! Whether a set is checked against shared state: by its own claims, or by those of a set in it.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Type};

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
    let (open, known): (Vec<_>, Vec<_>) = held
        .into_iter()
        .partition(|ty| depends(set, ty.to_token_stream()));
    let known = known.into_iter().map(|ty| is_shared(set, ty));
    let known = known
        .reduce(|all, one| quote!(#all || #one))
        .map(|any| quote!(_claims::StateIf<{ #any }>));
    let open = open.into_iter().map(state);
    known
        .into_iter()
        .chain(open)
        .reduce(|all, one| quote!(<#all as _claims::StateKind>::Or<#one>))
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

/// `<Type as Embed>::State`
fn state(ty: impl ToTokens) -> TokenStream {
    let end = span::ends(&ty).1;
    let embedded = span::qualified(&ty, quote!(_claims::Embed));
    let state = span::at(end, quote!(::State));
    quote!(#embedded #state)
}

/// Whether a type without parameters has shared state, as a constant.
///
/// In a type, rustc would say once more, with all of it underlined, that `ty` is no claims set. An
/// expression that is wrong is reported in its place, and its value is not asked for.
fn is_shared(set: &Set<'_>, ty: &Type) -> TokenStream {
    // A constant in a type knows no lifetimes, and the state does not depend on them.
    let state = state(without_lifetimes(set, ty.to_token_stream()));
    let end = span::ends(ty).1;
    let kind = span::qualified(&state, quote!(_claims::StateKind));
    let shared = span::at(end, quote!(::IS_SHARED));
    quote!(#kind #shared)
}

/// Whether the tokens name a type or const parameter of the set, which no constant in a type can.
fn depends(set: &Set<'_>, tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => depends(set, group.stream()),
        TokenTree::Ident(ident) => set.generics.params.iter().any(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident == ident,
            GenericParam::Const(parameter) => parameter.ident == ident,
            GenericParam::Lifetime(_) => false,
        }),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// With `'static` for the lifetimes of the set.
fn without_lifetimes(set: &Set<'_>, tokens: TokenStream) -> TokenStream {
    let mut after_quote = false;
    let replaced = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let inside = without_lifetimes(set, group.stream());
            let mut replaced = proc_macro2::Group::new(group.delimiter(), inside);
            replaced.set_span(group.span());
            TokenTree::Group(replaced)
        }
        TokenTree::Ident(ident) if std::mem::take(&mut after_quote) => {
            let mut lifetimes = set.generics.lifetimes();
            let is_own = lifetimes.any(|parameter| parameter.lifetime.ident == ident);
            let name = if is_own {
                proc_macro2::Ident::new("static", ident.span())
            } else {
                ident
            };
            TokenTree::Ident(name)
        }
        TokenTree::Punct(punct) => {
            after_quote = punct.as_char() == '\'';
            TokenTree::Punct(punct)
        }
        other => other,
    });
    replaced.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::model;

    #[test]
    fn lifetimes_of_the_set_are_static_and_others_stay() {
        model("struct Token<'a, T> { a: &'a T }", |set| {
            let replaced = without_lifetimes(set, quote!(&'a File<'a, 'b, fn(&'a a), a>));
            let expected = quote!(&'static File<'static, 'b, fn(&'static a), a>);
            assert_eq!(replaced.to_string(), expected.to_string());
        });
    }

    #[test]
    fn a_type_depends_on_the_parameters_that_it_names() {
        model(
            "struct Token<'a, T, const N: usize> { a: &'a [T; N] }",
            |set| {
                assert!(depends(set, quote!(Vec<(u8, T)>)) && depends(set, quote!([u8; N])));
                assert!(!depends(set, quote!(&'a Vec<a>)));
            },
        );
    }
}
