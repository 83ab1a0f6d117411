//! `#[claim(...)]` and `#[claims(...)]` as they were written: values with their places, and nothing
//! judged yet but the syntax.

mod container;
mod field;
mod list;
mod serde;
mod unread;
mod validator;
mod value;
mod variant;

pub(crate) use self::{
    container::{ContainerAttributes, SetValidatorPath},
    field::FieldAttributes,
    unread::Unread,
    validator::ValidatorValue,
    value::{LengthSyntax, RangeSyntax},
    variant::VariantAttributes,
};

use std::fmt::Display;

use proc_macro2::{Ident, Span};
use syn::Attribute;

use crate::{errors::Errors, suggest::did_you_mean};

/// Every word that one of our attributes takes.
#[cfg(test)]
pub(crate) fn words() -> Vec<&'static str> {
    [field::KNOWN, container::KNOWN, &["value"]].concat()
}

/// One attribute: the place of its name, and its value.
pub(crate) struct Attr<T> {
    pub(crate) span: Span,
    pub(crate) value: T,
}

/// Keeps the first value of an attribute, and reports a second one.
fn set<T>(slot: &mut Option<Attr<T>>, name: &Ident, value: T, errors: &mut Errors) {
    if slot.is_some() {
        errors.at(name.span(), repeated(name));
    } else {
        *slot = Some(Attr {
            span: name.span(),
            value,
        });
    }
}

fn repeated(name: &Ident) -> impl Display {
    format!("`{name}` is given twice: keep one of the two")
}

/// The error about a name that no attribute has.
fn unknown(name: &Ident, owner: &str, known: &[&str]) -> syn::Error {
    let hint = did_you_mean(&name.to_string(), known);
    syn::Error::new(
        name.span(),
        format!("unknown attribute `{name}` on {owner}: {hint}"),
    )
}

/// The attributes with `#[claim(...)]` or `#[claims(...)]`, whichever belongs at this place. The
/// other one is reported, and then read all the same, so that nothing follows from it.
fn ours<'a>(
    attributes: &'a [Attribute],
    expected: &'static str,
    owner: &'static str,
    errors: &mut Errors,
) -> Vec<&'a Attribute> {
    let is_ours = |attribute: &&Attribute| {
        attribute.path().is_ident("claim") || attribute.path().is_ident("claims")
    };
    let found: Vec<&Attribute> = attributes.iter().filter(is_ours).collect();
    for attribute in &found {
        if !attribute.path().is_ident(expected) {
            errors.spanned(
                attribute.path(),
                format!("{owner} takes `#[{expected}(...)]`"),
            );
        }
    }
    found
}
