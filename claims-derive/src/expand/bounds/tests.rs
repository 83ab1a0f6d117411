//! What is asked of parameters, beside what the declaration asks.

use super::{ImplGenerics, decode, schemars};
use crate::{model::Set, testing::model};

/// The predicates that are added, without the blanks between tokens.
fn added(source: &str, bounds: impl FnOnce(&Set<'_>) -> ImplGenerics) -> Vec<String> {
    model(source, |set| {
        let declared = set.generics.where_clause.as_ref();
        let declared = declared.map_or(0, |clause| clause.predicates.len());
        let generics = bounds(set).0;
        let clause = generics.where_clause.into_iter();
        let predicates = clause.flat_map(|clause| clause.predicates).skip(declared);
        predicates
            .map(|predicate| quote::quote!(#predicate).to_string().replace(' ', ""))
            .collect()
    })
}

#[test]
fn a_parameter_that_every_payload_can_be_read_into_is_asked_for_nothing() {
    for source in [
        "struct Token<T: DeserializeOwned> { a: T }",
        "struct Token<'a, T: 'a + Clone + serde::de::DeserializeOwned> { a: T, b: &'a str }",
        "struct Token<T: for<'de> Deserialize<'de>> { a: Vec<T> }",
        "struct Token<'a, T> where 'a: 'static, T: DeserializeOwned { a: T, b: &'a str }",
    ] {
        assert_eq!(added(source, decode), [""; 0], "{source}");
    }
}

#[test]
fn another_parameter_is_asked_to_be_read_from_the_payload() {
    for source in [
        "struct Token<T> { a: T }",
        "struct Token<'a, T: 'a> { a: T, b: &'a str }",
        "struct Token<T: Clone + Deserialize<'static>> { a: T, b: Vec<T> }",
        "struct Token<T, U: DeserializeOwned> where T: Clone { a: T, b: U }",
    ] {
        let expected = ["T:_claims::serde::Deserialize<'__de>"];
        assert_eq!(added(source, decode), expected, "{source}");
    }
}

#[test]
fn a_name_behind_another_is_no_parameter() {
    let source = "struct Token<T> { a: own::T, b: PhantomData<own::T> }";
    assert_eq!(added(source, decode), [""; 0]);
    let source = "struct Token<T: Iterator> { a: Vec<T::Item> }";
    assert_eq!(
        added(source, decode),
        ["T::Item:_claims::serde::Deserialize<'__de>"]
    );
}

#[test]
fn a_parameter_describes_itself_where_nothing_else_tells_its_json() {
    for (source, expected) in [
        (
            "struct Token<T> { a: T }",
            ["T:_claims::schemars::JsonSchema"].as_slice(),
        ),
        (
            "struct Token<T: Clone> { a: T }",
            &["T:_claims::schemars::JsonSchema"],
        ),
        ("struct Token<T: HasShape> { a: T }", &[]),
        (
            "struct Token<T: Clone + claims_core::HasShape> { a: T }",
            &[],
        ),
        (
            "struct Token<'a, T: 'a> where T: HasShape { a: T, b: &'a str }",
            &[],
        ),
        (
            "struct Token<T> { #[claim(schema = T)] a: Id }",
            &["T:_claims::HasShape"],
        ),
        ("struct Token<T> { #[claim(with = own)] a: T }", &[]),
    ] {
        assert_eq!(added(source, schemars), expected, "{source}");
    }
    // The kind of a registered claim tells its JSON.
    let source = "struct Token<T> { #[claim(registered)] address: T }";
    let added = added(source, schemars);
    assert!(
        !added.iter().any(|bound| bound.contains("JsonSchema")),
        "{added:?}"
    );
}
