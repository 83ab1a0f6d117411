//! Sets inside the set whose types nobody tells of.

use claims_core::Claims;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Opaque(u8);

#[derive(Claims)]
struct Inner {
    opaque: Opaque,
}

#[derive(Claims)]
#[claims(schemars)]
struct Nested {
    inner: Option<Vec<Inner>>,
}

#[derive(Claims)]
#[claims(schemars)]
struct Embedding<'a> {
    label: &'a str,
    #[claim(flatten)]
    inner: Inner,
}

#[derive(Claims)]
#[claims(schemars, tag = "token_type")]
enum Tagged {
    Inner(Inner),
}

fn main() {}
