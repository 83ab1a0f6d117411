//! `Signer` and `Verifier` with the cryptographic backend that the features chose.
//!
//! `.ci/backends` runs this file without a backend, with each of them and with both.
#![cfg(all(feature = "jsonwebtoken", feature = "derive"))]
#![allow(missing_docs)]
// Helpers of tests, where a panic is a failure.
#![allow(clippy::unwrap_used)]

use claims_core::{
    Claims, Policy, Signer, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, SignerBuilder, VerifierBuilder},
};

const SECRET: [u8; 32] = [7; 32];

#[derive(Debug, Claims)]
struct Message {
    text: String,
}

fn signer() -> SignerBuilder {
    Signer::builder().key(Algorithm::HS256, EncodingKey::from_secret(&SECRET))
}

fn verifier() -> VerifierBuilder<Message> {
    let policy = Policy::builder().allow_no_expiry().build().unwrap();
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(policy)
}

#[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
mod without_a_backend {
    use claims_core::{ConfigError, SetupError};

    use super::{signer, verifier};

    /// `build` says it, and not a panic at first use.
    #[test]
    fn build_says_which_features_to_turn_on() {
        let errors = [signer().build().err(), verifier().build().err()];
        for error in errors.map(Option::unwrap) {
            assert!(matches!(error, ConfigError::Setup(SetupError::NoBackend)));
            let text = error.to_string();
            assert!(text.contains("`aws_lc_rs`") && text.contains("`rust_crypto`"));
        }
    }
}

#[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
mod with_a_backend {
    use claims_core::Error;

    use super::{
        Algorithm, DecodingKey, EncodingKey, Message, Policy, Signer, Verifier, signer, verifier,
    };

    macro_rules! pem {
        ($name:literal) => {
            include_bytes!(concat!("keys/", $name, ".pem"))
        };
    }

    #[test]
    fn every_family_of_keys_verifies_what_it_signs() {
        let families = [
            (
                Algorithm::HS256,
                EncodingKey::from_secret(&super::SECRET),
                DecodingKey::from_secret(&super::SECRET),
            ),
            (
                Algorithm::EdDSA,
                EncodingKey::from_ed_pem(pem!("ed25519.private")).unwrap(),
                DecodingKey::from_ed_pem(pem!("ed25519.public")).unwrap(),
            ),
            (
                Algorithm::ES256,
                EncodingKey::from_ec_pem(pem!("p256.private")).unwrap(),
                DecodingKey::from_ec_pem(pem!("p256.public")).unwrap(),
            ),
            (
                Algorithm::RS256,
                EncodingKey::from_rsa_pem(pem!("rsa.private")).unwrap(),
                DecodingKey::from_rsa_pem(pem!("rsa.public")).unwrap(),
            ),
        ];
        for (algorithm, signing, verifying) in families {
            let signer = Signer::builder().key(algorithm, signing).build().unwrap();
            let policy = Policy::builder().allow_no_expiry().build().unwrap();
            let verifier = Verifier::<Message>::builder()
                .key(algorithm, verifying)
                .policy(policy)
                .build()
                .unwrap();
            let text = "hello".to_owned();
            let jwt = signer.sign(&Message { text }).unwrap();
            assert_eq!(verifier.verify(&jwt).unwrap().text, "hello");
        }
    }

    #[test]
    fn another_signature_is_refused() {
        let text = "hello".to_owned();
        let jwt = signer().build().unwrap().sign(&Message { text }).unwrap();
        let (message, _) = jwt.rsplit_once('.').unwrap();
        let forged = format!("{message}.{}", "A".repeat(43));
        let refused = verifier().build().unwrap().verify(&forged);
        assert!(matches!(refused, Err(Error::Signature)));
    }
}
