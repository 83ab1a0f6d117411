//! Both directions taken away.

use claims_core::Claims;

#[derive(Claims)]
#[claims(decode_only, encode_only)]
struct Token {
    tenant: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
