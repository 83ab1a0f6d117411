//! The same for serde, with `String` or `&str` as `S`.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Flat<S> {
    pub document_id: S,
    pub scopes: Vec<S>,
    pub tenant_id: S,
    pub user: User<S>,
    pub iat: u64,
    pub exp: u64,
    pub ver: S,
    pub jti: Option<S>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct User<S> {
    pub id: S,
    pub name: S,
    pub email: S,
}

/// For libraries that read all registered claims of RFC 7519 themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BesidesRegistered {
    pub document_id: String,
    pub scopes: Vec<String>,
    pub tenant_id: String,
    pub user: User<String>,
    pub ver: String,
}

/// For libraries that read `exp`, `nbf` and `iat` themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BesidesTimes {
    pub document_id: String,
    pub scopes: Vec<String>,
    pub tenant_id: String,
    pub user: User<String>,
    pub ver: String,
    pub jti: Option<String>,
}
