//! The backends against jsonwebtoken and against each other.

#[cfg(all(feature = "derive", feature = "rust_crypto", feature = "aws_lc_rs"))]
mod agreement;
#[cfg(all(
    feature = "derive",
    any(feature = "rust_crypto", feature = "aws_lc_rs")
))]
mod interop;

#[cfg(all(
    feature = "derive",
    any(feature = "rust_crypto", feature = "aws_lc_rs")
))]
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey,
    crypto::{CryptoProvider, KeyUtils},
};

/// One backend, and jsonwebtoken's use of the same crates.
#[cfg(all(
    feature = "derive",
    any(feature = "rust_crypto", feature = "aws_lc_rs")
))]
struct Tested {
    name: &'static str,
    /// Whether the key can be read and made the signature.
    verifies: fn(Algorithm, &DecodingKey, &[u8], &[u8]) -> bool,
    /// Whether the key can be read.
    reads: fn(Algorithm, &DecodingKey) -> bool,
    /// The signature, if the key can be read.
    sign: fn(Algorithm, &EncodingKey, &[u8]) -> Option<Vec<u8>>,
    key_utils: &'static KeyUtils,
    largest_modulus: usize,
    jsonwebtoken: &'static CryptoProvider,
}

#[cfg(all(
    feature = "derive",
    any(feature = "rust_crypto", feature = "aws_lc_rs")
))]
macro_rules! tested {
    ($backend:ident) => {
        Tested {
            name: stringify!($backend),
            verifies: |algorithm, key, message, signature| {
                super::$backend::VerifyingKey::new(algorithm, key)
                    .is_ok_and(|key| key.verifies(message, signature))
            },
            reads: |algorithm, key| super::$backend::VerifyingKey::new(algorithm, key).is_ok(),
            sign: |algorithm, key, message| {
                let key = super::$backend::SigningKey::new(algorithm, key).ok()?;
                let mut signature = Vec::new();
                key.sign(message, &mut signature).unwrap();
                Some(signature)
            },
            key_utils: super::$backend::KEY_UTILS.unwrap(),
            largest_modulus: super::$backend::LARGEST_MODULUS,
            jsonwebtoken: &jsonwebtoken::crypto::$backend::DEFAULT_PROVIDER,
        }
    };
}

#[cfg(all(
    feature = "derive",
    any(feature = "rust_crypto", feature = "aws_lc_rs")
))]
fn compiled_in() -> Vec<Tested> {
    vec![
        #[cfg(feature = "aws_lc_rs")]
        tested!(aws_lc),
        #[cfg(feature = "rust_crypto")]
        tested!(rust_crypto),
    ]
}

#[test]
fn keys_are_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<super::PreparedVerifyingKey>();
    shared::<super::PreparedSigningKey>();
    #[cfg(feature = "rust_crypto")]
    #[cfg(feature = "aws_lc_rs")]
    shared::<(
        super::rust_crypto::VerifyingKey,
        super::rust_crypto::SigningKey,
    )>();
}

#[test]
#[cfg(all(feature = "rust_crypto", feature = "aws_lc_rs"))]
fn aws_lc_wins_when_both_are_on() {
    let chosen = std::any::type_name::<super::chosen::VerifyingKey>();
    assert_eq!(chosen, std::any::type_name::<super::aws_lc::VerifyingKey>());
    assert_eq!(super::Backend::largest_modulus(), 8192);
}

#[test]
#[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
fn without_a_backend_build_says_which_feature_to_turn_on() {
    use crate::{
        error::SetupError,
        jwt::{Algorithm, EncodingKey, KeySet, Signer},
    };
    let key = EncodingKey::from_secret(&[7; 32]);
    let error = Signer::builder()
        .key(Algorithm::HS256, key)
        .build()
        .unwrap_err();
    assert_eq!(error, SetupError::NoBackend.into());
    let shown = error.to_string();
    assert!(
        shown.contains("`aws_lc_rs`") && shown.contains("`rust_crypto`"),
        "{shown}"
    );
    assert_eq!(
        KeySet::builder().build().unwrap_err(),
        SetupError::NoBackend.into()
    );
}
