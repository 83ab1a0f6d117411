//! The claims set: what would stand in a crate that the issuer and its services share.

use std::time::Duration;

use claims_core::{Audience, Claims, NumericDate, Scope, http::Scoped};

/// Issuer of the tokens.
pub const ISSUER: &str = "https://id.example";

/// Name of this service.
pub const SERVICE: &str = "orders";

/// Access token of a signed-in user.
#[derive(Debug, Clone, Claims)]
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
    #[claim(registered)]
    pub exp: NumericDate,
    /// What its bearer may do.
    #[claim(registered)]
    pub scope: Option<Scope>,
}

impl AccessToken {
    /// A token about this user, good for an hour from now.
    pub fn issue(user: &str, scope: Option<Scope>) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            sub: user.to_owned(),
            aud: Audience::from(SERVICE),
            exp: NumericDate::now() + Duration::from_secs(3600),
            scope,
        }
    }
}

/// Says where scopes stand, so that [`require_scopes`](claims_core::http::require_scopes) finds them.
impl Scoped for AccessToken {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}
