//! Wire names: from the identifier, in the case that `rename_all` asks for.

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::model::Name;

impl Name {
    /// The identifier's own name, without `r#`.
    pub(crate) fn of(ident: &Ident) -> Self {
        Self {
            value: ident.unraw().to_string(),
            span: ident.span(),
        }
    }
}

impl From<&syn::LitStr> for Name {
    fn from(literal: &syn::LitStr) -> Self {
        Self {
            value: literal.value(),
            span: literal.span(),
        }
    }
}

/// A value of `rename_all`; the set and the results are serde's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    const ALL: [(&'static str, Self); 8] = [
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
        ("PascalCase", Self::Pascal),
        ("camelCase", Self::Camel),
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING-KEBAB-CASE", Self::ScreamingKebab),
    ];

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(name, _)| *name == text)
            .map(|(_, case)| *case)
    }

    /// Every value of `rename_all`, for the error about another one.
    pub(crate) fn names() -> [&'static str; 8] {
        Self::ALL.map(|(name, _)| name)
    }

    /// The name of a field, which is taken to be in `snake_case`.
    pub(crate) fn of_field(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
            Self::Pascal => field.split('_').map(with_first_upper).collect(),
            Self::Camel => with_first_lower(&Self::Pascal.of_field(field)),
        }
    }

    /// The name of a variant, which is taken to be in `PascalCase`.
    pub(crate) fn of_variant(self, variant: &str) -> String {
        match self {
            Self::Pascal => variant.to_owned(),
            Self::Lower => variant.to_ascii_lowercase(),
            Self::Upper => variant.to_ascii_uppercase(),
            Self::Camel => with_first_lower(variant),
            Self::Snake => split_words(variant, '_').to_ascii_lowercase(),
            Self::ScreamingSnake => split_words(variant, '_').to_ascii_uppercase(),
            Self::Kebab => split_words(variant, '-').to_ascii_lowercase(),
            Self::ScreamingKebab => split_words(variant, '-').to_ascii_uppercase(),
        }
    }
}

fn with_first_upper(word: &str) -> String {
    with_first(word, |first| first.to_ascii_uppercase())
}

fn with_first_lower(word: &str) -> String {
    with_first(word, |first| first.to_ascii_lowercase())
}

fn with_first(word: &str, change: impl Fn(char) -> char) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(change)
        .into_iter()
        .chain(letters)
        .collect()
}

/// Puts the separator before every capital but the first letter.
fn split_words(variant: &str, separator: char) -> String {
    let mut words = String::with_capacity(variant.len() + 4);
    for (index, letter) in variant.char_indices() {
        if index > 0 && letter.is_uppercase() {
            words.push(separator);
        }
        words.push(letter);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_as_serde_names_them() {
        let expected = [
            (Case::Lower, "tenant_id"),
            (Case::Upper, "TENANT_ID"),
            (Case::Pascal, "TenantId"),
            (Case::Camel, "tenantId"),
            (Case::Snake, "tenant_id"),
            (Case::ScreamingSnake, "TENANT_ID"),
            (Case::Kebab, "tenant-id"),
            (Case::ScreamingKebab, "TENANT-ID"),
        ];
        for (case, name) in expected {
            assert_eq!(case.of_field("tenant_id"), name, "{case:?}");
        }
        assert_eq!(Case::Camel.of_field("_hidden"), "hidden");
        assert_eq!(Case::Camel.of_field("z42"), "z42");
    }

    #[test]
    fn variants_as_serde_names_them() {
        let expected = [
            (Case::Lower, "idtoken"),
            (Case::Upper, "IDTOKEN"),
            (Case::Pascal, "IdToken"),
            (Case::Camel, "idToken"),
            (Case::Snake, "id_token"),
            (Case::ScreamingSnake, "ID_TOKEN"),
            (Case::Kebab, "id-token"),
            (Case::ScreamingKebab, "ID-TOKEN"),
        ];
        for (case, name) in expected {
            assert_eq!(case.of_variant("IdToken"), name, "{case:?}");
        }
    }

    #[test]
    fn names_without_letters_are_no_trap() {
        for (_, case) in Case::ALL {
            case.of_field("__");
            case.of_field("été");
            case.of_variant("Été");
        }
    }

    #[test]
    fn every_name_is_understood() {
        for (name, case) in Case::ALL {
            assert_eq!(Case::parse(name), Some(case));
        }
        assert_eq!(Case::parse("camelcase"), None);
    }
}
