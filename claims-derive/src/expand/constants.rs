//! Validators and their arguments as constants of the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::schema::{option, path_text};
use crate::model::{Format, LifetimeUnit, Literal, LiteralValue, OnlineCheck, Validator};

pub(super) fn validator_literal(validator: &Validator<'_>) -> TokenStream {
    match validator {
        Validator::Equals(literal) => {
            let literal = literal_tokens(literal);
            quote!(_claims::Validator::Equals(#literal))
        }
        Validator::OneOf(literals) => {
            let literals = literals.iter().map(literal_tokens);
            quote!(_claims::Validator::OneOf(&[#(#literals),*]))
        }
        Validator::Contains(literal) => {
            let literal = literal_tokens(literal);
            quote!(_claims::Validator::Contains(#literal))
        }
        Validator::Length { min, max, .. } => {
            let max = option(*max);
            quote!(_claims::Validator::Length { min: #min, max: #max })
        }
        Validator::Range {
            min,
            max,
            max_exclusive,
            ..
        } => {
            let bounds = bounds_tokens(min.as_ref(), max.as_ref(), *max_exclusive);
            quote!(_claims::Validator::Range(#bounds))
        }
        Validator::NotEmpty { .. } => quote!(_claims::Validator::NotEmpty),
        Validator::Pattern { regex, .. } => quote!(_claims::Validator::Pattern(#regex)),
        Validator::Format { format, .. } => {
            let format = format_tokens(*format);
            quote!(_claims::Validator::Format(#format))
        }
        Validator::Lifetime(unit) => {
            let unit = match unit {
                LifetimeUnit::Millis => quote!(Millis),
                LifetimeUnit::Seconds => quote!(Seconds),
            };
            quote!(_claims::Validator::Lifetime(_claims::LifetimeUnit::#unit))
        }
        Validator::Online(check) => {
            let check = match check {
                OnlineCheck::SingleUse { .. } => quote!(SingleUse),
                OnlineCheck::VersionOf(subject) => {
                    let subject = &subject.value;
                    quote!(VersionOf(#subject))
                }
                OnlineCheck::Revocable => quote!(Revocable),
            };
            quote!(_claims::Validator::Online(_claims::OnlineCheck::#check))
        }
        Validator::Function(path) => {
            let path = path_text(path);
            quote!(_claims::Validator::Function(#path))
        }
        Validator::FunctionWithContext(path) => {
            let path = path_text(path);
            quote!(_claims::Validator::FunctionWithContext(#path))
        }
    }
}

pub(super) fn bounds_tokens(
    min: Option<&Literal>,
    max: Option<&Literal>,
    max_exclusive: bool,
) -> TokenStream {
    let min = option(min.map(literal_tokens));
    let max = option(max.map(literal_tokens));
    quote!(_claims::Bounds { min: #min, max: #max, max_exclusive: #max_exclusive })
}

pub(super) fn literal_tokens(literal: &Literal) -> TokenStream {
    match &literal.value {
        LiteralValue::Text(text) => quote!(_claims::Literal::Text(#text)),
        LiteralValue::Integer(integer) => quote!(_claims::Literal::Integer(#integer)),
        LiteralValue::Float(float) => quote!(_claims::Literal::Float(#float)),
        LiteralValue::Boolean(boolean) => quote!(_claims::Literal::Boolean(#boolean)),
    }
}

pub(super) fn format_tokens(format: Format) -> TokenStream {
    let variant = match format {
        Format::Uri => quote!(Uri),
        Format::Email => quote!(Email),
        Format::Uuid => quote!(Uuid),
        Format::Date => quote!(Date),
        Format::StringOrUri => quote!(StringOrUri),
    };
    quote!(_claims::Format::#variant)
}
