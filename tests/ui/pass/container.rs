//! Attributes of the type, documentation and deprecation.
#![deny(warnings)]

use claims_core::Claims;

mod renamed {
    pub use claims_core as claims;
}

/// Access token.
///
/// Of a signed-in user.
#[derive(Claims)]
#[claims(profile = "oauth_at_jwt", forbid("nonce"), deny_unknown)]
#[claims(crate = renamed::claims)]
pub struct Token {
    #[claim(registered)]
    pub iss: String,
    #[claim(registered)]
    pub exp: u64,
    #[claim(registered)]
    pub aud: Vec<String>,
    #[claim(registered)]
    pub sub: String,
    #[claim(registered)]
    pub client_id: String,
    #[claim(registered)]
    pub iat: u64,
    #[claim(registered)]
    pub jti: String,
    /// Tenant.
    #[deprecated(note = "use `tenant_id`")]
    pub tenant: Option<String>,
}

#[derive(Claims)]
#[claims(typ = "application/mine+jwt")]
pub struct Mine {}

fn main() {
    let schema = Token::SCHEMA;
    assert_eq!(schema.docs, "Access token.\n\nOf a signed-in user.");
    assert_eq!((schema.typ, schema.profile), (Some("at+jwt"), Some("oauth_at_jwt")));
    let tenant = schema.find("tenant").unwrap();
    assert_eq!((tenant.docs, tenant.deprecated), ("Tenant.", Some("use `tenant_id`")));
    assert_eq!((schema.forbidden, schema.deny_unknown), (&["nonce"][..], true));
}
