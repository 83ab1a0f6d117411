//! What representative types expand to, as files that a person can read.
//!
//! A change of the expansion shows up here as a diff. `CLAIMS_BLESS=1 cargo test -p claims-derive`
//! writes the files anew.

use std::{env, fs, path::PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::DeriveInput;

/// `NAME.input.rs` is what a user writes, `NAME.expected.rs` what it becomes.
const CASES: &[&str] = &[
    "access_token",
    "borrowed_and_generic",
    "described",
    "embedded_and_extra",
    "kinds_and_literals",
    "online",
    "tagged",
];

fn snapshot(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("src/expand/snapshots")
        .join(file)
}

fn expand(case: &str) -> TokenStream {
    let source = fs::read_to_string(snapshot(&format!("{case}.input.rs"))).unwrap();
    let input: DeriveInput = syn::parse_str(&source).unwrap();
    crate::derive(&input)
}

#[test]
fn expansions_are_as_kept() {
    for case in CASES {
        let expansion = prettyplease::unparse(&syn::parse2(unwrapped(expand(case))).unwrap());
        let path = snapshot(&format!("{case}.expected.rs"));
        if env::var_os("CLAIMS_BLESS").is_some() {
            fs::write(&path, &expansion).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            expansion == kept,
            "the expansion of `{case}` changed; if that is meant, run the test with CLAIMS_BLESS=1 \
             and read the diff of {}\n{expansion}",
            path.display()
        );
    }
}

/// Without `with_schemars!` around impls, which gives them back: they would stay unformatted.
fn unwrapped(tokens: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = tokens.into_iter().collect();
    let call =
        |token: &TokenTree| matches!(token, TokenTree::Ident(name) if name == "with_schemars");
    // `_claims :: with_schemars ! { ... }`
    if let Some(place) = tokens.iter().position(call) {
        let impls = tokens.remove(place + 2);
        tokens.drain(place - 3..=place + 1);
        if let TokenTree::Group(impls) = impls {
            tokens.splice(place - 3..place - 3, impls.stream());
        }
    }
    let inside = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let inside = unwrapped(group.stream());
            TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inside))
        }
        other => other,
    });
    inside.collect()
}

/// A name of the prelude in generated code means something else in a crate that took it. The test
/// fails when an expansion says `Some(..)` instead of `_claims::Some(..)`.
#[test]
fn prelude_names_are_qualified() {
    const PRELUDE: &[&str] = &[
        "Some",
        "None",
        "Ok",
        "Err",
        "Option",
        "Result",
        "Default",
        "Sized",
        "Clone",
        "Into",
        "From",
        "ToOwned",
        "Iterator",
        "drop",
        "panic",
        "matches",
        "assert",
        "format",
        "unreachable",
    ];
    for case in CASES {
        // What the user wrote is the user's: only names that the input does not use are judged.
        let source = fs::read_to_string(snapshot(&format!("{case}.input.rs"))).unwrap();
        let own: Vec<_> = PRELUDE
            .iter()
            .filter(|name| !source.contains(**name))
            .collect();
        let mut bare = Vec::new();
        collect_bare(expand(case), &mut bare);
        for name in own {
            assert!(
                !bare.iter().any(|ident| ident == name),
                "`{name}` is not qualified in `{case}`"
            );
        }
    }
}

/// Every identifier that no `::` and no `.` stands before.
fn collect_bare(tokens: TokenStream, bare: &mut Vec<String>) {
    let mut qualified = false;
    for token in tokens {
        match &token {
            TokenTree::Group(group) => collect_bare(group.stream(), bare),
            TokenTree::Ident(ident) if !qualified => bare.push(ident.to_string()),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        qualified =
            matches!(&token, TokenTree::Punct(punct) if matches!(punct.as_char(), ':' | '.'));
    }
}
