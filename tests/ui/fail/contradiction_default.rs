//! A default of what is `None` already, of a core claim, and of a lifetime.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(default)]
    tenant: Option<String>,
    #[claim(registered, default)]
    iat: u64,
    #[claim(lifetime(seconds), default)]
    time_out: u64,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
