//! What stands beside our own attributes: doc comments and `#[deprecated]`.

use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token, ext::IdentExt, parse::ParseStream};

/// The doc comment as Markdown, without the space that follows `///`; empty if there is none.
pub(crate) fn docs(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
    {
        // `#[doc = include_str!(..)]` is not a literal: nobody knows its text yet.
        if let Some(text) = literal_value(&attribute.meta) {
            let text = text.value();
            let clean = |line: &str| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned();
            lines.extend(text.split('\n').map(clean));
        }
    }
    lines.join("\n").trim_matches('\n').to_owned()
}

/// The note of `#[deprecated]`, possibly empty; `None` if the item is not deprecated.
pub(crate) fn deprecated(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes
        .iter()
        .find(|attribute| attribute.path().is_ident("deprecated"))?;
    let note = match &attribute.meta {
        Meta::List(list) => list.parse_args_with(note).ok().flatten(),
        meta => literal_value(meta).map(LitStr::value),
    };
    Some(note.unwrap_or_default())
}

/// `note` among `since = "...", note = "..."`; the compiler has checked the rest.
fn note(input: ParseStream<'_>) -> syn::Result<Option<String>> {
    let mut note = None;
    while !input.is_empty() {
        let key = syn::Ident::parse_any(input)?;
        input.parse::<Token![=]>()?;
        let value: LitStr = input.parse()?;
        if key == "note" {
            note = Some(value.value());
        }
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(note)
}

fn literal_value(meta: &Meta) -> Option<&LitStr> {
    match meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::{Attribute, parse_quote};

    use super::{deprecated, docs};

    #[test]
    fn lines_lose_the_leading_space_only() {
        let attributes: Vec<Attribute> = vec![
            parse_quote!(#[doc = " Tenant:"]),
            parse_quote!(#[doc = ""]),
            parse_quote!(#[doc = "   - indented  "]),
            parse_quote!(#[doc(hidden)]),
        ];
        assert_eq!(docs(&attributes), "Tenant:\n\n  - indented");
        assert_eq!(docs(&[]), "");
    }

    #[test]
    fn every_form_of_deprecated() {
        let note = |attribute: Attribute| deprecated(&[attribute]);
        assert_eq!(note(parse_quote!(#[deprecated])).as_deref(), Some(""));
        assert_eq!(
            note(parse_quote!(#[deprecated = "use x"])).as_deref(),
            Some("use x")
        );
        let list = parse_quote!(#[deprecated(since = "1.0", note = "use x")]);
        assert_eq!(note(list).as_deref(), Some("use x"));
        assert_eq!(note(parse_quote!(#[derive(Debug)])), None);
    }
}
