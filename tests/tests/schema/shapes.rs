//! The JSON shape of each claim, as far as its type tells.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    net::IpAddr,
};

use claims_core::{
    Audience, Claims, NumericDate, OneOrMany, Scope, StringOrInteger, conforms,
    schema::{HasShape, Literal, Shape},
};
use serde_json::Value;

use crate::own;

#[derive(Claims)]
#[allow(dead_code)]
struct Everything<'a> {
    string: String,
    borrowed: &'a str,
    cow: Cow<'a, str>,
    boxed: Box<str>,
    boolean: bool,
    byte: u8,
    small: i16,
    unsigned: u64,
    float: f64,
    date: NumericDate,
    list: Vec<String>,
    nested: Vec<Vec<u8>>,
    map: BTreeMap<String, bool>,
    hash: HashMap<String, Vec<bool>>,
    many: OneOrMany<u8>,
    optional: Option<String>,
    #[claim(nullable)]
    nullable: Option<Box<u8>>,
    inner: Vec<Option<u8>>,
    any: Value,
    values: Vec<Value>,
    foreign: IpAddr,
    foreigners: Vec<IpAddr>,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: i64,
    #[claim(registered)]
    scope: Scope,
    mixed: StringOrInteger,
    #[claim(schema = String)]
    host: IpAddr,
    #[claim(schema = Vec<String>, with = claims_core::with::serde)]
    hosts: Vec<IpAddr>,
    #[claim(schema = PlanShape)]
    plan: IpAddr,
    #[claim(registered)]
    sub: Subject,
    #[claim(registered)]
    cnf: Value,
    #[claim(registered, with = claims_core::with::serde)]
    email_verified: IpAddr,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Subject(String);

conforms!(Subject: string_or_uri);

/// Stands for the JSON of a type that cannot implement the trait itself.
struct PlanShape;

impl HasShape for PlanShape {
    const SHAPE: Shape<'static> = Shape::OneOf(&[Literal::Text("free"), Literal::Text("pro")]);
}

#[derive(Claims)]
#[allow(dead_code)]
struct Written {
    #[claim(registered)]
    aud: Vec<String>,
    #[claim(registered)]
    exp: u64,
    #[claim(registered)]
    nbf: Option<NumericDate>,
    #[claim(registered)]
    iat: std::time::SystemTime,
}

fn shown(shape: &Shape<'_>) -> String {
    match shape {
        Shape::Unknown => "?".to_owned(),
        Shape::Any => "any".to_owned(),
        Shape::String => "string".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer { min, max } => format!("{min}..={max}"),
        Shape::Number => "number".to_owned(),
        Shape::NumericDate => "date".to_owned(),
        Shape::Array(inner) => format!("[{}]", shown(inner)),
        Shape::OneOrMany(inner) => format!("{} or many", shown(inner)),
        Shape::Map(inner) => format!("{{{}}}", shown(inner)),
        Shape::Nullable(inner) => format!("{} or null", shown(inner)),
        Shape::Union(shapes) => {
            let shapes: Vec<_> = shapes.iter().map(shown).collect();
            shapes.join(" | ")
        }
        Shape::OneOf(values) => format!("{values:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn shapes() {
    for (name, shape) in [
        ("string", "string"),
        ("borrowed", "string"),
        ("cow", "string"),
        ("boxed", "string"),
        ("boolean", "boolean"),
        ("byte", "0..=255"),
        ("small", "-32768..=32767"),
        ("unsigned", "0..=18446744073709551615"),
        ("float", "number"),
        ("date", "date"),
        ("list", "[string]"),
        ("nested", "[[0..=255]]"),
        ("map", "{boolean}"),
        ("hash", "{[boolean]}"),
        ("many", "0..=255 or many"),
        // `null` is a matter of presence.
        ("optional", "string"),
        ("nullable", "0..=255"),
        ("inner", "[0..=255 or null]"),
        ("any", "any"),
        ("values", "[any]"),
        ("foreign", "?"),
        ("foreigners", "?"),
        ("aud", "string or many"),
        ("exp", "date"),
        ("scope", "string"),
        (
            "mixed",
            "string | -9223372036854775808..=9223372036854775807",
        ),
        ("host", "string"),
        ("hosts", "[string]"),
        ("plan", r#"[Text("free"), Text("pro")]"#),
        // What the registered claim says where the type says nothing.
        ("sub", "string"),
        ("cnf", "{any}"),
        // The functions of a `with` module answer for the JSON.
        ("email_verified", "?"),
    ] {
        assert_eq!(shown(&own(Everything::SCHEMA, name).shape), shape, "{name}");
    }
}

#[test]
fn what_is_written_can_be_narrower_than_what_is_read() {
    for (name, read, written) in [
        ("aud", "string or many", "[string]"),
        ("exp", "date", "0..=18446744073709551615"),
        ("nbf", "date", "date"),
        ("iat", "date", "date"),
    ] {
        let claim = own(Written::SCHEMA, name);
        assert_eq!(shown(&claim.shape), read, "{name}");
        assert_eq!(shown(&claim.written), written, "{name}");
    }
}
