//! Keys of every family.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};

macro_rules! pem {
    ($file:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keys/", $file))
    };
}

/// Long enough for every HMAC algorithm.
const SECRET: [u8; 64] = [0x5a; 64];

pub(in crate::jwt) const RSA_PUBLIC_PEM: &[u8] = pem!("rsa.public.pem");

pub(in crate::jwt) fn secret_signing() -> EncodingKey {
    EncodingKey::from_secret(&SECRET)
}

pub(in crate::jwt) fn secret_verifying() -> DecodingKey {
    DecodingKey::from_secret(&SECRET)
}

pub(in crate::jwt) fn other_secret_verifying() -> DecodingKey {
    DecodingKey::from_secret(&[0x5b; 64])
}

pub(in crate::jwt) fn rsa_signing() -> EncodingKey {
    EncodingKey::from_rsa_pem(pem!("rsa.private.pem")).unwrap()
}

pub(in crate::jwt) fn rsa_verifying() -> DecodingKey {
    DecodingKey::from_rsa_pem(RSA_PUBLIC_PEM).unwrap()
}

pub(in crate::jwt) fn other_rsa_verifying() -> DecodingKey {
    DecodingKey::from_rsa_pem(pem!("rsa_other.public.pem")).unwrap()
}

pub(in crate::jwt) fn short_rsa_signing() -> EncodingKey {
    EncodingKey::from_rsa_pem(pem!("rsa_1024.private.pem")).unwrap()
}

pub(in crate::jwt) fn short_rsa_verifying() -> DecodingKey {
    DecodingKey::from_rsa_pem(pem!("rsa_1024.public.pem")).unwrap()
}

pub(in crate::jwt) fn p256_signing() -> EncodingKey {
    EncodingKey::from_ec_pem(pem!("p256.private.pem")).unwrap()
}

pub(in crate::jwt) fn p256_verifying() -> DecodingKey {
    DecodingKey::from_ec_pem(pem!("p256.public.pem")).unwrap()
}

pub(in crate::jwt) fn p384_signing() -> EncodingKey {
    EncodingKey::from_ec_pem(pem!("p384.private.pem")).unwrap()
}

pub(in crate::jwt) fn p384_verifying() -> DecodingKey {
    DecodingKey::from_ec_pem(pem!("p384.public.pem")).unwrap()
}

pub(in crate::jwt) fn ed25519_signing() -> EncodingKey {
    EncodingKey::from_ed_pem(pem!("ed25519.private.pem")).unwrap()
}

pub(in crate::jwt) fn ed25519_verifying() -> DecodingKey {
    DecodingKey::from_ed_pem(pem!("ed25519.public.pem")).unwrap()
}

pub(in crate::jwt) fn other_ed25519_verifying() -> DecodingKey {
    DecodingKey::from_ed_pem(pem!("ed25519_other.public.pem")).unwrap()
}

/// Every algorithm with a pair of keys.
pub(in crate::jwt) fn pairs() -> Vec<(Algorithm, EncodingKey, DecodingKey)> {
    let secret = || (secret_signing(), secret_verifying());
    let rsa = || (rsa_signing(), rsa_verifying());
    let all = [
        (Algorithm::HS256, secret()),
        (Algorithm::HS384, secret()),
        (Algorithm::HS512, secret()),
        (Algorithm::ES256, (p256_signing(), p256_verifying())),
        (Algorithm::ES384, (p384_signing(), p384_verifying())),
        (Algorithm::RS256, rsa()),
        (Algorithm::RS384, rsa()),
        (Algorithm::RS512, rsa()),
        (Algorithm::PS256, rsa()),
        (Algorithm::PS384, rsa()),
        (Algorithm::PS512, rsa()),
        (Algorithm::EdDSA, (ed25519_signing(), ed25519_verifying())),
    ];
    all.into_iter()
        .map(|(algorithm, (signing, verifying))| (algorithm, signing, verifying))
        .collect()
}
