//! Claims that come, go, and change presence, type or meaning.

use crate::assert_diff;

#[test]
fn nothing_changed() {
    assert_diff!({ pub struct T { pub a: String } } { pub struct T { pub a: String } });
}

#[test]
fn a_required_claim_that_goes_breaks_consumers_and_an_optional_one_nobody() {
    assert_diff!(
        { pub struct T { pub a: String, pub b: u8 } }
        { pub struct T { pub a: String } }
        "C `b`: removed, was required `u8`"
    );
    assert_diff!(
        { pub struct T { pub a: String, pub b: Option<u8> } }
        { pub struct T { pub a: String } }
        "- `b`: removed, was optional `u8`"
    );
    assert_diff!(
        { pub struct T { pub a: String, pub b: Option<u8> } }
        { #[claims(deny_unknown)] pub struct T { pub a: String } }
        "T `b`: removed, was optional `u8`"
        "T undeclared claims ignored -> refused"
    );
    assert_diff!(
        { pub struct T { pub a: String, #[claim(nullable)] pub b: Option<u8> } }
        { #[claims(forbid("b"))] pub struct T { pub a: String } }
        "C `b`: removed, was required or null `u8`"
        "T `b`: removed, was required or null `u8`"
        "T `b`: now forbidden"
    );
}

#[test]
fn a_claim_that_goes_takes_its_checks_with_it() {
    assert_diff!(
        { pub struct T { pub a: String, #[claim(equals = "1.0")] pub ver: Option<String> } }
        { pub struct T { pub a: String } }
        "L `ver`: removed, was optional string, equals = \"1.0\""
    );
    assert_diff!(
        { pub struct T { pub a: String, #[claim(registered)] pub exp: NumericDate } }
        { pub struct T { pub a: String } }
        "C `exp`: removed, was required NumericDate"
        "L `exp`: removed, was required NumericDate"
    );
}

#[test]
fn a_new_claim_breaks_who_needs_it_or_refuses_the_unknown() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: String, pub b: String } }
        "T `b`: new: required string"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: String, pub b: Option<String> } }
        "- `b`: new: optional string"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: String, #[claim(default)] pub b: String } }
        "- `b`: new: has a default string"
    );
    assert_diff!(
        { #[claims(deny_unknown)] pub struct T { pub a: String } }
        { #[claims(deny_unknown)] pub struct T { pub a: String, pub b: Option<String> } }
        "C `b`: new: optional string"
    );
    // A verifier knows the core claims whatever is declared.
    assert_diff!(
        { #[claims(deny_unknown)] pub struct T { pub a: String } }
        { #[claims(deny_unknown)] pub struct T { pub a: String, #[claim(registered)] pub jti: Option<String> } }
        "- `jti`: new: optional string"
    );
    assert_diff!(
        { #[claims(forbid("b"))] pub struct T { pub a: String } }
        { pub struct T { pub a: String, pub b: Option<String> } }
        "C `b`: new: optional string"
        "L `b`: no longer forbidden"
    );
    assert_diff!(
        { pub struct T { pub a: String, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        { pub struct T { pub a: String, pub b: Option<String>, #[claim(extra)] pub x: BTreeMap<String, u8> } }
        "C `b`: new: optional string"
        "T `b`: new: optional string"
    );
}

#[test]
fn presence() {
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: Option<String> } }
        "C `a`: required -> optional"
    );
    assert_diff!(
        { pub struct T { pub a: Option<String> } }
        { pub struct T { pub a: String } }
        "T `a`: optional -> required"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { #[claim(nullable)] pub a: Option<String> } }
        "C `a`: required -> required or null"
    );
    assert_diff!(
        { pub struct T { #[claim(nullable)] pub a: Option<String> } }
        { pub struct T { pub a: Option<String> } }
        "C `a`: required or null -> optional"
    );
    assert_diff!(
        { pub struct T { pub a: Option<String> } }
        { pub struct T { #[claim(default)] pub a: String } }
        "T `a`: optional -> has a default"
    );
    // A value that takes `null` itself still does, and a registered claim never did.
    assert_diff!(
        { pub struct T { pub a: Option<Value>, #[claim(registered)] pub email: Option<String> } }
        { pub struct T { #[claim(default)] pub a: Value, #[claim(registered, default)] pub email: String } }
        "- `a`: optional -> has a default"
        "- `email`: optional -> has a default"
    );
    // Issuers always write a default, and verifiers miss nothing.
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { #[claim(default)] pub a: String } }
        "- `a`: required -> has a default"
    );
    // Others need not write it.
    assert_diff!(
        { pub struct T { #[claim(default)] pub a: String } }
        { pub struct T { pub a: String } }
        "T `a`: has a default -> required"
    );
}

#[test]
fn the_claims_that_a_token_is_guarded_by_may_not_become_optional_unnoticed() {
    assert_diff!(
        { pub struct T { #[claim(registered)] pub iss: String, #[claim(registered)] pub sub: String, #[claim(registered)] pub aud: Audience, #[claim(registered)] pub exp: NumericDate, #[claim(registered)] pub jti: String } }
        { pub struct T { #[claim(registered)] pub iss: Option<String>, #[claim(registered)] pub sub: Option<String>, #[claim(registered)] pub aud: Option<Audience>, #[claim(registered)] pub exp: Option<NumericDate>, #[claim(registered)] pub jti: Option<String> } }
        "C `iss`: required -> optional"
        "C `sub`: required -> optional"
        "C `aud`: required -> optional"
        "C `exp`: required -> optional"
        "C `jti`: required -> optional"
        "L `iss`: required -> optional"
        "L `sub`: required -> optional"
        "L `aud`: required -> optional"
        "L `exp`: required -> optional"
    );
}

#[test]
fn types() {
    assert_diff!(
        { pub struct T { pub a: u8 } }
        { pub struct T { pub a: u32 } }
        "C `a`: `u8` -> `u32`"
    );
    assert_diff!(
        { pub struct T { pub a: u32 } }
        { pub struct T { pub a: u8 } }
        "T `a`: `u32` -> `u8`"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: bool } }
        "C `a`: string -> boolean"
        "T `a`: string -> boolean"
    );
    assert_diff!(
        { pub struct T { pub a: Vec<String> } }
        { pub struct T { pub a: OneOrMany<String> } }
        "C `a`: string[] -> string or string[]"
    );
    // A bound of the issuer's makes up for the wider type.
    assert_diff!(
        { pub struct T { #[claim(range(..=99))] pub a: u8 } }
        { pub struct T { #[claim(range(..=99))] pub a: u32 } }
        "- `a`: `u8` -> `u32`"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: std::net::IpAddr } }
        "C `a`: string -> unknown JSON"
        "T `a`: string -> unknown JSON"
    );
    assert_diff!(
        { pub struct T { #[claim(registered)] pub iat: Option<u64> } }
        { pub struct T { #[claim(registered)] pub iat: Option<NumericDate> } }
        "- `iat`: NumericDate from 1970 on -> NumericDate"
    );
    // Read as ever, written in a narrower form.
    assert_diff!(
        { pub struct T { #[claim(registered)] pub aud: Audience } }
        { pub struct T { #[claim(registered)] pub aud: Vec<String> } }
        "- `aud`: string or string[] -> string or string[], written as string[]"
    );
}

#[test]
fn meaning() {
    assert_diff!(
        { pub struct T { #[claim(collides = "ours")] pub sid: String } }
        { pub struct T { #[claim(registered)] pub sid: String } }
        "C `sid`: a claim of one's own, required string -> the registered claim, required string"
        "T `sid`: a claim of one's own, required string -> the registered claim, required string"
        "- `sid`: reason of `collides`"
    );
}

#[test]
fn what_is_secret_may_not_be_shown_unnoticed() {
    assert_diff!(
        { pub struct T { #[claim(sensitive)] pub a: String } }
        { pub struct T { pub a: String } }
        "L `a`: sensitive -> may be shown"
    );
    assert_diff!(
        { pub struct T { pub a: String } }
        { pub struct T { #[claim(sensitive)] pub a: String } }
        "- `a`: may be shown -> sensitive"
    );
}

#[test]
fn what_only_people_see_is_harmless() {
    assert_diff!(
        {
            /// Before.
            pub struct T { pub a: String, #[claim(rename = "b")] pub c: String }
        }
        {
            /// After.
            #[deprecated]
            pub struct T {
                #[deprecated(note = "use `c`")]
                pub a: String,
                /// Documented.
                #[claim(rename = "b")]
                pub d: String,
            }
        }
        "- `a`: now deprecated"
        "- `b`: Rust name `c` -> `d`"
        "- `b`: doc comment"
        "- doc comment"
        "- now deprecated"
    );
    assert_diff!(
        { pub struct T { pub a: String, pub b: String, pub c: String } }
        { pub struct T { pub b: String, pub a: String, pub c: String } }
        "- order"
    );
    assert_diff!(
        { pub struct T { #[claim(collides = "ours")] pub sid: String } }
        { pub struct T { #[claim(collides = "older")] pub sid: String } }
        "- `sid`: reason of `collides`"
    );
}
