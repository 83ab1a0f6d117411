//! The same claims as one set embedded in another, and as the variant of an enum.

use claims_core::{Audience, Claims, NumericDate};

/// What every token of the issuer carries.
#[derive(Debug, Clone, Claims)]
pub struct Base {
    #[claim(registered)]
    pub iss: Option<String>,
    #[claim(registered)]
    pub sub: Option<String>,
    #[claim(registered)]
    pub aud: Option<Audience>,
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    #[claim(registered)]
    pub jti: Option<String>,
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
}

/// Flattened: `Base` inside, the rest beside it.
#[derive(Debug, Clone, Claims)]
pub struct Embedding {
    #[claim(flatten)]
    pub base: Base,
    pub token_type: String,
    pub uid: String,
    #[claim(registered)]
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub display_name: Option<String>,
    pub org_id: Option<String>,
    pub org_slug: Option<String>,
    pub org_name: Option<String>,
    #[claim(registered)]
    pub roles: Vec<String>,
    pub permissions: Vec<String>,
    pub session_id: Option<String>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<String>,
    pub tv: Option<u64>,
    pub app_id: Option<String>,
    pub app_code: Option<String>,
}

/// `token_type` tells which.
#[derive(Debug, Clone, Claims)]
#[claims(tag = "token_type")]
#[allow(clippy::large_enum_variant)] // Tokens of users are the common ones.
pub enum Token {
    #[claims(value = "access")]
    User(User),
    #[claims(value = "service")]
    Service(Service),
}

#[derive(Debug, Clone, Claims)]
pub struct User {
    #[claim(registered)]
    pub iss: Option<String>,
    #[claim(registered)]
    pub sub: Option<String>,
    #[claim(registered)]
    pub aud: Option<Audience>,
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    #[claim(registered)]
    pub jti: Option<String>,
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
    pub uid: String,
    #[claim(registered)]
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub display_name: Option<String>,
    pub org_id: Option<String>,
    pub org_slug: Option<String>,
    pub org_name: Option<String>,
    #[claim(registered)]
    pub roles: Vec<String>,
    pub permissions: Vec<String>,
    pub session_id: Option<String>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<String>,
    pub tv: Option<u64>,
    pub app_id: Option<String>,
    pub app_code: Option<String>,
}

#[derive(Debug, Clone, Claims)]
pub struct Service {
    #[claim(registered)]
    pub iss: Option<String>,
    #[claim(registered)]
    pub aud: Option<Audience>,
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    #[claim(registered)]
    pub client_id: String,
    pub service_name: String,
    pub scopes: Vec<String>,
}
