//! Shared state that cannot be reached.

use std::{error, fmt, sync::Arc};

/// A store that could not answer or write, such as a database that is down.
///
/// # Example
///
/// ```
/// use std::{error::Error as _, io};
///
/// use claims_core::StoreError;
///
/// let error = StoreError::new(io::Error::from(io::ErrorKind::TimedOut));
/// assert_eq!(error.to_string(), "the shared state of tokens could not be asked or changed");
/// assert_eq!(error.source().unwrap().to_string(), "timed out");
///
/// // Where a token was judged:
/// let error = claims_core::Error::from(error);
/// assert_eq!(error.to_string(), "the token could not be checked against shared state");
/// assert_eq!(error.source().unwrap().to_string(), "timed out");
/// ```
#[derive(Debug, Clone)]
pub struct StoreError {
    // Shared, so that errors can be cloned whatever the source is.
    source: Arc<dyn error::Error + Send + Sync>,
}

impl StoreError {
    /// Says why a store could not answer.
    pub fn new(source: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        Self {
            source: Arc::from(source.into()),
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the shared state of tokens could not be asked or changed")
    }
}

impl error::Error for StoreError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        let source: &(dyn error::Error + 'static) = &*self.source;
        Some(source)
    }
}
