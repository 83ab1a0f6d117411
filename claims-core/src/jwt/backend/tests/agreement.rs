//! Both backends accept the same signatures, whatever was done to them or to the key.

use std::collections::BTreeSet;

use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind};
use rsa::BigUint;

use super::compiled_in;
use crate::{
    error::KeyDefect,
    jwt::{
        backend::Backend,
        fitness::{Secrets, prepare_verifying},
        tests::keys,
    },
};

const MESSAGE: &[u8] = b"header.payload";

/// What both backends decide.
#[track_caller]
fn decided(algorithm: Algorithm, key: &DecodingKey, signature: &[u8], case: &str) -> bool {
    let decisions: Vec<_> = compiled_in()
        .iter()
        .map(|backend| (backend.verifies)(algorithm, key, MESSAGE, signature))
        .collect();
    assert_eq!(decisions[0], decisions[1], "{algorithm:?}, {case}");
    decisions[0]
}

#[track_caller]
fn both_refuse(algorithm: Algorithm, key: &DecodingKey, signature: &[u8], case: &str) {
    let accepted = decided(algorithm, key, signature, case);
    assert!(!accepted, "{algorithm:?}, {case}");
}

/// A signature of each backend, with its algorithm and key.
fn signatures() -> Vec<(Algorithm, DecodingKey, Vec<u8>)> {
    let mut all = Vec::new();
    for (algorithm, signing, verifying) in keys::pairs() {
        for backend in compiled_in() {
            let signature = (backend.sign)(algorithm, &signing, MESSAGE).unwrap();
            all.push((algorithm, verifying.clone(), signature));
        }
    }
    all
}

#[test]
fn each_verifies_what_the_other_signs() {
    for (algorithm, key, signature) in signatures() {
        assert!(decided(algorithm, &key, &signature, "as signed"));
    }
}

#[test]
fn corrupted_signatures_are_refused() {
    for (algorithm, key, signature) in signatures() {
        let refuse = |signature: &[u8], case: &str| both_refuse(algorithm, &key, signature, case);
        let length = signature.len();
        // The ends of each half, where the numbers of ECDSA and Ed25519 begin and end.
        for place in [
            0,
            1,
            length / 2 - 1,
            length / 2,
            length / 2 + 1,
            length - 2,
            length - 1,
        ] {
            for bit in [0x01, 0x80] {
                let mut changed = signature.clone();
                changed[place] ^= bit;
                refuse(&changed, &format!("bit {bit:#x} of byte {place}"));
            }
        }
        for shorter in [0, 1, length / 2, length - 1] {
            refuse(&signature[..shorter], &format!("the first {shorter} bytes"));
            refuse(
                &signature[length - shorter..],
                &format!("the last {shorter} bytes"),
            );
        }
        refuse(&[&signature[..], &[0]].concat(), "a zero behind");
        refuse(&[&[0], &signature[..]].concat(), "a zero in front");
        refuse(&signature.repeat(2), "twice");
        refuse(&vec![0; length], "zeros");
        refuse(&vec![0xff; length], "all ones");
        let (first, second) = signature.split_at(length / 2);
        let zeros = vec![0; length / 2];
        refuse(&[first, &zeros].concat(), "the second half zero");
        refuse(&[&zeros, second].concat(), "the first half zero");
        refuse(&[second, first].concat(), "the halves changed round");
    }
}

#[test]
fn signatures_of_another_algorithm_are_refused() {
    for (signed_with, _, signature) in signatures() {
        for (algorithm, _, key) in keys::pairs() {
            if algorithm != signed_with && algorithm.family() == signed_with.family() {
                both_refuse(algorithm, &key, &signature, &format!("{signed_with:?}"));
            }
        }
    }
}

fn hex(digits: &str) -> BigUint {
    BigUint::parse_bytes(digits.as_bytes(), 16).unwrap()
}

/// Big-endian, of that length.
fn padded(number: &BigUint, length: usize) -> Vec<u8> {
    let bytes = number.to_bytes_be();
    [vec![0; length - bytes.len()], bytes].concat()
}

/// SEC 1, section 4.1.4: both numbers are from 1 to n - 1. Nothing there asks for the lower of the
/// two `s` that fit.
#[test]
fn numbers_of_ecdsa_are_within_the_order() {
    let p256 = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    let p384 = "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf\
                581a0db248b0a77aecec196accc52973";
    for (algorithm, key, signature) in signatures() {
        let order = match algorithm {
            Algorithm::ES256 => hex(p256),
            Algorithm::ES384 => hex(p384),
            _ => continue,
        };
        let half = signature.len() / 2;
        let (r, s) = signature.split_at(half);
        let number = BigUint::from_bytes_be(s);
        let other = [r, &padded(&(&order - &number), half)].concat();
        assert!(decided(algorithm, &key, &other, "n - s"));
        for (number, case) in [(order.clone(), "n"), (&order + 1_u8, "n + 1")] {
            let number = padded(&number, half);
            both_refuse(
                algorithm,
                &key,
                &[r, &number].concat(),
                &format!("s = {case}"),
            );
            both_refuse(
                algorithm,
                &key,
                &[&number, s].concat(),
                &format!("r = {case}"),
            );
        }
        // The form of X.509, which JWS does not use (RFC 7518, section 3.4).
        let integer = |bytes: &[u8]| {
            let bytes = [&[0], bytes].concat();
            [&[2, u8::try_from(bytes.len()).unwrap()], &bytes[..]].concat()
        };
        let body = [integer(r), integer(s)].concat();
        let der = [&[0x30, u8::try_from(body.len()).unwrap()], &body[..]].concat();
        both_refuse(algorithm, &key, &der, "DER");
    }
}

/// RFC 8032, section 5.1.7: S + L would be a second signature of the same message.
#[test]
fn numbers_of_ed25519_are_within_the_order() {
    let order = hex("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed");
    for (algorithm, key, signature) in signatures() {
        if algorithm == Algorithm::EdDSA {
            let (r, s) = signature.split_at(32);
            let number = BigUint::from_bytes_le(s) + &order;
            let mut number = padded(&number, 32);
            number.reverse();
            both_refuse(algorithm, &key, &[r, &number].concat(), "S + L");
        }
    }
}

/// RFC 8017, sections 8.1.2 and 8.2.2: a signature is below the modulus, and as long as it.
#[test]
fn numbers_of_rsa_are_below_the_modulus() {
    let key = keys::rsa_verifying();
    let components = super::super::aws_lc::KEY_UTILS
        .unwrap()
        .rsa_pub_components_from_public_key;
    let (modulus, _) = components(key.try_get_as_bytes().unwrap()).unwrap();
    let modulus = BigUint::from_bytes_be(&modulus);
    let signing = keys::rsa_signing();
    for algorithm in [Algorithm::RS256, Algorithm::PS256] {
        let signing = super::super::aws_lc::SigningKey::new(algorithm, &signing)
            .ok()
            .unwrap();
        let verifying = compiled_in();
        let mut tried = 0;
        for message in 0..200_u8 {
            let mut signature = Vec::new();
            signing.sign(&[message], &mut signature).unwrap();
            let larger = (BigUint::from_bytes_be(&signature) + &modulus).to_bytes_be();
            if larger.len() == signature.len() && tried < 3 {
                tried += 1;
                for backend in &verifying {
                    let accepted = |signature: &[u8]| {
                        (backend.verifies)(algorithm, &key, &[message], signature)
                    };
                    assert!(accepted(&signature));
                    assert!(!accepted(&larger), "{} {algorithm:?}", backend.name);
                }
            }
        }
        assert!(tried > 0, "no signature is small enough");
    }
}

/// RFC 7518, section 3.5: the salt is as long as the hash.
#[test]
fn a_salt_of_another_length_is_refused() {
    use rsa::{
        RsaPrivateKey,
        pkcs1::DecodeRsaPrivateKey,
        pss,
        rand_core::OsRng,
        signature::{RandomizedSigner, SignatureEncoding},
    };
    let private = RsaPrivateKey::from_pkcs1_der(keys::rsa_signing().as_bytes()).unwrap();
    for (salt, fits) in [
        (0, false),
        (20, false),
        (31, false),
        (32, true),
        (33, false),
    ] {
        let key = pss::BlindedSigningKey::<sha2::Sha256>::new_with_salt_len(private.clone(), salt);
        let signature = key.sign_with_rng(&mut OsRng, MESSAGE).to_vec();
        let case = format!("salt of {salt}");
        let accepted = decided(Algorithm::PS256, &keys::rsa_verifying(), &signature, &case);
        assert_eq!(accepted, fits, "{case}");
    }
}

/// The key with other bytes.
fn of_bytes(family: AlgorithmFamily, bytes: &[u8]) -> DecodingKey {
    match family {
        AlgorithmFamily::Hmac => DecodingKey::from_secret(bytes),
        AlgorithmFamily::Rsa => DecodingKey::from_rsa_der(bytes),
        AlgorithmFamily::Ec => DecodingKey::from_ec_der(bytes),
        AlgorithmFamily::Ed => DecodingKey::from_ed_der(bytes),
    }
}

#[test]
fn corrupted_keys_verify_nothing() {
    for (algorithm, key, signature) in signatures() {
        let DecodingKeyKind::SecretOrDer(bytes) = key.kind() else {
            panic!("every key is made of bytes")
        };
        let family = algorithm.family();
        let length = bytes.len();
        for place in [0, 1, 2, 3, 8, 9, length / 2, length - 6, length - 1] {
            for bit in [0x01, 0x80] {
                let mut changed = bytes.clone();
                changed[place] ^= bit;
                let changed = of_bytes(family, &changed);
                let case = format!("bit {bit:#x} of byte {place} of the key");
                both_refuse(algorithm, &changed, &signature, &case);
            }
        }
        for shorter in [0, 1, length / 2, length - 1] {
            let changed = of_bytes(family, &bytes[..shorter]);
            let case = format!("the first {shorter} bytes of the key");
            both_refuse(algorithm, &changed, &signature, &case);
        }
        let longer = of_bytes(family, &[&bytes[..], &[1]].concat());
        both_refuse(algorithm, &longer, &signature, "a key with one byte behind");
    }
}

#[test]
fn a_compressed_point_is_the_same_key() {
    for (algorithm, key, signature) in signatures() {
        if algorithm.family() == AlgorithmFamily::Ec {
            let point = key.try_get_as_bytes().unwrap();
            let (x, y) = point[1..].split_at(point.len() / 2);
            let parity = y[y.len() - 1] & 1;
            let compressed = |parity| DecodingKey::from_ec_der(&[&[2 | parity], x].concat());
            assert!(decided(
                algorithm,
                &compressed(parity),
                &signature,
                "compressed"
            ));
            both_refuse(
                algorithm,
                &compressed(parity ^ 1),
                &signature,
                "the other point",
            );
        }
    }
}

/// p is 2^255 - 19.
const P_LOW: u8 = 0xed;

fn point(first: u8, middle: u8, last: u8) -> [u8; 32] {
    let mut point = [middle; 32];
    (point[0], point[31]) = (first, last);
    point
}

/// Every spelling of every point of small order, with y below p and not, and both signs.
fn of_small_order() -> Vec<[u8; 32]> {
    let order_8 = [
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ];
    let order_8 = order_8.map(|digits| hex(digits).to_bytes_be().try_into().unwrap());
    let spelled = [
        point(1, 0, 0),
        point(P_LOW + 1, 0xff, 0x7f),
        point(0, 0, 0),
        point(P_LOW, 0xff, 0x7f),
        point(P_LOW - 1, 0xff, 0x7f),
    ];
    let all = spelled.into_iter().chain(order_8);
    all.flat_map(|point: [u8; 32]| {
        let mut negative = point;
        negative[31] |= 0x80;
        [point, negative]
    })
    .collect()
}

/// What is refused, and what the refusal is for: without it, everybody signs for such a key.
#[test]
fn ed25519_keys_of_small_order_are_refused() {
    let spellings = of_small_order();
    // R is the identity and S is zero, which fits if the order of the key divides the hash.
    let forged = [point(1, 0, 0), [0; 32]].concat();
    let mut points = BTreeSet::new();
    let mut forgeable = 0;
    for spelling in &spellings {
        if let Ok(key) = ed25519_dalek::VerifyingKey::from_bytes(spelling) {
            assert!(key.is_weak(), "{spelling:x?}");
            let canonical = key.to_edwards().compress().to_bytes();
            points.insert(canonical);
        }
        let key = DecodingKey::from_ed_der(spelling);
        assert_eq!(prepared(&key), Err(KeyDefect::SmallOrder), "{spelling:x?}");
        for backend in compiled_in() {
            let fits =
                |message: u8| (backend.verifies)(Algorithm::EdDSA, &key, &[message], &forged);
            forgeable += usize::from((0..64).any(fits));
        }
    }
    // The torsion subgroup has 8 elements, so that none is left out.
    assert_eq!(points.len(), 8, "{points:x?}");
    assert!(forgeable >= 2 * points.len(), "{forgeable}");
}

/// Whether the key may be used with Ed25519.
fn prepared(key: &DecodingKey) -> Result<(), KeyDefect> {
    let backend = Backend::chosen().unwrap();
    prepare_verifying(backend, Algorithm::EdDSA, key, Secrets::Long).map(drop)
}

#[test]
fn second_spellings_of_ed25519_keys_are_refused() {
    for first in P_LOW + 2..=0xff {
        for last in [0x7f, 0xff] {
            let key = DecodingKey::from_ed_der(&point(first, 0xff, last));
            let refused = KeyDefect::Curve { algorithm: "EdDSA" };
            assert_eq!(prepared(&key), Err(refused), "{first:#x} {last:#x}");
        }
    }
    // One bit beside those that are refused; whether it is a point is for the backend to say.
    let (mut refused, mut accepted) = (0, 0);
    for spelling in of_small_order() {
        for place in [0, 1, 15, 30] {
            let mut other = spelling;
            other[place] ^= 4;
            match prepared(&DecodingKey::from_ed_der(&other)) {
                Ok(()) => accepted += 1,
                Err(defect) => {
                    assert_ne!(defect, KeyDefect::SmallOrder, "{other:x?}");
                    refused += 1;
                }
            }
        }
    }
    assert!(accepted > 20, "{accepted} of {}", accepted + refused);
}
