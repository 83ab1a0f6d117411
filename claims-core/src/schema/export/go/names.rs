//! Names of packages, types and fields.

use crate::schema::export::shown;

/// Words that name nothing (Go specification, "Keywords").
const KEYWORDS: &[&str] = &[
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
];

/// Words that Go's style writes in one case.
const INITIALISMS: &[&str] = &[
    "acl", "api", "dns", "guid", "html", "http", "https", "id", "ip", "json", "jwt", "sql", "ssh",
    "tcp", "tls", "ttl", "udp", "ui", "uid", "uri", "url", "utf8", "uuid", "xml",
];

/// Names of the methods that every struct has.
const METHODS: &[&str] = &["MarshalJSON", "UnmarshalJSON"];

/// A package is called by lower-case letters and digits.
pub(super) fn of_package(name: &str) -> String {
    let clean: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let clean = clean.trim_start_matches(|c: char| c.is_ascii_digit());
    match clean {
        "" => "claims".to_owned(),
        keyword if KEYWORDS.contains(&keyword) => format!("{keyword}claims"),
        clean => clean.to_owned(),
    }
}

/// The name of a set as that of an exported type. What no identifier holds becomes `_`.
pub(super) fn of_type(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| {
            if is_letter(c) || c.is_ascii_digit() {
                c
            } else {
                '_'
            }
        })
        .collect();
    let mut letters = clean.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let clean: String = first.chain(letters).collect();
    if clean.starts_with(|c: char| is_letter(c) && c.is_uppercase()) {
        clean
    } else {
        format!("Set{clean}")
    }
}

/// Whether it is a letter (Go specification, "Letters and digits"): what may start an identifier of
/// Unicode, but for numbers and the four characters that it takes as well (UAX #31, `Other_ID_Start`).
fn is_letter(c: char) -> bool {
    unicode_ident::is_xid_start(c)
        && !c.is_numeric()
        && !matches!(c, '\u{1885}' | '\u{1886}' | '\u{2118}' | '\u{212e}')
}

/// The name of a claim as that of an exported field: `tenant_id` is `TenantID`.
fn of_field(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in name.chars() {
        let starts = !before.is_ascii_alphanumeric()
            || (letter.is_ascii_uppercase() && !before.is_ascii_uppercase());
        if letter.is_ascii_alphanumeric() {
            match words.last_mut() {
                Some(word) if !starts => word.push(letter),
                _ => words.push(letter.to_string()),
            }
        }
        before = letter;
    }
    let words = words.iter().map(|word| {
        let lower = word.to_ascii_lowercase();
        if INITIALISMS.contains(&&*lower) {
            word.to_ascii_uppercase()
        } else {
            capitalized(word)
        }
    });
    let field: String = words.collect();
    if field.starts_with(|c: char| c.is_ascii_uppercase()) {
        field
    } else {
        format!("Claim{field}")
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The fields of one struct, each with another name.
#[derive(Debug, Default)]
pub(super) struct Fields {
    taken: Vec<String>,
}

impl Fields {
    pub(super) fn unique(&mut self, name: &str) -> String {
        let wished = [of_field(name)];
        let name = crate::schema::export::names::choose(&wished, |name| {
            METHODS.contains(&name) || self.taken.iter().any(|taken| taken == name)
        });
        self.taken.push(name.clone());
        name
    }
}

/// A string literal. A byte order mark must not stand inside a file, nor does any other character
/// that cannot be seen.
pub(super) fn text(text: &str) -> String {
    shown::quoted(text)
}

/// A tag of a field, between backticks if it holds none.
pub(super) fn tag(name: &str, may_be_absent: bool) -> String {
    // A name ends at its comma there.
    if name.contains(',') {
        return "`json:\"-\"`".to_owned();
    }
    let option = match (may_be_absent, name) {
        (true, _) => ",omitempty",
        // Alone, it would mean that the field is no member.
        (false, "-") => ",",
        (false, _) => "",
    };
    let tag = format!("json:{}", text(&format!("{name}{option}")));
    if tag.contains('`') {
        text(&tag)
    } else {
        format!("`{tag}`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_have_names_that_go_takes() {
        let cases = [
            ("auth-shared", "authshared"),
            ("", "claims"),
            ("7", "claims"),
            ("Größe", "gre"),
            ("type", "typeclaims"),
            ("2fa", "fa"),
        ];
        for (name, expected) in cases {
            assert_eq!(of_package(name), expected);
        }
    }

    #[test]
    fn types_are_exported() {
        let cases = [
            ("Seat", "Seat"),
            ("seat", "Seat"),
            ("", "Set"),
            ("_x", "Set_x"),
            ("1st", "Set1st"),
            ("Ünder", "Ünder"),
            ("número", "Número"),
            ("ñ", "Ñ"),
            ("例", "Set例"),
            ("a\u{301}Ⅷ℘", "A___"),
        ];
        for (name, expected) in cases {
            assert_eq!(of_type(name), expected);
        }
    }

    #[test]
    fn fields_are_spelled_the_way_of_go() {
        let cases = [
            ("tenant_id", "TenantID"),
            ("documentId", "DocumentID"),
            ("kebab-case", "KebabCase"),
            ("with.dot", "WithDot"),
            ("type", "Type"),
            ("iss", "Iss"),
            ("userID", "UserID"),
            ("HTTPServer", "HTTPServer"),
            ("https://a.example/b", "HTTPSAExampleB"),
            ("2fa", "Claim2fa"),
            ("é", "Claim"),
            ("", "Claim"),
        ];
        for (name, expected) in cases {
            assert_eq!(of_field(name), expected);
        }
    }

    #[test]
    fn no_two_members_of_a_struct_share_a_name() {
        let mut fields = Fields::default();
        let names = ["user_id", "userId", "UserID", "marshal_json", "user-id2"];
        let fields = names.map(|name| fields.unique(name));
        assert_eq!(
            fields,
            ["UserID", "UserID2", "UserID3", "MarshalJSON2", "UserId2"]
        );
    }

    #[test]
    fn tags_keep_every_name() {
        let cases = [
            (("a", false), r#"`json:"a"`"#),
            (("a", true), r#"`json:"a,omitempty"`"#),
            (("a,b", false), r#"`json:"-"`"#),
            (("-", false), r#"`json:"-,"`"#),
            (("a\"b", false), r#"`json:"a\"b"`"#),
            (("a`", false), r#""json:\"a`\"""#),
            (("\u{feff}\u{202e}", false), r#"`json:"\ufeff\u202e"`"#),
        ];
        for ((name, may_be_absent), expected) in cases {
            assert_eq!(tag(name, may_be_absent), expected);
        }
    }
}
