use super::{
    anything,
    claims::{AccessToken, Deep, Lasting, Measured, Message, Reading, Unwritable},
    keys,
};
use crate::{
    NumericDate, OneOrMany,
    error::{Error, HeaderError, KeyDefect, SetupError},
    jwt::{Algorithm, EncodingKey, Signer, SignerBuilder, Verifier},
    policy::ConfigError,
};

fn builder() -> SignerBuilder {
    Signer::builder().key(Algorithm::HS256, keys::secret_signing())
}

fn message() -> Message {
    Message {
        sub: "ann".to_owned(),
    }
}

fn access_token() -> AccessToken {
    AccessToken {
        sub: "ann".to_owned(),
    }
}

/// The decoded header and payload.
fn parts(jwt: &str) -> (String, String) {
    let text = |part: &str| {
        String::from_utf8(base64_simd::URL_SAFE_NO_PAD.decode_to_vec(part).unwrap()).unwrap()
    };
    let mut parts = jwt.split('.');
    let (header, payload) = (text(parts.next().unwrap()), text(parts.next().unwrap()));
    assert_eq!(parts.count(), 1);
    (header, payload)
}

fn defect(algorithm: Algorithm, key: EncodingKey) -> KeyDefect {
    match Signer::builder().key(algorithm, key).build() {
        Err(ConfigError::Setup(SetupError::Key { defect, .. })) => defect,
        other => panic!("{other:?}"),
    }
}

#[test]
fn writes_the_header_and_the_claims() {
    let jwt = builder()
        .key_id("a\"b")
        .build()
        .unwrap()
        .sign(&message())
        .unwrap();
    let (header, payload) = parts(&jwt);
    assert_eq!(header, r#"{"typ":"JWT","alg":"HS256","kid":"a\"b"}"#);
    assert_eq!(payload, r#"{"sub":"ann"}"#);
    let (header, _) = parts(&builder().build().unwrap().sign(&message()).unwrap());
    assert_eq!(header, r#"{"typ":"JWT","alg":"HS256"}"#);
}

#[test]
fn takes_the_typ_that_is_declared() {
    let (header, _) = parts(&builder().build().unwrap().sign(&access_token()).unwrap());
    assert_eq!(header, r#"{"typ":"at+jwt","alg":"HS256"}"#);
    let signer = builder().typ("logout+jwt").build().unwrap();
    let (header, _) = parts(&signer.sign(&message()).unwrap());
    assert_eq!(header, r#"{"typ":"logout+jwt","alg":"HS256"}"#);
    let error = signer.sign(&access_token()).unwrap_err();
    assert!(
        matches!(error, Error::Header(HeaderError::Type { .. })),
        "{error:?}"
    );
    let same = builder().typ("application/at+jwt").build().unwrap();
    assert!(same.sign(&access_token()).is_ok());
}

#[test]
fn a_token_takes_no_more_room_than_it_needs() {
    let signer = builder().build().unwrap();
    for _ in 0..2 {
        let jwt = signer.sign(&message()).unwrap();
        assert_eq!(jwt.capacity(), jwt.len());
        let typed = signer.sign(&access_token()).unwrap();
        assert_eq!(typed.capacity(), typed.len());
        assert_eq!(parts(&typed).0, r#"{"typ":"at+jwt","alg":"HS256"}"#);
    }
}

#[test]
fn refuses_claims_that_no_verifier_would_accept() {
    let error = builder()
        .build()
        .unwrap()
        .sign(&Message { sub: String::new() })
        .unwrap_err();
    let Error::Claims(report) = error else {
        panic!("{error:?}")
    };
    assert_eq!(report.violations()[0].claim(), "sub");
}

#[test]
fn refuses_claims_that_cannot_be_written() {
    let claims = Unwritable {
        map: [(vec![1], 1)].into(),
    };
    let error = builder().build().unwrap().sign(&claims).unwrap_err();
    assert!(matches!(error, Error::Encode(_)), "{error:?}");
    // The thread's buffers hold nothing of it afterwards.
    let jwt = builder().build().unwrap().sign(&message()).unwrap();
    assert_eq!(parts(&jwt).1, r#"{"sub":"ann"}"#);
}

#[test]
fn refuses_a_typ_that_is_no_media_type() {
    for typ in [
        "",
        "at jwt",
        "at+jwt;x=1",
        "a/b/c",
        "/jwt",
        "jwt/",
        "\u{e4}",
    ] {
        let error = builder().typ(typ).build().unwrap_err();
        assert_eq!(error, SetupError::Typ(typ.to_owned()).into());
    }
    for typ in ["JWT", "at+jwt", "application/at+jwt", "vnd.example.x-1"] {
        assert!(builder().typ(typ).build().is_ok(), "{typ}");
    }
}

#[test]
fn refuses_keys_that_do_not_fit() {
    assert_eq!(
        Signer::builder().build().unwrap_err(),
        SetupError::NoKey.into()
    );
    let family = KeyDefect::Family {
        algorithm: "HS256",
        key: "an RSA key",
    };
    assert_eq!(defect(Algorithm::HS256, keys::rsa_signing()), family);
    let family = KeyDefect::Family {
        algorithm: "EdDSA",
        key: "an HMAC secret",
    };
    assert_eq!(defect(Algorithm::EdDSA, keys::secret_signing()), family);
    let curve = KeyDefect::Unreadable {
        key: "an elliptic curve key",
    };
    assert_eq!(defect(Algorithm::ES384, keys::p256_signing()), curve);
    assert_eq!(defect(Algorithm::ES256, keys::p384_signing()), curve);
    let garbage = KeyDefect::Unreadable {
        key: "an Ed25519 key",
    };
    assert_eq!(
        defect(Algorithm::EdDSA, EncodingKey::from_ed_der(&[1; 32])),
        garbage
    );
    let garbage = KeyDefect::Unreadable { key: "an RSA key" };
    assert_eq!(
        defect(Algorithm::RS256, EncodingKey::from_rsa_der(&[1; 32])),
        garbage
    );
    let pem = EncodingKey::from_secret(keys::RSA_PUBLIC_PEM);
    assert_eq!(defect(Algorithm::HS256, pem), KeyDefect::PemAsSecret);
    // One backend counts the bits, the other does not read such a key.
    let short = defect(Algorithm::RS256, keys::short_rsa_signing());
    let refused = matches!(
        short,
        KeyDefect::Modulus { bits: 1024, .. } | KeyDefect::Unreadable { key: "an RSA key" }
    );
    assert!(refused, "{short:?}");
}

#[test]
fn refuses_secrets_shorter_than_the_hash() {
    for (algorithm, needed) in [
        (Algorithm::HS256, 32),
        (Algorithm::HS384, 48),
        (Algorithm::HS512, 64),
    ] {
        let key = |length| EncodingKey::from_secret(&vec![7; length]);
        assert!(
            Signer::builder()
                .key(algorithm, key(needed))
                .build()
                .is_ok()
        );
        let found = needed - 1;
        let name = crate::jwt::algorithm::name(algorithm);
        let short = KeyDefect::ShortSecret {
            algorithm: name,
            found,
            needed,
        };
        assert_eq!(defect(algorithm, key(found)), short);
        assert!(
            Signer::builder()
                .key(algorithm, key(1))
                .allow_short_secret()
                .build()
                .is_ok()
        );
    }
}

#[test]
fn shows_no_key_material() {
    let secret = b"correct horse battery staple, correct horse";
    let builder = Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(secret))
        .key_id("k1");
    let shown = format!("{builder:?} {:?}", builder.clone().build().unwrap());
    assert!(shown.contains("k1"), "{shown}");
    assert!(
        !shown.contains("horse") && !shown.contains("99, 111"),
        "{shown}"
    );
}

#[test]
fn a_number_that_is_not_finite_is_not_signed() {
    let signer = builder().build().unwrap();
    let measured = |ratio, inner| Measured {
        ratio,
        list: vec![Some(1.0), None],
        inner: Some(Reading {
            value: OneOrMany::One(inner),
        }),
    };
    assert!(signer.sign(&measured(0.5, 1.0)).is_ok());
    for (set, claim) in [
        (measured(f64::NAN, 1.0), "ratio"),
        (measured(f64::INFINITY, 1.0), "ratio"),
        (measured(0.5, f32::NEG_INFINITY), "inner"),
    ] {
        let Err(Error::Encode(error)) = signer.sign(&set) else {
            panic!("{claim}")
        };
        let text = error.to_string();
        let start = format!("the claims cannot be written as JSON: `{claim}`: JSON has no number");
        assert!(text.starts_with(&start), "{text}");
        assert!(matches!(anything().check(&set), Err(Error::Encode(_))));
    }
}

#[test]
fn what_every_verifier_refuses_as_too_deep_is_not_signed() {
    let signer = builder().build().unwrap();
    let deep = |depth: usize| Deep {
        tree: (1..depth).fold(serde_json::json!([]), |inner, _| serde_json::json!([inner])),
    };
    let jwt = signer.sign(&deep(126)).unwrap();
    let verifier = Verifier::<Deep>::builder()
        .key(Algorithm::HS256, keys::secret_verifying())
        .policy(anything())
        .build()
        .unwrap();
    assert!(verifier.verify(&jwt).is_ok());
    assert!(matches!(signer.sign(&deep(127)), Err(Error::Encode(_))));
}

#[test]
fn a_lifetime_is_signed_with_what_it_counts_from() {
    let signer = builder().build().unwrap();
    let issued = Some(NumericDate::from_secs(1_700_000_000));
    for (iat, lasts) in [(issued, Some(60)), (issued, None), (None, None)] {
        assert!(signer.sign(&Lasting { iat, lasts }).is_ok());
    }
    let token = Lasting {
        iat: None,
        lasts: Some(60),
    };
    assert_eq!(
        signer.sign(&token).unwrap_err().to_string(),
        "`iat`: missing"
    );
}
