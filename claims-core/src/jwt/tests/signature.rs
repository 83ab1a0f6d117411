use super::{anything, claims::Message, forge, keys, refused};
use crate::{
    error::{Error, KeyError},
    jwt::{Algorithm, Algorithms, DecodingKey, EncodingKey, Verifier},
};

const CLAIMS: &str = r#"{"sub":"ann"}"#;

fn verifier(algorithms: impl Into<Algorithms>, key: DecodingKey) -> Verifier<Message> {
    Verifier::builder()
        .key(algorithms, key)
        .policy(anything())
        .build()
        .unwrap()
}

fn token(algorithm: Algorithm, key: &EncodingKey) -> String {
    forge(
        &format!(r#"{{"alg":"{algorithm:?}"}}"#),
        CLAIMS,
        algorithm,
        key,
    )
}

#[test]
fn every_changed_character_is_noticed() {
    for (algorithm, signing, verifying) in [
        (
            Algorithm::HS256,
            keys::secret_signing(),
            keys::secret_verifying(),
        ),
        (
            Algorithm::EdDSA,
            keys::ed25519_signing(),
            keys::ed25519_verifying(),
        ),
    ] {
        let jwt = token(algorithm, &signing);
        let verifier = verifier(algorithm, verifying);
        assert!(verifier.verify(&jwt).is_ok());
        for (index, character) in jwt.char_indices() {
            let other = if character == 'A' { 'B' } else { 'A' };
            let mut tampered = jwt.clone();
            tampered.replace_range(index..=index, &other.to_string());
            assert!(
                verifier.verify(&tampered).is_err(),
                "{algorithm:?} at {index}"
            );
        }
    }
}

#[test]
fn another_payload_does_not_fit_the_signature() {
    let jwt = token(Algorithm::ES256, &keys::p256_signing());
    let other = forge(
        r#"{"alg":"ES256"}"#,
        r#"{"sub":"eve"}"#,
        Algorithm::ES256,
        &keys::p256_signing(),
    );
    let (message, _) = other.rsplit_once('.').unwrap();
    let (_, signature) = jwt.rsplit_once('.').unwrap();
    let verifier = verifier(Algorithm::ES256, keys::p256_verifying());
    let error = refused(verifier.verify(&format!("{message}.{signature}")));
    assert!(matches!(error, Error::Signature), "{error:?}");
}

#[test]
fn another_key_is_noticed() {
    for (algorithm, signing, verifying) in [
        (
            Algorithm::HS512,
            keys::secret_signing(),
            keys::other_secret_verifying(),
        ),
        (
            Algorithm::RS256,
            keys::rsa_signing(),
            keys::other_rsa_verifying(),
        ),
        (
            Algorithm::PS256,
            keys::rsa_signing(),
            keys::other_rsa_verifying(),
        ),
        (
            Algorithm::EdDSA,
            keys::ed25519_signing(),
            keys::other_ed25519_verifying(),
        ),
    ] {
        let error = refused(verifier(algorithm, verifying).verify(&token(algorithm, &signing)));
        assert!(
            matches!(error, Error::Signature),
            "{algorithm:?}: {error:?}"
        );
    }
}

#[test]
fn signatures_of_any_length_are_refused_without_a_panic() {
    for (algorithm, signing, verifying) in keys::pairs() {
        let jwt = token(algorithm, &signing);
        let (message, _) = jwt.rsplit_once('.').unwrap();
        let verifier = verifier(algorithm, verifying);
        for length in [4, 43, 64, 86, 88, 128, 342, 344, 1000] {
            let error = refused(verifier.verify(&format!("{message}.{}", "A".repeat(length))));
            assert!(
                matches!(error, Error::Signature),
                "{algorithm:?} {length}: {error:?}"
            );
        }
    }
}

/// The classic attack: the public key, as everyone has it, used as HMAC secret.
#[test]
fn a_public_key_is_no_secret() {
    let secret = EncodingKey::from_secret(keys::RSA_PUBLIC_PEM);
    let jwt = token(Algorithm::HS256, &secret);
    let verifier = verifier([Algorithm::RS256, Algorithm::PS256], keys::rsa_verifying());
    let error = refused(verifier.verify(&jwt));
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed("HS256"))),
        "{error:?}"
    );
}

#[test]
fn an_algorithm_of_the_same_family_has_to_be_allowed_too() {
    let jwt = token(Algorithm::PS256, &keys::rsa_signing());
    let error = refused(verifier(Algorithm::RS256, keys::rsa_verifying()).verify(&jwt));
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed("PS256"))),
        "{error:?}"
    );
    let both = verifier([Algorithm::RS256, Algorithm::PS256], keys::rsa_verifying());
    assert!(both.verify(&jwt).is_ok());
}

#[test]
fn the_header_must_name_the_algorithm_that_signed() {
    let jwt = forge(
        r#"{"alg":"PS256"}"#,
        CLAIMS,
        Algorithm::RS256,
        &keys::rsa_signing(),
    );
    let both = verifier([Algorithm::RS256, Algorithm::PS256], keys::rsa_verifying());
    assert!(matches!(refused(both.verify(&jwt)), Error::Signature));
}

#[test]
fn the_error_never_says_why() {
    assert_eq!(
        Error::Signature.to_string(),
        "the signature does not fit the token"
    );
}
