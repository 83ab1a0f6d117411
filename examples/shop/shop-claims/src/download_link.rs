//! Links to reports.

use claims_core::{Audience, Claims, NumericDate, TokenId};

/// A link to one report, which works once and for whoever has it.
///
/// Its `typ` is its own (RFC 8725, section 3.11), so that no access token passes for a link.
#[derive(Debug, Clone, Claims)]
#[claims(typ = "shop-download+jwt")]
pub struct DownloadLink {
    /// The service that made the link.
    #[claim(registered)]
    pub iss: String,
    /// The same service: nobody else takes it.
    #[claim(registered)]
    pub aud: Audience,
    /// When the link ends, used or not.
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    /// Identifies this one link. Accepted once.
    #[claim(registered = "jti", single_use)]
    pub token_id: TokenId,
    /// Tenant whose report it is.
    #[claim(len(1..=32), pattern = "[a-z0-9-]+")]
    pub tenant_id: String,
    /// Name of the report.
    #[claim(not_empty)]
    pub report: String,
}
