//! Public keys out of private ones.

use jsonwebtoken::{
    Algorithm, AlgorithmFamily, EncodingKey,
    jwk::{
        AlgorithmParameters, EllipticCurve, EllipticCurveKeyParameters, EllipticCurveKeyType,
        OctetKeyPairParameters, OctetKeyPairType, RSAKeyParameters, RSAKeyType,
    },
};

use super::{Backend, Failed};

impl Backend {
    /// The public half of a key of the algorithm's family, as members of a JWK (RFC 7518, section 6;
    /// RFC 8037, section 2). `None` for a secret, which has no public half.
    ///
    /// `Jwk::from_encoding_key` would make a JWK of the secret itself, and it panics where both
    /// backends are on.
    pub(in crate::jwt) fn public_half(
        self,
        algorithm: Algorithm,
        key: &EncodingKey,
    ) -> Result<Option<AlgorithmParameters>, Failed> {
        let text = |bytes: Vec<u8>| base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes);
        let private = key.as_bytes();
        Ok(match algorithm.family() {
            AlgorithmFamily::Hmac => None,
            AlgorithmFamily::Rsa => {
                let components = (self.0.rsa_pub_components_from_private_key)(private);
                let (modulus, exponent) = components.map_err(|_| Failed)?;
                Some(AlgorithmParameters::RSA(RSAKeyParameters {
                    key_type: RSAKeyType::RSA,
                    n: text(modulus),
                    e: text(exponent),
                }))
            }
            AlgorithmFamily::Ec => {
                let components = (self.0.ec_pub_components_from_private_key)(private, algorithm);
                let (curve, x, y) = components.map_err(|_| Failed)?;
                Some(AlgorithmParameters::EllipticCurve(
                    EllipticCurveKeyParameters {
                        key_type: EllipticCurveKeyType::EC,
                        curve,
                        x: text(x),
                        y: text(y),
                    },
                ))
            }
            AlgorithmFamily::Ed => {
                let curve = EllipticCurve::Ed25519;
                let x = (self.0.ed_pub_components_from_private_key)(private, &curve);
                Some(AlgorithmParameters::OctetKeyPair(OctetKeyPairParameters {
                    key_type: OctetKeyPairType::OctetKeyPair,
                    curve,
                    x: text(x.map_err(|_| Failed)?),
                }))
            }
        })
    }
}
