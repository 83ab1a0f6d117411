//! Claims that cannot be written.

use std::{error, fmt, sync::Arc};

/// Why a claims set could not be written as JSON: what its `Serialize` impl says, or that it holds
/// what JSON or a verifier does not take.
#[derive(Debug, Clone)]
pub struct EncodeError {
    // Shared, because serde_json's error cannot be cloned.
    source: Arc<serde_json::Error>,
    claim: Option<Arc<str>>,
}

impl EncodeError {
    /// What serde found, and the claim whose value it was writing.
    pub(crate) fn new(source: serde_json::Error, claim: Option<String>) -> Self {
        Self {
            source: Arc::new(source),
            claim: claim.map(Into::into),
        }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the claims cannot be written as JSON: ")?;
        if let Some(claim) = &self.claim {
            write!(f, "`{claim}`: ")?;
        }
        write!(f, "{}", self.source)
    }
}

impl error::Error for EncodeError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        // `Display` tells the source already.
        self.source.source()
    }
}
