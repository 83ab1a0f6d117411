//! The algorithms that tokens are exchanged with.

use claims_core::jwt::Algorithm;

/// Every algorithm of this library.
pub(crate) const ALL: [Algorithm; 12] = [
    Algorithm::HS256,
    Algorithm::HS384,
    Algorithm::HS512,
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// The name in the header (RFC 7518, section 3.1; RFC 8037, section 3.1).
pub(crate) fn name(algorithm: Algorithm) -> String {
    format!("{algorithm:?}")
}

/// An algorithm that a verifier of this one does not allow: of the same key where there is one.
pub(crate) fn another(algorithm: Algorithm) -> Algorithm {
    match algorithm {
        Algorithm::HS256 => Algorithm::HS384,
        Algorithm::HS384 => Algorithm::HS512,
        Algorithm::HS512 => Algorithm::HS256,
        Algorithm::RS256 | Algorithm::PS512 => Algorithm::PS256,
        Algorithm::RS384 => Algorithm::PS384,
        Algorithm::RS512 | Algorithm::PS256 => Algorithm::RS256,
        Algorithm::PS384 => Algorithm::RS384,
        Algorithm::ES256 => Algorithm::ES384,
        // ES384 and EdDSA.
        _ => Algorithm::ES256,
    }
}

/// Whether both ends hold the same secret.
pub(crate) fn is_symmetric(algorithm: Algorithm) -> bool {
    matches!(
        algorithm,
        Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512
    )
}
