//! Signatures in another form than their algorithm's.

use claims_core::{
    Error,
    jwt::{Algorithm, DecodingKey, EncodingKey, VerifyingKey},
};

use crate::{
    GOOD,
    forge::{SECRET, encode, refused, token},
    keys::{by, hmac, with_keys},
};

/// Signatures that other verifiers have taken for good: zeros (CVE-2022-21449), the DER form of ECDSA,
/// cut and lengthened tags of HMAC.
#[test]
fn signatures_in_no_form_of_their_algorithm_are_refused() {
    let signing = EncodingKey::from_ec_pem(pem!("p256.private")).unwrap();
    let key = DecodingKey::from_ec_pem(pem!("p256.public")).unwrap();
    let verifier = with_keys([VerifyingKey::new(Algorithm::ES256, key)]);
    let good = token(r#"{"alg":"ES256"}"#, GOOD, Algorithm::ES256, &signing);
    assert!(verifier.verify(&good).is_ok());
    let (message, signature) = good.rsplit_once('.').unwrap();
    let signature = base64_simd::URL_SAFE_NO_PAD
        .decode_to_vec(signature)
        .unwrap();
    let (r, s) = signature.split_at(32);
    let integer = |bytes: &[u8]| [&[2, 33, 0], bytes].concat();
    let der = [&[0x30, 70], &integer(r)[..], &integer(s)].concat();
    let zeros = [0; 32];
    for forged in [
        vec![0; 64],
        [r, &zeros].concat(),
        [&zeros, s].concat(),
        [&[0; 31], &[1][..], s].concat(),
        vec![0xff; 64],
        vec![0x30, 6, 2, 1, 0, 2, 1, 0],
        der,
        [&[4], &signature[..]].concat(),
        signature[..63].to_vec(),
        signature.repeat(2),
    ] {
        let forged = format!("{message}.{}", encode(&forged));
        let error = refused(&verifier, &forged);
        assert!(matches!(error, Error::Signature), "{forged}: {error}");
    }

    let verifier = with_keys([hmac(&SECRET)]);
    let good = by(&SECRET, r#"{"alg":"HS256"}"#, GOOD);
    assert!(verifier.verify(&good).is_ok());
    let (message, tag) = good.rsplit_once('.').unwrap();
    let tag = base64_simd::URL_SAFE_NO_PAD.decode_to_vec(tag).unwrap();
    for length in (1..32).chain([33, 64]) {
        let other: Vec<u8> = tag.iter().copied().cycle().take(length).collect();
        let error = refused(&verifier, &format!("{message}.{}", encode(&other)));
        assert!(matches!(error, Error::Signature), "{length} bytes: {error}");
    }
}
