//! What a request asks for, and whether a token grants it.

use claims_core::Invalid;

/// The document that a request asks for, and what it wants to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// Tenant, as it stands in the request.
    pub tenant_id: String,
    /// Document, as it stands in the request.
    pub document_id: String,
    /// Scopes that the request needs.
    pub required_scopes: Vec<String>,
}

impl Resource {
    /// A document, and the scopes that a request needs for it.
    pub fn new(tenant_id: &str, document_id: &str, required_scopes: &[&str]) -> Self {
        Self {
            tenant_id: tenant_id.to_owned(),
            document_id: document_id.to_owned(),
            required_scopes: required_scopes
                .iter()
                .map(|&scope| scope.to_owned())
                .collect(),
        }
    }
}

pub(crate) fn is_document(document_id: &str, requested: &Resource) -> Result<(), Invalid> {
    if document_id == requested.document_id {
        return Ok(());
    }
    Err(Invalid::new(
        "other_document",
        format!(
            "the token opens another document than `{}`",
            requested.document_id
        ),
    ))
}

pub(crate) fn is_tenant(tenant_id: &str, requested: &Resource) -> Result<(), Invalid> {
    if tenant_id == requested.tenant_id {
        return Ok(());
    }
    Err(Invalid::new(
        "other_tenant",
        format!(
            "the token is for another tenant than `{}`",
            requested.tenant_id
        ),
    ))
}

pub(crate) fn has_scopes(scopes: &[String], requested: &Resource) -> Result<(), Invalid> {
    let required = requested.required_scopes.iter();
    let lacking: Vec<_> = required
        .filter(|scope| !scopes.contains(scope))
        .cloned()
        .collect();
    if lacking.is_empty() {
        return Ok(());
    }
    Err(Invalid::new(
        "insufficient_scope",
        format!("the request needs `{}` as well", lacking.join("`, `")),
    ))
}
