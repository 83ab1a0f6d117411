use crate::testing::{accepts, accepts_type, mistakes, refuses, refuses_type};

#[test]
fn a_private_claim_has_no_registered_name() {
    accepts("role: String, user: String, expires: u64, issuer: String, ver: String");
    accepts("scopes: Vec<String>, isuer: String, secboot: bool");
    accepts("#[claim(rename = \"app_roles\")] roles: Vec<String>");
    accepts("#[claim(collides = \"as our old gateway\")] roles: String");
    refuses("roles: String", "`roles` is a registered claim");
    refuses(
        "#[claim(rename = \"email\")] mail: String",
        "`email` is a registered claim",
    );
    refuses("r#sub: String", "write `#[claim(registered)]`");
    refuses(
        "#[claim(rename = \"sub\")] user: String",
        "write `#[claim(registered = \"sub\")]`",
    );
    refuses("Exp: u64", "differs only in case");
    refuses(
        "#[claim(rename = \"Roles\")] x: String",
        "differs only in case",
    );
}

#[test]
fn the_name_on_the_wire_counts() {
    let camel =
        |field: &str| format!("#[claims(rename_all = \"camelCase\")] struct T {{ {field} }}");
    accepts_type(&camel("client_id: String"));
    accepts_type(&camel("#[claim(registered)] client_id: String"));
    refuses_type(&camel("s_i_d: u8"), "`sID` differs only in case");
    refuses_type(&camel("cdniv: u8"), "`cdniv` is a registered claim");
}

/// A field that says its own name is judged, whatever the case of the others was to be.
#[test]
fn a_name_of_its_own_counts_beside_a_case_that_is_none() {
    let found = |field: &str| {
        let found = mistakes(&format!(
            "#[claims(rename_all = \"nope\")] struct T {{ {field} }}"
        ));
        found.len()
    };
    assert_eq!(found("roles: String"), 1);
    assert_eq!(found("#[claim(rename = \"email\")] mail: String"), 2);
    assert_eq!(
        found("#[claim(registered)] sub: String, #[claim(registered = \"sub\")] user: String"),
        2
    );
}

#[test]
fn collides_needs_a_collision_and_a_reason() {
    refuses("#[claim(collides = \"\")] roles: String", "say why");
    refuses("#[claim(collides = \" \")] roles: String", "say why");
    refuses(
        "#[claim(collides = \"why\")] tenant: String",
        "leave `collides` out",
    );
    refuses(
        "#[claim(collides = \"why\")] exp: u64",
        "cannot reuse a core claim",
    );
    refuses(
        "#[claim(collides = \"why\", rename = \"SUB\")] x: u64",
        "cannot reuse a core claim",
    );
    refuses(
        "#[claim(extra, collides = \"\")] x: BTreeMap<String, u8>",
        "say why",
    );
}

#[test]
fn two_claims_have_two_names() {
    accepts("a: u8, #[claim(rename = \"b\")] c: u8, #[claim(registered = \"exp\")] d: u64");
    refuses("a: u8, #[claim(rename = \"a\")] b: u8", "declared twice");
    refuses(
        "#[claim(rename = \"x\")] a: u8, #[claim(rename = \"x\")] b: u8",
        "declared twice, by `a` and by `b`",
    );
    let exp = "#[claim(registered)] exp: u64, #[claim(registered = \"exp\")] expires: u64";
    refuses(exp, "by `exp` and by `expires`");
}

#[test]
fn a_name_is_not_empty() {
    refuses("#[claim(rename = \"\")] a: u8", "needs a name");
    refuses_type("#[claims(tag = \"\")] enum T { A(A) }", "needs a name");
}

#[test]
fn registered_names_are_registered() {
    accepts("#[claim(registered)] iss: String, #[claim(registered = \"exp\")] until: NumericDate");
    accepts("#[claim(registered)] r#sub: String");
    refuses("#[claim(registered)] isss: String", "did you mean `iss`");
    refuses(
        "#[claim(registered = \"xyz\")] a: String",
        "no claim `xyz` is registered",
    );
    refuses(
        "#[claim(registered = \"Exp\")] a: u64",
        "did you mean `exp`",
    );
    refuses(
        "#[claim(registered)] secboot: bool",
        "`oemboot` took its place",
    );
}

#[test]
fn what_could_not_be_read_is_no_second_mistake() {
    refuses(
        "#[claim(regsitered)] sub: String",
        "did you mean `registered`",
    );
    refuses(
        "#[serde(rename = \"tid\")] sub: String",
        "`#[claim(rename = \"...\")]`",
    );
    refuses_type(
        "#[claims(rename_all = \"camel\")] struct T { client_id: u8 }",
        "unknown case",
    );
    refuses_type(
        "#[serde(tag = \"t\")] enum T { A(A) }",
        "`#[claims(tag = \"...\")]`",
    );
}

#[test]
fn every_mistake_is_found_in_one_run() {
    let source = "struct T { roles: u8, exp: u8, #[claim(nullable)] a: u8, a: u8 }";
    assert_eq!(mistakes(source).len(), 4, "{:#?}", mistakes(source));
}
