//! The claims crate that an issuer and its consumers share.
//!
//! Each consumer declares its own view of the token, with what it needs and nothing else. The
//! compiler holds the view against the token, and a lock file holds the token against its past.

use claims_core::{Audience, Claims, NumericDate, assert_accepts};

/// Access token of a signed-in user.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(typ = "at+jwt")]
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
    /// Tenant the user works in.
    #[claim(len(1..=32))]
    pub tenant_id: String,
    /// What the tenant pays for.
    #[claim(one_of("free", "pro"))]
    pub plan: String,
    /// Absent until the user has picked a name.
    pub display_name: Option<String>,
}

/// What the orders service reads of it.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(typ = "at+jwt", decode_only)]
pub struct OrdersView {
    /// Whom the token is about.
    #[claim(registered)]
    pub sub: String,
    /// Tenant the user works in: a key of the service's tables, which have 64 characters for it.
    #[claim(len(1..=64))]
    pub tenant_id: String,
    /// What the tenant pays for. The service knows one plan more than is sold today.
    #[claim(one_of("free", "pro", "enterprise"))]
    pub plan: String,
}

// No token of the issuer is one that the orders service would refuse. A change of either type that
// breaks this does not compile.
assert_accepts!(OrdersView, AccessToken);
