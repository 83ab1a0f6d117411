use claims_registry::Kind;

use super::*;
use crate::conforms;

/// Kind, trait, texts of the error, types that fit.
pub(super) type Declared = (
    &'static str,
    &'static str,
    [&'static str; 4],
    &'static [&'static str],
);

#[test]
fn every_kind_has_its_trait() {
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Any) {
        let declared = KINDS.iter().find(|declared| declared.0 == kind.name());
        let (_, name, texts, _) = declared.unwrap_or_else(|| panic!("no trait for {kind}"));
        assert_eq!(
            *name,
            format!("{kind:?}Claim"),
            "the derive finds the trait by that name"
        );
        assert!(
            texts[3].contains(&format!("conforms!(MyType: {kind});")),
            "{kind}"
        );
    }
    assert_eq!(KINDS.len(), Kind::ALL.len() - 1);
}

#[test]
fn the_advice_names_every_type_that_fits() {
    for (kind, _, [_, _, advice, _], fitting) in KINDS {
        // A slice stands behind a pointer, which the advice leaves to the reader.
        for fitting in fitting.iter().filter(|fitting| **fitting != "[T]") {
            let wanted = name(fitting);
            let named = advice
                .split('`')
                .map(|word| word.trim_start_matches("serde_json::"))
                .any(|word| name(word) == wanted);
            assert!(named, "{kind}: {fitting} is not in {advice}");
        }
    }
}

/// The type's name without its pointer and its parameters.
fn name(fitting: &str) -> &str {
    fitting
        .trim_start_matches('&')
        .split('<')
        .next()
        .unwrap_or_default()
}

struct Own;
conforms!(Own: string, numeric_date, any);

struct Generic<'a, T: Clone>(std::marker::PhantomData<&'a T>);
conforms!(impl<'a, T: Clone> Generic<'a, T>: object);

fn conforms_to_string<T: StringClaim<claim::jti>>() -> &'static str {
    T::CLAIM.name
}

#[test]
fn own_types_join_alone_and_behind_pointers() {
    assert_eq!(conforms_to_string::<Own>(), "jti");
    assert_eq!(conforms_to_string::<Box<Own>>(), "jti");
    assert_eq!(<Own as NumericDateClaim<claim::exp>>::CLAIM.name, "exp");
    assert_eq!(
        <Generic<'_, u8> as ObjectClaim<claim::address>>::CLAIM.name,
        "address"
    );
    assert_eq!(<Own as AnyClaim<claim::stpl>>::CLAIM.name, "stpl");
}

#[test]
fn texts_conform_in_every_form() {
    conforms_to_string::<String>();
    conforms_to_string::<&str>();
    conforms_to_string::<Cow<'_, str>>();
    conforms_to_string::<Arc<str>>();
    conforms_to_string::<Box<String>>();
}

#[test]
fn names_that_are_no_identifiers_are_kept() {
    assert_eq!(<claim::r#ref as ClaimName>::CLAIM.name, "ref");
    assert_eq!(<claim::ellipsis as ClaimName>::CLAIM.name, "...");
}
