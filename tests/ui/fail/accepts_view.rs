//! The view of a consumer and the token of the README.

use claims_core::{Audience, Claims, NumericDate, assert_accepts};

/// Access token of a signed-in user.
#[derive(Debug, Clone, Claims)]
pub struct AccessToken {
    #[claim(registered)]
    pub iss: String,
    #[claim(registered)]
    pub sub: String,
    #[claim(registered)]
    pub aud: Audience,
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    /// Tenant the user works in.
    #[claim(len(1..=64))]
    pub tenant_id: String,
    /// Absent until the user has picked a name.
    pub display_name: Option<String>,
}

#[derive(Claims)]
#[claims(decode_only)]
struct OrdersView {
    #[claim(registered)]
    sub: String,
    #[claim(len(1..=32))]
    tenant_id: String,
    display_name: String,
}

assert_accepts!(OrdersView, AccessToken);

fn main() {}
