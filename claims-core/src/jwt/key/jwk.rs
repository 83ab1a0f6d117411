//! Keys out of a JWK set (RFC 7517, section 5).

use jsonwebtoken::{
    Algorithm, AlgorithmFamily, DecodingKey,
    jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet, KeyOperations, PublicKeyUse},
};

use super::{KeySet, VerifyingKey};
use crate::{
    error::{KeyDefect, SetupError},
    jwt::{algorithm::Algorithms, backend::Backend},
};

/// The keys of a set that may be used with `allowed` algorithms, or with their own `alg`.
pub(super) fn key_set(set: &JwkSet, allowed: Option<&Algorithms>) -> Result<KeySet, SetupError> {
    let backend = Backend::chosen().ok_or(SetupError::NoBackend)?;
    if allowed.is_some_and(|allowed| allowed.as_slice().is_empty()) {
        return Err(SetupError::Key {
            key_id: None,
            defect: KeyDefect::NoAlgorithm,
        });
    }
    let mut keys = Vec::with_capacity(set.keys.len());
    let mut first = None;
    for jwk in &set.keys {
        let checked = verifying_key(jwk, allowed)
            .and_then(|key| key.prepare(backend).map_err(Refusal::LeftOut));
        match checked {
            Ok(key) => keys.push(key),
            Err(Refusal::LeftOut(defect)) => {
                first.get_or_insert(defect);
            }
            Err(Refusal::Unclear(defect)) => {
                return Err(SetupError::Key {
                    key_id: jwk.common.key_id.clone(),
                    defect,
                });
            }
        }
    }
    if keys.is_empty() {
        return Err(SetupError::NoUsableJwk { first });
    }
    KeySet::new(keys)
}

/// Why a JWK becomes no key.
enum Refusal {
    /// It is for something else; the others are not affected (RFC 7517, section 5).
    LeftOut(KeyDefect),
    /// It could be used, and nobody said with what.
    Unclear(KeyDefect),
}

fn verifying_key(jwk: &Jwk, allowed: Option<&Algorithms>) -> Result<VerifyingKey, Refusal> {
    let unusable = || Refusal::LeftOut(KeyDefect::UnusableJwk);
    let fitting = fitting_algorithms(&jwk.algorithm);
    if !is_for_verifying(jwk) || fitting.is_empty() {
        return Err(unusable());
    }
    if allowed.is_none() && matches!(jwk.algorithm, AlgorithmParameters::OctetKey(_)) {
        return Err(Refusal::Unclear(KeyDefect::SecretJwk));
    }
    let own = match jwk.common.key_algorithm {
        Some(own) => Some(Algorithm::try_from(own).map_err(|_| unusable())?),
        None if allowed.is_none() => {
            return Err(Refusal::Unclear(KeyDefect::JwkWithoutAlgorithm));
        }
        None => None,
    };
    let usable = fitting.iter().copied().filter(|algorithm| {
        own.is_none_or(|own| own == *algorithm)
            && allowed.is_none_or(|allowed| allowed.contains(*algorithm))
    });
    let usable: Vec<Algorithm> = usable.collect();
    if usable.is_empty() {
        return Err(unusable());
    }
    let key = DecodingKey::from_jwk(jwk).map_err(|_| unusable())?;
    let key = VerifyingKey::new(usable, key);
    Ok(match &jwk.common.key_id {
        Some(key_id) => key.key_id(key_id),
        None => key,
    })
}

/// Whether `use` and `key_ops` allow verifying (RFC 7517, sections 4.2 and 4.3).
fn is_for_verifying(jwk: &Jwk) -> bool {
    let signature = matches!(
        jwk.common.public_key_use,
        None | Some(PublicKeyUse::Signature)
    );
    let operations = jwk.common.key_operations.as_ref();
    signature && operations.is_none_or(|known| known.contains(&KeyOperations::Verify))
}

/// The algorithms that fit `kty` and `crv`.
fn fitting_algorithms(parameters: &AlgorithmParameters) -> &'static [Algorithm] {
    match parameters {
        AlgorithmParameters::EllipticCurve(ec) => match ec.curve {
            EllipticCurve::P256 => &[Algorithm::ES256],
            EllipticCurve::P384 => &[Algorithm::ES384],
            _ => &[],
        },
        AlgorithmParameters::OctetKeyPair(pair) => match pair.curve {
            EllipticCurve::Ed25519 => &[Algorithm::EdDSA],
            _ => &[],
        },
        AlgorithmParameters::RSA(_) => AlgorithmFamily::Rsa.algorithms(),
        AlgorithmParameters::OctetKey(_) => AlgorithmFamily::Hmac.algorithms(),
        _ => &[],
    }
}
