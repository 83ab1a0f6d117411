//! Checks of literals against types that say nothing by their name, such as an alias.

use proc_macro2::TokenStream;
use quote::quote;

use super::{claims, constants::literal_tokens, span};
use crate::{
    model::{Body, Claim, Literal, Set, Validator},
    types::known,
};

/// One constant per literal, so that each error stands on its own.
///
/// Where a type has a parameter or a lifetime, no constant can name it; the literal is then compared
/// at run time only.
pub(super) fn checks(set: &Set<'_>) -> TokenStream {
    match &set.body {
        Body::Struct(fields) if set.generics.params.is_empty() => claims(fields)
            .filter(|(_, claim)| known(claim.value).is_none())
            .flat_map(|(_, claim)| claim.validators.iter().map(|each| check(claim, each)))
            .collect(),
        _ => TokenStream::new(),
    }
}

fn check(claim: &Claim<'_>, validator: &Validator<'_>) -> TokenStream {
    match validator {
        Validator::Equals(literal) => constant(claim, &quote!(KIND), literal),
        Validator::OneOf(literals) => literals
            .iter()
            .map(|literal| constant(claim, &quote!(KIND), literal))
            .collect(),
        Validator::Contains(literal) => constant(claim, &quote!(MEMBERS), literal),
        _ => TokenStream::new(),
    }
}

fn constant(claim: &Claim<'_>, kind: &TokenStream, literal: &Literal) -> TokenStream {
    let value = claim.value;
    let tokens = literal_tokens(literal);
    let function = span::at(literal.span, quote!(_claims::validate::assert_comparable));
    let kind = quote!(_claims::validate::Comparable::<#value>::#kind);
    let arguments = span::arguments(literal.span, quote!(#kind, #tokens));
    quote!(const _: () = #function #arguments;)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::model;

    #[test]
    fn a_literal_is_held_against_a_type_that_a_constant_can_name() {
        let count = |generics: &str, claim: &str| {
            let source = format!("struct Token{generics} {{ {claim}, b: B{generics} }}");
            model(&source, |set| {
                checks(set).to_string().matches("const _").count()
            })
        };
        let claim = "#[claim(one_of(1, 2))] a: Level";
        assert_eq!(count("", claim), 2);
        assert_eq!(count("<'a>", claim), 0);
        assert_eq!(count("<T>", claim), 0);
        assert_eq!(count("", "#[claim(one_of(1, 2))] a: u8"), 0);
    }
}
