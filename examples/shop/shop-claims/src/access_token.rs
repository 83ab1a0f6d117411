//! Tokens of users.

use claims_core::{Audience, Claims, NumericDate, Scope, TokenId};

/// Access token of a signed-in user.
///
/// The profile is that of OAuth 2.0 access tokens (RFC 9068): leave one of its claims out, and this
/// does not compile. It also sets the header's `typ`, so that no other kind of token passes for one.
#[derive(Debug, Clone, Claims)]
#[claims(profile = "oauth_at_jwt", typ = "at+jwt")]
pub struct AccessToken {
    /// Who issued the token.
    #[claim(registered)]
    pub iss: String,
    /// Whom the token is about.
    #[claim(registered)]
    pub sub: String,
    /// The services that may accept the token.
    #[claim(registered)]
    pub aud: Audience,
    /// When the token ends.
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    /// When the token was issued.
    #[claim(registered = "iat")]
    pub issued_at: NumericDate,
    /// Identifies this one token.
    #[claim(registered = "jti")]
    pub token_id: TokenId,
    /// The program that the user signed in with.
    #[claim(registered)]
    pub client_id: String,
    /// What the token allows.
    #[claim(registered)]
    pub scope: Scope,
    /// Tenant the user works for.
    #[claim(len(1..=32), pattern = "[a-z0-9-]+")]
    pub tenant_id: String,
    /// Version of the user's tokens. Logging out everywhere raises it, and older tokens are over.
    #[claim(version_of = "sub")]
    pub tv: u64,
}
