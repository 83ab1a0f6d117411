//! Algorithms by name, and the list that a key may be used with.

use jsonwebtoken::{Algorithm, AlgorithmFamily};

/// Every algorithm with its name in the `alg` header parameter (RFC 7518, section 3.1; RFC 8037).
const NAMES: [(Algorithm, &str); 12] = [
    (Algorithm::HS256, "HS256"),
    (Algorithm::HS384, "HS384"),
    (Algorithm::HS512, "HS512"),
    (Algorithm::ES256, "ES256"),
    (Algorithm::ES384, "ES384"),
    (Algorithm::RS256, "RS256"),
    (Algorithm::RS384, "RS384"),
    (Algorithm::RS512, "RS512"),
    (Algorithm::PS256, "PS256"),
    (Algorithm::PS384, "PS384"),
    (Algorithm::PS512, "PS512"),
    (Algorithm::EdDSA, "EdDSA"),
];

/// The algorithm of that name, which is compared exactly (RFC 7515, section 4.1.1).
pub(super) fn find(name: &str) -> Option<Algorithm> {
    NAMES
        .iter()
        .find(|(_, known)| *known == name)
        .map(|(algorithm, _)| *algorithm)
}

/// The name of an algorithm.
pub(super) fn name(algorithm: Algorithm) -> &'static str {
    NAMES
        .iter()
        .find(|(known, _)| *known == algorithm)
        .map_or("unknown", |(_, name)| name)
}

/// The keys of a family, in words.
pub(super) fn family_name(family: AlgorithmFamily) -> &'static str {
    match family {
        AlgorithmFamily::Hmac => "an HMAC secret",
        AlgorithmFamily::Rsa => "an RSA key",
        AlgorithmFamily::Ec => "an elliptic curve key",
        AlgorithmFamily::Ed => "an Ed25519 key",
    }
}

/// The algorithms that one key may be used with: one, or an array of them.
///
/// An algorithm is taken from here and never from the token (RFC 8725, section 3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Algorithms(Vec<Algorithm>);

impl Algorithms {
    /// Whether the key may be used with it.
    pub fn contains(&self, algorithm: Algorithm) -> bool {
        self.0.contains(&algorithm)
    }

    /// The algorithms, in the order they were given.
    pub fn as_slice(&self) -> &[Algorithm] {
        &self.0
    }
}

impl From<Algorithm> for Algorithms {
    fn from(algorithm: Algorithm) -> Self {
        Self(vec![algorithm])
    }
}

impl<const N: usize> From<[Algorithm; N]> for Algorithms {
    fn from(algorithms: [Algorithm; N]) -> Self {
        Self(algorithms.into())
    }
}

impl From<&[Algorithm]> for Algorithms {
    fn from(algorithms: &[Algorithm]) -> Self {
        Self(algorithms.to_vec())
    }
}

impl From<Vec<Algorithm>> for Algorithms {
    fn from(algorithms: Vec<Algorithm>) -> Self {
        Self(algorithms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails when jsonwebtoken adds an algorithm to a family, or names one differently.
    #[test]
    fn names_every_algorithm_as_jsonwebtoken_does() {
        let families = [
            AlgorithmFamily::Hmac,
            AlgorithmFamily::Rsa,
            AlgorithmFamily::Ec,
            AlgorithmFamily::Ed,
        ];
        let all: Vec<_> = families
            .iter()
            .flat_map(AlgorithmFamily::algorithms)
            .copied()
            .collect();
        assert_eq!(all.len(), NAMES.len());
        for algorithm in all {
            assert_eq!(name(algorithm), format!("{algorithm:?}"));
            assert_eq!(find(name(algorithm)), Some(algorithm));
        }
    }

    #[test]
    fn knows_no_other_spelling() {
        for name in ["hs256", "HS256 ", "none", "", "ES512", "Ed25519"] {
            assert_eq!(find(name), None, "{name}");
        }
    }
}
