//! Spans of generated code, so that rustc points at what the user wrote.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// Spans of the first and the last token. Stable Rust cannot join spans, but an expression that
/// starts at the one and ends at the other is underlined as a whole.
pub(super) fn ends(tokens: &impl ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let first = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let last = tokens.last().map_or(first, |token| token.span());
    (first, last)
}

/// The tokens with every span, also inside groups, moved to `span`.
pub(super) fn at(span: Span, tokens: TokenStream) -> TokenStream {
    let moved = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut moved = Group::new(group.delimiter(), at(span, group.stream()));
            moved.set_span(span);
            TokenTree::Group(moved)
        }
        mut other => {
            other.set_span(span);
            other
        }
    });
    moved.collect()
}

/// `<Type as Trait>`, underlined from end to end where the bound is not met.
pub(super) fn qualified(ty: &impl ToTokens, bound: TokenStream) -> TokenStream {
    let (start, end) = ends(ty);
    let open = at(start, quote!(<));
    let bound = at(start, bound);
    let close = at(end, quote!(>));
    quote!(#open #ty as #bound #close)
}

/// `(arguments)`, which ends a call at `span`. The arguments stay as they are: `self` and local
/// names belong to the expansion.
pub(super) fn arguments(span: Span, arguments: TokenStream) -> TokenStream {
    let mut group = Group::new(Delimiter::Parenthesis, arguments);
    group.set_span(span);
    TokenTree::Group(group).into()
}

/// `path::<Type, rest>`, underlined like the type.
pub(super) fn turbofish(path: &TokenStream, ty: &impl ToTokens, rest: &TokenStream) -> TokenStream {
    let (start, end) = ends(ty);
    let open = at(start, quote!(#path::<));
    let close = at(end, quote!(#rest>));
    quote!(#open #ty #close)
}
