//! The claims set, and the type of its nested object.

use std::{collections::BTreeMap, time::Duration};

use claims_core::{Claims, NumericDate};
use serde_json::Value;

use crate::{Resource, resource};

/// Version of the claims set that this package writes and understands.
pub(crate) const VERSION: &str = "1.0";

/// Access to one document.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(rename_all = "camelCase", context = Resource)]
pub struct TokenClaims {
    /// Document (container) that the token opens; the service made up the id.
    #[claim(validate_with = resource::is_document)]
    pub document_id: String,
    /// What the holder may do with the document, such as `doc:read`.
    #[claim(not_empty, validate_with = resource::has_scopes)]
    pub scopes: Vec<String>,
    /// Tenant that the document belongs to.
    #[claim(validate_with = resource::is_tenant)]
    pub tenant_id: String,
    /// User for whom the token was made.
    pub user: User,
    /// When the user was authenticated for this token.
    #[claim(registered)]
    pub iat: NumericDate,
    /// When the token ends.
    #[claim(registered)]
    pub exp: NumericDate,
    /// Version of this claims set.
    ///
    /// Which ones a service understands is a matter of its [`policy`](crate::policy).
    pub ver: String,
    /// Identifies this one token.
    #[claim(registered)]
    pub jti: Option<String>,
}

impl TokenClaims {
    /// Lets a user do what `resource` says for a while from `now`.
    #[must_use]
    pub fn grant(resource: &Resource, user: User, now: NumericDate, lifetime: Duration) -> Self {
        Self {
            document_id: resource.document_id.clone(),
            scopes: resource.required_scopes.clone(),
            tenant_id: resource.tenant_id.clone(),
            user,
            iat: now,
            exp: now + lifetime,
            ver: VERSION.to_owned(),
            jti: None,
        }
    }
}

/// A user, with whatever the application says about them beyond the id.
#[derive(Debug, Clone, PartialEq, Eq, Claims)]
pub struct User {
    /// Id, unique within the tenant.
    pub id: String,
    /// Further members, such as `name`: kept, not interpreted.
    #[claim(
        extra,
        collides = "members of a user are no claims of the token, so `name` and `email` are free"
    )]
    pub details: BTreeMap<String, Value>,
}
