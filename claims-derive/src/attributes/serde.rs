//! `#[serde(...)]` is refused with what to write instead: this derive implements serde's traits
//! itself, and an attribute that it passed over would change the wire format unseen.

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Meta, Token, ext::IdentExt, parse::ParseStream};

use super::Unread;
use crate::errors::Errors;

/// Where the attribute stands.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Container,
    Variant,
    Field,
}

/// Refuses every `#[serde(...)]`, one error an entry.
pub(super) fn refuse(
    attributes: &[Attribute],
    place: Place,
    unread: &mut Unread,
    errors: &mut Errors,
) {
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        let names = match &attribute.meta {
            Meta::List(list) => list.parse_args_with(names).unwrap_or_default(),
            _ => Vec::new(),
        };
        if names.is_empty() {
            errors.spanned(attribute.path(), "`#[serde]` has no effect here: remove it");
        }
        for name in names {
            unread.note(Some(name.to_string()));
            let advice = advice(place, &name.to_string());
            errors.at(
                name.span(),
                format!("`#[serde({name})]` has no effect here: {advice}"),
            );
        }
    }
}

/// The names of the entries; their values do not matter.
fn names(input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let mut names = Vec::new();
    while !input.is_empty() {
        names.push(Ident::parse_any(input)?);
        while !input.is_empty() && !input.peek(Token![,]) {
            input.parse::<TokenTree>()?;
        }
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(names)
}

fn advice(place: Place, name: &str) -> &'static str {
    match place {
        Place::Container => for_container(name),
        Place::Variant => for_variant(name),
        Place::Field => for_field(name),
    }
}

fn for_container(name: &str) -> &'static str {
    match name {
        "rename_all" => "write `#[claims(rename_all = \"...\")]`",
        "rename_all_fields" => "write `#[claims(rename_all = \"...\")]` on each variant's set",
        "deny_unknown_fields" => "write `#[claims(deny_unknown)]`",
        "tag" => "write `#[claims(tag = \"...\")]`",
        "content" | "untagged" => {
            "the variants of a claims set are told apart by one claim, `#[claims(tag = \"...\")]`"
        }
        "default" => "write `#[claim(default)]` on each field that may be absent",
        "crate" => "write `#[claims(crate = path)]`",
        "from" | "try_from" | "into" | "remote" | "transparent" => {
            "a claims set is always an object; for a type of a field write `#[claim(with = module)]`"
        }
        "rename" => "the name of the type is not on the wire; remove it",
        "bound" => "bounds follow from the fields; remove it",
        _ => "remove it",
    }
}

fn for_variant(name: &str) -> &'static str {
    match name {
        "rename" => "write `#[claims(value = \"...\")]`",
        "rename_all" => "write `#[claims(rename_all = \"...\")]` on the variant's set",
        "alias" => "a variant has one value; declare a second variant",
        "other" | "untagged" => "every value of the tag is declared; remove it",
        _ => "remove it",
    }
}

fn for_field(name: &str) -> &'static str {
    match name {
        "rename" => {
            "write `#[claim(rename = \"...\")]`, or `#[claim(registered = \"...\")]` if the claim is \
             registered"
        }
        "default" => "write `#[claim(default)]`, or `Option<T>` for a claim that may be absent",
        "flatten" => {
            "write `#[claim(flatten)]` for a claims set, `#[claim(extra)]` for a map of other claims"
        }
        "skip_serializing_if" => "`None` is always left out; remove it",
        "with" => "write `#[claim(with = module)]`",
        "serialize_with" | "deserialize_with" => {
            "write `#[claim(with = module)]` with both functions in the module"
        }
        "borrow" => "`&'a str` and `Cow<'a, str>` borrow by themselves; remove it",
        "alias" => "a claim has one name on the wire; declare the other as an `Option` of its own",
        "skip" | "skip_serializing" | "skip_deserializing" => {
            "every field is a claim; keep other data beside the claims set"
        }
        "bound" => "bounds follow from the fields; remove it",
        "getter" => "every field is read directly; remove it",
        _ => "remove it",
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, advice};

    #[test]
    fn every_attribute_of_serde_has_its_counterpart_named() {
        let cases: &[(Place, &[(&str, &str)])] = &[
            (
                Place::Container,
                &[
                    ("rename_all", "`#[claims(rename_all = \"...\")]`"),
                    ("rename_all_fields", "on each variant's set"),
                    ("deny_unknown_fields", "`#[claims(deny_unknown)]`"),
                    ("tag", "`#[claims(tag = \"...\")]`"),
                    ("content", "told apart by one claim"),
                    ("untagged", "told apart by one claim"),
                    ("default", "on each field that may be absent"),
                    ("crate", "`#[claims(crate = path)]`"),
                    ("transparent", "always an object"),
                    ("rename", "is not on the wire"),
                    ("bound", "bounds follow from the fields"),
                    ("expecting", "remove it"),
                ],
            ),
            (
                Place::Variant,
                &[
                    ("rename", "`#[claims(value = \"...\")]`"),
                    ("rename_all", "on the variant's set"),
                    ("alias", "declare a second variant"),
                    ("other", "every value of the tag is declared"),
                    ("untagged", "every value of the tag is declared"),
                    ("skip", "remove it"),
                ],
            ),
            (
                Place::Field,
                &[
                    ("rename", "`#[claim(rename = \"...\")]`"),
                    ("default", "`#[claim(default)]`"),
                    ("flatten", "`#[claim(extra)]`"),
                    ("skip_serializing_if", "`None` is always left out"),
                    ("with", "`#[claim(with = module)]`"),
                    ("serialize_with", "both functions"),
                    ("borrow", "borrow by themselves"),
                    ("alias", "one name on the wire"),
                    ("skip", "every field is a claim"),
                    ("bound", "bounds follow from the fields"),
                    ("getter", "read directly"),
                    ("other", "remove it"),
                ],
            ),
        ];
        for (place, names) in cases {
            for (name, told) in *names {
                let advice = advice(*place, name);
                assert!(advice.contains(told), "{name}: {advice}");
                assert_eq!(advice == "remove it", *told == "remove it", "{name}");
            }
        }
    }
}
