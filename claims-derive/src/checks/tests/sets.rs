use crate::testing::{accepts_type, refuses_type};

#[test]
fn one_direction_at_most() {
    accepts_type("#[claims(decode_only)] struct T {}");
    accepts_type("#[claims(encode_only)] struct T {}");
    refuses_type(
        "#[claims(decode_only, encode_only)] struct T {}",
        "leaves nothing",
    );
}

#[test]
fn typ_and_profile_agree() {
    accepts_type("#[claims(typ = \"anything\")] struct T {}");
    accepts_type("#[claims(profile = \"oauth_at_jwt\")] struct T {}");
    accepts_type("#[claims(profile = \"oauth_at_jwt\", typ = \"application/AT+jwt\")] struct T {}");
    // RFC 7519 only recommends `JWT`.
    accepts_type("#[claims(profile = \"jwt\", typ = \"mine+jwt\")] struct T {}");
    let other = "#[claims(profile = \"oauth_at_jwt\", typ = \"JWT\")] struct T {}";
    refuses_type(other, "demands `typ = \"at+jwt\"`");
    let other = "#[claims(profile = \"oidc_id_token\", typ = \"Application/at+jwt\")] struct T {}";
    refuses_type(other, "is the `typ` of profile `oauth_at_jwt`");
    // A status list may be pointed at by a token of any kind.
    accepts_type("#[claims(profile = \"status_referenced_token\", typ = \"at+jwt\")] struct T {}");
    refuses_type("#[claims(typ = \"\")] struct T {}", "needs a media type");
    refuses_type(
        "#[claims(profile = \"oauth_at_jtw\")] struct T {}",
        "did you mean `oauth_at_jwt`",
    );
}

#[test]
fn a_tag_is_for_enums() {
    accepts_type("#[claims(tag = \"token_type\")] enum T { Access(A), Refresh(R) }");
    refuses_type(
        "#[claims(tag = \"token_type\")] struct T {}",
        "this is a struct",
    );
    refuses_type("enum T { A(A) }", "add `#[claims(tag = \"token_type\")]`");
    refuses_type(
        "#[claims(tag = \"exp\")] enum T { A(A) }",
        "`exp` is a registered claim",
    );
    refuses_type(
        "#[claims(tag = \"Iss\")] enum T { A(A) }",
        "differs only in case",
    );
}

#[test]
fn variants_have_distinct_values() {
    accepts_type(
        "#[claims(tag = \"t\", rename_all = \"snake_case\")] enum T { IdToken(A), Access(A) }",
    );
    refuses_type(
        "#[claims(tag = \"t\")] enum T { A(A), #[claims(value = \"A\")] B(B) }",
        "`A` and `B` have the same value \"A\"",
    );
    refuses_type(
        "#[claims(tag = \"t\", rename_all = \"lowercase\")] enum T { AB(A), Ab(B) }",
        "`AB` and `Ab` have the same value \"ab\"",
    );
}

#[test]
fn rules_about_claims_stand_on_the_variants_sets() {
    let rule = |rule: &str| format!("#[claims(tag = \"t\", {rule})] enum T {{ A(A) }}");
    accepts_type(&rule(
        "context = C, validate = f, validate_with = g, typ = \"x\", decode_only",
    ));
    refuses_type(&rule("deny_unknown"), "on the set of each variant");
    refuses_type(&rule("forbid(\"nonce\")"), "on the set of each variant");
}

#[test]
fn unsupported_shapes_are_one_mistake() {
    refuses_type("struct T(String, u8);", "a tuple struct has no claim names");
    refuses_type("struct T;", "a unit struct");
    refuses_type("union T { a: u8 }", "a union");
    refuses_type("enum T {}", "without variants");
    refuses_type(
        "#[claims(tag = \"t\")] enum T { A(A), B }",
        "write `B(BClaims)`",
    );
    refuses_type(
        "#[claims(tag = \"t\")] enum T { A(A), B { b: u8 } }",
        "write `B(BClaims)`",
    );
    refuses_type(
        "#[claims(tag = \"t\")] enum T { A(A), B(B, C) }",
        "write `B(BClaims)`",
    );
    for no_set in [
        "String",
        "Option<A>",
        "Vec<A>",
        "&'static A",
        "(A, A)",
        "Box<str>",
    ] {
        let tagged = format!("#[claims(tag = \"t\")] enum T {{ A(A), B({no_set}) }}");
        refuses_type(&tagged, "write `B(BClaims)`");
    }
    accepts_type("#[claims(tag = \"t\")] enum T { A(Box<A>), B(Rc<B>) }");
    accepts_type("struct T {}");
    accepts_type("struct T<'a, U: Bound, const N: usize> where U: Copy { a: &'a str, u: U }");
}

#[test]
fn extra_and_deny_unknown_exclude_each_other() {
    accepts_type("#[claims(deny_unknown)] struct T { a: u8 }");
    refuses_type(
        "#[claims(deny_unknown)] struct T { #[claim(extra)] a: BTreeMap<String, u8> }",
        "keep one of the two",
    );
}

#[test]
fn forbidden_names_are_not_declared() {
    accepts_type("#[claims(forbid(\"nonce\", \"tid\"))] struct T { a: u8 }");
    refuses_type("#[claims(forbid())] struct T {}", "an empty `forbid`");
    refuses_type("#[claims(forbid(\"\"))] struct T {}", "a claim has a name");
    refuses_type(
        "#[claims(forbid(\"a\", \"a\"))] struct T {}",
        "listed twice",
    );
    refuses_type(
        "#[claims(forbid(\"a\"))] struct T { a: u8 }",
        "forbidden and declared",
    );
}

#[test]
fn validate_with_needs_a_context() {
    // What company such a validator keeps is another mistake, and the only one.
    refuses_type(
        "struct T { #[claim(flatten, validate_with = f)] a: A }",
        "`flatten` goes without `validate_with`",
    );
    refuses_type(
        "struct T { #[claim(extra, validate_with = f)] a: BTreeMap<String, A> }",
        "`extra` goes without `validate_with`",
    );
    refuses_type(
        "#[claims(context)] struct T { #[claim(validate_with = f)] a: u8 }",
        "context",
    );
    accepts_type("#[claims(context = C)] struct T { #[claim(validate_with = f)] a: u8 }");
    accepts_type("#[claims(validate = f)] struct T { #[claim(validate = f)] a: u8 }");
    refuses_type(
        "struct T { #[claim(validate_with = f)] a: u8 }",
        "`#[claims(context = Type)]`",
    );
    refuses_type(
        "#[claims(validate_with = f)] struct T {}",
        "`#[claims(context = Type)]`",
    );
}
