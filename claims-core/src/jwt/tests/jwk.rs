use jsonwebtoken::jwk::{Jwk, JwkSet};
use serde_json::{Value, json};

use super::{anything, claims::Message, forge, keys, refused};
use crate::{
    error::{Error, KeyDefect, KeyError, SetupError},
    jwt::{Algorithm, Algorithms, KeySet, Verifier},
    policy::ConfigError,
};

/// A public JWK made from one of the key files, with members added or (`null`) removed.
fn jwk(algorithm: Algorithm, kid: &str, changes: &Value) -> Value {
    let key = match algorithm {
        Algorithm::ES256 => public(algorithm, &keys::p256_verifying()),
        Algorithm::EdDSA => public(algorithm, &keys::ed25519_verifying()),
        Algorithm::RS256 => rsa(),
        other => panic!("{other:?}"),
    };
    let mut members = key;
    members["kid"] = json!(kid);
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            members.as_object_mut().unwrap().remove(name);
        } else {
            members[name] = value.clone();
        }
    }
    members
}

fn public(algorithm: Algorithm, key: &jsonwebtoken::DecodingKey) -> Value {
    let text = |bytes: &[u8]| base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes);
    let bytes = key.try_get_as_bytes().unwrap();
    if algorithm == Algorithm::EdDSA {
        return json!({"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "x": text(bytes)});
    }
    let (x, y) = bytes[1..].split_at(32);
    json!({"kty": "EC", "crv": "P-256", "alg": "ES256", "x": text(x), "y": text(y)})
}

fn rsa() -> Value {
    let backend = crate::jwt::backend::Backend::chosen().unwrap();
    let key = keys::rsa_verifying();
    let modulus = backend
        .public_modulus(key.try_get_as_bytes().unwrap())
        .unwrap();
    let n = base64_simd::URL_SAFE_NO_PAD.encode_to_string(modulus);
    json!({"kty": "RSA", "alg": "RS256", "n": n, "e": "AQAB"})
}

fn set(keys: impl Into<Vec<Value>>) -> JwkSet {
    serde_json::from_value(json!({"keys": keys.into()})).unwrap()
}

fn accepts(keys: KeySet, algorithm: Algorithm, kid: &str) -> Result<(), Error> {
    let signing = match algorithm {
        Algorithm::ES256 => keys::p256_signing(),
        Algorithm::EdDSA => keys::ed25519_signing(),
        Algorithm::HS256 => keys::secret_signing(),
        _ => keys::rsa_signing(),
    };
    let header = format!(r#"{{"alg":"{algorithm:?}","kid":"{kid}"}}"#);
    let jwt = forge(&header, r#"{"sub":"ann"}"#, algorithm, &signing);
    let verifier = Verifier::<Message>::builder()
        .keys(keys)
        .policy(anything())
        .build()
        .unwrap();
    verifier.verify(&jwt).map(drop)
}

fn setup_error(result: Result<KeySet, ConfigError>) -> SetupError {
    match result {
        Err(ConfigError::Setup(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn no_changes() -> Value {
    json!({})
}

#[test]
fn serves_each_key_with_its_own_algorithm() {
    let set = set([
        jwk(Algorithm::ES256, "p256", &no_changes()),
        jwk(Algorithm::EdDSA, "ed", &json!({"use": "sig"})),
        jwk(Algorithm::RS256, "rsa", &json!({"key_ops": ["verify"]})),
    ]);
    let keys = KeySet::try_from(&set).unwrap();
    assert!(accepts(keys.clone(), Algorithm::ES256, "p256").is_ok());
    assert!(accepts(keys.clone(), Algorithm::EdDSA, "ed").is_ok());
    assert!(accepts(keys.clone(), Algorithm::RS256, "rsa").is_ok());
    let error = accepts(keys, Algorithm::PS256, "rsa").unwrap_err();
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed("PS256"))),
        "{error:?}"
    );
}

#[test]
fn a_key_without_alg_needs_an_allow_list() {
    let set = set([jwk(Algorithm::RS256, "rsa", &json!({"alg": null}))]);
    let error = setup_error(KeySet::try_from(&set));
    let key_id = Some("rsa".to_owned());
    assert_eq!(
        error,
        SetupError::Key {
            key_id,
            defect: KeyDefect::JwkWithoutAlgorithm
        }
    );
    // Algorithms of other families do no harm: they do not fit the key.
    let allowed = [
        Algorithm::PS256,
        Algorithm::RS256,
        Algorithm::HS256,
        Algorithm::ES256,
    ];
    let keys = KeySet::from_jwk_set(&set, allowed).unwrap();
    assert!(accepts(keys.clone(), Algorithm::PS256, "rsa").is_ok());
    assert!(accepts(keys.clone(), Algorithm::RS256, "rsa").is_ok());
    let error = accepts(keys, Algorithm::RS512, "rsa").unwrap_err();
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed("RS512"))),
        "{error:?}"
    );
    let error = setup_error(KeySet::from_jwk_set(&set, Algorithms::from([])));
    assert_eq!(
        error,
        SetupError::Key {
            key_id: None,
            defect: KeyDefect::NoAlgorithm
        }
    );
}

#[test]
fn the_allow_list_narrows_and_never_widens() {
    let set = set([
        jwk(Algorithm::RS256, "rsa", &no_changes()),
        jwk(Algorithm::ES256, "p256", &no_changes()),
    ]);
    let keys = KeySet::from_jwk_set(&set, [Algorithm::RS256, Algorithm::PS256]).unwrap();
    assert!(accepts(keys.clone(), Algorithm::RS256, "rsa").is_ok());
    assert!(accepts(keys.clone(), Algorithm::PS256, "rsa").is_err());
    let error = accepts(keys, Algorithm::ES256, "p256").unwrap_err();
    assert!(
        matches!(error, Error::Key(KeyError::UnknownKeyId(_))),
        "{error:?}"
    );
}

#[test]
fn a_secret_needs_an_allow_list_that_names_it() {
    let k = base64_simd::URL_SAFE_NO_PAD.encode_to_string([0x5a; 64]);
    let secret = json!({"kty": "oct", "kid": "s", "alg": "HS256", "k": k});
    let set = set([secret, jwk(Algorithm::EdDSA, "ed", &no_changes())]);
    let error = setup_error(KeySet::try_from(&set));
    let key_id = Some("s".to_owned());
    assert_eq!(
        error,
        SetupError::Key {
            key_id,
            defect: KeyDefect::SecretJwk
        }
    );
    let keys = KeySet::from_jwk_set(&set, Algorithm::HS256).unwrap();
    assert!(accepts(keys, Algorithm::HS256, "s").is_ok());
    let keys = KeySet::from_jwk_set(&set, Algorithm::EdDSA).unwrap();
    assert!(accepts(keys.clone(), Algorithm::HS256, "s").is_err());
    assert!(accepts(keys, Algorithm::EdDSA, "ed").is_ok());
}

/// RFC 7517, section 5: what is not understood is left out, and the rest still works.
#[test]
fn leaves_out_what_is_for_something_else() {
    let others = [
        jwk(Algorithm::RS256, "a", &json!({"use": "enc"})),
        jwk(Algorithm::RS256, "b", &json!({"key_ops": ["encrypt"]})),
        jwk(Algorithm::RS256, "c", &json!({"alg": "RSA-OAEP"})),
        jwk(Algorithm::RS256, "d", &json!({"alg": "ES256"})),
        jwk(Algorithm::RS256, "e", &json!({"n": "AQAB"})),
        jwk(Algorithm::RS256, "f", &json!({"n": "not base64!"})),
        jwk(Algorithm::ES256, "g", &json!({"crv": "P-384"})),
        jwk(
            Algorithm::ES256,
            "h",
            &json!({"crv": "P-521", "alg": "ES512"}),
        ),
        jwk(Algorithm::ES256, "i", &json!({"x": "AA"})),
        jwk(Algorithm::EdDSA, "j", &json!({"crv": "X25519"})),
        jwk(Algorithm::EdDSA, "k", &json!({"crv": "P-256"})),
        json!({"kty": "unheard-of", "kid": "l", "alg": "HS256"}),
    ];
    for other in &others {
        let alone = set([other.clone()]);
        let error = setup_error(KeySet::try_from(&alone));
        assert!(
            matches!(error, SetupError::NoUsableJwk { first: Some(_) }),
            "{other}: {error:?}"
        );
    }
    let mut keys = others.to_vec();
    keys.push(jwk(Algorithm::EdDSA, "ed", &no_changes()));
    let keys = KeySet::try_from(&set(keys)).unwrap();
    assert!(accepts(keys.clone(), Algorithm::EdDSA, "ed").is_ok());
    assert!(accepts(keys, Algorithm::RS256, "a").is_err());
    let error = setup_error(KeySet::try_from(&set([])));
    assert_eq!(error, SetupError::NoUsableJwk { first: None });
}

/// The set of an issuer serves that issuer alone.
#[test]
fn can_be_bound_to_its_issuer() {
    let set = set([jwk(Algorithm::EdDSA, "ed", &no_changes())]);
    let keys = KeySet::try_from(&set)
        .unwrap()
        .bound_to("https://id.example");
    assert!(matches!(
        refused(accepts(keys, Algorithm::EdDSA, "ed")),
        Error::Claims(_)
    ));
}

/// The helper above makes what jsonwebtoken takes for a JWK.
#[test]
fn the_test_keys_are_jwks() {
    let value = jwk(Algorithm::EdDSA, "ed", &no_changes());
    assert!(serde_json::from_value::<Jwk>(value).unwrap().is_supported());
}
