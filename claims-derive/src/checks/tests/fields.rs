use crate::testing::{accepts, refuses};

#[test]
fn registered_excludes_what_makes_a_claim_private() {
    accepts("#[claim(registered, sensitive, len(1..=9))] sub: Option<String>");
    refuses(
        "#[claim(registered, rename = \"sub\")] subject: String",
        "`registered = \"sub\"`",
    );
    refuses(
        "#[claim(registered, rename = \"x\")] sub: String",
        "fixed name",
    );
    refuses(
        "#[claim(registered = \"sub\", rename = \"x\")] a: String",
        "fixed name",
    );
    refuses(
        "#[claim(registered, nullable)] sub: Option<String>",
        "`null` is a wrong type",
    );
    refuses(
        "#[claim(registered, nullable)] sub: String",
        "`null` is a wrong type",
    );
    refuses(
        "#[claim(registered, collides = \"why\")] roles: Vec<u8>",
        "keep one of the two",
    );
}

#[test]
fn nullable_is_for_options() {
    accepts("#[claim(nullable)] a: Option<u8>, #[claim(nullable)] b: std::option::Option<u8>");
    refuses("#[claim(nullable)] a: u8", "`Option<T>`");
    refuses("#[claim(nullable)] a: mine::Option<u8>", "`Option<T>`");
    refuses("#[claim(nullable, default)] a: Option<u8>", "never used");
}

#[test]
fn default_is_for_what_is_no_option_and_no_core_claim() {
    accepts("#[claim(default)] a: u8, #[claim(default = make::<u8>)] b: u8");
    accepts("#[claim(registered, default)] scope: String");
    refuses("#[claim(default)] a: Option<u8>", "leave `default` out");
    refuses(
        "#[claim(lifetime(seconds), default)] a: u64",
        "ends the token",
    );
    accepts("#[claim(lifetime(seconds))] a: Option<u64>");
    refuses("#[claim(registered, default)] iat: u64", "has no default");
}

#[test]
fn schema_is_not_for_core_claims() {
    accepts(
        "#[claim(schema = String)] a: Key, #[claim(registered, schema = String)] scope: Scopes",
    );
    refuses(
        "#[claim(registered, schema = String)] exp: u64",
        "whose JSON the standard settles",
    );
}

#[test]
fn with_is_not_for_core_claims() {
    accepts("#[claim(with = hex)] a: Key, #[claim(registered, with = my::scope)] scope: Scopes");
    refuses(
        "#[claim(registered, with = hex)] jti: Id",
        "`claims_core::conforms!`",
    );
}

#[test]
fn a_set_does_not_embed_itself() {
    for ty in ["Token", "Box<Token>", "Box<Self>"] {
        refuses(&format!("#[claim(flatten)] base: {ty}"), "embeds itself");
    }
    accepts("base: Option<Box<Token>>, #[claim(flatten)] other: Box<Tenant>");
}

#[test]
fn flatten_stands_alone() {
    accepts("#[claim(flatten)] base: Base");
    refuses(
        "#[claim(flatten, registered)] base: Base",
        "`flatten` goes without `registered`",
    );
    refuses(
        "#[claim(flatten, extra)] base: Base",
        "`flatten` goes without `extra`",
    );
    refuses(
        "#[claim(rename = \"x\", flatten, len(1), sensitive)] base: Base",
        "`flatten` goes without `rename`, `len`, `sensitive`",
    );
}

#[test]
fn extra_takes_one_map_of_strings() {
    accepts("#[claim(extra)] others: BTreeMap<String, Value>");
    accepts("#[claim(extra, collides = \"forwarded as they came\")] o: BTreeMap<String, u8>");
    refuses(
        "#[claim(extra)] o: HashMap<String, u8>",
        "`BTreeMap<String, V>`",
    );
    refuses(
        "#[claim(extra)] o: BTreeMap<Name, u8>",
        "`BTreeMap<String, V>`",
    );
    refuses(
        "#[claim(extra, rename = \"x\")] o: BTreeMap<String, u8>",
        "goes without `rename`",
    );
    refuses(
        "#[claim(extra, registered)] o: BTreeMap<String, u8>",
        "goes without `registered`",
    );
    refuses(
        "#[claim(extra)] a: BTreeMap<String, u8>, #[claim(extra)] b: BTreeMap<String, u8>",
        "and that is `a`: leave this `extra` out",
    );
}

#[test]
fn a_date_has_no_lifetime() {
    accepts("#[claim(lifetime(seconds))] expires_in: u64, #[claim(lifetime(millis))] t: Millis");
    refuses(
        "#[claim(registered, lifetime(seconds))] exp: i64",
        "a point in time",
    );
}
