//! Claims that cannot be written.

use std::{error, fmt, sync::Arc};

/// Why a claims set could not be written as JSON: what its `Serialize` impl says.
#[derive(Debug, Clone)]
pub struct EncodeError {
    // Shared, because serde_json's error cannot be cloned.
    source: Arc<serde_json::Error>,
}

impl EncodeError {
    #[cfg(feature = "jsonwebtoken")]
    pub(crate) fn new(source: serde_json::Error) -> Self {
        Self {
            source: Arc::new(source),
        }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the claims cannot be written as JSON: {}", self.source)
    }
}

impl error::Error for EncodeError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        // `Display` tells the source already.
        self.source.source()
    }
}
