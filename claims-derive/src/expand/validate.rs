//! `impl ValidateClaims`, and the checks that decoding shares with it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{GenericParam, spanned::Spanned as _};

use super::{bounds, claim_schema, claims, context_parameter, provided, schema, self_type, span};
use crate::model::{Body, Claim, Field, Presence, Role, Set, SetValidator, Validator};

pub(super) fn expand(set: &Set<'_>) -> TokenStream {
    let (impl_generics, where_clause) = bounds::validate(set).split_impl();
    let self_type = self_type(set);
    let context = context_parameter(set);
    let functions = check_functions(set);
    let body = match &set.body {
        Body::Struct(fields) => struct_body(set, fields),
        Body::Enum { variants, .. } => {
            let arms = variants.iter().map(|variant| {
                let (ident, ty) = (variant.ident, variant.ty);
                let inner = span::qualified(ty, quote!(_claims::ValidateClaims));
                let context = provided(set, ty);
                quote!(Self::#ident(value) => #inner::validate(value, #context, report),)
            });
            quote!(match self { #(#arms)* })
        }
    };
    let whole = set_checks(set, &quote!(self));
    quote! {
        #functions
        #[automatically_derived]
        impl #impl_generics _claims::ValidateClaims for #self_type #where_clause {
            fn validate(&self, context: #context, report: &mut _claims::Report) {
                #body
                #whole
            }
        }
    }
}

fn struct_body(set: &Set<'_>, fields: &[Field<'_>]) -> TokenStream {
    let mut index = 0_usize;
    let mut body = TokenStream::new();
    for field in fields {
        let ident = field.ident;
        match &field.role {
            Role::Claim(claim) => {
                let check = check_call(set, claim, index);
                index += 1;
                let Some(check) = check else { continue };
                body.extend(match claim.presence {
                    Presence::Required | Presence::Default(_) => {
                        quote!({ let value = &self.#ident; #check })
                    }
                    Presence::Optional | Presence::Nullable => quote! {
                        if let _claims::Some(value) = &self.#ident {
                            #check
                        }
                    },
                });
            }
            Role::Embedded => {
                let inner = span::qualified(field.ty, quote!(_claims::ValidateClaims));
                let context = provided(set, field.ty);
                body.extend(quote!(#inner::validate(&self.#ident, #context, report);));
            }
            Role::Extra { .. } => {}
        }
    }
    body
}

/// One function for each claim with validators: decoding and encoding both call it.
fn check_functions(set: &Set<'_>) -> TokenStream {
    let Body::Struct(fields) = &set.body else {
        return TokenStream::new();
    };
    let functions = claims(fields)
        .enumerate()
        .filter(|(_, (_, claim))| has_checks(claim));
    let context = context_parameter(set);
    functions
        .map(|(index, (_, claim))| {
            let name = check_function(index);
            let value = claim.value;
            let (impl_generics, where_clause) = bounds::describe(set).split_impl();
            let calls = claim.validators.iter().map(call);
            quote! {
                fn #name #impl_generics(
                    value: &#value,
                    context: #context,
                    claim: &'static _claims::ClaimSchema,
                    report: &mut _claims::Report,
                ) #where_clause {
                    #(#calls)*
                }
            }
        })
        .collect()
}

fn check_function(index: usize) -> syn::Ident {
    format_ident!("check{index}")
}

/// `lifetime` is for the policy, which knows the time.
fn has_checks(claim: &Claim<'_>) -> bool {
    let mut validators = claim.validators.iter();
    validators.any(|validator| !matches!(validator, Validator::Lifetime { .. }))
}

/// Calls the validators of a claim on `value`.
pub(super) fn check_call(set: &Set<'_>, claim: &Claim<'_>, index: usize) -> Option<TokenStream> {
    has_checks(claim).then(|| {
        let name = check_function(index);
        let schema = claim_schema(index);
        let arguments = set
            .generics
            .params
            .iter()
            .filter_map(|parameter| match parameter {
                GenericParam::Type(parameter) => Some(&parameter.ident),
                GenericParam::Const(parameter) => Some(&parameter.ident),
                GenericParam::Lifetime(_) => None,
            });
        quote!(#name::<#(#arguments),*>(value, context, #schema, report);)
    })
}

/// One validator of one claim.
fn call(validator: &Validator<'_>) -> TokenStream {
    match validator {
        Validator::Equals(literal) => {
            let tokens = schema::literal_tokens(literal);
            quote_spanned!(literal.span=> _claims::validate::equals(value, #tokens, claim, report);)
        }
        Validator::OneOf(literals) => {
            let tokens = literals.iter().map(schema::literal_tokens);
            let span = literals
                .first()
                .map_or_else(proc_macro2::Span::call_site, |l| l.span);
            quote_spanned!(span=> _claims::validate::one_of(value, &[#(#tokens),*], claim, report);)
        }
        Validator::Contains(literal) => {
            let tokens = schema::literal_tokens(literal);
            quote_spanned!(literal.span=> _claims::validate::contains(value, #tokens, claim, report);)
        }
        Validator::Length { min, max, span } => {
            let max = schema::option(*max);
            quote_spanned!(*span=> _claims::validate::length(value, #min, #max, claim, report);)
        }
        Validator::Range {
            min,
            max,
            max_exclusive,
            span,
        } => {
            let bounds = schema::bounds_tokens(min.as_ref(), max.as_ref(), *max_exclusive);
            quote_spanned!(*span=> _claims::validate::range(value, #bounds, claim, report);)
        }
        Validator::NotEmpty { span } => {
            quote_spanned!(*span=> _claims::validate::not_empty(value, claim, report);)
        }
        Validator::Pattern { regex, span } => quote_spanned! {*span=> {
            static CACHE: _claims::validate::PatternCache = _claims::validate::PatternCache::new();
            _claims::validate::pattern(value, #regex, &CACHE, claim, report);
        }},
        Validator::Format { format, span } => {
            let format = schema::format_tokens(*format);
            quote_spanned!(*span=> _claims::validate::format(value, #format, claim, report);)
        }
        Validator::Lifetime { .. } => TokenStream::new(),
        // A plain call, so that `fn(&str)` serves a `String`.
        Validator::Function(path) => quote_spanned! {path.span()=>
            _claims::validate::function(#path(value), claim, report);
        },
        Validator::FunctionWithContext(path) => quote_spanned! {path.span()=>
            if let _claims::Some(context) = context {
                _claims::validate::function(#path(value, context), claim, report);
            }
        },
    }
}

/// The validators of the whole set, on `value`.
pub(super) fn set_checks(set: &Set<'_>, value: &TokenStream) -> TokenStream {
    let calls = set.validators.iter().map(|validator| match validator {
        SetValidator::Function(path) => quote_spanned! {path.span()=>
            _claims::validate::set_function(#path(#value), <Self as _claims::Claims>::SCHEMA, report);
        },
        SetValidator::FunctionWithContext(path) => quote_spanned! {path.span()=>
            if let _claims::Some(context) = context {
                _claims::validate::set_function(#path(#value, context), <Self as _claims::Claims>::SCHEMA, report);
            }
        },
    });
    calls.collect()
}
