//! What a token says.

use std::time::Duration;

use claims_core::{Audience, Claims, NumericDate, Scope, http::Scoped};

use crate::{ISSUER, SERVICE};

/// Access token of a signed-in user. Layers hand it on, and so it is `Clone`.
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
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    /// What the token may be used for.
    #[claim(registered)]
    pub scope: Option<Scope>,
    /// Tenant the user works in.
    #[claim(len(1..=64))]
    pub tenant_id: String,
}

impl Scoped for AccessToken {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}

impl AccessToken {
    /// A token for `user`, good for an hour from now.
    pub fn issue(user: &str, scope: Option<Scope>) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            sub: user.to_owned(),
            aud: Audience::from(SERVICE),
            expires_at: NumericDate::now() + Duration::from_secs(3600),
            scope,
            tenant_id: "acme".to_owned(),
        }
    }
}
