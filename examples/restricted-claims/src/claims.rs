//! What the server issues.

use std::collections::BTreeMap;

use claims_core::{Audience, Claims, NumericDate, TokenId};

use crate::Constant;

/// Access token: the claims that the server is written for, and those of its configuration.
#[derive(Debug, Clone, PartialEq, Claims)]
pub struct AccessToken {
    /// The server.
    #[claim(registered)]
    pub iss: String,
    /// The user.
    #[claim(registered)]
    pub sub: String,
    /// The services that the token is meant for.
    #[claim(registered)]
    pub aud: Audience,
    /// When the token ends.
    #[claim(registered)]
    pub exp: NumericDate,
    /// When the token was issued.
    #[claim(registered)]
    pub iat: NumericDate,
    /// Identifies this one token.
    #[claim(registered)]
    pub jti: TokenId,
    /// The application that the user signed in to.
    #[claim(registered)]
    pub client_id: String,
    /// The session that the token belongs to. The server's own: configuration cannot set it.
    pub session: String,
    /// The custom claims.
    #[claim(extra)]
    pub custom: BTreeMap<String, Constant>,
}
