//! A type for the schema that has no shape, and places where none fits.

use std::collections::BTreeMap;

use claims_core::{Claims, sets::Core};

struct Opaque;

#[derive(Claims)]
struct Token {
    #[claim(schema = Opaque)]
    host: std::net::IpAddr,
    #[claim(schema = "String")]
    quoted: std::net::IpAddr,
}

#[derive(Claims)]
struct Misplaced {
    #[claim(flatten, schema = String)]
    core: Core,
    #[claim(extra, schema = String)]
    rest: BTreeMap<String, String>,
}

#[derive(Claims)]
struct Settled {
    #[claim(registered, schema = String)]
    exp: u64,
}

fn main() {}
