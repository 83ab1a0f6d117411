//! The JSON shape of each claim, as far as its type tells.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    net::IpAddr,
};

use claims_core::{Audience, Claims, NumericDate, OneOrMany, Scope, schema::Shape};
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
}

fn shown(shape: &Shape) -> String {
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
    ] {
        assert_eq!(shown(&own(Everything::SCHEMA, name).shape), shape, "{name}");
    }
}
