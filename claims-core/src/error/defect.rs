//! Keys that must not be used as they are configured.

use std::{error, fmt};

/// What is wrong with a key for the algorithms it is to be used with.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyDefect {
    /// No algorithm was named (RFC 8725, section 3.1).
    NoAlgorithm,
    /// The key is of another family than the algorithm.
    Family {
        /// The algorithm.
        algorithm: &'static str,
        /// What the key is, in words.
        key: &'static str,
    },
    /// The secret is shorter than the hash (RFC 7518, section 3.2).
    ShortSecret {
        /// The algorithm.
        algorithm: &'static str,
        /// Bytes of the secret.
        found: usize,
        /// Bytes that the algorithm needs.
        needed: usize,
    },
    /// The secret is the text of a PEM file: everyone who has the public key could sign.
    PemAsSecret,
    /// The secret is a public key, a certificate or the text of a JWK: everyone who has the public key
    /// could sign.
    PublicKeyAsSecret {
        /// What it is written in, in words.
        form: &'static str,
    },
    /// The RSA modulus is shorter than 2048 bits (RFC 7518, section 3.3), or longer than the
    /// backend takes.
    Modulus {
        /// Bits of the modulus.
        bits: usize,
        /// Bits that the backend takes at most.
        largest: usize,
    },
    /// The key is not on the curve of the algorithm, or not a point in the form of SEC 1 or, for
    /// Ed25519, RFC 8032.
    Curve {
        /// The algorithm.
        algorithm: &'static str,
    },
    /// The Ed25519 key is a point of small order: anybody can make signatures that fit it (RFC 8725,
    /// section 3.4).
    SmallOrder,
    /// The cryptographic backend cannot read the key.
    Unreadable {
        /// What the key is, in words.
        key: &'static str,
    },
    /// The JWK has no `alg`, and no allow-list was given.
    JwkWithoutAlgorithm,
    /// A secret in a JWK set, which needs an allow-list that names its algorithm.
    SecretJwk,
    /// The JWK is not made for verifying signatures with an algorithm that is allowed.
    UnusableJwk,
}

impl fmt::Display for KeyDefect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAlgorithm => f.write_str(
                "no algorithm is allowed for it: name those it is used with (RFC 8725, 3.1)",
            ),
            Self::Family { algorithm, key } => {
                write!(f, "{algorithm} cannot be used with {key}: name an algorithm of its family")
            }
            Self::ShortSecret { algorithm, found, needed } => write!(
                f,
                "{algorithm} needs a secret of at least {needed} bytes, this one has {found} \
                 (RFC 7518, 3.2): generate a longer one, or call `allow_short_secret()`"
            ),
            Self::PemAsSecret => f.write_str(
                "the HMAC secret is the text of a PEM file: load it with `DecodingKey::from_rsa_pem`, \
                 `from_ec_pem` or `from_ed_pem`, and name an algorithm of that family",
            ),
            Self::PublicKeyAsSecret { form } => write!(
                f,
                "the HMAC secret is a public key in the form of {form}, which everyone may have \
                 (RFC 8725, 2.1): load it with the `DecodingKey::from_...` of its kind, and name an \
                 algorithm of that family"
            ),
            Self::Modulus { bits, largest } => write!(
                f,
                "the RSA modulus has {bits} bits; 2048 are required (RFC 7518, 3.3) and at most \
                 {largest} supported"
            ),
            Self::Curve { algorithm } => write!(
                f,
                "the public key is not a point on the curve of {algorithm}: ES256 goes with P-256, \
                 ES384 with P-384 (RFC 7518, 3.4), EdDSA with Ed25519"
            ),
            Self::SmallOrder => f.write_str(
                "the Ed25519 public key is a point of small order, for which anybody can make \
                 signatures (RFC 8725, 3.4): no key generator makes it; ask whoever gave it for theirs",
            ),
            Self::Unreadable { key } => {
                write!(f, "the backend cannot read it as {key} of the algorithm's kind")
            }
            Self::JwkWithoutAlgorithm => f.write_str(
                "the JWK has no `alg`: give the algorithms that its set may be used with",
            ),
            Self::SecretJwk => f.write_str(
                "the JWK holds a secret (`oct`): if that is meant, give an allow-list with its \
                 HMAC algorithm",
            ),
            Self::UnusableJwk => {
                f.write_str("the JWK is not for verifying signatures with an allowed algorithm")
            }
        }
    }
}

impl error::Error for KeyDefect {}
