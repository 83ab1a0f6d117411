//! The calls that check, in const evaluation, what online checks need of other claims.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::{claims, extra, span};
use crate::{
    model::{Claim, Field, OnlineCheck, Set, Validator},
    registry::Kind,
    types::may_hold_set,
};

/// One call for each check, at its attribute, and for each claim that may hold a set with one, at its type.
pub(super) fn calls(set: &Set<'_>, fields: &[Field<'_>], schema: &TokenStream) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    for (index, (_, claim)) in claims(fields).enumerate() {
        // In a set that was not understood, what is not there may be there.
        for validator in claim.validators.iter().filter(|_| set.is_complete) {
            if let Validator::Online(check) = validator {
                calls.extend(needs(check, schema, index));
            }
        }
        if may_hold_checks(claim) {
            let ends = span::ends(claim.value);
            let arguments = quote!((#schema, #index));
            calls.push(call(ends, "assert_offline", arguments));
        }
    }
    if let Some((_, value)) = extra(fields)
        && may_hold_set(value)
    {
        let ends = span::ends(value);
        calls.push(call(ends, "assert_extra_offline", quote!((#schema))));
    }
    calls
}

/// What the check needs of other claims.
fn needs(check: &OnlineCheck, schema: &TokenStream, index: usize) -> Option<TokenStream> {
    let (place, function) = match check {
        OnlineCheck::SingleUse { span } => (*span, "assert_expires"),
        OnlineCheck::VersionOf(of) => (of.span, "assert_versioned"),
        OnlineCheck::Revocable => return None,
    };
    Some(call((place, place), function, quote!((#schema, #index))))
}

fn call((start, end): (Span, Span), function: &str, arguments: TokenStream) -> TokenStream {
    let function = format_ident!("{function}");
    let path = span::at(start, quote!(_claims::#function));
    let arguments = span::at(end, arguments);
    quote!(#path #arguments)
}

/// Whether the value may be a set with online checks, or hold one: most claims cannot, and users pay for
/// every call.
fn may_hold_checks(claim: &Claim<'_>) -> bool {
    let may_be_object = claim.registered.is_none_or(|registered| {
        matches!(
            registered.kind,
            Kind::Any
                | Kind::Object
                | Kind::Array
                | Kind::ObjectArray
                | Kind::ObjectOrArray
                | Kind::ObjectOrObjectArray
        )
    });
    may_be_object && claim.with.is_none() && may_hold_set(claim.schema.unwrap_or(claim.value))
}
