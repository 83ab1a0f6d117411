//! Attributes of serde, each with its replacement.

use claims_core::Claims;

#[derive(Claims)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Token {
    #[serde(rename = "tid")]
    tenant: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(rename = "subject")]
    sub: String,
}

#[derive(Claims)]
#[serde(tag = "token_type")]
enum Tagged {
    Access(Token),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Tagged>();
}
