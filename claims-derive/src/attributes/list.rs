//! The list between the parentheses of an attribute.

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Meta, Token, ext::IdentExt, parse::ParseStream};

use super::Unread;
use crate::errors::Errors;

/// Hands every entry of the list to `entry`, which reads what follows the entry's name. A faulty
/// entry is reported, noted and passed over.
pub(super) fn entries(
    attribute: &Attribute,
    unread: &mut Unread,
    errors: &mut Errors,
    mut entry: impl FnMut(&Ident, ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) {
    let Meta::List(list) = &attribute.meta else {
        let name = attribute.path();
        let text = if name.is_ident("claim") {
            "#[claim(...)]"
        } else {
            "#[claims(...)]"
        };
        errors.spanned(&attribute.meta, format!("expected parentheses: `{text}`"));
        return;
    };
    let outcome = list.parse_args_with(|input: ParseStream<'_>| {
        while !input.is_empty() {
            let mut known = None;
            let outcome = name(input).and_then(|name| {
                entry(known.insert(name), input, errors)?;
                separator(known.as_ref(), input)
            });
            if let Err(error) = outcome {
                errors.push(error);
                unread.note(known.map(|name| name.to_string()));
                skip_entry(input)?;
            }
        }
        Ok(())
    });
    if let Err(error) = outcome {
        errors.push(error);
    }
}

fn name(input: ParseStream<'_>) -> syn::Result<Ident> {
    Ident::parse_any(input)
        .map_err(|error| syn::Error::new(error.span(), "expected the name of an attribute"))
}

fn separator(name: Option<&Ident>, input: ParseStream<'_>) -> syn::Result<()> {
    if let Some(name) = name
        && !input.is_empty()
    {
        input.parse::<Token![,]>().map_err(|error| {
            syn::Error::new(error.span(), format!("expected a comma after `{name}`"))
        })?;
    }
    Ok(())
}

fn skip_entry(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    input.parse::<Option<Token![,]>>()?;
    Ok(())
}
