//! Names of types and of properties.

use crate::schema::export::shown;

/// Words that name no type (ECMA-262, section 12.7.2, and TypeScript's own types).
const RESERVED: &[&str] = &[
    "any",
    "as",
    "async",
    "await",
    "bigint",
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "declare",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "from",
    "function",
    "get",
    "if",
    "implements",
    "import",
    "in",
    "infer",
    "instanceof",
    "interface",
    "is",
    "keyof",
    "let",
    "module",
    "namespace",
    "never",
    "new",
    "null",
    "number",
    "object",
    "of",
    "package",
    "private",
    "protected",
    "public",
    "readonly",
    "return",
    "set",
    "static",
    "string",
    "super",
    "switch",
    "symbol",
    "this",
    "throw",
    "true",
    "try",
    "type",
    "typeof",
    "undefined",
    "unique",
    "unknown",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// The name of a set as that of a type. What no identifier holds becomes `_`.
pub(super) fn of_type(name: &str) -> String {
    let mut clean: String = name
        .chars()
        .map(|c| if is_letter(c) || is_part(c) { c } else { '_' })
        .collect();
    if !clean.starts_with(|c| is_start(c) || unicode_ident::is_xid_start(c))
        || clean.chars().all(|c| c == '_')
    {
        clean.insert_str(0, "Set");
    }
    if RESERVED.contains(&clean.as_str()) {
        clean.push('_');
    }
    clean
}

/// The name of a claim as that of a property, between quotes if it is no identifier.
pub(super) fn of_property(name: &str) -> String {
    if name.starts_with(is_start) && name.chars().all(is_part) {
        name.to_owned()
    } else {
        text(name)
    }
}

/// A string literal.
pub(super) fn text(text: &str) -> String {
    shown::quoted(text)
}

/// Whether it may stand in an identifier (ECMA-262, section 12.7). Those of Rust are made of the same.
fn is_letter(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

fn is_start(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '_' | '$')
}

fn is_part(c: char) -> bool {
    is_start(c) || c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_names_that_are_identifiers() {
        let cases = [
            ("Seat", "Seat"),
            ("string", "string_"),
            ("", "Set"),
            ("_", "Set_"),
            ("1st", "Set1st"),
            ("Größe", "Größe"),
            ("Número", "Número"),
            ("\u{301}a", "Set\u{301}a"),
            ("Ⓐ≠", "Set__"),
            ("a b", "a_b"),
        ];
        for (name, expected) in cases {
            assert_eq!(of_type(name), expected);
        }
    }

    #[test]
    fn properties_that_are_no_identifiers_stand_between_quotes() {
        let cases = [
            ("type", "type"),
            ("$ref", "$ref"),
            ("with.dot", r#""with.dot""#),
            ("1st", r#""1st""#),
            ("", r#""""#),
            ("é", r#""é""#),
            ("a\u{202e}", r#""a\u202e""#),
            ("a\"b\\c\n", r#""a\"b\\c\n""#),
        ];
        for (name, expected) in cases {
            assert_eq!(of_property(name), expected);
        }
    }
}
