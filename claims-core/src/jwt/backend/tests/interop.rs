//! Prepared keys are the keys that jsonwebtoken reads for each token.

use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, EncodingKey};

use super::{Tested, compiled_in};
use crate::jwt::tests::keys;

const MESSAGE: &[u8] = b"header.payload";

/// Signs as jsonwebtoken does.
fn sign(backend: &Tested, algorithm: Algorithm, key: &EncodingKey) -> Vec<u8> {
    let signer = (backend.jsonwebtoken.signer_factory)(&algorithm, key).unwrap();
    signer.try_sign(MESSAGE).unwrap()
}

/// Verifies as jsonwebtoken does.
fn verifies(
    backend: &Tested,
    algorithm: Algorithm,
    key: &DecodingKey,
    signature: &Vec<u8>,
) -> bool {
    let verifier = (backend.jsonwebtoken.verifier_factory)(&algorithm, key);
    verifier.is_ok_and(|verifier| verifier.verify(MESSAGE, signature).is_ok())
}

#[test]
fn sign_what_jsonwebtoken_verifies_and_the_other_way_round() {
    for backend in compiled_in() {
        let name = backend.name;
        for (algorithm, signing, verifying) in keys::pairs() {
            let ours = (backend.sign)(algorithm, &signing, MESSAGE).unwrap();
            assert!(
                verifies(&backend, algorithm, &verifying, &ours),
                "{name} {algorithm:?}"
            );
            let theirs = sign(&backend, algorithm, &signing);
            let accepted = (backend.verifies)(algorithm, &verifying, MESSAGE, &theirs);
            assert!(accepted, "{name} {algorithm:?}");
            assert!(!(backend.verifies)(
                algorithm, &verifying, b"other", &theirs
            ));
            // What is not random is the same signature.
            let random = match algorithm.family() {
                AlgorithmFamily::Hmac | AlgorithmFamily::Ed => false,
                AlgorithmFamily::Rsa => !matches!(
                    algorithm,
                    Algorithm::RS256 | Algorithm::RS384 | Algorithm::RS512
                ),
                AlgorithmFamily::Ec => name == "aws_lc",
            };
            assert_eq!(ours == theirs, !random, "{name} {algorithm:?}");
        }
    }
}

#[test]
fn a_public_rsa_key_is_the_same_in_der_and_in_components() {
    for backend in compiled_in() {
        let name = backend.name;
        let der = keys::rsa_verifying();
        let components = backend.key_utils.rsa_pub_components_from_public_key;
        let (modulus, exponent) = components(der.try_get_as_bytes().unwrap()).unwrap();
        for algorithm in [Algorithm::RS256, Algorithm::PS512] {
            let signature = (backend.sign)(algorithm, &keys::rsa_signing(), MESSAGE).unwrap();
            // Zeros that mean nothing, as some issuers write them.
            for zeros in [0, 1, 3] {
                let key = DecodingKey::from_rsa_raw_components(
                    &[&vec![0; zeros], &modulus[..]].concat(),
                    &[&vec![0; zeros], &exponent[..]].concat(),
                );
                let accepted = (backend.verifies)(algorithm, &key, MESSAGE, &signature);
                assert!(accepted, "{name} {algorithm:?} {zeros}");
            }
        }
    }
}

#[test]
fn the_largest_modulus_is_read() {
    for backend in compiled_in() {
        let modulus = vec![0xff; backend.largest_modulus / 8];
        let key = DecodingKey::from_rsa_raw_components(&modulus, &[1, 0, 1]);
        assert!((backend.reads)(Algorithm::RS256, &key), "{}", backend.name);
    }
}

#[test]
fn a_buffer_holds_the_last_signature_alone() {
    let backend = super::super::Backend::chosen().unwrap();
    let mut signature = b"something else".to_vec();
    for (algorithm, signing, verifying) in keys::pairs() {
        let signing = backend.signing_key(algorithm, &signing).ok().unwrap();
        super::super::sign(&signing, MESSAGE, &mut signature).unwrap();
        let verifying = backend.verifying_key(algorithm, &verifying).ok().unwrap();
        let accepted = super::super::verify(&verifying, MESSAGE, &signature);
        assert!(accepted, "{algorithm:?}");
    }
}

#[test]
fn a_key_of_another_family_is_not_read() {
    for backend in compiled_in() {
        for (algorithm, ..) in keys::pairs() {
            for (other, signing, verifying) in keys::pairs() {
                let fits = algorithm.family() == other.family();
                let same = algorithm == other || algorithm.family() != AlgorithmFamily::Ec;
                // Any bytes are a secret; whether they may be is not the backend's to say.
                if algorithm.family() != AlgorithmFamily::Hmac {
                    let read = (backend.reads)(algorithm, &verifying);
                    assert_eq!(
                        read,
                        fits && same,
                        "{} {algorithm:?} {other:?}",
                        backend.name
                    );
                    let signed = (backend.sign)(algorithm, &signing, MESSAGE).is_some();
                    assert_eq!(
                        signed,
                        fits && same,
                        "{} {algorithm:?} {other:?}",
                        backend.name
                    );
                }
            }
        }
    }
}
