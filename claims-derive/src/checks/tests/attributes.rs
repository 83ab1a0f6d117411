use crate::testing::{accepts, accepts_type, mistakes, refuses, refuses_type};

#[test]
fn unknown_and_repeated_attributes() {
    refuses("#[claim(nulable)] a: Option<u8>", "did you mean `nullable`");
    refuses("#[claim(used_once)] a: u8", "unknown attribute `used_once`");
    refuses(
        "#[claim(sensitive, sensitive)] a: u8",
        "`sensitive` is given twice",
    );
    refuses_type(
        "#[claims(typ = \"a\")] #[claims(typ = \"b\")] struct T {}",
        "given twice",
    );
    refuses_type(
        "#[claims(validate = a, validate = b)] struct T {}",
        "given twice",
    );
    refuses_type(
        "#[claims(value = \"x\")] struct T {}",
        "unknown attribute `value`",
    );
    refuses_type(
        "#[claims(tag = \"t\")] enum T { #[claims(name = \"a\")] A(A) }",
        "on a variant",
    );
}

#[test]
fn attributes_stand_where_they_belong() {
    refuses(
        "#[claims(sensitive)] a: u8",
        "a field takes `#[claim(...)]`",
    );
    refuses(
        "#[claim(value = \"x\")] a: u8",
        "unknown attribute `value` on a field",
    );
    refuses_type(
        "#[claim(typ = \"x\")] struct T {}",
        "a type takes `#[claims(...)]`",
    );
    let variant = "#[claims(tag = \"t\")] enum T { #[claim(value = \"a\")] A(A) }";
    refuses_type(variant, "a variant takes `#[claims(...)]`");
    let inside = "#[claims(tag = \"t\")] enum T { A(#[claim(flatten)] A) }";
    refuses_type(inside, "takes no attributes");
}

#[test]
fn serde_attributes_name_their_replacement() {
    let fields = [
        ("rename = \"x\"", "`#[claim(rename = \"...\")]`"),
        ("default", "`#[claim(default)]`"),
        ("flatten", "`#[claim(flatten)]`"),
        (
            "skip_serializing_if = \"Option::is_none\"",
            "`None` is always left out",
        ),
        ("with = \"m\"", "`#[claim(with = module)]`"),
        ("serialize_with = \"f\"", "`#[claim(with = module)]`"),
        ("borrow", "borrow by themselves"),
        ("alias = \"x\"", "one name on the wire"),
        ("skip", "every field is a claim"),
        ("whatever(1, 2)", "remove it"),
    ];
    for (attribute, expected) in fields {
        refuses(&format!("#[serde({attribute})] a: u8"), expected);
    }
    let containers = [
        (
            "rename_all = \"camelCase\"",
            "`#[claims(rename_all = \"...\")]`",
        ),
        ("deny_unknown_fields", "`#[claims(deny_unknown)]`"),
        ("crate = \"x\"", "`#[claims(crate = path)]`"),
        ("default", "`#[claim(default)]`"),
        ("transparent", "always an object"),
    ];
    for (attribute, expected) in containers {
        refuses_type(
            &format!("#[serde({attribute})] struct T {{ a: u8 }}"),
            expected,
        );
    }
    let variant = "#[claims(tag = \"t\")] enum T { #[serde(rename = \"a\")] A(A) }";
    refuses_type(variant, "`#[claims(value = \"...\")]`");
    refuses("#[serde] a: u8", "remove it");
    assert_eq!(
        mistakes("struct T { #[serde(default, borrow)] a: u8 }").len(),
        2
    );
    accepts("/// Tenant\n #[deprecated] #[cfg(unix)] a: u8");
    accepts_type("#[derive(Debug)] #[claims(crate = crate)] struct T { a: u8 }");
}
