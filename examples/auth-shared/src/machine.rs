//! Tokens of machines.

use claims_core::Claims;

use crate::TokenBase;

/// Access token of a service that calls another one on nobody's behalf.
///
/// It names no user and no app. One that does was put together by mistake: refused, before any code that
/// looks for `uid` first takes the service for a user.
#[derive(Debug, Clone, Default, PartialEq, Claims)]
#[claims(forbid("uid", "app_id", "app_code"))]
pub struct ServiceClaims {
    /// What every token of the platform carries.
    #[claim(flatten)]
    pub base: TokenBase,
    /// OAuth client that the service is.
    #[claim(registered)]
    pub client_id: String,
    /// Name of the service, for people.
    pub service_name: String,
    /// What the service may do.
    pub scopes: Vec<String>,
}
