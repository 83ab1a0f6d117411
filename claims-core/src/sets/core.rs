//! The seven claims of RFC 7519.

use crate::{Audience, Claims, NumericDate};

/// The core claims (RFC 7519, section 4.1): `exp` is required, the other six may be absent.
///
/// Absent here means absent for the type. What a verifier asks for is a matter of its policy.
#[derive(Debug, Clone, PartialEq, Eq, Claims)]
#[cfg_attr(feature = "schemars", claims(schemars))]
pub struct Core {
    /// Principal that issued the token (RFC 7519, section 4.1.1).
    #[claim(registered)]
    pub iss: Option<String>,
    /// Principal the token is about (RFC 7519, section 4.1.2).
    #[claim(registered)]
    pub sub: Option<String>,
    /// Recipients the token is meant for (RFC 7519, section 4.1.3).
    #[claim(registered)]
    pub aud: Option<Audience>,
    /// Moment from which the token is no longer acceptable (RFC 7519, section 4.1.4).
    #[claim(registered)]
    pub exp: NumericDate,
    /// Moment before which the token is not acceptable (RFC 7519, section 4.1.5).
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    /// Moment the token was issued (RFC 7519, section 4.1.6).
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    /// Unique identifier of the token (RFC 7519, section 4.1.7).
    #[claim(registered)]
    pub jti: Option<String>,
}
