//! `Self` in a declaration: the expansion repeats its types and paths where `Self` would be another type, or none.

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::DeriveInput;

/// The declaration with its own name in the place of `Self`; `None` if it has no `Self`.
pub(crate) fn spelled_out(input: &DeriveInput) -> Option<DeriveInput> {
    let tokens = input.to_token_stream();
    if !mentions_self(tokens.clone()) {
        return None;
    }
    syn::parse2(replaced(tokens, input)).ok()
}

fn mentions_self(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "Self",
        TokenTree::Group(group) => mentions_self(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn replaced(tokens: TokenStream, input: &DeriveInput) -> TokenStream {
    let mut replaced_tokens = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "Self" => {
                // One colon alone stands before a bound.
                let leads_on = matches!(
                    tokens.peek(),
                    Some(TokenTree::Punct(next))
                        if next.as_char() == ':' && next.spacing() == Spacing::Joint
                );
                replaced_tokens.extend(name(input, ident.span(), leads_on));
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), replaced(group.stream(), input));
                inner.set_span(group.span());
                replaced_tokens.extend([TokenTree::Group(inner)]);
            }
            other => replaced_tokens.extend([other]),
        }
    }
    replaced_tokens
}

/// The type as it is written elsewhere. In a path that leads on, `Token<T>::new` would be a comparison.
fn name(input: &DeriveInput, span: Span, leads_on: bool) -> TokenStream {
    let mut ident: Ident = input.ident.clone();
    ident.set_span(span);
    let (_, arguments, _) = input.generics.split_for_impl();
    let mut name = ident.into_token_stream();
    if leads_on {
        arguments.as_turbofish().to_tokens(&mut name);
    } else {
        arguments.to_tokens(&mut name);
    }
    name
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;
    use syn::DeriveInput;

    use super::spelled_out;

    fn read(source: &str) -> DeriveInput {
        syn::parse_str(source).unwrap()
    }

    #[test]
    fn self_is_the_type_with_its_arguments() {
        for (source, expected) in [
            (
                "struct T { a: Option<Box<Self>>, b: (Vec<Self>,) }",
                "struct T { a: Option<Box<T>>, b: (Vec<T>,) }",
            ),
            (
                "struct T<'a, X: Clone, const N: usize = 1> where Self: Sized { a: Vec<Self>, b: [X; N], c: Self::D }",
                "struct T<'a, X: Clone, const N: usize = 1> where T<'a, X, N>: Sized { a: Vec<T<'a, X, N>>, b: [X; N], c: T::<'a, X, N>::D }",
            ),
            (
                "#[claims(validate = Self::whole)] struct T { #[claim(validate = Self::one)] a: u8 }",
                "#[claims(validate = T::whole)] struct T { #[claim(validate = T::one)] a: u8 }",
            ),
        ] {
            // Predicates would end in a comma, or not.
            let words =
                |input: DeriveInput| input.into_token_stream().to_string().replace(" ,", "");
            let spelled = spelled_out(&read(source)).unwrap();
            assert_eq!(words(spelled), words(read(expected)));
        }
    }

    #[test]
    fn a_declaration_without_self_stays_as_it_is() {
        assert!(spelled_out(&read("struct T { a: Selfish, b: own::T }")).is_none());
    }
}
