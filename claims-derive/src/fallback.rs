//! Impls for a type that cannot be a claims set at all, so that its uses do not fail as well.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericParam, parse_quote};

use crate::{
    build::krate,
    declaration::Declaration,
    expand::{fallback_schemars, wrap},
};

/// Impls that exist and do nothing; the error beside them stops the build.
pub(crate) fn derive(declaration: &Declaration<'_>) -> TokenStream {
    let ident = &declaration.input.ident;
    let name = ident.to_string();
    let context = declaration.attributes.context.as_ref();
    let context = context.map_or_else(
        || quote!(_claims::NoContext),
        |context| {
            let context = &context.value;
            quote!(_claims::Given<#context>)
        },
    );
    let (impl_generics, arguments, where_clause) = declaration.generics().split_for_impl();
    let mut decode = declaration.generics().clone();
    let lifetime: GenericParam = parse_quote!('__de);
    decode.params.insert(0, lifetime);
    let (decode_generics, ..) = decode.split_for_impl();
    let self_type = quote!(#ident #arguments);
    let schemars = declaration.attributes.schemars.as_ref().map(|flag| {
        let generics = (quote!(#impl_generics), quote!(#where_clause));
        fallback_schemars(flag.span, &name, &self_type, &generics)
    });
    let impls = quote! {
        #schemars
        impl #impl_generics _claims::Claims for #ident #arguments #where_clause {
            type Context = #context;
            type State = _claims::NoState;
            const SCHEMA: &'static _claims::Schema<'static> = &_claims::Schema::new(#name);
        }
        impl #impl_generics _claims::Embed for #ident #arguments #where_clause {
                type Set = Self;
                type State = _claims::NoState;
                const EMBEDDED: &'static _claims::Schema<'static> = <Self as _claims::Claims>::SCHEMA;
                fn as_set(&self) -> &Self {
                    self
                }
                fn from_set(set: Self) -> Self {
                    set
                }
        }
        impl #impl_generics _claims::ValidateClaims for #ident #arguments #where_clause {
            fn validate(&self, _: _claims::Option<&_claims::ContextOf<Self>>, _: &mut _claims::Report) {}
        }
        impl #decode_generics _claims::DecodeClaims<'__de> for #ident #arguments #where_clause {
            fn decode<__R: _claims::Reader<'__de>>(
                _: &mut __R,
                _: _claims::Option<&_claims::ContextOf<Self>>,
                _: &mut _claims::Session<'_, '__de>,
            ) -> _claims::Result<_claims::Option<Self>, _claims::Malformed> {
                _claims::Ok(_claims::None)
            }
        }
        impl #decode_generics _claims::DecodeFields<'__de> for #ident #arguments #where_clause {
            type Partial = ();
            const SLOTS: u16 = 0;
            fn partial() {}
            fn slot(_: &_claims::str) -> _claims::Option<u16> {
                _claims::None
            }
            fn read<__R: _claims::Reader<'__de>>(
                _: &mut (),
                _: u16,
                _: &mut __R,
                _: &mut _claims::Report,
            ) -> _claims::Result<(), _claims::Malformed> {
                _claims::Ok(())
            }
            fn finish(
                _: (),
                _: _claims::Option<&_claims::ContextOf<Self>>,
                _: &mut _claims::Report,
            ) -> _claims::Option<Self> {
                _claims::None
            }
        }
        impl #impl_generics _claims::EncodeFields for #ident #arguments #where_clause {
            fn encode_fields<__M: _claims::serde::ser::SerializeMap>(
                &self,
                _: &mut __M,
                _: _claims::encode::Root,
            ) -> _claims::Result<(), __M::Error> {
                _claims::Ok(())
            }
        }
        impl #decode_generics _claims::serde::Deserialize<'__de> for #ident #arguments #where_clause {
            fn deserialize<__D: _claims::serde::Deserializer<'__de>>(
                deserializer: __D,
            ) -> _claims::Result<Self, __D::Error> {
                _claims::deserialize::<Self, __D>(deserializer)
            }
        }
        impl #impl_generics _claims::serde::Serialize for #ident #arguments #where_clause {
            fn serialize<__S: _claims::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> _claims::Result<__S::Ok, __S::Error> {
                _claims::serde::Serialize::serialize(&(), serializer)
            }
        }
    };
    wrap(&krate(declaration), &impls)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use syn::Item;

    use super::*;

    /// The traits that a type gets, and whether its schema is that of nothing.
    fn traits(source: &str) -> (BTreeSet<String>, bool) {
        let output = crate::derive(&syn::parse_str(source).unwrap());
        let empty = output.to_string().contains("Schema :: new (\"T\") ;");
        let file: syn::File = syn::parse2(output).unwrap();
        let mut traits = BTreeSet::new();
        collect(file.items, &mut traits);
        (traits, empty)
    }

    fn collect(items: Vec<Item>, traits: &mut BTreeSet<String>) {
        for item in items {
            match item {
                Item::Impl(item) => {
                    let (path, _) = item.trait_.unwrap();
                    traits.insert(path.segments.last().unwrap().ident.to_string());
                }
                Item::Const(item) => {
                    if let syn::Expr::Block(block) = *item.expr {
                        let text = block
                            .block
                            .stmts
                            .iter()
                            .map(quote::ToTokens::to_token_stream);
                        let text: TokenStream = text.collect();
                        collect(syn::parse2::<syn::File>(text).unwrap().items, traits);
                    }
                }
                _ => {}
            }
        }
    }

    /// Uses of the type would fail as well, each with an error that says nothing.
    #[test]
    fn a_type_that_is_no_set_has_its_impls_all_the_same() {
        let all = [
            "Claims",
            "DecodeClaims",
            "DecodeFields",
            "Deserialize",
            "Embed",
            "EncodeFields",
            "Serialize",
            "ValidateClaims",
        ];
        let all = BTreeSet::from(all.map(str::to_owned));
        assert!(all.is_subset(&traits("struct T { a: u8 }").0));
        for source in [
            "struct T;",
            "struct T(u8);",
            "union T { a: u8 }",
            "enum T {}",
            "enum T { A(A), B(B) }",
            "#[claims(tag = \"t\")] enum T { A(A), B }",
            "#[claims(tag = \"t\")] enum T { A(A), B(Option<A>) }",
            "struct T { a: dyn Any }",
            "struct T { #[claim(flatten)] a: Option<A> }",
            "struct T { #[claim(flatten)] a: Box<T> }",
        ] {
            let (found, empty) = traits(source);
            assert!(empty, "{source}");
            let missing: Vec<_> = all.difference(&found).collect();
            assert!(missing.is_empty(), "{source}: {missing:?}");
        }
        assert!(!traits("struct T { #[claim(flatten)] a: A, b: Option<A> }").1);
        assert!(!traits("#[claims(tag = \"t\")] enum T { A(A), B(B) }").1);
    }

    #[test]
    fn a_type_that_is_no_set_has_a_document_where_it_was_to_have_one() {
        let documents = |source: &str| {
            let output = crate::derive(&syn::parse_str(source).unwrap()).to_string();
            ["JsonSchema for T", "Described for T"].map(|part| output.contains(part))
        };
        assert_eq!(documents("#[claims(schemars)] struct T(u8);"), [true; 2]);
        assert_eq!(documents("struct T(u8);"), [false; 2]);
    }
}
