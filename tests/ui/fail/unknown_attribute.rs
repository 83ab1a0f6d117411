//! Attributes of no such name.

use claims_core::Claims;

#[derive(Claims)]
#[claims(rename_al = "camelCase", nothing)]
struct Token {
    #[claim(regsitered)]
    sub: String,
    #[claim(alias = "tid")]
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Tagged {
    #[claims(rename = "access")]
    Access(Token),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Tagged>();
}
