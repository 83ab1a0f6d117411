//! `#[claim(...)]` on a field.

use proc_macro2::Ident;
use syn::{LitStr, Path, Token, Type, parse::ParseStream};

use super::{Attr, Unread, ValidatorValue, list, ours, repeated, serde, set, unknown, value};
use crate::errors::Errors;

/// `#[claim(...)]` on a field.
#[derive(Default)]
pub(crate) struct FieldAttributes {
    /// With the registered name, if one was given.
    pub(crate) registered: Option<Attr<Option<LitStr>>>,
    pub(crate) rename: Option<Attr<LitStr>>,
    pub(crate) collides: Option<Attr<LitStr>>,
    pub(crate) flatten: Option<Attr<()>>,
    pub(crate) extra: Option<Attr<()>>,
    pub(crate) nullable: Option<Attr<()>>,
    /// With the function that makes the default, if one was given.
    pub(crate) default: Option<Attr<Option<Path>>>,
    pub(crate) with: Option<Attr<Path>>,
    /// A type that looks on the wire as the field does.
    pub(crate) schema: Option<Attr<Type>>,
    pub(crate) sensitive: Option<Attr<()>>,
    /// In the order they were written.
    pub(crate) validators: Vec<Attr<ValidatorValue>>,
    /// The names of all attributes, in the order they were written.
    pub(crate) names: Vec<Ident>,
    /// What could not be read.
    pub(crate) unread: Unread,
}

/// Every attribute of a field, for suggestions.
pub(super) const KNOWN: &[&str] = &[
    "registered",
    "rename",
    "collides",
    "flatten",
    "extra",
    "nullable",
    "default",
    "with",
    "schema",
    "sensitive",
    "equals",
    "one_of",
    "contains",
    "len",
    "range",
    "not_empty",
    "pattern",
    "format",
    "lifetime",
    "single_use",
    "version_of",
    "revocable",
    "validate",
    "validate_with",
];

impl FieldAttributes {
    pub(crate) fn read(attributes: &[syn::Attribute], errors: &mut Errors) -> Self {
        let mut this = Self::default();
        let mut unread = Unread::default();
        serde::refuse(attributes, serde::Place::Field, &mut unread, errors);
        for attribute in ours(attributes, "claim", "a field", errors) {
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
            "registered" => set(
                &mut self.registered,
                name,
                given(name, input, value::text)?,
                errors,
            ),
            "rename" => set(&mut self.rename, name, value::text(name, input)?, errors),
            "collides" => set(&mut self.collides, name, value::text(name, input)?, errors),
            "flatten" => set(&mut self.flatten, name, value::flag(name, input)?, errors),
            "extra" => set(&mut self.extra, name, value::flag(name, input)?, errors),
            "nullable" => set(&mut self.nullable, name, value::flag(name, input)?, errors),
            "default" => set(
                &mut self.default,
                name,
                given(name, input, value::path)?,
                errors,
            ),
            "with" => set(&mut self.with, name, value::path(name, input)?, errors),
            "schema" => set(&mut self.schema, name, value::ty(name, input)?, errors),
            "sensitive" => set(&mut self.sensitive, name, value::flag(name, input)?, errors),
            _ => self.validator(name, input, errors)?,
        }
        if !self.has(name) {
            self.names.push(name.clone());
        }
        Ok(())
    }

    fn validator(
        &mut self,
        name: &Ident,
        input: ParseStream<'_>,
        errors: &mut Errors,
    ) -> syn::Result<()> {
        let Some(value) = ValidatorValue::read(name, input)? else {
            return Err(unknown(name, "a field", KNOWN));
        };
        if self.has(name) {
            errors.at(name.span(), repeated(name));
        } else {
            self.validators.push(Attr {
                span: name.span(),
                value,
            });
        }
        Ok(())
    }

    fn has(&self, name: &Ident) -> bool {
        self.names.contains(name)
    }
}

/// The value behind `=`, for an attribute that may go without.
fn given<T>(
    name: &Ident,
    input: ParseStream<'_>,
    read: impl FnOnce(&Ident, ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Option<T>> {
    if input.peek(Token![=]) {
        return read(name, input).map(Some);
    }
    value::flag(name, input).map(|()| None)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{FieldAttributes, KNOWN};
    use crate::errors::Errors;

    fn messages(attributes: &[syn::Attribute]) -> Vec<String> {
        let mut errors = Errors::default();
        FieldAttributes::read(attributes, &mut errors);
        errors.messages()
    }

    #[test]
    fn every_known_name_is_read() {
        for name in KNOWN {
            let name = syn::Ident::new(name, proc_macro2::Span::call_site());
            let messages = messages(&[parse_quote!(#[claim(#name = #name(=))])]);
            assert!(
                messages
                    .iter()
                    .all(|text| !text.contains("unknown attribute")),
                "{messages:?}"
            );
        }
    }

    #[test]
    fn a_faulty_entry_does_not_hide_the_next() {
        let found =
            messages(&[parse_quote!(#[claim(lenn(1..=2), rename, nullable = 1, sensitive)])]);
        assert_eq!(
            found,
            [
                "unknown attribute `lenn` on a field: did you mean `len`?",
                "`rename` takes a string: write `rename = \"...\"`",
                "`nullable` takes no value: write `nullable`",
            ]
        );
    }

    #[test]
    fn a_repeated_attribute_is_reported_across_lists() {
        let found = messages(&[
            parse_quote!(#[claim(sensitive, len(1))]),
            parse_quote!(#[claim(len(2), sensitive)]),
        ]);
        assert_eq!(
            found,
            [
                "`len` is given twice: keep one of the two",
                "`sensitive` is given twice: keep one of the two",
            ]
        );
    }

    #[test]
    fn values_of_another_form_say_what_to_write() {
        let cases: [(syn::Attribute, &str); 14] = [
            (
                parse_quote!(#[claim(equals = -true)]),
                "`equals` takes a literal: a string, a number, `true` or `false`;",
            ),
            (
                parse_quote!(#[claim(with = "module")]),
                "write the path without quotes: `with = module`",
            ),
            (
                parse_quote!(#[claim(len = 3)]),
                "`len` takes a range or a number: write `len(1..=64)`",
            ),
            (
                parse_quote!(#[claim(len())]),
                "`len` takes a range or a number: write `len(1..=64)`",
            ),
            (
                parse_quote!(#[claim(range(1..=))]),
                "a range with `..=` needs an end",
            ),
            (parse_quote!(#[claim(range(1 2))]), "`range` takes a range"),
            (parse_quote!(#[claim(range(1))]), "write `equals = 1`"),
            (
                parse_quote!(#[claim(equals = 5u8)]),
                "write the literal without its suffix `u8`",
            ),
            (
                parse_quote!(#[claim(equals = 'c')]),
                "`equals` takes a literal: a string, a number, `true` or `false`;",
            ),
            (
                parse_quote!(#[claim(equals = -"x")]),
                "`equals` takes a literal: a string, a number, `true` or `false`;",
            ),
            (
                parse_quote!(#[claim(equals = 1e999)]),
                "beyond what a JSON number",
            ),
            (
                parse_quote!(#[claim(lifetime)]),
                "expected a unit: `lifetime(seconds)` or `lifetime(millis)`",
            ),
            (
                parse_quote!(#[claim(one_of = "a")]),
                "`one_of` takes a list of literals",
            ),
            (
                parse_quote!(#[claim(sensitive not_empty)]),
                "`sensitive` takes no value",
            ),
        ];
        for (attribute, expected) in cases {
            let found = messages(std::slice::from_ref(&attribute));
            assert!(
                matches!(found.as_slice(), [text] if text.contains(expected)),
                "{found:?}"
            );
        }
    }

    #[test]
    fn the_attribute_of_the_container_is_read_and_reported() {
        let found = messages(&[parse_quote!(#[claims(rename = "x")])]);
        assert_eq!(found, ["a field takes `#[claim(...)]`"]);
        assert_eq!(
            messages(&[parse_quote!(#[claim])]),
            ["expected parentheses: `#[claim(...)]`"]
        );
        assert!(messages(&[parse_quote!(#[claim()])]).is_empty());
    }
}
