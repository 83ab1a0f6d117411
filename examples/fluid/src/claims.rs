//! The claims set, and the type of its nested object.

use std::{collections::BTreeMap, time::Duration};

use claims_core::{Claims, NumericDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Resource, resource};

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
    #[claim(equals = "1.0")]
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
            ver: "1.0".to_owned(),
            jti: None,
        }
    }
}

/// A user, with whatever the application says about them beyond the id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Id, unique within the tenant.
    pub id: String,
    /// Further members, such as `name`: kept, not interpreted.
    #[serde(flatten)]
    pub details: BTreeMap<String, Value>,
}
