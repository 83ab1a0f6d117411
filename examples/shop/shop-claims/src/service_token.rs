//! Tokens of services.

use claims_core::{Audience, Claims, NumericDate, Scope, TokenId, http::Scoped};

/// Access token of a service that calls another one on nobody's behalf.
///
/// A user's token has all of these claims too. `forbid` keeps it from passing for a service's; the
/// other way round, a service's token lacks what a user's must have.
#[derive(Debug, Clone, Claims)]
#[claims(profile = "oauth_at_jwt", typ = "at+jwt", forbid("tenant_id", "tv"))]
pub struct ServiceToken {
    /// Who issued the token.
    #[claim(registered)]
    pub iss: String,
    /// The service that calls (RFC 9068, section 2.2: nobody else is the subject).
    #[claim(registered)]
    pub sub: String,
    /// The service that is called.
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
    /// The service that calls.
    #[claim(registered)]
    pub client_id: String,
    /// What the token allows.
    #[claim(registered)]
    pub scope: Scope,
}

impl Scoped for ServiceToken {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}
