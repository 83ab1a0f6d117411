//! What belongs to a set as a whole.

use crate::assert_diff;

#[test]
fn unknown_claims() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { #[claims(deny_unknown)] pub struct T { pub a: String } }
        "T undeclared claims ignored -> refused"
    );
    assert_diff!(
        { #[claims(deny_unknown)] pub struct T { pub a: String } }
        { pub struct T { pub a: String } }
        "L undeclared claims refused -> ignored"
    );
}

#[test]
fn forbidden_names() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { #[claims(forbid("nonce"))] pub struct T { pub a: String } }
        "T `nonce`: now forbidden"
    );
    assert_diff!(
        { #[claims(forbid("nonce"))] pub struct T { pub a: String } }
        { pub struct T { pub a: String } }
        "L `nonce`: no longer forbidden"
    );
    assert_diff!(
        { #[claims(forbid("own"))] pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        "C `own`: no longer forbidden"
        "L `own`: no longer forbidden"
    );
}

#[test]
fn the_map_of_undeclared_claims() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, Value> } }
        "- undeclared claims now kept as any JSON"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        "T undeclared claims now kept as `u8`"
    );
    assert_diff!(
        { #[claims(deny_unknown)] pub struct T { pub a: String } }
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        "C undeclared claims now kept as `u8`"
        "L undeclared claims refused -> ignored"
    );
    assert_diff!(
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u16> } }
        "C undeclared claims kept as `u8` -> kept as `u16`"
    );
    assert_diff!(
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        { pub struct T { pub a: String, #[claim(extra, collides = "passed on")] pub x: BTreeMap<String, u8> } }
        "L undeclared claims kept as `u8` -> kept as `u8`, registered names too"
    );
    assert_diff!(
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        { pub struct T { pub a: String } }
        "- undeclared claims no longer kept as `u8`"
    );
}

#[test]
fn the_type_of_the_token() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { #[claims(typ = "a+jwt")] pub struct T { pub a: String } }
        "T `typ` now \"a+jwt\""
    );
    assert_diff!(
        { #[claims(typ = "a+jwt")] pub struct T { pub a: String } }
        { #[claims(typ = "b+jwt")] pub struct T { pub a: String } }
        "C `typ` \"a+jwt\" -> \"b+jwt\""
        "T `typ` \"a+jwt\" -> \"b+jwt\""
        "L `typ` \"a+jwt\" -> \"b+jwt\""
    );
    assert_diff!(
        { #[claims(typ = "a+jwt")] pub struct T { pub a: String } }
        { pub struct T { pub a: String } }
        "C `typ` no longer \"a+jwt\""
        "L `typ` no longer \"a+jwt\""
    );
    assert_diff!(
        { #[claims(typ = "a+jwt")] pub struct T { pub a: String } }
        { #[claims(typ = "application/A+JWT")] pub struct T { pub a: String } }
        "- `typ` \"a+jwt\" -> \"application/A+JWT\""
    );
}

#[test]
fn profiles() {
    assert_diff!(
        { #[claims(profile = "jwt")] pub struct T { pub a: String } }
        { pub struct T { pub a: String } }
        "C profile no longer \"jwt\""
        "L profile no longer \"jwt\""
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { #[claims(profile = "jwt")] pub struct T { pub a: String } }
        "T profile now \"jwt\""
    );
}

#[test]
fn embedded_sets_count_as_one_with_what_embeds_them() {
    assert_diff!(
        {
            pub struct T { #[claim(flatten)] pub base: Base }
            #[derive(Claims)]
            #[claims(forbid("nonce"))]
            pub struct Base { pub a: String }
        }
        {
            pub struct T { #[claim(flatten)] pub base: Base }
            #[derive(Claims)]
            pub struct Base { pub a: Option<String> }
        }
        "C `a` of `Base`: required -> optional"
        "L `nonce`: no longer forbidden"
    );
    // The same on the wire.
    assert_diff!(
        {
            pub struct T { #[claim(flatten)] pub base: Base, pub b: String }
            #[derive(Claims)]
            pub struct Base { pub a: String }
        }
        { pub struct T { pub a: String, pub b: String } }
        "- `a`: declared by `Base` -> `T`"
    );
    assert_diff!(
        {
            pub struct T { #[claim(flatten)] pub base: Base }
            #[derive(Claims)]
            pub struct Base { pub a: String }
        }
        {
            pub struct T {
                /// Now documented.
                #[claim(flatten)] pub base: Base,
            }
            /// This too.
            #[derive(Claims)]
            pub struct Base { pub a: String }
        }
        "- `Base`: doc comment"
    );
}

#[test]
fn whatever_else_changed_is_not_passed_over() {
    assert_diff!(
        {
            pub struct T { #[claim(flatten)] pub base: Base }
            #[derive(Claims)]
            pub struct Base { pub a: String }
        }
        {
            pub struct T { #[claim(flatten)] pub core: Base }
            #[derive(Claims)]
            pub struct Base { pub a: String }
        }
        "- declaration"
    );
}
