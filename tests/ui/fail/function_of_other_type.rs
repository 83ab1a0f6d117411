//! Functions and modules that do not fit the field.

use claims_core::{Claims, Invalid};

fn number(_: &u8) -> Result<(), Invalid> {
    Ok(())
}

fn nothing(_: &str) {}

fn same(_: &str, _: &str) -> Result<(), Invalid> {
    Ok(())
}

fn make() -> u8 {
    1
}

mod empty {}

struct Foreign;

#[derive(serde::Serialize, serde::Deserialize)]
struct Own;

#[derive(Claims)]
#[claims(validate = number, context = u8)]
struct Token {
    #[claim(validate = number)]
    text: String,
    #[claim(validate = nothing)]
    label: String,
    #[claim(validate_with = same)]
    tenant: String,
    #[claim(with = empty)]
    foreign: Foreign,
    #[claim(default = make)]
    plan: String,
    #[claim(default)]
    own: Own,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
