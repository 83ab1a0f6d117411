//! Enums and their variants.

use crate::assert_diff;

#[test]
fn variants_come_and_go() {
    assert_diff!(
        {
            #[claims(tag = "kind", rename_all = "snake_case")]
            pub enum T { One(A), Two(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        {
            #[claims(tag = "kind", rename_all = "snake_case")]
            pub enum T { One(A), Three(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        "C new variant \"three\""
        "T no longer a variant \"two\""
    );
}

#[test]
fn a_claim_of_one_variant_is_told_with_it() {
    assert_diff!(
        {
            #[claims(tag = "kind", rename_all = "snake_case")]
            pub enum T { One(A), Two(B) }
            #[derive(Claims)]
            pub struct A { pub a: String }
            #[derive(Claims)]
            pub struct B { pub a: String }
        }
        {
            #[claims(tag = "kind", rename_all = "snake_case")]
            pub enum T {
                One(A),
                /// The second.
                #[claims(value = "two")]
                Second(B),
            }
            #[derive(Claims)]
            pub struct A { pub a: String }
            #[derive(Claims)]
            pub struct B { pub a: Option<String> }
        }
        "C `two/a`: required -> optional"
        "- `two/`: Rust name `Two` -> `Second`"
        "- `two/`: doc comment"
    );
}

/// The rules of a variant's profile hold for its tokens, whatever those of the others are.
#[test]
fn the_profile_of_a_variant_comes_and_goes() {
    assert_diff!(
        {
            #[claims(tag = "kind")]
            pub enum T { One(A), Two(B) }
            #[derive(Claims)]
            #[claims(profile = "jwt")]
            pub struct A { pub a: String }
            #[derive(Claims)]
            pub struct B { pub a: String }
        }
        {
            #[claims(tag = "kind")]
            pub enum T { One(A), Two(B) }
            #[derive(Claims)]
            pub struct A { pub a: String }
            #[derive(Claims)]
            #[claims(profile = "jwt")]
            pub struct B { pub a: String }
        }
        "C `One/`: profile no longer \"jwt\""
        "T `Two/`: profile now \"jwt\""
        "L `One/`: profile no longer \"jwt\""
    );
}

#[test]
fn another_tag_breaks_everybody() {
    assert_diff!(
        {
            #[claims(tag = "kind")]
            pub enum T { One(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        {
            #[claims(tag = "sort")]
            pub enum T { One(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        "C tag `kind` -> `sort`"
        "T tag `kind` -> `sort`"
    );
}

#[test]
fn a_struct_that_becomes_an_enum_is_compared_as_a_whole() {
    // The tag is new, and the verifier needs it; the claim is still there.
    assert_diff!(
        { pub struct T { pub a: String } }
        {
            #[claims(tag = "kind")]
            pub enum T { One(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        "T a set without variants -> variants by `kind`"
        "L a set without variants -> variants by `kind`"
    );
    assert_diff!(
        {
            #[claims(tag = "kind")]
            pub enum T { One(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        { pub struct T { pub a: String, #[claim(equals = "One")] pub kind: String } }
        "L variants by `kind` -> a set without variants"
    );
}

#[test]
fn the_order_of_variants_is_harmless() {
    assert_diff!(
        {
            #[claims(tag = "kind")]
            pub enum T { One(A), Two(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        {
            #[claims(tag = "kind")]
            pub enum T { Two(A), One(A) }
            #[derive(Claims)]
            pub struct A { pub a: String }
        }
        "- order"
    );
}
