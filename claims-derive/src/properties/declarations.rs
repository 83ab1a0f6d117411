//! Arbitrary declarations, as source text: sensible ones, ones with a word or two out of place, and plain noise.

use proptest::{collection::vec, prelude::*, sample::select};

use super::vocabulary::{GENERICS, LITERALS, NAMES, PATHS, TYPES, words};

/// Fields that are right by themselves: type and attributes.
const SENSIBLE: &[(&str, &str)] = &[
    ("String", ""),
    ("Option<String>", ""),
    ("bool", "#[claim(sensitive)]"),
    ("Vec<u8>", "#[claim(not_empty)]"),
    ("String", "#[claim(len(LOW..=HIGH))]"),
    (
        "Option<Vec<String>>",
        "#[claim(len(..=HIGH), contains = \"TEXT\")]",
    ),
    ("u16", "#[claim(range(LOW..HIGH))]"),
    ("i64", "#[claim(range(-HIGH..))]"),
    ("Option<f64>", "#[claim(range(LOW..=HIGH))]"),
    ("u32", "#[claim(equals = LOW)]"),
    ("String", "#[claim(one_of(\"TEXT\", \"b\", \"c\"))]"),
    ("String", "#[claim(pattern = \"[a-z]{LOW,HIGH}|x*\")]"),
    ("String", "#[claim(format = \"uri\", sensitive)]"),
    ("Option<String>", "#[claim(nullable)]"),
    ("u8", "#[claim(default)]"),
    ("u8", "#[claim(default = defaults::LOW_OR_HIGH)]"),
    ("Foreign", "#[claim(with = claims_core::with::serde)]"),
    ("Foreign<'static>", "#[claim(schema = Vec<Option<String>>)]"),
    ("Inner", ""),
    (
        "BTreeMap<String, Vec<Inner>>",
        "#[claim(validate = check::all)]",
    ),
    ("String", "#[claim(rename = \"TEXT with more words\")]"),
    ("Option<u64>", "#[claim(lifetime(millis))]"),
    (
        "String",
        "/// What it means, and a `|` bar.\n#[deprecated(note = \"TEXT\")] #[cfg_attr(test, allow(unused))]",
    ),
];

/// Registered claims, each at most once in a set.
const REGISTERED: &[&str] = &[
    "#[claim(registered)] pub iss: String",
    "#[claim(registered)] sub: Option<String>",
    "#[claim(registered)] aud: Audience",
    "#[claim(registered = \"exp\")] pub(crate) expires: NumericDate",
    "#[claim(registered)] iat: Option<NumericDate>",
    "#[claim(registered, len(1..))] roles: Vec<String>",
    "#[claim(flatten)] email: sets::OidcEmail",
    "#[claim(extra)] rest: BTreeMap<String, serde_json::Value>",
    "#[claim(registered, single_use)] jti: String",
    "#[claim(version_of = \"uid\")] tv: u64, uid: u64",
];

const CONTAINER: &[&str] = &[
    "",
    "#[claims(rename_all = \"kebab-case\")]",
    "#[claims(typ = \"TEXT+jwt\", forbid(\"nonce\", \"TEXT\"))]",
    "#[claims(validate = check::whole)]",
    "#[claims(context = Context<'static>, validate_with = check::with)]",
    "#[claims(decode_only, crate = ::claims)]",
    "#[claims(encode_only, schemars)]",
    "/// A set.\n///\n/// # Heading\n#[derive(Debug)] #[repr(C)]",
];

/// A declaration that is mostly right.
pub(super) fn guided() -> BoxedStrategy<String> {
    prop_oneof![
        6 => sensible(),
        3 => disturbed(),
        1 => tagged(),
    ]
    .boxed()
}

/// Noise where a declaration should be, and in each part of one.
pub(super) fn noise() -> BoxedStrategy<String> {
    let inside = (tokens(), 0..6).prop_map(|(noise, place)| match place {
        0 => format!("#[claims({noise})] struct S {{ a: u8 }}"),
        1 => format!("struct S {{ #[claim({noise})] a: u8 }}"),
        2 => format!("#[claims(tag = \"t\")] enum E {{ #[claims({noise})] A(B) }}"),
        3 => format!("struct S {{ a: Option<{noise}> }}"),
        4 => format!("struct S<{noise}> {{ a: u8 }}"),
        _ => format!("#[serde({noise})] struct S {{ #[claim = {noise}] a: {noise} }}"),
    });
    prop_oneof![tokens(), inside].boxed()
}

fn sensible() -> BoxedStrategy<String> {
    let fields = vec((select(SENSIBLE), 0..9_u32, 0..9_u32, "[a-z]{1,4}"), 0..7);
    let registered = proptest::sample::subsequence(REGISTERED, 0..5);
    (
        select(CONTAINER),
        select(GENERICS),
        fields,
        registered,
        "[a-z]{1,4}",
    )
        .prop_map(|(container, generics, fields, registered, text)| {
            let mut members: Vec<_> = registered.into_iter().map(str::to_owned).collect();
            for (index, ((ty, attributes), low, more, text)) in fields.into_iter().enumerate() {
                let high = (low + more + 1).to_string();
                let attributes = attributes
                    .replace("LOW_OR_HIGH", &text)
                    .replace("LOW", &low.to_string())
                    .replace("HIGH", &high)
                    .replace("TEXT", &format!("{text}{index}"));
                members.push(format!("{attributes} c{index}_x: {ty}"));
            }
            structure(
                &container.replace("TEXT", &format!("{text}_")),
                generics,
                &members,
            )
        })
        .boxed()
}

/// Any types under any names with any attributes.
fn disturbed() -> BoxedStrategy<String> {
    let sensible = (select(SENSIBLE), select(NAMES))
        .prop_map(|((ty, attributes), name)| format!("{attributes} {name}: {ty}"));
    let wild = (vec(attribute("claim"), 0..3), select(NAMES), select(TYPES))
        .prop_map(|(attributes, name, ty)| format!("{} pub {name}: {ty}", attributes.join(" ")));
    let fields = vec(prop_oneof![sensible, wild], 0..5);
    let container = prop_oneof![
        select(CONTAINER).prop_map(str::to_owned),
        attribute("claims")
    ];
    let shape = (container, select(GENERICS), fields, 0..12).prop_map(
        |(container, generics, fields, shape)| match shape {
            0 => format!(
                "{container} struct S{}({});",
                generics.0,
                TYPES[fields.len()]
            ),
            1 => format!("{container} struct S;"),
            2 => format!(
                "{container} union U{} {{ {} }}",
                generics.0,
                fields.join(", ")
            ),
            _ => structure(&container, generics, &fields),
        },
    );
    shape.boxed()
}

fn structure(container: &str, (parameters, bounds): (&str, &str), members: &[String]) -> String {
    format!(
        "{container} pub struct Set{parameters} {bounds} {{ {} }}",
        members.join(", ")
    )
}

fn tagged() -> BoxedStrategy<String> {
    let held = select(
        &[
            "(Inner)",
            "(Box<Inner<T>>)",
            "(Inner)",
            "(u8, u8)",
            "",
            "{ a: u8 }",
            "(Option<Inner>)",
            "(&'a str)",
        ][..],
    );
    let value = prop_oneof![3 => Just(String::new()), 1 => Just("#[claims(value = \"x\")]".to_owned()), 1 => attribute("claims")];
    let names =
        proptest::sample::subsequence(vec!["Access", "r#Self_", "Größe", "M2M", "A", "a"], 0..4);
    let variants = names.prop_flat_map(move |names| {
        let each: Vec<_> = names
            .into_iter()
            .map(|name| {
                (value.clone(), held.clone())
                    .prop_map(move |(value, held)| format!("{value} {name}{held}"))
            })
            .collect();
        each
    });
    let container = select(
        &[
            "#[claims(tag = \"token_type\")]",
            "#[claims(tag = \"kind\", rename_all = \"SCREAMING-KEBAB-CASE\", context = C)]",
            "#[claims(tag = \"exp\")]",
            "#[claims(tag = \"\")]",
            "",
        ][..],
    );
    (container, select(GENERICS), variants)
        .prop_map(|(container, (parameters, bounds), variants)| {
            format!(
                "{container} enum Token{parameters} {bounds} {{ {} }}",
                variants.join(", ")
            )
        })
        .boxed()
}

/// An attribute with values of right and wrong kinds.
fn attribute(name: &'static str) -> BoxedStrategy<String> {
    let value = || {
        prop_oneof![
            4 => select(LITERALS).prop_map(str::to_owned),
            1 => select(PATHS).prop_map(str::to_owned),
            1 => select(TYPES).prop_map(str::to_owned),
            1 => "\"[ -!#-\\[\\]-~]{0,8}\"",
        ]
    };
    let entry = prop_oneof![
        3 => select(words()).prop_map(str::to_owned),
        4 => (select(words()), value()).prop_map(|(word, value)| format!("{word} = {value}")),
        2 => (select(words()), value(), value()).prop_map(|(word, low, high)| format!("{word}({low}..={high})")),
        1 => (select(words()), value()).prop_map(|(word, high)| format!("{word}(..{high})")),
        2 => (select(words()), vec(value(), 0..3)).prop_map(|(word, values)| format!("{word}({})", values.join(", "))),
        1 => tokens(),
    ];
    let list = (
        vec(entry, 0..4),
        select(vec![name, name, name, name, "claim", "claims", "serde"]),
    );
    list.prop_map(|(entries, name)| format!("#[{name}({})]", entries.join(", ")))
        .boxed()
}

/// Tokens in balanced delimiters, and nothing else about them.
fn tokens() -> BoxedStrategy<String> {
    let token = prop_oneof![
        select(words()).prop_map(str::to_owned),
        select(LITERALS).prop_map(str::to_owned),
        select(NAMES).prop_map(str::to_owned),
        select(TYPES).prop_map(str::to_owned),
        select(
            &[
                "struct", "enum", "pub", "where", "impl", "for", "#", "!", "=", ",", ":", "::",
                ";", "..", "..=", "'a", "-", "<", ">", "&", "|", "$", "@", "?", "=>"
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    let leaf = vec(token, 0..8).prop_map(|tokens| tokens.join(" "));
    leaf.prop_recursive(3, 12, 3, |inner| {
        (
            vec(inner, 1..4),
            select(&[("(", ")"), ("{", "}"), ("[", "]"), ("", "")][..]),
        )
            .prop_map(|(parts, (open, close))| format!("{open} {} {close}", parts.join(" ")))
    })
    .boxed()
}
