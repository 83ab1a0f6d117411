//! What is answered to a request whose token was refused, without a [`Refusal`](super::Refusal).

use http::{HeaderValue, StatusCode};

use super::{answer::Answer, challenge::challenge, description};
use crate::error::Error;

impl Error {
    /// The status code that goes with the error: 401, 503 for [`Store`](Self::Store), 500 for what
    /// only signing gives.
    ///
    /// ```
    /// use claims_core::{Error, StoreError};
    ///
    /// assert_eq!(Error::Signature.status(), 401);
    /// assert_eq!(Error::Store(StoreError::new("database is down")).status(), 503);
    /// ```
    pub fn status(&self) -> StatusCode {
        Answer::from(self).status()
    }

    /// The value of `WWW-Authenticate` (RFC 6750, section 3), which 500 and 503 do not have.
    ///
    /// ```
    /// use claims_core::{Error, StoreError};
    ///
    /// let challenge = Error::Signature.challenge().unwrap();
    /// assert!(challenge.to_str().unwrap().starts_with("Bearer error=\"invalid_token\""));
    /// assert_eq!(Error::Store(StoreError::new("database is down")).challenge(), None);
    /// ```
    pub fn challenge(&self) -> Option<HeaderValue> {
        challenge(self.into(), &description::of_token(self), None)
    }
}
