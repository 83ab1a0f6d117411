//! `impl ValidateClaims`, and the checks that decoding shares with it.
//!
//! Wherever a path of the user's is called, the names around it start with two underscores: a
//! validator may well be called `report` or `value`.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{GenericParam, Ident, Path, Type, spanned::Spanned as _};

use super::{
    as_set, bounds, claim_schema, claims, constants, context_parameter, held, manner::Manner,
    provided, schema, self_type, span,
};
use crate::{
    model::{Body, Claim, Field, Presence, Role, Set, SetValidator, Validator},
    types::may_hold_set,
};

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
                let inner = span::qualified(&held(set, ty), quote!(_claims::ValidateClaims));
                let context = provided(set, ty);
                let value = as_set(set, ty, &quote!(value));
                quote!(Self::#ident(value) => #inner::validate(#value, #context, __report),)
            });
            quote!(match self { #(#arms)* })
        }
    };
    let whole = set_check_call(set, &quote!(self));
    let set_function = set_function(set);
    quote! {
        #functions
        #set_function
        #[automatically_derived]
        impl #impl_generics _claims::ValidateClaims for #self_type #where_clause {
            fn validate(&self, __context: #context, __report: &mut _claims::Report) {
                #body
                #whole
            }
        }
        #[automatically_derived]
        impl #impl_generics _claims::HoldsSets for #self_type #where_clause {
            fn validate(&self, report: &mut _claims::Report) {
                _claims::validate_nested(self, report)
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
                let own = check_call(set, claim, index);
                let held = held_call(claim, index);
                index += 1;
                if own.is_none() && held.is_none() {
                    continue;
                }
                let check = quote!(#own #held);
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
                let inner = span::qualified(&held(set, field.ty), quote!(_claims::ValidateClaims));
                let context = provided(set, field.ty);
                let value = as_set(set, field.ty, &quote!(&self.#ident));
                body.extend(quote!(#inner::validate(#value, #context, __report);));
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
            let self_type = self_type(set);
            let calls = claim
                .validators
                .iter()
                .map(|validator| call(validator, value));
            quote! {
                fn #name #impl_generics(
                    __value: &#value,
                    __context: #context,
                    __report: &mut _claims::Report,
                ) #where_clause {
                    let __claim = &<#self_type as _claims::Claims>::SCHEMA.claims[#index];
                    #(#calls)*
                }
            }
        })
        .collect()
}

fn check_function(index: usize) -> Ident {
    format_ident!("__check{index}")
}

/// `lifetime` is for the policy, which knows the time.
fn has_checks(claim: &Claim<'_>) -> bool {
    let mut validators = claim.validators.iter();
    validators.any(|validator| !matches!(validator, Validator::Lifetime(_)))
}

/// Calls the validators of a claim on `value`.
pub(super) fn check_call(set: &Set<'_>, claim: &Claim<'_>, index: usize) -> Option<TokenStream> {
    has_checks(claim).then(|| {
        let name = check_function(index);
        let arguments = function_arguments(set);
        quote!(#name::<#arguments>(value, __context, __report);)
    })
}

/// Runs the validators of the sets that the value holds. Decoding has run them already.
fn held_call(claim: &Claim<'_>, index: usize) -> Option<TokenStream> {
    let manner = claim.registered.map_or(Manner::Plain, Manner::of);
    let may_hold = !matches!(manner, Manner::Date | Manner::Many);
    (may_hold && claim.with.is_none() && may_hold_set(claim.value)).then(|| {
        let (value, schema) = (claim.value, claim_schema(index));
        quote!(_claims::As::<'_, _claims::Plain, #value>::validate(value, #schema, __report);)
    })
}

/// One validator of one claim.
fn call(validator: &Validator<'_>, value: &Type) -> TokenStream {
    let check = |span, function, rule| check(span, value, &function, &rule);
    match validator {
        Validator::Equals(literal) => {
            let tokens = constants::literal_tokens(literal);
            check(literal.span, quote!(equals), quote!(#tokens,))
        }
        Validator::OneOf(literals) => {
            let tokens = literals.iter().map(constants::literal_tokens);
            let span = literals
                .first()
                .map_or_else(Span::call_site, |literal| literal.span);
            check(span, quote!(one_of), quote!(&[#(#tokens),*],))
        }
        Validator::Contains(literal) => {
            let tokens = constants::literal_tokens(literal);
            check(literal.span, quote!(contains), quote!(#tokens,))
        }
        Validator::Length { min, max, span } => {
            let max = schema::option(*max);
            check(*span, quote!(length), quote!(#min, #max,))
        }
        Validator::Range {
            min,
            max,
            max_exclusive,
            span,
        } => {
            let bounds = constants::bounds_tokens(min.as_ref(), max.as_ref(), *max_exclusive);
            check(*span, quote!(range), quote!(#bounds,))
        }
        Validator::NotEmpty { span } => check(*span, quote!(not_empty), TokenStream::new()),
        Validator::Pattern { regex, span } => {
            let check = check(*span, quote!(pattern), quote!(#regex, &CACHE,));
            quote!({
                static CACHE: _claims::validate::PatternCache = _claims::validate::PatternCache::new();
                #check
            })
        }
        Validator::Format { format, span } => {
            let format = constants::format_tokens(*format);
            check(*span, quote!(format), quote!(#format,))
        }
        Validator::Lifetime(_) | Validator::Online(_) => TokenStream::new(),
        // A plain call, so that `fn(&str)` serves a `String`.
        Validator::Function(path) => judge(
            path,
            |result| quote!(_claims::validate::function(#result, __claim, __report);),
        ),
        Validator::FunctionWithContext(path) => judge_with_context(
            path,
            |result| quote!(_claims::validate::function(#result, __claim, __report);),
        ),
    }
}

/// Calls a user's function with the value, and hands what it says to `take`.
fn judge(path: &Path, take: impl FnOnce(TokenStream) -> TokenStream) -> TokenStream {
    let value = local(path, "__judged");
    let arguments = span::arguments(path.span(), quote!(#value));
    let taken = take(quote!(#path #arguments));
    quote!({
        let #value = __value;
        #taken
    })
}

/// The same for a function that takes the context too; without one it is left out.
fn judge_with_context(path: &Path, take: impl FnOnce(TokenStream) -> TokenStream) -> TokenStream {
    let (value, context) = (local(path, "__judged"), local(path, "__given"));
    let arguments = span::arguments(path.span(), quote!(#value, #context));
    let taken = take(quote!(#path #arguments));
    quote! {
        if let _claims::Some(#context) = __context {
            let #value = __value;
            #taken
        }
    }
}

/// A local name that stands where the path does, so that an error about an argument points there.
fn local(path: &Path, name: &str) -> Ident {
    Ident::new(name, path.span())
}

/// Calls a validator of the runtime. The type is spelled out at `span`, so that rustc points there
/// if the validator cannot judge it.
fn check(span: Span, value: &Type, function: &TokenStream, rule: &TokenStream) -> TokenStream {
    // A lifetime means something only where it was written.
    let value = if quote!(#value).to_string().contains('\'') {
        quote!(_)
    } else {
        quote!(#value)
    };
    let path = span::at(span, quote!(_claims::validate::#function::<#value>));
    let arguments = span::arguments(span, quote!(__value, #rule __claim, __report));
    quote!(#path #arguments;)
}

/// The function that runs the validators of the whole set.
fn set_function(set: &Set<'_>) -> TokenStream {
    if set.validators.is_empty() {
        return TokenStream::new();
    }
    let (impl_generics, where_clause) = bounds::describe(set).split_impl();
    let self_type = self_type(set);
    let context = context_parameter(set);
    let schema = quote!(<#self_type as _claims::Claims>::SCHEMA);
    let calls = set.validators.iter().map(|validator| match validator {
        SetValidator::Function(path) => judge(
            path,
            |result| quote!(_claims::validate::set_function(#result, #schema, __report);),
        ),
        SetValidator::FunctionWithContext(path) => judge_with_context(
            path,
            |result| quote!(_claims::validate::set_function(#result, #schema, __report);),
        ),
    });
    quote! {
        fn __check_set #impl_generics(
            __value: &#self_type,
            __context: #context,
            __report: &mut _claims::Report,
        ) #where_clause {
            #(#calls)*
        }
    }
}

/// Calls the validators of the whole set on `value`.
pub(super) fn set_check_call(set: &Set<'_>, value: &TokenStream) -> Option<TokenStream> {
    let arguments = function_arguments(set);
    (!set.validators.is_empty())
        .then(|| quote!(__check_set::<#arguments>(#value, __context, __report);))
}

/// The type and const parameters, as arguments of a check function.
fn function_arguments(set: &Set<'_>) -> TokenStream {
    let arguments = set
        .generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(&parameter.ident),
            GenericParam::Const(parameter) => Some(&parameter.ident),
            GenericParam::Lifetime(_) => None,
        });
    quote!(#(#arguments),*)
}
