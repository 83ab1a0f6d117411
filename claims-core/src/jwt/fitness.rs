//! Whether a key may be used with an algorithm.
//!
//! Everything that can be wrong with a key is found here, when the signer or verifier is built;
//! the backends find some of it late, by panicking, or not at all.

use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind, EncodingKey};

use super::{algorithm, backend::Backend};
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

/// Checks a key that signs.
pub(super) fn check_signing(
    backend: Backend,
    algorithm: Algorithm,
    key: &EncodingKey,
    secrets: Secrets,
) -> Result<(), KeyDefect> {
    let family = check_family(algorithm, key.family())?;
    match family {
        AlgorithmFamily::Hmac => check_secret(algorithm, key.as_bytes(), secrets),
        AlgorithmFamily::Rsa => check_modulus(
            &backend
                .private_modulus(key.as_bytes())
                .map_err(|_| unreadable(family))?,
        ),
        AlgorithmFamily::Ec | AlgorithmFamily::Ed => backend
            .can_sign(algorithm, key)
            .then_some(())
            .ok_or_else(|| unreadable(family)),
    }
}

/// Checks a key that verifies.
pub(super) fn check_verifying(
    backend: Backend,
    algorithm: Algorithm,
    key: &DecodingKey,
    secrets: Secrets,
) -> Result<(), KeyDefect> {
    let family = check_family(algorithm, key.family())?;
    let bytes = match key.kind() {
        DecodingKeyKind::SecretOrDer(bytes) => bytes,
        DecodingKeyKind::RsaModulusExponent { n, e } => {
            check_exponent(e)?;
            return check_modulus(n);
        }
    };
    match family {
        AlgorithmFamily::Hmac => check_secret(algorithm, bytes, secrets),
        AlgorithmFamily::Rsa => check_modulus(
            &backend
                .public_modulus(bytes)
                .map_err(|_| unreadable(family))?,
        ),
        AlgorithmFamily::Ec | AlgorithmFamily::Ed => {
            check_point(algorithm, bytes)?;
            backend
                .can_verify(algorithm, key)
                .then_some(())
                .ok_or_else(|| unreadable(family))
        }
    }
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
    // The oldest attack on JWTs: the public key, which everyone has, as HMAC secret (RFC 8725, 2.1).
    if secret.trim_ascii_start().starts_with(b"-----BEGIN ") {
        return Err(KeyDefect::PemAsSecret);
    }
    let needed = match algorithm {
        Algorithm::HS256 => 32,
        Algorithm::HS384 => 48,
        _ => 64,
    };
    if secrets == Secrets::Long && secret.len() < needed {
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

/// Both backends refuse an even exponent, and 1, with every signature; better to know it now.
fn check_exponent(exponent: &[u8]) -> Result<(), KeyDefect> {
    let odd = exponent.last().is_some_and(|byte| byte % 2 == 1);
    if odd && bit_length(exponent) > 1 {
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

/// The form alone: a public key of the wrong length makes one backend panic and the other refuse
/// every token.
fn check_point(algorithm: Algorithm, point: &[u8]) -> Result<(), KeyDefect> {
    let fits = match (algorithm, point.first()) {
        (Algorithm::ES256, Some(4)) => point.len() == 65,
        (Algorithm::ES384, Some(4)) => point.len() == 97,
        (Algorithm::ES256, Some(2 | 3)) => point.len() == 33,
        (Algorithm::ES384, Some(2 | 3)) => point.len() == 49,
        (Algorithm::EdDSA, _) => point.len() == 32,
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
