use crate::testing::{accepts, mistakes, refuses};

#[test]
fn whole_numbers_are_compared_exactly() {
    // As floats the two are one number.
    accepts("#[claim(range(9007199254740992..=9007199254740993))] a: u64");
    accepts("#[claim(range(9007199254740992..9007199254740993))] a: u64");
    let found =
        mistakes("struct T { #[claim(range(9007199254740993..=9007199254740992))] a: u64 }");
    assert_eq!(found.len(), 1, "{found:?}");
    accepts("#[claim(range(-0.5..=0.5))] a: f64");
    refuses("#[claim(range(1..=0.5))] a: f64", "inverted");
    assert_eq!(
        mistakes("struct T { #[claim(range(0.5..=-0.5))] a: f64 }").len(),
        1
    );
}

#[test]
fn lengths_are_of_what_has_one() {
    accepts(
        "#[claim(len(1..=64))] a: String, #[claim(len(2))] b: Vec<u8>, #[claim(len(..9))] c: Own",
    );
    accepts("#[claim(len(1..))] a: Option<&'a str>, #[claim(len(0))] b: BTreeMap<String, u8>");
    refuses("#[claim(len(1..))] a: bool", "a boolean has no length");
    refuses(
        "#[claim(len(1..))] a: Option<u32>",
        "a number has no length: write `range(...)`",
    );
    refuses("#[claim(not_empty)] a: bool", "never empty");
}

#[test]
fn ranges_are_of_numbers() {
    accepts(
        "#[claim(range(-5..=5))] a: i8, #[claim(range(0.5..))] b: f64, #[claim(range(..9))] c: u8",
    );
    accepts("#[claim(range(0..=1))] a: f32, #[claim(range(-0.5..1))] b: Own");
    refuses("#[claim(range(1..))] a: String", "`len(...)`");
    refuses(
        "#[claim(range(true..))] a: Own",
        "list other values with `one_of`",
    );
    refuses(
        "#[claim(range(0.5..))] a: u8",
        "a number with a fraction never occurs",
    );
    refuses("#[claim(range(-1..))] a: u8", "`-1` does not fit `u8`");
}

#[test]
fn a_range_has_values() {
    refuses("#[claim(len(5..=1))] a: String", "write `1..=5`");
    refuses("#[claim(len(5..5))] a: String", "write `..=5`");
    refuses("#[claim(len(..0))] a: String", "no length is left");
    refuses("#[claim(len(..))] a: String", "allows everything");
    refuses("#[claim(len(0..))] a: String", "allows every length");
    refuses(
        "#[claim(len(-1..))] a: String",
        "a length is a whole number",
    );
    refuses("#[claim(len(1.5))] a: String", "a length is a whole number");
    refuses("#[claim(range(1..=-1))] a: i8", "write `-1..=1`");
    refuses("#[claim(range(1.0..1.0))] a: f64", "no value is left");
    accepts("#[claim(range(1.0..=1.0))] a: f64");
}

#[test]
fn text_rules_are_for_text() {
    accepts("#[claim(pattern = \"[a-z]+\")] a: Cow<'a, str>, #[claim(format = \"uuid\")] b: Own");
    refuses(
        "#[claim(pattern = \"[a-z]+\")] a: u8",
        "`pattern` is for strings",
    );
    refuses(
        "#[claim(pattern = \"[a-z]+\")] a: Vec<String>",
        "`pattern` is for strings",
    );
    refuses(
        "#[claim(format = \"uuid\")] a: bool",
        "`format` is for strings",
    );
    refuses(
        "#[claim(format = \"uudi\")] a: String",
        "did you mean `uuid`",
    );
    refuses("#[claim(format = \"ipv4\")] a: String", "known are `uri`");
    refuses(
        "#[claim(pattern = \"a.b\")] a: String",
        "bad pattern, at character 2",
    );
}

#[test]
fn contains_is_for_lists() {
    accepts("#[claim(contains = \"a\")] a: Vec<String>, #[claim(contains = 1)] b: Own");
    accepts("#[claim(registered, contains = \"read\")] scope: String");
    refuses(
        "#[claim(contains = \"a\")] a: String",
        "a string has no members",
    );
    refuses("#[claim(contains = 1)] a: u8", "has no members");
    refuses(
        "#[claim(registered, contains = 1)] scope: String",
        "members of a string of words",
    );
    refuses(
        "#[claim(contains = 1)] a: Vec<String>",
        "an integer never occurs among strings",
    );
}

#[test]
fn literals_have_the_type_of_the_field() {
    accepts("#[claim(equals = \"x\")] a: String, #[claim(equals = true)] b: bool");
    accepts(
        "#[claim(equals = 1)] a: f64, #[claim(equals = 255)] b: u8, #[claim(equals = 1)] c: Own",
    );
    refuses(
        "#[claim(equals = \"x\")] a: u32",
        "a string never occurs among whole numbers",
    );
    refuses(
        "#[claim(equals = 1)] a: String",
        "an integer never occurs among strings",
    );
    refuses(
        "#[claim(equals = 1)] a: Option<bool>",
        "an integer never occurs among booleans",
    );
    refuses("#[claim(equals = 256)] a: u8", "`256` does not fit `u8`");
    refuses(
        "#[claim(one_of(\"a\", 1))] a: String",
        "an integer never occurs among strings",
    );
    refuses(
        "#[claim(equals = \"x\")] a: Vec<String>",
        "write `contains = ...`",
    );
}

#[test]
fn one_of_lists_distinct_values() {
    accepts("#[claim(one_of(\"a\", \"b\",))] a: String, #[claim(equals = 1, one_of(1, 2))] b: u8");
    accepts("#[claim(equals = 1, one_of(1.0, 1.5))] a: f64");
    refuses("#[claim(one_of())] a: String", "an empty `one_of`");
    refuses("#[claim(one_of(1.0, 1))] a: f64", "`1` is listed twice");
    refuses(
        "#[claim(equals = 1, one_of(1.5, 2))] a: f64",
        "`one_of` does not list `1`",
    );
    refuses("#[claim(one_of(1, 2, 1))] a: u8", "`1` is listed twice");
    refuses(
        "#[claim(one_of(\"a\"), equals = \"b\")] a: String",
        "does not list `\"b\"`",
    );
}

#[test]
fn an_integer_has_its_limit() {
    let beyond = "340282366920938463463374607431768211456";
    accepts(&format!("#[claim(equals = {beyond}.0)] a: f64"));
    refuses(
        &format!("#[claim(equals = {beyond})] a: f64"),
        &format!("write it as a float, `{beyond}.0`"),
    );
}

#[test]
fn not_empty_needs_room() {
    accepts("#[claim(not_empty, len(..=9))] a: String");
    refuses(
        "#[claim(not_empty, len(..=0))] a: String",
        "refuse every value",
    );
    refuses(
        "#[claim(len(0), not_empty)] a: String",
        "refuse every value",
    );
}

#[test]
fn a_lifetime_is_a_whole_number() {
    refuses("#[claim(lifetime(seconds))] a: String", "write `u64`");
    refuses("#[claim(lifetime(seconds))] a: f64", "write `u64`");
    refuses(
        "#[claim(lifetime(minutes))] a: u64",
        "write `seconds` or `millis`",
    );
}
