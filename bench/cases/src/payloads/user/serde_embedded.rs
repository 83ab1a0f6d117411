//! The same claims for serde as one struct embedded in another, and as the variant of an enum.

use serde::{Deserialize, Serialize};

/// What every token of the issuer carries.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Base {
    pub iss: Option<String>,
    pub sub: Option<String>,
    pub aud: Option<String>,
    pub exp: Option<u64>,
    pub nbf: Option<u64>,
    pub iat: Option<u64>,
    pub jti: Option<String>,
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
}

/// Flattened: `Base` inside, the rest beside it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Embedding {
    #[serde(flatten)]
    pub base: Base,
    pub token_type: String,
    pub uid: String,
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub display_name: Option<String>,
    pub org_id: Option<String>,
    pub org_slug: Option<String>,
    pub org_name: Option<String>,
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
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "token_type")]
#[allow(clippy::large_enum_variant)] // Tokens of users are the common ones.
pub enum Token {
    #[serde(rename = "access")]
    User(User),
    #[serde(rename = "service")]
    Service(Service),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct User {
    pub iss: Option<String>,
    pub sub: Option<String>,
    pub aud: Option<String>,
    pub exp: Option<u64>,
    pub nbf: Option<u64>,
    pub iat: Option<u64>,
    pub jti: Option<String>,
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
    pub uid: String,
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub display_name: Option<String>,
    pub org_id: Option<String>,
    pub org_slug: Option<String>,
    pub org_name: Option<String>,
    pub roles: Vec<String>,
    pub permissions: Vec<String>,
    pub session_id: Option<String>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<String>,
    pub tv: Option<u64>,
    pub app_id: Option<String>,
    pub app_code: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Service {
    pub iss: Option<String>,
    pub aud: Option<String>,
    pub exp: Option<u64>,
    pub client_id: String,
    pub service_name: String,
    pub scopes: Vec<String>,
}
