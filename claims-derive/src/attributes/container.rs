//! `#[claims(...)]` on the deriving type.

use std::mem::discriminant;

use proc_macro2::Ident;
use syn::{LitStr, Path, Type, parse::ParseStream};

use super::{Attr, Unread, list, ours, repeated, serde, set, unknown, value};
use crate::{errors::Errors, name::Case, suggest::quoted};

/// `#[claims(...)]` on the deriving type.
#[derive(Default)]
pub(crate) struct ContainerAttributes {
    pub(crate) rename_all: Option<Attr<Option<Case>>>,
    pub(crate) profile: Option<Attr<LitStr>>,
    pub(crate) typ: Option<Attr<LitStr>>,
    pub(crate) tag: Option<Attr<LitStr>>,
    pub(crate) context: Option<Attr<Type>>,
    /// In the order they were written.
    pub(crate) validators: Vec<Attr<SetValidatorPath>>,
    pub(crate) forbid: Option<Attr<Vec<LitStr>>>,
    pub(crate) deny_unknown: Option<Attr<()>>,
    pub(crate) decode_only: Option<Attr<()>>,
    pub(crate) encode_only: Option<Attr<()>>,
    pub(crate) schemars: Option<Attr<()>>,
    pub(crate) krate: Option<Attr<Path>>,
    /// What could not be read.
    pub(crate) unread: Unread,
}

/// `validate` or `validate_with`.
pub(crate) enum SetValidatorPath {
    Function(Path),
    FunctionWithContext(Path),
}

/// Every attribute of a type, for suggestions.
pub(super) const KNOWN: &[&str] = &[
    "rename_all",
    "profile",
    "typ",
    "tag",
    "context",
    "validate",
    "validate_with",
    "forbid",
    "deny_unknown",
    "decode_only",
    "encode_only",
    "schemars",
    "crate",
];

impl ContainerAttributes {
    pub(crate) fn read(attributes: &[syn::Attribute], errors: &mut Errors) -> Self {
        let mut this = Self::default();
        let mut unread = Unread::default();
        serde::refuse(attributes, serde::Place::Container, &mut unread, errors);
        for attribute in ours(attributes, "claims", "a type", errors) {
            list::entries(attribute, &mut unread, errors, |name, input, errors| {
                this.entry(name, input, errors)
            });
        }
        this.unread = unread;
        this
    }

    fn entry(
        &mut self,
        name: &Ident,
        input: ParseStream<'_>,
        errors: &mut Errors,
    ) -> syn::Result<()> {
        match name.to_string().as_str() {
            "rename_all" => {
                let case = case(&value::text(name, input)?, errors);
                set(&mut self.rename_all, name, case, errors);
            }
            "profile" => set(&mut self.profile, name, value::text(name, input)?, errors),
            "typ" => set(&mut self.typ, name, value::text(name, input)?, errors),
            "tag" => set(&mut self.tag, name, value::text(name, input)?, errors),
            "context" => set(&mut self.context, name, value::ty(name, input)?, errors),
            "validate" => {
                let path = SetValidatorPath::Function(value::path(name, input)?);
                self.validator(name, path, errors);
            }
            "validate_with" => {
                let path = SetValidatorPath::FunctionWithContext(value::path(name, input)?);
                self.validator(name, path, errors);
            }
            "forbid" => set(&mut self.forbid, name, value::texts(name, input)?, errors),
            "deny_unknown" => set(
                &mut self.deny_unknown,
                name,
                value::flag(name, input)?,
                errors,
            ),
            "decode_only" => set(
                &mut self.decode_only,
                name,
                value::flag(name, input)?,
                errors,
            ),
            "encode_only" => set(
                &mut self.encode_only,
                name,
                value::flag(name, input)?,
                errors,
            ),
            "schemars" => set(&mut self.schemars, name, value::flag(name, input)?, errors),
            "crate" => set(&mut self.krate, name, value::krate(name, input)?, errors),
            _ => return Err(unknown(name, "a type", KNOWN)),
        }
        Ok(())
    }

    fn validator(&mut self, name: &Ident, path: SetValidatorPath, errors: &mut Errors) {
        let same =
            |other: &Attr<SetValidatorPath>| discriminant(&other.value) == discriminant(&path);
        if self.validators.iter().any(same) {
            errors.at(name.span(), repeated(name));
        } else {
            self.validators.push(Attr {
                span: name.span(),
                value: path,
            });
        }
    }
}

fn case(text: &LitStr, errors: &mut Errors) -> Option<Case> {
    let case = Case::parse(&text.value());
    if case.is_none() {
        let message = format!(
            "unknown case {:?}: known are {}",
            text.value(),
            quoted(&Case::names())
        );
        errors.at(text.span(), message);
    }
    case
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{ContainerAttributes, KNOWN};
    use crate::errors::Errors;

    fn messages(attribute: syn::Attribute) -> Vec<String> {
        let mut errors = Errors::default();
        ContainerAttributes::read(&[attribute], &mut errors);
        errors.messages()
    }

    #[test]
    fn every_known_name_is_read() {
        for name in KNOWN {
            let name: proc_macro2::TokenStream = name.parse().unwrap();
            let messages = messages(parse_quote!(#[claims(#name(=))]));
            assert!(
                messages
                    .iter()
                    .all(|text| !text.contains("unknown attribute")),
                "{messages:?}"
            );
        }
    }

    #[test]
    fn unknown_names_and_cases_are_reported() {
        assert_eq!(
            messages(parse_quote!(#[claims(deny_unknow)])),
            ["unknown attribute `deny_unknow` on a type: did you mean `deny_unknown`?"]
        );
        let found = messages(parse_quote!(#[claims(rename_all = "camelcase")]));
        assert!(found[0].contains("`camelCase`"), "{found:?}");
        assert_eq!(
            messages(parse_quote!(#[claim(tag = "t")])),
            ["a type takes `#[claims(...)]`"]
        );
    }

    #[test]
    fn a_type_with_commas_is_one_value() {
        assert!(messages(parse_quote!(#[claims(context = Map<A, B>, crate = ::c)])).is_empty());
    }
}
