//! The keys that tokens are signed with. They are public, so they are good for nothing else.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};

/// The secret of HS256.
pub const SECRET: &[u8; 32] = b"a secret of 32 bytes for a bench";

pub const RS256_PRIVATE: &str = include_str!("../keys/rs256.private.pem");
pub const RS256_PUBLIC: &str = include_str!("../keys/rs256.public.pem");
pub const ES256_PRIVATE: &str = include_str!("../keys/es256.private.pem");
pub const ES256_PUBLIC: &str = include_str!("../keys/es256.public.pem");
pub const EDDSA_PRIVATE: &str = include_str!("../keys/eddsa.private.pem");
pub const EDDSA_PUBLIC: &str = include_str!("../keys/eddsa.public.pem");

/// The algorithms that are measured, with their names.
pub const ALGORITHMS: [(&str, Algorithm); 4] = [
    ("HS256", Algorithm::HS256),
    ("RS256", Algorithm::RS256),
    ("ES256", Algorithm::ES256),
    ("EdDSA", Algorithm::EdDSA),
];

/// The key that tokens are signed with.
pub fn encoding(algorithm: Algorithm) -> EncodingKey {
    match algorithm {
        Algorithm::HS256 => Ok(EncodingKey::from_secret(SECRET)),
        Algorithm::RS256 => EncodingKey::from_rsa_pem(RS256_PRIVATE.as_bytes()),
        Algorithm::ES256 => EncodingKey::from_ec_pem(ES256_PRIVATE.as_bytes()),
        Algorithm::EdDSA => EncodingKey::from_ed_pem(EDDSA_PRIVATE.as_bytes()),
        other => panic!("no key for {other:?}"),
    }
    .expect("the key is good")
}

/// The key that tokens are verified with.
pub fn decoding(algorithm: Algorithm) -> DecodingKey {
    match algorithm {
        Algorithm::HS256 => Ok(DecodingKey::from_secret(SECRET)),
        Algorithm::RS256 => DecodingKey::from_rsa_pem(RS256_PUBLIC.as_bytes()),
        Algorithm::ES256 => DecodingKey::from_ec_pem(ES256_PUBLIC.as_bytes()),
        Algorithm::EdDSA => DecodingKey::from_ed_pem(EDDSA_PUBLIC.as_bytes()),
        other => panic!("no key for {other:?}"),
    }
    .expect("the key is good")
}
