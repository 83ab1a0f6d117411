//! The JOSE header (RFC 7515, section 4).

mod accepted;
mod read;
mod typ;

pub(super) use accepted::{AcceptedHeaders, VerifierIdentity};
pub(super) use read::read;
pub(super) use typ::{ExpectedTyp, check_profile, same_media_type};

use jsonwebtoken::Algorithm;

use crate::error::HeaderError;

/// What the header of a token says about it.
///
/// Every other parameter, such as `jku`, `jwk` or `x5c`, is ignored: keys come from the verifier's
/// configuration only (RFC 8725, section 3.10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    algorithm: Algorithm,
    key_id: Option<Box<str>>,
    typ: Option<Box<str>>,
    extension: Option<Extension>,
}

/// A parameter that asks for something that is never done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extension {
    /// `crit`
    Critical,
    /// `b64`
    UnencodedPayload,
    /// `zip`
    Compressed,
}

impl Header {
    /// `alg`: the algorithm of the signature.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// `kid`: the id of the key that made the signature (RFC 7515, section 4.1.4).
    pub fn key_id(&self) -> Option<&str> {
        self.key_id.as_deref()
    }

    /// `typ`: the media type of the token, as it stands in the header (RFC 7515, section 4.1.9).
    pub fn typ(&self) -> Option<&str> {
        self.typ.as_deref()
    }

    /// Refuses a token that asks for an extension.
    pub(super) fn check_extensions(&self) -> Result<(), HeaderError> {
        match self.extension {
            None => Ok(()),
            Some(Extension::Critical) => Err(HeaderError::Critical),
            Some(Extension::UnencodedPayload) => Err(HeaderError::UnencodedPayload),
            Some(Extension::Compressed) => Err(HeaderError::Compressed),
        }
    }
}
