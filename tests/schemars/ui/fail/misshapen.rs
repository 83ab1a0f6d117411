//! A type that cannot be a claims set gives that one error, also where it has to be described.

use claims_core::Claims;
use schemars::{JsonSchema, schema_for};

#[derive(Claims)]
#[claims(schemars)]
struct Pair<T>(T, String);

#[derive(Claims)]
#[claims(schemars)]
struct Outer {
    pair: Pair<u8>,
}

#[derive(JsonSchema)]
struct Answer {
    pair: Pair<u8>,
    outer: Outer,
}

fn main() {
    let _ = schema_for!(Answer);
}
