//! `schemars` without the feature of that name, and with a value.

use claims_core::Claims;

#[derive(Claims)]
#[claims(schemars)]
struct Token<'a, T> {
    label: &'a str,
    content: T,
}

#[derive(Claims)]
#[claims(schemars = "1")]
struct Valued {
    label: String,
}

fn main() {}
