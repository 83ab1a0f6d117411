//! Public keys of Ed25519 that must not be used.

use crate::error::KeyDefect;

/// The bit that says whether x is negative (RFC 8032, section 5.1.2).
const SIGN: u8 = 0x80;

/// y of every point whose order divides 8, little-endian. Those of order 8 and 4 come with both signs.
const OF_SMALL_ORDER: [[u8; 32]; 5] = [
    // Order 1: the identity, whose y is 1.
    filled(0x01, 0x00, 0x00),
    // Order 2: y is -1.
    filled(0xec, 0xff, 0x7f),
    // Order 4: y is 0.
    [0; 32],
    // Order 8.
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
        0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
        0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
        0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
        0x03, 0x7a,
    ],
];

const fn filled(first: u8, middle: u8, last: u8) -> [u8; 32] {
    let mut point = [middle; 32];
    point[0] = first;
    point[31] = last;
    point
}

/// Checks the form of a public key, and that its order is not small: for such a key anybody makes
/// signatures, which fit one message in eight or all of them. Both backends take them.
pub(super) fn check(point: &[u8]) -> Result<(), KeyDefect> {
    let Ok(mut y) = <[u8; 32]>::try_from(point) else {
        return Err(not_on_the_curve());
    };
    y[31] &= !SIGN;
    // A second spelling of a point is no better than the first. Those with an x of zero that is
    // negative are among them, as the order of these points is 1 or 2.
    if OF_SMALL_ORDER.contains(&reduced(y)) {
        return Err(KeyDefect::SmallOrder);
    }
    if y != reduced(y) {
        return Err(not_on_the_curve());
    }
    Ok(())
}

/// y modulo p, 2^255 - 19: RFC 8032, section 5.1.3, takes none from p on, and one backend does.
fn reduced(y: [u8; 32]) -> [u8; 32] {
    match y {
        [first @ 0xed..=0xff, middle @ .., 0x7f] if middle == [0xff; 30] => {
            filled(first - 0xed, 0, 0)
        }
        _ => y,
    }
}

fn not_on_the_curve() -> KeyDefect {
    KeyDefect::Curve { algorithm: "EdDSA" }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only the last 19 spellings are of p and beyond, where every byte between is 0xff.
    #[test]
    fn a_y_below_p_is_no_second_spelling() {
        let mut y = [0xff; 32];
        y[31] = 0x7f;
        y[0] = 0xec;
        assert_eq!(reduced(y), y);
        y[0] = 0xf0;
        assert_eq!(reduced(y), filled(3, 0, 0));
        y[15] = 0xfe;
        assert_eq!(reduced(y), y);
        assert_eq!(check(&y), Ok(()));
    }
}
