//! Whatever stands below `#[derive(Claims)]`, the derive answers: never a panic.

mod declarations;
mod vocabulary;

use std::{cell::Cell, env};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use syn::DeriveInput;

/// So many cases, unless `PROPTEST_CASES` says otherwise.
fn runner(cases: u32) -> TestRunner {
    let mut config = Config::default();
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    // Where the seeds of failures are kept is told from it.
    config.source_file = Some(file!());
    TestRunner::new(config)
}

/// What became of a declaration.
enum Outcome {
    /// Impls, and nothing is wrong.
    Expanded,
    /// Errors, and impls beside them if there is a type to have some.
    Refused,
}

/// Expands as the compiler does, and holds the answer to be Rust.
fn outcome(tokens: TokenStream) -> Result<Outcome, TestCaseError> {
    let output = match syn::parse2::<DeriveInput>(tokens) {
        Ok(input) => crate::derive(&input),
        Err(error) => error.to_compile_error(),
    };
    let text = output.to_string();
    syn::parse2::<syn::File>(output)
        .map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
    Ok(if text.contains("compile_error !") {
        Outcome::Refused
    } else {
        Outcome::Expanded
    })
}

/// The tokens of a text, unless it holds what no token begins with.
fn tokens(text: &str) -> Option<TokenStream> {
    text.parse().ok()
}

/// As a macro hands its fragments on: some of the literals and names are in groups without delimiters.
fn grouped(tokens: TokenStream, turn: &mut u32) -> TokenStream {
    let group = |token: TokenTree| match token {
        TokenTree::Group(group) => {
            TokenTree::Group(Group::new(group.delimiter(), grouped(group.stream(), turn)))
        }
        TokenTree::Ident(_) | TokenTree::Literal(_) => {
            *turn = turn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if *turn >> 28 == 0 {
                TokenTree::Group(Group::new(Delimiter::None, token.into()))
            } else {
                token
            }
        }
        TokenTree::Punct(_) => token,
    };
    tokens.into_iter().map(group).collect()
}

#[test]
fn declarations_expand_or_are_refused() {
    let (all, expanded) = (Cell::new(0), Cell::new(0));
    let cases = (
        declarations::guided(),
        prop::option::weighted(0.2, any::<u32>()),
    );
    let holds = |(text, turn): (String, Option<u32>)| {
        let Some(tokens) = tokens(&text) else {
            return Err(TestCaseError::fail(format!("no tokens: {text}")));
        };
        let tokens = match turn {
            Some(mut turn) => grouped(tokens, &mut turn),
            None => tokens,
        };
        all.set(all.get() + 1);
        if let Outcome::Expanded = outcome(tokens)? {
            expanded.set(expanded.get() + 1);
        }
        Ok(())
    };
    runner(512).run(&cases, holds).unwrap();
    let (all, expanded) = (all.get(), expanded.get());
    println!("{expanded} of {all} declarations expanded");
    // Both ways have to be walked: errors alone would say nothing about the expansion.
    assert!(
        expanded * 5 >= all && expanded * 10 <= all * 9,
        "{expanded} of {all} declarations expanded without an error"
    );
}

#[test]
fn noise_is_refused() {
    let holds = |text: String| {
        if let Some(tokens) = tokens(&text) {
            outcome(tokens)?;
        }
        Ok(())
    };
    runner(512).run(&declarations::noise(), holds).unwrap();
}

/// What the properties have found, as is the next one.
#[test]
fn a_trait_object_is_no_claim() {
    for ty in ["dyn Fn(u8) -> u8 + 'a", "dyn Any"] {
        for text in [
            format!("struct S<'a> {{ a: {ty} }}"),
            format!("#[claims(tag = \"t\")] enum E<'a> {{ A({ty}) }}"),
        ] {
            assert!(
                matches!(outcome(tokens(&text).unwrap()), Ok(Outcome::Refused)),
                "{text}"
            );
        }
    }
}

#[test]
fn paths_with_parameters_stay_rust() {
    for refused in ["OneOrMany<String>", "a::<T>::b", "Fn(u8) -> u8"] {
        let text = format!("#[claims(crate = {refused})] struct S {{ a: u8 }}");
        assert!(
            matches!(outcome(tokens(&text).unwrap()), Ok(Outcome::Refused)),
            "{text}"
        );
    }
    for path in ["Map<A, B>::new", "a::<T>::b", "Vec<u8>"] {
        for word in ["validate", "default", "with"] {
            let text = format!("struct S {{ #[claim({word} = {path})] a: u8 }}");
            assert!(
                matches!(outcome(tokens(&text).unwrap()), Ok(Outcome::Expanded)),
                "{text}"
            );
        }
    }
}
