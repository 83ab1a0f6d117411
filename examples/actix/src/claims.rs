//! The claims sets: what would stand in a crate that the issuer and its services share.

use std::time::Duration;

use claims_core::{Audience, Claims, NumericDate, Scope, TokenId, http::Scoped};

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

/// Opens one file, once.
#[derive(Debug, Clone, Claims)]
#[claims(typ = "download+jwt")]
pub struct DownloadLink {
    /// Who issued the link.
    #[claim(registered)]
    pub iss: String,
    /// The service that has the file.
    #[claim(registered)]
    pub aud: Audience,
    /// When the link ends.
    #[claim(registered)]
    pub exp: NumericDate,
    /// Tells this link from every other.
    #[claim(registered, single_use)]
    pub jti: TokenId,
    /// Name of the file.
    pub file: String,
}

impl DownloadLink {
    /// A link to this file, good for a minute from now.
    pub fn issue(file: &str) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            aud: Audience::from(SERVICE),
            exp: NumericDate::now() + Duration::from_secs(60),
            jti: TokenId::random(),
            file: file.to_owned(),
        }
    }
}
