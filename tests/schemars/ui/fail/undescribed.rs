//! Types that have neither `JsonSchema` nor a shape.

use std::collections::BTreeMap;

use claims_core::Claims;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Opaque(u8);

#[derive(Claims)]
#[claims(schemars)]
struct Token {
    one: Opaque,
    several: Option<Vec<Opaque>>,
    #[claim(extra)]
    rest: BTreeMap<String, Opaque>,
}

fn main() {}
