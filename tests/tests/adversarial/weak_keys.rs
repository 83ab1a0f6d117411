//! Keys that would take anybody's signature, or that one can find: none becomes part of a verifier
//! (RFC 8725, 3.4 and 3.5).

use claims_core::{
    ConfigError, KeyDefect, SetupError,
    jwt::{Algorithm, DecodingKey, KeySet, VerifyingKey, jwk::JwkSet},
};
use serde_json::{Value, json};

const ED: Algorithm = Algorithm::EdDSA;
const ES: Algorithm = Algorithm::ES256;
const RS: Algorithm = Algorithm::RS256;
const HS: Algorithm = Algorithm::HS256;

#[track_caller]
fn refused(algorithm: Algorithm, key: DecodingKey, case: &str) -> KeyDefect {
    let built = KeySet::builder()
        .key(VerifyingKey::new(algorithm, key))
        .build();
    match built {
        Err(ConfigError::Setup(SetupError::Key { defect, .. })) => defect,
        Err(other) => panic!("{case}: {other}"),
        Ok(_) => panic!("{case}: accepted"),
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digits).collect()
}

/// Every encoding of every point whose order divides 8, and those whose y is not below p.
#[test]
fn ed25519_keys_of_small_order() {
    let f = "f".repeat(60);
    let zeros = "0".repeat(60);
    let small = [
        format!("01{zeros}00"),
        format!("01{zeros}80"),
        format!("ee{f}7f"),
        format!("ee{f}ff"),
        format!("ec{f}7f"),
        format!("ec{f}ff"),
        format!("00{zeros}00"),
        format!("00{zeros}80"),
        format!("ed{f}7f"),
        format!("ed{f}ff"),
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05".to_owned(),
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85".to_owned(),
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a".to_owned(),
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa".to_owned(),
    ];
    for point in small {
        let key = bytes(&point);
        let defect = refused(ED, DecodingKey::from_ed_der(&key), &point);
        assert_eq!(defect, KeyDefect::SmallOrder, "{point}");
        assert!(defect.to_string().contains("small order"), "{defect}");
        // Nor in the set of somebody else.
        let x = base64_simd::URL_SAFE_NO_PAD.encode_to_string(&key);
        in_a_set(&json!({"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "x": x}));
    }
    for first in 0xef..=0xff_u8 {
        for last in ["7f", "ff"] {
            let point = format!("{first:02x}{f}{last}");
            let defect = refused(ED, DecodingKey::from_ed_der(&bytes(&point)), &point);
            assert_eq!(defect, KeyDefect::Curve { algorithm: "EdDSA" }, "{point}");
        }
    }
}

/// A JWK that is left out of its set, so that there is none.
#[track_caller]
fn in_a_set(jwk: &Value) {
    let set: JwkSet = serde_json::from_value(json!({"keys": [jwk]})).unwrap();
    let built = KeySet::try_from(&set);
    assert!(
        matches!(
            built,
            Err(ConfigError::Setup(SetupError::NoUsableJwk { .. }))
        ),
        "{jwk}"
    );
}

/// The generator of P-256 (SEC 2, 2.4.2).
const GENERATOR: &str = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";

#[test]
fn points_that_are_not_on_the_curve() {
    let generator = bytes(GENERATOR);
    let key = VerifyingKey::new(ES, DecodingKey::from_ec_der(&generator));
    assert!(KeySet::builder().key(key).build().is_ok());
    let mut beside = generator.clone();
    beside[64] ^= 1;
    let p = bytes("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    let hybrid = [&[7], &generator[1..]].concat();
    for (point, case) in [
        (vec![0], "infinity"),
        (vec![0; 65], "infinity, in the length of a point"),
        ([&[4], &[0; 64][..]].concat(), "zeros"),
        (beside, "beside the curve"),
        ([&[4], &p[..], &p].concat(), "coordinates that are p"),
        ([&[4], &[0xff; 64][..]].concat(), "coordinates above p"),
        (hybrid, "the hybrid form"),
        (generator[..64].to_vec(), "too short"),
        ([&generator[..], &[0]].concat(), "too long"),
        ([&[2], &[0xff; 32][..]].concat(), "compressed, above p"),
        (generator[1..].to_vec(), "without its first byte"),
        (Vec::new(), "nothing"),
    ] {
        let defect = refused(ES, DecodingKey::from_ec_der(&point), case);
        let expected = matches!(
            defect,
            KeyDefect::Curve { .. } | KeyDefect::Unreadable { .. }
        );
        assert!(expected, "{case}: {defect}");
    }
    let zero = base64_simd::URL_SAFE_NO_PAD.encode_to_string([0; 32]);
    in_a_set(&json!({"kty": "EC", "crv": "P-256", "alg": "ES256", "x": zero, "y": zero}));
}

#[test]
fn rsa_keys_that_are_short_or_no_keys() {
    let modulus = [0xff; 256];
    let raw = DecodingKey::from_rsa_raw_components;
    let fitting = VerifyingKey::new(RS, raw(&modulus, &[1, 0, 1]));
    assert!(KeySet::builder().key(fitting).build().is_ok());
    for (exponent, case) in [
        (&[][..], "no exponent"),
        (&[0], "an exponent of 0"),
        (&[1], "an exponent of 1: the signature is the message"),
        (&[0, 0, 1], "an exponent of 1, with zeros before it"),
        (&[2], "an exponent of 2"),
        (&[1, 0, 0], "an even exponent"),
        (&[0xff; 9], "an exponent of 72 bits"),
    ] {
        let defect = refused(RS, raw(&modulus, exponent), case);
        assert!(
            matches!(defect, KeyDefect::Unreadable { .. }),
            "{case}: {defect}"
        );
    }
    for (modulus, case) in [
        (vec![], "no modulus"),
        (vec![0xff; 64], "512 bits"),
        (vec![0xff; 128], "1024 bits"),
        (
            [vec![0; 128], vec![0xff; 128]].concat(),
            "1024 bits, with zeros before them",
        ),
        ([vec![0x7f], vec![0xff; 255]].concat(), "2047 bits"),
        (vec![0xff; 4096], "32768 bits, which cost a second each"),
    ] {
        let defect = refused(RS, raw(&modulus, &[1, 0, 1]), case);
        assert!(
            matches!(defect, KeyDefect::Modulus { .. }),
            "{case}: {defect}"
        );
    }
    let even = [&modulus[1..], &[0xfe]].concat();
    let defect = refused(RS, raw(&even, &[1, 0, 1]), "an even modulus");
    assert!(matches!(defect, KeyDefect::Unreadable { .. }), "{defect}");
    let short = include_bytes!("../../../claims-core/tests/keys/rsa_1024.public.pem");
    let short = DecodingKey::from_rsa_pem(short).unwrap();
    let defect = refused(RS, short, "a file");
    assert!(
        matches!(defect, KeyDefect::Modulus { bits: 1024, .. }),
        "{defect}"
    );
}

/// RFC 7518, 3.2: a secret is at least as long as the hash.
#[test]
fn secrets_that_can_be_guessed() {
    for (algorithm, needed) in [(HS, 32), (Algorithm::HS384, 48), (Algorithm::HS512, 64)] {
        for length in [0, 1, 8, needed - 1] {
            let secret = DecodingKey::from_secret(&vec![b's'; length]);
            let defect = refused(algorithm, secret, "short");
            let expected = KeyDefect::ShortSecret {
                algorithm: match needed {
                    32 => "HS256",
                    48 => "HS384",
                    _ => "HS512",
                },
                found: length,
                needed,
            };
            assert_eq!(defect, expected);
        }
        let secret = DecodingKey::from_secret(&vec![b's'; needed]);
        let long = VerifyingKey::new(algorithm, secret);
        assert!(KeySet::builder().key(long).build().is_ok());
    }
    for pem in [
        &include_bytes!("../../../claims-core/tests/keys/rsa.public.pem")[..],
        include_bytes!("../../../claims-core/tests/keys/p256.public.pem"),
        include_bytes!("../../../claims-core/tests/keys/ed25519.public.pem"),
    ] {
        let with_space = [b"\n ", pem].concat();
        for text in [pem, &with_space] {
            let defect = refused(HS, DecodingKey::from_secret(text), "a public key");
            assert_eq!(defect, KeyDefect::PemAsSecret);
        }
    }
}

/// The lines of a PEM file without its first and last, joined or not, as configurations have them.
#[track_caller]
fn in_base64(der: &[u8], case: &str) {
    let joined = base64_simd::STANDARD.encode_to_string(der);
    let lines: Vec<_> = joined.as_bytes().chunks(64).collect();
    let other_alphabet = base64_simd::URL_SAFE_NO_PAD.encode_to_string(der);
    let shorter = base64_simd::STANDARD.encode_to_string(&der[..der.len() - 1]);
    for text in [
        joined.as_bytes(),
        joined.trim_end_matches('=').as_bytes(),
        &[b" ", joined.as_bytes(), b"\n"].concat(),
        &lines.join(&b"\n"[..]),
        &lines.join(&b"\r\n"[..]),
        other_alphabet.as_bytes(),
    ] {
        let defect = refused(HS, DecodingKey::from_secret(text), case);
        let form = "base64 of DER";
        assert_eq!(defect, KeyDefect::PublicKeyAsSecret { form }, "{case}");
    }
    // What is left of it is whatever text.
    for other in [&joined[1..], &format!("{joined}!"), &shorter] {
        let secret = VerifyingKey::new(HS, DecodingKey::from_secret(other.as_bytes()));
        assert!(KeySet::builder().key(secret).build().is_ok(), "{case}");
    }
}

/// Everyone has them: in every form that a service could take for a secret (RFC 8725, 2.1).
#[test]
fn public_keys_as_secrets() {
    let der = |pem: &str| {
        let lines = pem.lines().filter(|line| !line.starts_with('-'));
        base64_simd::STANDARD
            .decode_to_vec(lines.collect::<String>())
            .unwrap()
    };
    let files = [
        include_str!("../../../claims-core/tests/keys/rsa.public.pem"),
        include_str!("../../../claims-core/tests/keys/rsa_1024.public.pem"),
        include_str!("../../../claims-core/tests/keys/p256.public.pem"),
        include_str!("../../../claims-core/tests/keys/p384.public.pem"),
        include_str!("../../../claims-core/tests/keys/ed25519.public.pem"),
        include_str!("../../../claims-core/tests/keys/p256.certificate.pem"),
    ];
    let rsa = DecodingKey::from_rsa_pem(files[0].as_bytes()).unwrap();
    let pkcs1 = rsa.try_get_as_bytes().unwrap().to_vec();
    for (der, case) in files
        .iter()
        .map(|pem| (der(pem), *pem))
        .chain([(pkcs1, "PKCS #1")])
    {
        let defect = refused(HS, DecodingKey::from_secret(&der), case);
        assert_eq!(
            defect,
            KeyDefect::PublicKeyAsSecret { form: "DER" },
            "{case}"
        );
        assert!(
            defect.to_string().contains("in the form of DER"),
            "{defect}"
        );
        // One byte more or less, and it is whatever bytes.
        for other in [&der[1..], &der[..der.len() - 1], &[&der[..], &[0]].concat()] {
            let secret = VerifyingKey::new(HS, DecodingKey::from_secret(other));
            assert!(KeySet::builder().key(secret).build().is_ok(), "{case}");
        }
        in_base64(&der, case);
    }
    let jwk = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    for text in [
        jwk.to_owned(),
        format!("\n {jwk}"),
        format!(r#"{{ "keys" : [ {jwk} ] }}"#),
        r#"{"k":"AAAAAAAAAAAAAAAAAAAAAAAA","kty":"oct"}"#.to_owned(),
    ] {
        let defect = refused(HS, DecodingKey::from_secret(text.as_bytes()), &text);
        assert_eq!(
            defect,
            KeyDefect::PublicKeyAsSecret { form: "a JWK" },
            "{text}"
        );
    }
    // Random bytes that begin as DER does, and text in braces.
    for secret in [
        &[0x30; 64][..],
        &[0x02; 64],
        &[0x30, 0x82].repeat(32),
        b"{correct horse battery staple, correct}",
        &[b'M'; 64],
        b"MIIB correct horse battery staple correct",
    ] {
        let secret = VerifyingKey::new(HS, DecodingKey::from_secret(secret));
        assert!(KeySet::builder().key(secret).build().is_ok());
    }
}
