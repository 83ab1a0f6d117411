//! Validators of one claim as written.

use proc_macro2::Ident;
use syn::{LitStr, Path, parse::ParseStream};

use super::value::{self, LengthSyntax, RangeSyntax};
use crate::model::Literal;

/// A validator with its arguments.
pub(crate) enum ValidatorValue {
    Equals(Literal),
    OneOf(Vec<Literal>),
    Contains(Literal),
    Length(LengthSyntax),
    Range(RangeSyntax),
    NotEmpty,
    Pattern(LitStr),
    Format(LitStr),
    Lifetime(Ident),
    SingleUse,
    VersionOf(LitStr),
    Revocable,
    Function(Path),
    FunctionWithContext(Path),
}

impl ValidatorValue {
    /// Reads what follows the name; `None` if the name is not a validator's.
    pub(super) fn read(name: &Ident, input: ParseStream<'_>) -> syn::Result<Option<Self>> {
        Ok(Some(match name.to_string().as_str() {
            "equals" => Self::Equals(value::assigned_literal(name, input)?),
            "one_of" => Self::OneOf(value::literals(name, input)?),
            "contains" => Self::Contains(value::assigned_literal(name, input)?),
            "len" => Self::Length(value::length(name, input)?),
            "range" => Self::Range(value::range(name, input)?),
            "not_empty" => {
                value::flag(name, input)?;
                Self::NotEmpty
            }
            "pattern" => Self::Pattern(value::text(name, input)?),
            "format" => Self::Format(value::text(name, input)?),
            "lifetime" => {
                let expected = "a unit: `lifetime(seconds)` or `lifetime(millis)`";
                Self::Lifetime(value::word(name, input, expected)?)
            }
            "single_use" => {
                value::flag(name, input)?;
                Self::SingleUse
            }
            "version_of" => Self::VersionOf(value::text(name, input)?),
            "revocable" => {
                value::flag(name, input)?;
                Self::Revocable
            }
            "validate" => Self::Function(value::path(name, input)?),
            "validate_with" => Self::FunctionWithContext(value::path(name, input)?),
            _ => return Ok(None),
        }))
    }
}
