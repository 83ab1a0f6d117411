//! `impl JsonSchema`, for a set with `#[claims(schemars)]`.
//!
//! The library writes the document. The expansion tells it of the types that may not show in the
//! schema: those that only serde knows, and other sets.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{GenericParam, Path, Type};

use super::{
    bounds, claims, embedded, extra, held, manner::Manner, schema::ident_text, self_type, span,
};
use crate::{
    model::{Body, Claim, Set},
    types,
};

/// The impls, if they are wanted.
pub(super) fn expand(set: &Set<'_>) -> Option<TokenStream> {
    let place = set.schemars?;
    let (impl_generics, where_clause) = bounds::schemars(set).split_impl();
    let self_type = self_type(set);
    let name = ident_text(set.ident);
    let arguments = arguments(set);
    let told = told(set);
    let (types, checks) = (told.iter().map(Told::tell), told.iter().map(Told::check));
    let force = forced(set);
    Some(guarded(
        place,
        quote! {
            use _claims::schemars::{CannotAsk as _, Undescribed as _};
            #[automatically_derived]
            impl #impl_generics _claims::schemars::JsonSchema for #self_type #where_clause {
                fn schema_name() -> _claims::schemars::Text {
                    _claims::schemars::Text::Borrowed(#name)
                }
                fn schema_id() -> _claims::schemars::Text {
                    _claims::schemars::id(_claims::schemars::module_path!(), #name, &[#(#arguments),*])
                }
                fn json_schema(
                    generator: &mut _claims::schemars::SchemaGenerator,
                ) -> _claims::schemars::Schema {
                    _claims::schemars::document::<Self>(generator)
                }
            }
            #[automatically_derived]
            impl #impl_generics _claims::schemars::Described for #self_type #where_clause {
                const CHECKED: () = {
                    #(#checks)*
                };
                fn types(types: &mut _claims::schemars::Types<'_>) {
                    #(#types)*
                }
            }
            #force
        },
    ))
}

/// Impls that describe nothing, for a type that cannot be a claims set.
pub(crate) fn fallback(
    place: Span,
    name: &str,
    self_type: &TokenStream,
    (impl_generics, where_clause): &(TokenStream, TokenStream),
) -> TokenStream {
    guarded(
        place,
        quote! {
            impl #impl_generics _claims::schemars::JsonSchema for #self_type #where_clause {
                fn schema_name() -> _claims::schemars::Text {
                    _claims::schemars::Text::Borrowed(#name)
                }
                fn json_schema(_: &mut _claims::schemars::SchemaGenerator) -> _claims::schemars::Schema {
                    _claims::Default::default()
                }
            }
            impl #impl_generics _claims::schemars::Described for #self_type #where_clause {
                const CHECKED: () = ();
                fn types(_: &mut _claims::schemars::Types<'_>) {}
            }
        },
    )
}

/// A macro that gives the impls back, or without the feature the error that names it.
fn guarded(place: Span, impls: TokenStream) -> TokenStream {
    let path = span::at(place, quote!(_claims::with_schemars!));
    let mut group = Group::new(Delimiter::Brace, impls);
    group.set_span(place);
    let group = TokenTree::Group(group);
    quote!(#path #group)
}

/// What makes the schema of one instance of the set another than that of the next.
fn arguments(set: &Set<'_>) -> Vec<TokenStream> {
    let parameters = set.generics.params.iter();
    parameters
        .filter_map(|parameter| match parameter {
            GenericParam::Lifetime(_) => None,
            GenericParam::Const(parameter) => {
                let name = &parameter.ident;
                Some(quote!(_claims::schemars::constant(&#name)))
            }
            GenericParam::Type(parameter) => {
                let name = &parameter.ident;
                Some(quote!(_claims::schemars::Ask::<#name>::id()))
            }
        })
        .collect()
}

/// A type that the library is told of.
enum Told<'m> {
    Claim {
        name: &'m str,
        ty: &'m Type,
        /// What of its shape shows in the schema.
        shape: TokenStream,
        /// Whether something of its JSON is known without the type.
        known: bool,
    },
    Extra(&'m Type),
    Embedded {
        ty: &'m Type,
        set: TokenStream,
    },
    Variant {
        value: &'m str,
        ty: &'m Type,
        set: TokenStream,
    },
}

fn told<'m>(set: &'m Set<'_>) -> Vec<Told<'m>> {
    let fields = match &set.body {
        Body::Struct(fields) => fields,
        Body::Enum { variants, .. } => {
            let told = variants.iter().map(|variant| Told::Variant {
                value: &variant.value.value,
                ty: variant.ty,
                set: held(set, variant.ty),
            });
            return told.collect();
        }
    };
    let own = claims(fields).filter_map(|(_, claim)| {
        let ty = asked(claim)?;
        // The schema takes no shape from a type that only serde reads.
        let shape = if claim.with.is_some() && claim.schema.is_none() {
            quote!(_claims::Shape::Unknown)
        } else {
            quote!(_claims::ShapeOf::<#ty>::SHAPE)
        };
        Some(Told::Claim {
            name: &claim.name.value,
            ty,
            shape,
            known: claim.registered.is_some() || claim.schema.is_some(),
        })
    });
    let rest = extra(fields).map(|(_, value)| value);
    let rest = rest.filter(|value| types::may_hold_set(value));
    let parts = embedded(fields).map(|field| Told::Embedded {
        ty: field.ty,
        set: held(set, field.ty),
    });
    own.chain(rest.map(Told::Extra)).chain(parts).collect()
}

/// The type that tells the JSON of a claim, unless something else does: its name, the manner of
/// reading, or the functions of a module.
pub(super) fn asked<'m>(claim: &Claim<'m>) -> Option<&'m Type> {
    let ty = claim.schema.unwrap_or(claim.value);
    let asks = match (claim.schema, claim.with, claim.registered) {
        (None, Some(module), _) => is_own_serde(module),
        (None, None, Some(registered))
            if matches!(Manner::of(registered), Manner::Date | Manner::Many) =>
        {
            false
        }
        _ => types::may_hold_set(ty),
    };
    asks.then_some(ty)
}

/// Whether the module is `with::serde` of the runtime, which leaves the JSON to the type.
fn is_own_serde(module: &Path) -> bool {
    let mut last = module.segments.iter().rev();
    let mut ends_in = |name: &str| last.next().is_some_and(|segment| segment.ident == name);
    ends_in("serde") && ends_in("with")
}

impl Told<'_> {
    /// The call that tells the library.
    fn tell(&self) -> TokenStream {
        match self {
            Self::Claim {
                name,
                ty,
                shape,
                known,
            } => {
                let ask = ask(ty, *known);
                quote!(types.claim(#name, #shape, #ask);)
            }
            Self::Extra(ty) => {
                let ask = ask(ty, false);
                quote!(types.extra(_claims::ShapeOf::<#ty>::SHAPE, #ask);)
            }
            Self::Embedded { set, .. } => {
                quote!(_claims::schemars::Part::<#set>::types(types);)
            }
            Self::Variant { value, set, .. } => {
                quote!(types.variant(#value, _claims::schemars::Part::<#set>::types);)
            }
        }
    }

    /// The call that refuses a set whose own types nobody tells of.
    fn check(&self) -> TokenStream {
        match self {
            Self::Claim { ty, .. } | Self::Extra(ty) => {
                let (start, end) = span::ends(ty);
                let path = span::at(start, quote!(_claims::schemars::check));
                let arguments =
                    quote!(_claims::ShapeOf::<#ty>::SHAPE, _claims::schemars::Ask::<#ty>::CAN);
                let arguments = span::arguments(end, arguments);
                quote!(#path #arguments;)
            }
            Self::Embedded { ty, set } | Self::Variant { ty, set, .. } => {
                let (start, end) = span::ends(ty);
                let path = span::at(start, quote!(_claims::schemars::check_set));
                let schema = span::qualified(ty, quote!(_claims::Embed));
                let arguments =
                    quote!(#schema::EMBEDDED, _claims::schemars::Part::<#set>::DESCRIBED);
                let arguments = span::arguments(end, arguments);
                quote!(#path #arguments;)
            }
        }
    }
}

/// `Ask::<Type>::ask()`, underlined like the type where nobody can answer.
fn ask(ty: &Type, known: bool) -> TokenStream {
    let (_, end) = span::ends(ty);
    let function = if known {
        quote!(::offer)
    } else {
        quote!(::ask)
    };
    let path = span::turbofish(&quote!(_claims::schemars::Ask), ty, &TokenStream::new());
    let function = span::at(end, quote!(#function()));
    quote!(#path #function)
}

/// The checks of a type without parameters run when it is compiled, those of others where its
/// document is made.
fn forced(set: &Set<'_>) -> Option<TokenStream> {
    if super::is_generic(set) {
        return None;
    }
    let ident = set.ident;
    let lifetimes = set.generics.lifetimes().map(|_| quote!('static));
    Some(quote! {
        const _: () = <#ident<#(#lifetimes),*> as _claims::schemars::Described>::CHECKED;
    })
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{asked, forced, is_own_serde};
    use crate::{expand::claims, model::Body, testing::model};

    #[test]
    fn a_module_leaves_the_json_to_the_type_if_it_is_that_of_the_runtime() {
        assert!(is_own_serde(&parse_quote!(claims_core::with::serde)));
        assert!(is_own_serde(&parse_quote!(with::serde)));
        for other in [
            parse_quote!(serde),
            parse_quote!(mine::serde),
            parse_quote!(claims_core::with),
            parse_quote!(claims_core::with::seconds),
        ] {
            assert!(!is_own_serde(&other));
        }
    }

    /// Whether the type of the only claim is asked.
    fn is_asked(field: &str) -> bool {
        let source = format!("struct Token {{ {field} }}");
        model(&source, |set| {
            let Body::Struct(fields) = &set.body else {
                return false;
            };
            claims(fields).all(|(_, claim)| asked(claim).is_some())
        })
    }

    #[test]
    fn a_type_is_asked_if_nothing_else_tells_its_json() {
        for field in [
            "user: User",
            "#[claim(with = claims_core::with::serde)] user: User",
            "#[claim(with = claims_core::with::serde)] name: String",
            "#[claim(with = own, schema = User)] user: Id",
            "#[claim(registered)] address: Address",
        ] {
            assert!(is_asked(field), "{field}");
        }
        for field in [
            "name: String",
            "#[claim(with = own)] user: User",
            "#[claim(with = own, schema = String)] user: User",
            "#[claim(registered)] exp: Expiry",
            "#[claim(registered)] aud: Services",
        ] {
            assert!(!is_asked(field), "{field}");
        }
    }

    #[test]
    fn a_type_without_parameters_is_checked_where_it_is_declared() {
        let forced = |source: &str| model(source, |set| forced(set).map(|force| force.to_string()));
        let plain = "const _ : () = < Token < > as _claims :: schemars :: Described > :: CHECKED ;";
        assert_eq!(forced("struct Token { a: A }").as_deref(), Some(plain));
        let borrowed = plain.replace("< >", "< 'static , 'static >");
        let source = "struct Token<'a, 'b> { a: A<'a, 'b> }";
        assert_eq!(forced(source), Some(borrowed));
        assert_eq!(forced("struct Token<T> { a: T }"), None);
    }
}
