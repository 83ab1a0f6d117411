//! Keys: which one verifies a token is never up to the token.

use claims_core::{
    Error, FixedClock, KeyError, NumericDate, Policy, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, KeySet, VerifyingKey},
};

use crate::{
    AccessToken, GOOD, NOW, codes,
    forge::{SECRET, refused, token},
    policy, with,
};

const OTHER_SECRET: [u8; 64] = [0x21; 64];

pub(crate) fn with_keys(keys: impl IntoIterator<Item = VerifyingKey>) -> Verifier<AccessToken> {
    let keys = keys
        .into_iter()
        .fold(KeySet::builder(), claims_core::jwt::KeySetBuilder::key);
    Verifier::builder()
        .keys(keys.build().unwrap())
        .policy(policy())
        .build()
        .unwrap()
}

pub(crate) fn hmac(secret: &[u8]) -> VerifyingKey {
    VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(secret))
}

pub(crate) fn by(secret: &[u8], header: &str, payload: &str) -> String {
    token(
        header,
        payload,
        Algorithm::HS256,
        &EncodingKey::from_secret(secret),
    )
}

/// What stands between the lines of a PEM file.
fn der(pem: &str) -> Vec<u8> {
    let lines = pem.lines().filter(|line| !line.starts_with('-'));
    let text: String = lines.collect();
    base64_simd::STANDARD.decode_to_vec(text).unwrap()
}

/// The key as a JWK, in several spellings that a service could have at hand.
fn as_jwks(algorithm: Algorithm, raw: &[u8]) -> Vec<String> {
    let text = |bytes: &[u8]| base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes);
    let jwk = match algorithm {
        Algorithm::ES256 => serde_json::json!({
            "kty": "EC", "crv": "P-256", "x": text(&raw[1..33]), "y": text(&raw[33..]),
        }),
        Algorithm::EdDSA => serde_json::json!({"kty": "OKP", "crv": "Ed25519", "x": text(raw)}),
        // The modulus, behind the lengths of the sequence and of itself.
        _ => serde_json::json!({"kty": "RSA", "n": text(&raw[9..265]), "e": "AQAB"}),
    };
    let set = serde_json::json!({ "keys": [&jwk] });
    vec![
        jwk.to_string(),
        serde_json::to_string_pretty(&jwk).unwrap(),
        set.to_string(),
    ]
}

/// The public key is public: as an HMAC secret it would sign for everybody (RFC 8725, 2.1).
#[test]
fn a_public_key_is_no_secret() {
    let publics: [(Algorithm, DecodingKey, &[u8]); 3] = [
        (
            Algorithm::RS256,
            DecodingKey::from_rsa_pem(pem!("rsa.public")).unwrap(),
            pem!("rsa.public"),
        ),
        (
            Algorithm::ES256,
            DecodingKey::from_ec_pem(pem!("p256.public")).unwrap(),
            pem!("p256.public"),
        ),
        (
            Algorithm::EdDSA,
            DecodingKey::from_ed_pem(pem!("ed25519.public")).unwrap(),
            pem!("ed25519.public"),
        ),
    ];
    for (algorithm, key, pem) in publics {
        let raw = key.try_get_as_bytes().unwrap().to_vec();
        let verifier = with_keys([VerifyingKey::new(algorithm, key)]);
        let text = std::str::from_utf8(pem).unwrap();
        let der = der(text);
        let jwks = as_jwks(algorithm, &raw);
        let jwks = jwks.iter().map(String::as_bytes);
        for secret in [pem, text.trim().as_bytes(), &der, &raw]
            .into_iter()
            .chain(jwks)
        {
            for (header, signed_as) in [
                (r#"{"alg":"HS256"}"#, Algorithm::HS256),
                (r#"{"alg":"HS512"}"#, Algorithm::HS512),
            ] {
                let forged = token(header, GOOD, signed_as, &EncodingKey::from_secret(secret));
                let error = refused(&verifier, &forged);
                assert!(
                    matches!(error, Error::Key(KeyError::AlgorithmNotAllowed(_))),
                    "{error}"
                );
            }
            // Nor when the header names the key's own algorithm.
            let header = format!(r#"{{"alg":"{algorithm:?}"}}"#);
            let error = refused(&verifier, &by(secret, &header, GOOD));
            assert!(matches!(error, Error::Signature), "{error}");
        }
    }
}

#[test]
fn an_algorithm_of_one_key_does_not_serve_another() {
    let rsa = || DecodingKey::from_rsa_pem(pem!("rsa.public")).unwrap();
    let rsa_signing = EncodingKey::from_rsa_pem(pem!("rsa.private")).unwrap();
    let verifier = with_keys([
        hmac(&SECRET).key_id("secret"),
        VerifyingKey::new(Algorithm::RS256, rsa()).key_id("rsa"),
    ]);
    let rs256 = |header| token(header, GOOD, Algorithm::RS256, &rsa_signing);
    assert!(
        verifier
            .verify(&rs256(r#"{"alg":"RS256","kid":"rsa"}"#))
            .is_ok()
    );
    assert!(
        verifier
            .verify(&by(&SECRET, r#"{"alg":"HS256","kid":"secret"}"#, GOOD))
            .is_ok()
    );

    let error = refused(&verifier, &rs256(r#"{"alg":"RS256","kid":"secret"}"#));
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed(_))),
        "{error}"
    );
    let crossed = by(pem!("rsa.public"), r#"{"alg":"HS256","kid":"rsa"}"#, GOOD);
    let error = refused(&verifier, &crossed);
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed(_))),
        "{error}"
    );
    // PKCS#1 and PSS share a key, not a signature.
    let pss = token(
        r#"{"alg":"PS256","kid":"rsa"}"#,
        GOOD,
        Algorithm::PS256,
        &rsa_signing,
    );
    assert!(matches!(refused(&verifier, &pss), Error::Key(_)));
    let mixed = token(
        r#"{"alg":"RS256","kid":"rsa"}"#,
        GOOD,
        Algorithm::PS256,
        &rsa_signing,
    );
    assert!(matches!(refused(&verifier, &mixed), Error::Signature));
}

#[test]
fn a_key_serves_its_own_kid_only() {
    let verifier = with_keys([hmac(&SECRET).key_id("a"), hmac(&OTHER_SECRET).key_id("b")]);
    let accepted = [
        (SECRET, r#"{"alg":"HS256","kid":"a"}"#),
        (OTHER_SECRET, r#"{"alg":"HS256","kid":"b"}"#),
        (SECRET, r#"{"alg":"HS256"}"#),
        (SECRET, r#"{"alg":"HS256","kid":"\u0061"}"#),
    ];
    for (secret, header) in accepted {
        assert!(
            verifier.verify(&by(&secret, header, GOOD)).is_ok(),
            "{header}"
        );
    }
    let kids = [
        "b",
        "A",
        "a ",
        " a",
        "",
        "a\\u0000",
        "a/../a",
        "./a",
        "a%00",
        "*",
        "a' OR '1'='1",
        "a'; DROP TABLE keys; --",
        "a\\u0000b",
        "a\\\\..\\\\a",
        "%61",
        "${jndi:ldap://evil.example/a}",
        &"a".repeat(8_000),
        "ａ",
        "a\\u0301",
        "c",
        "0",
        "null",
        "../../../../dev/null",
        "| cat /etc/passwd",
    ];
    for kid in kids {
        let header = format!(r#"{{"alg":"HS256","kid":"{kid}"}}"#);
        let error = refused(&verifier, &by(&SECRET, &header, GOOD));
        let expected = matches!(
            error,
            Error::Signature | Error::Key(KeyError::UnknownKeyId(_))
        );
        assert!(expected, "{kid}: {error}");
    }
}

#[test]
fn a_key_of_one_issuer_does_not_speak_for_another() {
    let two = Policy::builder()
        .issuers(["https://id.example", "https://other.example"])
        .audience("orders")
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap();
    let keys = KeySet::builder()
        .key(hmac(&SECRET).key_id("a").issuer("https://id.example"))
        .key(
            hmac(&OTHER_SECRET)
                .key_id("b")
                .issuer("https://other.example"),
        );
    let verifier = Verifier::<AccessToken>::builder()
        .keys(keys.build().unwrap())
        .policy(two)
        .build()
        .unwrap();
    let own = r#"{"alg":"HS256","kid":"a"}"#;
    assert!(verifier.verify(&by(&SECRET, own, GOOD)).is_ok());
    let issuers = [
        r#""iss":"https://other.example","#,
        r#""iss":"https://other.example","iss":"https://id.example","#,
        r#""iss":"https://id.example","\u0069ss":"https://other.example","#,
        r#""iss":["https://id.example"],"#,
        r#""iss":null,"#,
        r#""iss":"https://id.example/","#,
        r#""iss":"HTTPS://id.example","#,
        "",
    ];
    for issuer in issuers {
        let payload = with(r#""iss":"https://id.example","#, issuer);
        for header in [own, r#"{"alg":"HS256"}"#] {
            let error = refused(&verifier, &by(&SECRET, header, &payload));
            let about = codes(&error);
            assert!(
                about.iter().any(|found| found.starts_with("iss ")),
                "{payload}: {about:?}"
            );
        }
    }
}

/// A signature of one curve, named as that of the other.
#[test]
fn an_algorithm_of_one_curve_does_not_serve_another() {
    let p256 = DecodingKey::from_ec_pem(pem!("p256.public")).unwrap();
    let p384 = DecodingKey::from_ec_pem(pem!("p384.public")).unwrap();
    let signing = [
        (
            Algorithm::ES256,
            EncodingKey::from_ec_pem(pem!("p256.private")).unwrap(),
        ),
        (
            Algorithm::ES384,
            EncodingKey::from_ec_pem(pem!("p384.private")).unwrap(),
        ),
        (
            Algorithm::EdDSA,
            EncodingKey::from_ed_pem(pem!("ed25519.private")).unwrap(),
        ),
    ];
    for (own, key) in [(Algorithm::ES256, p256), (Algorithm::ES384, p384)] {
        let verifier = with_keys([VerifyingKey::new(own, key)]);
        for (signed_as, signing) in &signing {
            for named in [Algorithm::ES256, Algorithm::ES384, Algorithm::EdDSA] {
                let header = format!(r#"{{"alg":"{named:?}"}}"#);
                let forged = token(header, GOOD, *signed_as, signing);
                if *signed_as == own && named == own {
                    assert!(verifier.verify(&forged).is_ok(), "{own:?}");
                    continue;
                }
                let error = refused(&verifier, &forged);
                let expected = if named == own {
                    matches!(error, Error::Signature)
                } else {
                    matches!(error, Error::Key(KeyError::AlgorithmNotAllowed(_)))
                };
                assert!(expected, "{own:?}, {signed_as:?} as {named:?}: {error}");
            }
        }
    }
}

/// The attacker's own key, sent along and truly used (RFC 8725, 3.10).
#[test]
fn a_key_in_the_header_is_not_used() {
    let attacker = EncodingKey::from_ed_pem(pem!("ed25519.private")).unwrap();
    let x = DecodingKey::from_ed_pem(pem!("ed25519.public")).unwrap();
    let x = base64_simd::URL_SAFE_NO_PAD.encode_to_string(x.try_get_as_bytes().unwrap());
    let other = DecodingKey::from_ed_pem(pem!("ed25519_other.public")).unwrap();
    let verifier = with_keys([VerifyingKey::new(Algorithm::EdDSA, other).key_id("k")]);
    let jwk = format!(r#"{{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","kid":"k","x":"{x}"}}"#);
    for parameter in [
        format!(r#""jwk":{jwk}"#),
        format!(r#""kid":"k","jwk":{jwk}"#),
        format!(r#""jwks":{{"keys":[{jwk}]}}"#),
        format!(r#""epk":{jwk}"#),
        format!(
            r#""jku":"data:application/json,{{\"keys\":[{}]}}""#,
            jwk.replace('"', "\\\"")
        ),
        r#""jku":"https://evil.example/jwks.json""#.to_owned(),
        r#""jku":"file:///proc/self/environ""#.to_owned(),
        r#""x5u":"https://evil.example/chain.pem""#.to_owned(),
        format!(r#""x5c":["{x}"],"x5t":"{x}""#),
        r#""x5c":null,"x5t#S256":0"#.to_owned(),
    ] {
        let header = format!(r#"{{"alg":"EdDSA",{parameter}}}"#);
        let forged = token(&header, GOOD, Algorithm::EdDSA, &attacker);
        let error = refused(&verifier, &forged);
        assert!(matches!(error, Error::Signature), "{header}: {error}");
    }
    // It is no word about the key alone: the verifier that has it accepts what is signed with it.
    let own = DecodingKey::from_ed_pem(pem!("ed25519.public")).unwrap();
    let verifier = with_keys([VerifyingKey::new(Algorithm::EdDSA, own)]);
    let header = format!(r#"{{"alg":"EdDSA","jwk":{jwk}}}"#);
    let accepted = token(header, GOOD, Algorithm::EdDSA, &attacker);
    assert!(verifier.verify(&accepted).is_ok());
}
