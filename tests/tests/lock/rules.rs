//! Validators.

use crate::assert_diff;

#[test]
fn a_new_rule_refuses_tokens_and_one_that_goes_is_missed() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { #[claim(len(1..=64))] pub a: String } }
        "T `a`: now len(1..=64)"
    );
    assert_diff!(
        { pub struct T { #[claim(len(1..=64))] pub a: String } }
        { pub struct T { pub a: String } }
        "C `a`: no longer len(1..=64)"
        "L `a`: no longer len(1..=64)"
    );
}

#[test]
fn a_rule_of_the_same_kind_replaces_another() {
    assert_diff!(
        { pub struct T { #[claim(len(1..=64))] pub a: String } }
        { pub struct T { #[claim(len(1..=32))] pub a: String } }
        "T `a`: len(1..=64) -> len(1..=32)"
    );
    assert_diff!(
        { pub struct T { #[claim(range(0..=9))] pub a: u8 } }
        { pub struct T { #[claim(range(0..=10))] pub a: u8 } }
        "C `a`: range(0..=9) -> range(0..=10)"
        "L `a`: range(0..=9) -> range(0..=10)"
    );
    assert_diff!(
        { pub struct T { #[claim(range(0..=9))] pub a: u8 } }
        { pub struct T { #[claim(range(0..10))] pub a: u8 } }
        "- `a`: range(0..=9) -> range(0..10)"
    );
    assert_diff!(
        { pub struct T { #[claim(equals = "1")] pub a: String } }
        { pub struct T { #[claim(one_of("1", "2"))] pub a: String } }
        "C `a`: equals = \"1\" -> one_of(\"1\", \"2\")"
        "L `a`: equals = \"1\" -> one_of(\"1\", \"2\")"
    );
    assert_diff!(
        { pub struct T { #[claim(pattern = "[a-z]+")] pub a: String } }
        { pub struct T { #[claim(pattern = "[a-y]+")] pub a: String } }
        "C `a`: pattern = \"[a-z]+\" -> pattern = \"[a-y]+\""
        "T `a`: pattern = \"[a-z]+\" -> pattern = \"[a-y]+\""
        "L `a`: pattern = \"[a-z]+\" -> pattern = \"[a-y]+\""
    );
    assert_diff!(
        { pub struct T { #[claim(format = "uri")] pub a: String } }
        { pub struct T { #[claim(format = "string_or_uri")] pub a: String } }
        "C `a`: format = \"uri\" -> format = \"string_or_uri\""
        "L `a`: format = \"uri\" -> format = \"string_or_uri\""
    );
    assert_diff!(
        { pub struct T { #[claim(registered)] pub iat: NumericDate, #[claim(lifetime(millis))] pub a: u64 } }
        { pub struct T { #[claim(registered)] pub iat: NumericDate, #[claim(lifetime(seconds))] pub a: u64 } }
        "C `a`: lifetime(millis) -> lifetime(seconds)"
        "T `a`: lifetime(millis) -> lifetime(seconds)"
        "L `a`: lifetime(millis) -> lifetime(seconds)"
    );
}

#[test]
fn a_rule_that_follows_from_another_is_not_missed() {
    assert_diff!(
        { pub struct T { #[claim(not_empty)] pub a: String } }
        { pub struct T { #[claim(len(1..))] pub a: String } }
        "- `a`: no longer not_empty"
        "- `a`: now len(1..)"
    );
    assert_diff!(
        { pub struct T { #[claim(not_empty, len(..=9))] pub a: String } }
        { pub struct T { #[claim(len(..=9), not_empty)] pub a: String } }
        "- `a`: order"
    );
}

#[test]
fn long_constants_show_too() {
    assert_diff!(
        { pub struct T { #[claim(range(..=0.12345678))] pub a: f64 } }
        { pub struct T { #[claim(range(..=0.12345679))] pub a: f64 } }
        "C `a`: {\"range\":{\"max\":0.12345678}} -> {\"range\":{\"max\":0.12345679}}"
        "L `a`: {\"range\":{\"max\":0.12345678}} -> {\"range\":{\"max\":0.12345679}}"
    );
}

#[test]
fn constants_of_sensitive_claims_are_not_shown() {
    assert_diff!(
        { pub struct T { #[claim(equals = "secret", sensitive)] pub a: String } }
        { pub struct T { #[claim(equals = "public", sensitive)] pub a: String } }
        "C `a`: equals -> equals of another value"
        "T `a`: equals -> equals of another value"
        "L `a`: equals -> equals of another value"
    );
}

#[test]
fn functions_go_by_their_path() {
    assert_diff!(
        {
            pub struct T { #[claim(validate = check)] pub a: String }
            fn check(_: &str) -> Result<(), Invalid> { Ok(()) }
        }
        { pub struct T { pub a: String } }
        "C `a`: no longer validate = check"
        "L `a`: no longer validate = check"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        {
            #[claims(validate = whole)]
            pub struct T { pub a: String }
            fn whole(_: &T) -> Result<(), Invalid> { Ok(()) }
        }
        "T now validate = whole"
    );
    assert_diff!(
        {
            #[claims(validate = whole)]
            pub struct T { pub a: String }
            fn whole(_: &T) -> Result<(), Invalid> { Ok(()) }
        }
        { pub struct T { pub a: String } }
        "C no longer validate = whole"
        "L no longer validate = whole"
    );
    // What sees the context is no property of tokens: no consumer can be told to rely on it.
    assert_diff!(
        {
            #[claims(context = u8)]
            pub struct T { #[claim(validate_with = check)] pub a: String }
            fn check(_: &str, _: &u8) -> Result<(), Invalid> { Ok(()) }
        }
        { #[claims(context = u8)] pub struct T { pub a: String } }
        "L `a`: no longer validate_with = check"
    );
    assert_diff!(
        { #[claims(context = u8)] pub struct T { pub a: String } }
        {
            #[claims(context = u8, validate_with = whole)]
            pub struct T { pub a: String }
            fn whole(_: &T, _: &u8) -> Result<(), Invalid> { Ok(()) }
        }
        "T now validate_with = whole"
    );
}
