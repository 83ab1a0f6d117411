//! What every token of the platform carries.

use claims_core::{Audience, Claims, NumericDate};

/// The claims that tokens of users and of services share.
///
/// All of them may be absent on the wire. What a service insists on is a matter of its
/// [`policy`](crate::policy): that is where `iss`, `aud` and `exp` become required.
#[derive(Debug, Clone, Default, PartialEq, Claims)]
pub struct TokenBase {
    /// Who issued the token.
    #[claim(registered)]
    pub iss: Option<String>,
    /// Whom the token is about.
    #[claim(registered)]
    pub sub: Option<String>,
    /// Services that may accept the token.
    #[claim(registered)]
    pub aud: Option<Audience>,
    /// When the token ends.
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    /// When the token starts to be good.
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    /// When the token was issued.
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    /// Identifies this one token.
    #[claim(registered)]
    pub jti: Option<String>,
    /// User id of the administrator who acts as somebody else.
    pub imp_uid: Option<String>,
    /// E-mail address of the administrator who acts as somebody else.
    #[claim(format = "email")]
    pub imp_email: Option<String>,
}
