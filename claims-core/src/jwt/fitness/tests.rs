use jsonwebtoken::Algorithm;

use super::{bit_length, check_exponent, check_modulus, check_odd, check_point, secret};
use crate::error::KeyDefect;

#[test]
fn bits_are_counted_without_zeros_in_front() {
    assert_eq!(bit_length(&[]), 0);
    assert_eq!(bit_length(&[0, 0]), 0);
    assert_eq!(bit_length(&[1]), 1);
    assert_eq!(bit_length(&[0, 1, 0, 1]), 17);
    assert_eq!(bit_length(&[0x80, 0]), 16);
}

#[test]
fn exponents_are_odd_and_of_2_to_33_bits() {
    for fits in [&[3][..], &[1, 0, 1], &[1, 0, 0, 0, 1]] {
        assert_eq!(check_exponent(fits), Ok(()), "{fits:?}");
    }
    for unfit in [&[][..], &[0], &[1], &[2], &[1, 0, 0], &[2, 0, 0, 0, 1]] {
        assert!(check_exponent(unfit).is_err(), "{unfit:?}");
    }
}

#[test]
fn numbers_that_are_not_odd_are_no_part_of_an_rsa_key() {
    assert_eq!(check_odd(&[2, 1]), Ok(()));
    assert!(check_odd(&[1, 2]).is_err());
    assert!(check_odd(&[]).is_err());
}

#[test]
fn moduli_have_2048_bits_at_least() {
    let of_bits = |bits: usize| check_modulus(&vec![0xff; bits / 8]);
    assert_eq!(of_bits(2048), Ok(()));
    assert!(matches!(
        of_bits(2040),
        Err(KeyDefect::Modulus { bits: 2040, .. })
    ));
    let largest = super::Backend::largest_modulus();
    // Without a backend there is no limit.
    if largest < usize::MAX {
        assert_eq!(of_bits(largest), Ok(()));
        assert!(of_bits(largest + 8).is_err());
    }
}

#[test]
fn points_have_the_length_of_their_curve_and_form() {
    let point = |first: u8, length: usize| {
        let mut point = vec![1; length];
        if let Some(byte) = point.first_mut() {
            *byte = first;
        }
        point
    };
    for (algorithm, uncompressed, compressed) in
        [(Algorithm::ES256, 65, 33), (Algorithm::ES384, 97, 49)]
    {
        for (first, length) in [(4, uncompressed), (2, compressed), (3, compressed)] {
            assert_eq!(check_point(algorithm, &point(first, length)), Ok(()));
            assert!(check_point(algorithm, &point(first, length + 1)).is_err());
            assert!(check_point(algorithm, &point(first, length - 1)).is_err());
        }
        assert!(check_point(algorithm, &point(5, uncompressed)).is_err());
        assert!(check_point(algorithm, &[]).is_err());
    }
}

/// A value of DER with content of less than 128 bytes.
fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    [&[tag, u8::try_from(content.len()).unwrap()], &*content].concat()
}

/// What stands in front of the signature may be of any version, and so may a request be (RFC 2986).
#[test]
fn what_a_certificate_authority_has_signed_is_no_secret() {
    const SEQUENCE: u8 = 0x30;
    let algorithm = der(SEQUENCE, &[&der(0x06, &[&[0x2b, 0x65, 0x70]])]);
    let signature = der(0x03, &[&[0; 20]]);
    let versioned = der(SEQUENCE, &[&der(0xa0, &[&[0x02, 1, 2]]), &[0x02, 1, 7]]);
    let first = der(SEQUENCE, &[&[0x02, 1, 7], &algorithm]);
    for signed in [&versioned, &first] {
        let whole = der(SEQUENCE, &[signed, &algorithm, &signature]);
        let defect = KeyDefect::PublicKeyAsSecret { form: "DER" };
        assert_eq!(secret::check(&whole), Err(defect));
        for parts in [
            &[&**signed][..],
            &[signed, &algorithm],
            &[signed, &signature],
            &[signed, &signature, &algorithm],
            &[signed, &der(SEQUENCE, &[]), &signature],
            &[signed, &algorithm, &der(0x04, &[&[0; 20]])],
            &[signed, &algorithm, &signature, &[5, 0]],
        ] {
            assert_eq!(secret::check(&der(SEQUENCE, parts)), Ok(()), "{parts:?}");
        }
    }
}
