//! Whether a key may be used with an algorithm. Only one that may is prepared.
//!
//! Everything that can be wrong with a key is found here, when the signer or verifier is built;
//! the backends find some of it late, by panicking, or not at all.

mod ed25519;
mod secret;
#[cfg(test)]
mod tests;

use jsonwebtoken::{
    Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind, EncodingKey, jwk::AlgorithmParameters,
};

use super::{
    algorithm,
    backend::{Backend, PreparedSigningKey, PreparedVerifyingKey},
};
use crate::error::KeyDefect;

/// Bits that an RSA modulus must have (RFC 7518, section 3.3).
const SMALLEST_MODULUS: usize = 2048;

/// What HMAC secrets are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Secrets {
    /// At least as long as the hash (RFC 7518, section 3.2).
    Long,
    /// Of any length.
    Any,
}

/// Checks a key that signs, and prepares it.
pub(super) fn prepare_signing(
    backend: Backend,
    algorithm: Algorithm,
    key: &EncodingKey,
    secrets: Secrets,
) -> Result<PreparedSigningKey, KeyDefect> {
    let family = check_family(algorithm, key.family())?;
    let unreadable = |_| unreadable(family);
    match family {
        AlgorithmFamily::Hmac => check_secret(algorithm, key.as_bytes(), secrets)?,
        AlgorithmFamily::Rsa => check_modulus(
            &backend
                .private_modulus(key.as_bytes())
                .map_err(unreadable)?,
        )?,
        AlgorithmFamily::Ec | AlgorithmFamily::Ed => {}
    }
    backend.signing_key(algorithm, key).map_err(unreadable)
}

/// The public half of a key that signs, which `prepare_signing` has accepted; a secret has none.
pub(super) fn public_half(
    backend: Backend,
    algorithm: Algorithm,
    key: &EncodingKey,
) -> Result<Option<AlgorithmParameters>, KeyDefect> {
    let public = backend.public_half(algorithm, key);
    public.map_err(|_| unreadable(algorithm.family()))
}

/// Checks a key that verifies, and prepares it.
pub(super) fn prepare_verifying(
    backend: Backend,
    algorithm: Algorithm,
    key: &DecodingKey,
    secrets: Secrets,
) -> Result<PreparedVerifyingKey, KeyDefect> {
    let family = check_family(algorithm, key.family())?;
    let unreadable = |_| unreadable(family);
    match (family, key.kind()) {
        (_, DecodingKeyKind::RsaModulusExponent { n, e }) => {
            check_exponent(e)?;
            check_modulus(n)?;
            check_odd(n)?;
        }
        (AlgorithmFamily::Hmac, DecodingKeyKind::SecretOrDer(secret)) => {
            check_secret(algorithm, secret, secrets)?;
        }
        (AlgorithmFamily::Rsa, DecodingKeyKind::SecretOrDer(der)) => {
            check_modulus(&backend.public_modulus(der).map_err(unreadable)?)?;
        }
        (AlgorithmFamily::Ec | AlgorithmFamily::Ed, DecodingKeyKind::SecretOrDer(point)) => {
            check_point(algorithm, point)?;
        }
    }
    backend.verifying_key(algorithm, key).map_err(unreadable)
}

fn check_family(
    algorithm: Algorithm,
    family: AlgorithmFamily,
) -> Result<AlgorithmFamily, KeyDefect> {
    if algorithm.family() == family {
        return Ok(family);
    }
    let key = algorithm::family_name(family);
    Err(KeyDefect::Family {
        algorithm: algorithm::name(algorithm),
        key,
    })
}

fn check_secret(algorithm: Algorithm, secret: &[u8], secrets: Secrets) -> Result<(), KeyDefect> {
    secret::check(secret)?;
    let needed = match algorithm {
        Algorithm::HS256 => 32,
        Algorithm::HS384 => 48,
        _ => 64,
    };
    // Nobody means an empty secret: with one, everybody could sign.
    if secret.is_empty() || secrets == Secrets::Long && secret.len() < needed {
        let algorithm = algorithm::name(algorithm);
        return Err(KeyDefect::ShortSecret {
            algorithm,
            found: secret.len(),
            needed,
        });
    }
    Ok(())
}

fn check_modulus(modulus: &[u8]) -> Result<(), KeyDefect> {
    let bits = bit_length(modulus);
    let largest = Backend::largest_modulus();
    if (SMALLEST_MODULUS..=largest).contains(&bits) {
        return Ok(());
    }
    Err(KeyDefect::Modulus { bits, largest })
}

/// Neither backend verifies anything with other exponents, and one finds out only then.
fn check_exponent(exponent: &[u8]) -> Result<(), KeyDefect> {
    check_odd(exponent)?;
    if (2..=33).contains(&bit_length(exponent)) {
        return Ok(());
    }
    Err(unreadable(AlgorithmFamily::Rsa))
}

/// Modulus and exponent are odd: the primes are, and the exponent has no factor in common with
/// either of them less one (RFC 8017, section 3.1).
fn check_odd(number: &[u8]) -> Result<(), KeyDefect> {
    if number.last().is_some_and(|byte| byte % 2 == 1) {
        return Ok(());
    }
    Err(unreadable(AlgorithmFamily::Rsa))
}

/// Bits of a big-endian number.
fn bit_length(number: &[u8]) -> usize {
    let Some(first) = number.iter().position(|byte| *byte != 0) else {
        return 0;
    };
    let significant = number.get(first..).unwrap_or_default();
    let leading = significant
        .first()
        .map_or(0, |byte| byte.leading_zeros() as usize);
    significant.len() * 8 - leading
}

/// The form, and for Ed25519 the order: a public key of the wrong length makes one backend panic and the other refuse
/// every token.
fn check_point(algorithm: Algorithm, point: &[u8]) -> Result<(), KeyDefect> {
    let fits = match (algorithm, point.first()) {
        (Algorithm::ES256, Some(4)) => point.len() == 65,
        (Algorithm::ES384, Some(4)) => point.len() == 97,
        (Algorithm::ES256, Some(2 | 3)) => point.len() == 33,
        (Algorithm::ES384, Some(2 | 3)) => point.len() == 49,
        (Algorithm::EdDSA, _) => return ed25519::check(point),
        _ => false,
    };
    fits.then_some(()).ok_or(KeyDefect::Curve {
        algorithm: algorithm::name(algorithm),
    })
}

fn unreadable(family: AlgorithmFamily) -> KeyDefect {
    KeyDefect::Unreadable {
        key: algorithm::family_name(family),
    }
}
