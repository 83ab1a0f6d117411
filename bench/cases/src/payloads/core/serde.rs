//! The same for serde, with `String` or `&str` as `S`.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flat<S> {
    pub iss: S,
    pub sub: S,
    pub aud: S,
    pub exp: u64,
    pub nbf: u64,
    pub iat: u64,
    pub jti: S,
}

/// For libraries that read all registered claims themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BesidesRegistered {}

/// For libraries that read `exp`, `nbf` and `iat` themselves.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BesidesTimes {
    pub iss: String,
    pub sub: String,
    pub aud: String,
    pub jti: String,
}
