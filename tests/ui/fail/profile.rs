//! Everything that a profile demands and the declaration does not give, in one message.

use claims_core::{Audience, Claims};

#[derive(Claims)]
#[claims(profile = "oauth_at_jwt")]
struct AccessToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: Option<Audience>,
    #[claim(registered)]
    sub: Option<String>,
    #[claim(registered = "iat")]
    issued_at: u64,
    #[claim(collides = "the id of our customer")]
    client_id: u64,
}

#[derive(Claims)]
#[claims(profile = "oidc_logout_token")]
struct LogoutToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    iat: u64,
    #[claim(registered)]
    exp: u64,
    #[claim(registered)]
    jti: String,
    #[claim(registered, default)]
    events: std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>,
    #[claim(registered)]
    nonce: Option<String>,
}

// Without its own claims an entity statement misses everything.
#[derive(Claims)]
#[claims(profile = "federation_entity_statement")]
struct Statement {}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<AccessToken>();
    claims_set::<LogoutToken>();
    claims_set::<Statement>();
}
