//! The same for serde, with `String` or `&str` as `S`.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flat<S> {
    pub iss: Option<S>,
    pub sub: Option<S>,
    pub aud: Option<S>,
    pub exp: Option<u64>,
    pub nbf: Option<u64>,
    pub iat: Option<u64>,
    pub jti: Option<S>,
    pub imp_uid: Option<S>,
    pub imp_email: Option<S>,
    pub token_type: S,
    pub uid: S,
    pub email: S,
    pub first_name: Option<S>,
    pub last_name: Option<S>,
    pub display_name: Option<S>,
    pub org_id: Option<S>,
    pub org_slug: Option<S>,
    pub org_name: Option<S>,
    pub roles: Vec<S>,
    pub permissions: Vec<S>,
    pub session_id: Option<S>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<S>,
    pub tv: Option<u64>,
    pub app_id: Option<S>,
    pub app_code: Option<S>,
}

/// For libraries that read all registered claims of RFC 7519 themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BesidesRegistered {
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
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

/// For libraries that read `exp`, `nbf` and `iat` themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BesidesTimes {
    pub iss: Option<String>,
    pub sub: Option<String>,
    pub aud: Option<String>,
    pub jti: Option<String>,
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
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
