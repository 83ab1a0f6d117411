//! The derive macro of `claims-core`, which re-exports it; nothing here is used directly.
//!
//! Four steps: the declaration as written (`declaration`, `attributes`), the model that the
//! expansion reads (`build`, `model`), what is wrong with either (`checks`), and the impls
//! (`expand`). The impls are emitted beside the errors, so that one mistake is one error.

mod attributes;
mod build;
mod checks;
mod declaration;
mod docs;
mod errors;
mod expand;
mod fallback;
mod literal;
mod model;
mod name;
mod own_name;
mod pattern;
#[cfg(test)]
mod properties;
mod suggest;
#[cfg(test)]
mod testing;
mod types;
#[cfg(test)]
mod ui;

use claims_registry as registry;
use proc_macro2::{Ident, Span, TokenStream};
use syn::{DeriveInput, parse_macro_input};

use self::{declaration::Declaration, errors::Errors};

#[doc = include_str!("derive.md")]
#[proc_macro_derive(Claims, attributes(claim, claims, serde))]
pub fn derive_claims(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input).into()
}

fn derive(input: &DeriveInput) -> TokenStream {
    let spelled_out = own_name::spelled_out(input);
    let input = spelled_out.as_ref().unwrap_or(input);
    let mut errors = Errors::default();
    let declaration = Declaration::read(input, &mut errors);
    let set = build::set(&declaration, &mut errors);
    checks::check(&declaration, &set, &mut errors);
    let impls = if declaration.misshapen {
        fallback::derive(&declaration)
    } else {
        expand::derive(&set)
    };
    let mut output = errors.to_compile_errors();
    output.extend(impls);
    output
}

/// The module of `claims_core` that generated code speaks to, which names the release.
fn private() -> Ident {
    Ident::new(
        concat!("__private", env!("CARGO_PKG_VERSION_PATCH")),
        Span::call_site(),
    )
}
