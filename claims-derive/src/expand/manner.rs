//! How a registered claim is read, and what its type has to fit: both follow from its kind.

use claims_registry::RegisteredClaim;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// How the value of a claim is read: see `decode/probe/` of the runtime.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Plain,
    Date,
    Many,
    Object,
    ObjectOrArray,
    NotNull,
}

impl Manner {
    /// The manner that a registered claim's kind asks for.
    pub(super) fn of(claim: &RegisteredClaim) -> Self {
        match claim.kind.name() {
            "numeric_date" => Self::Date,
            "string_or_string_array" => Self::Many,
            "object" => Self::Object,
            "object_or_array" | "object_or_object_array" => Self::ObjectOrArray,
            "any" => Self::NotNull,
            _ => Self::Plain,
        }
    }

    pub(super) fn tokens(self) -> TokenStream {
        match self {
            Self::Plain => quote!(_claims::Plain),
            Self::Date => quote!(_claims::Date),
            Self::Many => quote!(_claims::Many),
            Self::Object => quote!(_claims::Object),
            Self::ObjectOrArray => quote!(_claims::ObjectOrArray),
            Self::NotNull => quote!(_claims::NotNull),
        }
    }
}

/// `kind::NumericDateClaim<claim::exp>`.
pub(super) fn kind_bound(registered: &RegisteredClaim) -> TokenStream {
    // The variants of `Kind` are named as the traits are; a test of `claims-core` sees to it.
    let kind = format_ident!("{}Claim", format!("{:?}", registered.kind));
    let marker = marker(registered);
    quote!(_claims::kind::#kind<#marker>)
}

/// `claim::exp`: the type that stands for a registered name in messages.
pub(super) fn marker(registered: &RegisteredClaim) -> TokenStream {
    let marker = match registered.name {
        "..." => format_ident!("ellipsis"),
        "ref" => format_ident!("r#ref"),
        name => format_ident!("{name}"),
    };
    quote!(_claims::claim::#marker)
}
