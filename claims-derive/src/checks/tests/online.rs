use crate::testing::{accepts, accepts_type, mistakes, refuses, refuses_type};

#[test]
fn single_use_is_for_the_id_of_a_token() {
    accepts("#[claim(registered, single_use)] jti: String, #[claim(registered)] exp: NumericDate");
    accepts("#[claim(registered = \"jti\", single_use, len(1..=64))] id: TokenId");
    let misplaced = "`single_use` is for the id of a token: write it on `jti`";
    refuses("#[claim(single_use)] code: String", misplaced);
    refuses("#[claim(registered, single_use)] sid: String", misplaced);
    refuses(
        "#[claim(single_use, rename = \"jwt_id\")] jti: String",
        misplaced,
    );
    refuses(
        "#[claim(registered, single_use = true)] jti: String",
        "`single_use` takes no value",
    );
    refuses(
        "#[claim(flatten, single_use)] core: Core",
        "`flatten` goes without `single_use`",
    );
}

/// The name is wrong, and so nothing is said of the check that stands with it.
#[test]
fn a_private_claim_with_the_name_is_one_mistake() {
    refuses(
        "#[claim(single_use)] jti: String",
        "write `#[claim(registered)]`",
    );
    refuses("#[claim(single_use)] JTI: String", "differs only in case");
    refuses(
        "#[claim(revocable)] sid: String",
        "write `#[claim(registered)]`",
    );
    refuses(
        "#[claim(single_use, collides = \"ours\")] jti: String",
        "cannot reuse a core claim",
    );
    refuses(
        "#[claim(registered, single_use, rename = \"id\")] jti: String",
        "fixed name",
    );
    refuses(
        "#[claim(registered = \"jit\", single_use)] id: String",
        "did you mean",
    );
    // This one is private on purpose.
    refuses(
        "#[claim(revocable, collides = \"ours\")] sid: String",
        "`revocable` is for",
    );
}

#[test]
fn revocable_is_for_the_id_of_a_token_or_a_session() {
    accepts(
        "#[claim(registered, revocable)] jti: TokenId, #[claim(registered, revocable)] sid: Id",
    );
    accepts("#[claim(registered, revocable, single_use)] jti: String");
    let misplaced = "`revocable` is for the id of a token or of a session";
    refuses("#[claim(registered, revocable)] sub: String", misplaced);
    refuses("#[claim(revocable)] session: String", misplaced);
}

#[test]
fn a_version_is_a_counter() {
    accepts("uid: u64, #[claim(version_of = \"uid\")] tv: u8");
    accepts("#[claim(version_of = \"uid\", range(1..), equals = 1)] tv: u64, uid: Id");
    accepts("#[claim(version_of = \"uid\")] tv: Counter, uid: Id");
    accepts("#[claim(registered, version_of = \"sub\")] iat: u64, #[claim(registered)] sub: Id");
    for (ty, found) in [
        ("String", "this is a string"),
        ("&'a str", "this is a string"),
        ("bool", "this is a boolean"),
        ("f64", "this is a number"),
        ("Vec<u64>", "this is an array"),
        ("BTreeMap<String, u64>", "this is an object"),
        ("i64", "which is never negative"),
    ] {
        let expected = format!("`version_of` is for a counter, {found}: write `u64`");
        refuses(
            &format!("#[claim(version_of = \"uid\")] tv: {ty}"),
            &expected,
        );
    }
    refuses(
        "#[claim(version_of = \"tv\")] tv: u64",
        "`tv` is the version of something else",
    );
    refuses_type(
        "#[claims(rename_all = \"camelCase\")] struct T { #[claim(version_of = \"tokenVersion\")] \
         token_version: u64 }",
        "`tokenVersion` is the version of something else",
    );
    refuses(
        "#[claim(version_of)] tv: u64",
        "write `version_of = \"...\"`",
    );
    refuses(
        "#[claim(version_of = uid)] tv: u64",
        "write `version_of = \"...\"`",
    );
}

#[test]
fn what_is_looked_up_is_in_every_token() {
    let optional = "cannot be looked up, and is refused: write the type without `Option`";
    refuses(
        "#[claim(registered, single_use)] jti: Option<String>",
        optional,
    );
    refuses(
        "#[claim(registered, revocable)] sid: Option<String>",
        optional,
    );
    refuses("#[claim(version_of = \"uid\")] tv: Option<u64>", optional);
    refuses(
        "#[claim(version_of = \"uid\", nullable)] tv: Option<u64>",
        "leave `nullable` out",
    );
    let default = "a default is not in the token: leave `default` out";
    refuses("#[claim(version_of = \"uid\", default)] tv: u64", default);
    refuses(
        "#[claim(version_of = \"uid\", default = first)] tv: u64",
        default,
    );
    refuses(
        "#[claim(registered, revocable, default)] sid: String",
        default,
    );
    // One mistake, though two checks need the claim.
    refuses(
        "#[claim(registered, single_use, revocable)] jti: Option<String>",
        optional,
    );
    // Reported by the rules of the other attribute.
    refuses(
        "#[claim(version_of = \"uid\", default)] tv: Option<u64>",
        "leave `default` out",
    );
    refuses(
        "#[claim(registered, revocable, nullable)] sid: Option<String>",
        "wrong type",
    );
    refuses(
        "#[claim(registered, single_use, default)] jti: String",
        "has no default",
    );
}

#[test]
fn checks_serve_every_kind_of_type() {
    accepts_type(
        "#[claims(decode_only)] struct T<'a> { #[claim(registered, single_use)] jti: &'a str }",
    );
    accepts_type(
        "#[claims(encode_only)] struct T { #[claim(version_of = \"uid\")] tv: u32, uid: u64 }",
    );
    let mistakes = mistakes(
        "struct T { #[claim(single_use)] a: u8, #[claim(revocable)] b: u8, \
         #[claim(version_of = \"c\")] c: bool }",
    );
    assert_eq!(mistakes.len(), 4, "{mistakes:#?}");
}
