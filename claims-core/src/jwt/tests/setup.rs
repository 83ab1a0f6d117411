use super::{
    anything,
    claims::{Addressed, EmbedsIssuer, Message, OneIsAddressed},
    keys,
};
use crate::{
    Claims, Policy,
    error::{KeyDefect, SetupError},
    jwt::{
        Algorithm, Algorithms, DecodingKey, EncodingKey, KeySet, Signer, Verifier, VerifierBuilder,
        VerifyingKey,
    },
    policy::ConfigError,
};

fn setup_error<T>(result: Result<T, ConfigError>) -> SetupError {
    match result {
        Err(ConfigError::Setup(error)) => error,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was built"),
    }
}

fn defect(algorithms: impl Into<Algorithms>, key: DecodingKey) -> KeyDefect {
    let builder = Verifier::<Message>::builder()
        .key(algorithms, key)
        .policy(anything());
    match setup_error(builder.build()) {
        SetupError::Key { defect, .. } => defect,
        other => panic!("{other:?}"),
    }
}

fn with_key<T: Claims>() -> VerifierBuilder<T> {
    Verifier::builder().key(Algorithm::HS256, keys::secret_verifying())
}

#[test]
fn needs_a_key_and_a_policy() {
    assert_eq!(
        setup_error(with_key::<Message>().build()),
        SetupError::NoPolicy
    );
    let keyless = Verifier::<Message>::builder().policy(anything());
    assert_eq!(setup_error(keyless.build()), SetupError::NoKey);
    assert_eq!(setup_error(KeySet::builder().build()), SetupError::NoKey);
}

#[test]
fn takes_single_keys_or_a_source() {
    let key = VerifyingKey::new(Algorithm::HS256, keys::secret_verifying());
    let set = KeySet::builder().key(key).build().unwrap();
    let source = || {
        Verifier::<Message>::builder()
            .keys(set.clone())
            .policy(anything())
    };
    assert!(source().build().is_ok());
    let both = source().key(Algorithm::HS256, keys::secret_verifying());
    assert_eq!(setup_error(both.build()), SetupError::KeysTwice);
}

#[test]
fn refuses_keys_that_do_not_fit() {
    assert_eq!(defect([], keys::secret_verifying()), KeyDefect::NoAlgorithm);
    let family = |algorithm, key| KeyDefect::Family { algorithm, key };
    let rsa = keys::rsa_verifying();
    assert_eq!(
        defect(Algorithm::HS256, rsa.clone()),
        family("HS256", "an RSA key")
    );
    assert_eq!(
        defect(Algorithm::ES256, rsa.clone()),
        family("ES256", "an RSA key")
    );
    // One that fits does not make up for one that does not.
    let mixed = [Algorithm::RS256, Algorithm::HS256];
    assert_eq!(defect(mixed, rsa), family("HS256", "an RSA key"));
    let ed = keys::ed25519_verifying();
    assert_eq!(
        defect(Algorithm::ES256, ed),
        family("ES256", "an Ed25519 key")
    );
    let secret = keys::secret_verifying();
    assert_eq!(
        defect(Algorithm::EdDSA, secret),
        family("EdDSA", "an HMAC secret")
    );
}

#[test]
fn refuses_public_keys_of_another_curve_or_size() {
    let curve = |algorithm| KeyDefect::Curve { algorithm };
    assert_eq!(
        defect(Algorithm::ES384, keys::p256_verifying()),
        curve("ES384")
    );
    assert_eq!(
        defect(Algorithm::ES256, keys::p384_verifying()),
        curve("ES256")
    );
    for length in [0, 1, 31, 33, 57] {
        let key = DecodingKey::from_ed_der(&vec![1; length]);
        assert_eq!(defect(Algorithm::EdDSA, key), curve("EdDSA"), "{length}");
    }
    let second_spelling = DecodingKey::from_ed_der(&[0xff; 32]);
    assert_eq!(defect(Algorithm::EdDSA, second_spelling), curve("EdDSA"));
    // The points of orders 1, 2 and 4; a second spelling is no way around.
    let mut point = [0; 32];
    for first in [0, 1] {
        point[0] = first;
        let key = DecodingKey::from_ed_der(&point);
        assert_eq!(defect(Algorithm::EdDSA, key), KeyDefect::SmallOrder);
    }
    for (first, last) in [(0xec, 0x7f), (0xed, 0x7f), (0xee, 0xff)] {
        let mut point = [0xff; 32];
        (point[0], point[31]) = (first, last);
        let key = DecodingKey::from_ed_der(&point);
        assert_eq!(defect(Algorithm::EdDSA, key), KeyDefect::SmallOrder);
    }
    let no_point = DecodingKey::from_ec_der(&[7; 65]);
    assert_eq!(defect(Algorithm::ES256, no_point), curve("ES256"));
}

#[test]
fn refuses_rsa_keys_that_are_too_short_or_no_keys() {
    let short = defect(Algorithm::RS256, keys::short_rsa_verifying());
    assert!(
        matches!(short, KeyDefect::Modulus { bits: 1024, .. }),
        "{short:?}"
    );
    let components = |n: &[u8], e: &[u8]| DecodingKey::from_rsa_raw_components(n, e);
    let fitting = [0xff; 256];
    let exponent = [1, 0, 1];
    let modulus = |n: &[u8]| match defect(Algorithm::PS256, components(n, &exponent)) {
        KeyDefect::Modulus { bits, .. } => bits,
        other => panic!("{other:?}"),
    };
    assert_eq!(modulus(&[]), 0);
    // Leading zeros add nothing.
    assert_eq!(modulus(&[&[0; 200][..], &[0x7f; 56]].concat()), 447);
    assert_eq!(modulus(&[0x7f; 256]), 2047);
    assert_eq!(modulus(&[0xff; 2048]), 16384);
    let unreadable = KeyDefect::Unreadable { key: "an RSA key" };
    for exponent in [
        &[][..],
        &[0],
        &[1],
        &[0, 1],
        &[2],
        &[1, 0],
        &[2, 0, 0, 0, 1],
    ] {
        assert_eq!(
            defect(Algorithm::RS256, components(&fitting, exponent)),
            unreadable
        );
    }
    let even = [&fitting[1..], &[0xfe]].concat();
    assert_eq!(
        defect(Algorithm::RS256, components(&even, &exponent)),
        unreadable
    );
    assert_eq!(
        defect(Algorithm::RS256, DecodingKey::from_rsa_der(b"no key")),
        unreadable
    );
}

#[test]
fn refuses_weak_secrets() {
    let pem = DecodingKey::from_secret(keys::RSA_PUBLIC_PEM);
    assert_eq!(defect(Algorithm::HS256, pem), KeyDefect::PemAsSecret);
    let explained = [b"\xEF\xBB\xBFthe key of orders\n", keys::RSA_PUBLIC_PEM].concat();
    let explained = DecodingKey::from_secret(&explained);
    assert_eq!(defect(Algorithm::HS256, explained), KeyDefect::PemAsSecret);
    let marked = format!("\u{feff}{{\"kty\":\"EC\",\"x\":\"{}\"}}", "a".repeat(43));
    let marked = DecodingKey::from_secret(marked.as_bytes());
    let jwk = KeyDefect::PublicKeyAsSecret { form: "a JWK" };
    assert_eq!(defect(Algorithm::HS256, marked), jwk);
    let short = || DecodingKey::from_secret(&[7; 47]);
    let defects = KeyDefect::ShortSecret {
        algorithm: "HS384",
        found: 47,
        needed: 48,
    };
    assert_eq!(
        defect([Algorithm::HS256, Algorithm::HS384], short()),
        defects
    );
    let allowed = Verifier::<Message>::builder()
        .key(Algorithm::HS384, short())
        .policy(anything())
        .allow_short_secret();
    assert!(allowed.build().is_ok());
    let empty = VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(b""));
    assert_eq!(
        setup_error(KeySet::builder().key(empty.allow_short_secret()).build()),
        SetupError::Key {
            key_id: None,
            defect: KeyDefect::ShortSecret {
                algorithm: "HS256",
                found: 0,
                needed: 32,
            }
        }
    );
    let key = VerifyingKey::new(Algorithm::HS384, short()).key_id("k1");
    let error = setup_error(KeySet::builder().key(key.clone()).build());
    assert_eq!(
        error,
        SetupError::Key {
            key_id: Some("k1".to_owned()),
            defect: defects
        }
    );
    assert!(
        KeySet::builder()
            .key(key.allow_short_secret())
            .build()
            .is_ok()
    );
}

#[test]
fn declared_recipients_have_to_be_checked() {
    let silent = || Policy::builder().build().unwrap();
    assert!(with_key::<Message>().policy(silent()).build().is_ok());
    let issuer = with_key::<EmbedsIssuer>().policy(silent()).build();
    assert_eq!(
        setup_error(issuer),
        SetupError::NoIssuer {
            claims: "EmbedsIssuer"
        }
    );
    let audience = with_key::<Addressed>().policy(silent()).build();
    assert_eq!(
        setup_error(audience),
        SetupError::NoAudience {
            claims: "Addressed"
        }
    );
    let audience = with_key::<OneIsAddressed>().policy(silent()).build();
    let claims = "OneIsAddressed";
    assert_eq!(setup_error(audience), SetupError::NoAudience { claims });
    let named = Policy::builder()
        .issuer("https://a.example")
        .build()
        .unwrap();
    assert!(with_key::<EmbedsIssuer>().policy(named).build().is_ok());
    let named = Policy::builder().audience("orders").build().unwrap();
    assert!(with_key::<Addressed>().policy(named).build().is_ok());
    assert!(
        with_key::<EmbedsIssuer>()
            .policy(anything())
            .build()
            .is_ok()
    );
    assert!(with_key::<Addressed>().policy(anything()).build().is_ok());
}

#[test]
fn shows_no_key_material() {
    let secret = b"correct horse battery staple, correct horse";
    let key = VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(secret)).key_id("k1");
    let keys = KeySet::builder().key(key.clone());
    let set = keys.clone().build().unwrap();
    let builder = with_key::<Message>()
        .key(Algorithm::HS256, DecodingKey::from_secret(secret))
        .policy(anything());
    let signer = Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(secret))
        .key_id("k1")
        .typ("at+jwt");
    let shown = format!(
        "{key:?} {keys:?} {set:?} {builder:?} {:?} {signer:?} {:?}",
        super::verifier(),
        signer.clone().build().unwrap()
    );
    for told in [
        "VerifyingKey { algorithms: [HS256], key_id: Some(\"k1\")",
        "VerifierBuilder { keys: ",
        "Verifier { claims: \"claims_core::jwt::tests::claims::Message\"",
        "SignerBuilder { algorithm: Some(HS256)",
        "Signer { algorithm: \"HS256\", key_id: Some(\"k1\"), typ: Some(\"at+jwt\")",
    ] {
        assert!(shown.contains(told), "{told} in {shown}");
    }
    assert!(format!("{set:?}").contains("HS256"), "{set:?}");
    assert!(
        !shown.contains("horse") && !shown.contains("99, 111"),
        "{shown}"
    );
}
