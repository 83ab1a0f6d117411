//! Finding claims by name.

use alloc::vec::Vec;

use crate::{CLAIMS, RETIRED, RegisteredClaim, RetiredClaim, suggest};

/// The registered claim of exactly that name.
///
/// Names are case-sensitive (RFC 7519, section 10.1.1).
pub const fn find(name: &str) -> Option<&'static RegisteredClaim> {
    let mut start = 0;
    let mut end = CLAIMS.len();
    while start < end {
        let middle = start + (end - start) / 2;
        let claim = &CLAIMS[middle];
        match compare(name.as_bytes(), claim.name.as_bytes()) {
            Order::Less => end = middle,
            Order::Equal => return Some(claim),
            Order::Greater => start = middle + 1,
        }
    }
    None
}

/// Whether the name is one of the seven core claims, `iss sub aud exp nbf iat jti`
/// (RFC 7519, section 4.1).
pub const fn is_core(name: &str) -> bool {
    matches!(
        name.as_bytes(),
        b"iss" | b"sub" | b"aud" | b"exp" | b"nbf" | b"iat" | b"jti"
    )
}

/// The registered claim whose name differs from this one at most in case.
///
/// Registered names are ASCII. Beside the capital letters, two characters of Unicode fold to an ASCII
/// letter (Unicode Character Database, `CaseFolding.txt`): U+017F `ſ` to `s`, and the Kelvin sign
/// U+212A to `k`. Decoders that fold case, such as Go's `encoding/json`, know them.
pub const fn find_ignoring_ascii_case(name: &str) -> Option<&'static RegisteredClaim> {
    let found = find(name);
    if found.is_some() {
        return found;
    }
    let mut index = 0;
    while index < CLAIMS.len() {
        if folds_to(name.as_bytes(), CLAIMS[index].name.as_bytes()) {
            return Some(&CLAIMS[index]);
        }
        index += 1;
    }
    None
}

/// Whether the name is the registered one when case is folded.
const fn folds_to(mut name: &[u8], mut registered: &[u8]) -> bool {
    while let ([letter, registered_rest @ ..], [first, rest @ ..]) = (registered, name) {
        name = match (name, letter.to_ascii_lowercase()) {
            _ if letter.eq_ignore_ascii_case(first) => rest,
            // U+017F and U+212A in UTF-8.
            ([0xC5, 0xBF, rest @ ..], b's') | ([0xE2, 0x84, 0xAA, rest @ ..], b'k') => rest,
            _ => return false,
        };
        registered = registered_rest;
    }
    name.is_empty() && registered.is_empty()
}

/// What became of a name that the registry gave up.
pub fn retired(name: &str) -> Option<&'static RetiredClaim> {
    RETIRED.iter().find(|claim| claim.name == name)
}

/// Up to three registered names that look like this one, the likeliest first.
///
/// ```
/// assert_eq!(claims_registry::nearest("isss"), ["iss"]);
/// ```
pub fn nearest(name: &str) -> Vec<&'static str> {
    suggest::nearest(name, CLAIMS.iter().map(|claim| claim.name))
}

/// `core::cmp::Ordering` cannot come from a comparison in a `const fn`.
enum Order {
    Less,
    Equal,
    Greater,
}

const fn compare(left: &[u8], right: &[u8]) -> Order {
    let mut index = 0;
    while index < left.len() && index < right.len() {
        if left[index] < right[index] {
            return Order::Less;
        }
        if left[index] > right[index] {
            return Order::Greater;
        }
        index += 1;
    }
    if left.len() < right.len() {
        Order::Less
    } else if left.len() > right.len() {
        Order::Greater
    } else {
        Order::Equal
    }
}

#[cfg(test)]
mod tests {
    use super::{find, find_ignoring_ascii_case, is_core, nearest, retired};
    use crate::CLAIMS;

    #[test]
    fn every_claim_is_found_by_its_name_and_by_no_other() {
        for claim in CLAIMS {
            assert_eq!(find(claim.name), Some(claim));
            assert_eq!(find(&std::format!("{}\0", claim.name)), None);
        }
        for name in ["", "Iss", "iss ", "zzz", "\u{10ffff}", "secboot"] {
            assert_eq!(find(name), None, "{name}");
        }
    }

    #[test]
    fn lookup_works_in_constants() {
        const FOUND: bool = find("exp").is_some() && find("expires").is_none() && is_core("exp");
        const { assert!(FOUND) };
    }

    #[test]
    fn seven_claims_are_core() {
        let core: std::vec::Vec<_> = CLAIMS
            .iter()
            .map(|claim| claim.name)
            .filter(|name| is_core(name))
            .collect();
        assert_eq!(core, ["aud", "exp", "iat", "iss", "jti", "nbf", "sub"]);
        assert!(!is_core("Exp") && !is_core("nonce"));
    }

    #[test]
    fn case_is_ignored_only_on_request() {
        let found = |name| find_ignoring_ascii_case(name).map(|claim| claim.name);
        assert_eq!(found("EXP"), Some("exp"));
        assert_eq!(found("CONSUMERPLMNID"), Some("consumerPlmnId"));
        assert_eq!(found("exp"), Some("exp"));
        assert_eq!(found("expires"), None);
    }

    #[test]
    fn what_unicode_folds_to_an_ascii_letter_is_that_letter_in_another_case() {
        let found = |name| find_ignoring_ascii_case(name).map(|claim| claim.name);
        assert_eq!(found("\u{17f}ub"), Some("sub"));
        assert_eq!(found("iS\u{17f}"), Some("iss"));
        assert_eq!(found("jw\u{212a}"), None);
        assert_eq!(found("\u{212a}ty"), None);
        assert_eq!(found("sub_jw\u{212a}"), Some("sub_jwk"));
        // Letters that only look like them do not fold.
        for other in [
            "\u{455}ub",
            "\u{df}ub",
            "su",
            "\u{17f}",
            "\u{17f}u",
            "\u{17f}ubs",
            "",
        ] {
            assert_eq!(found(other), None, "{other}");
        }
    }

    #[test]
    fn no_other_letter_folds_to_an_ascii_one() {
        for claim in CLAIMS {
            assert!(claim.name.is_ascii(), "{}", claim.name);
        }
        // Folding by way of both cases, as full lower case alone leaves U+017F as it is.
        let folding: std::vec::Vec<char> = ('\u{80}'..=char::MAX)
            .filter(|letter| {
                let upper = letter.to_uppercase().flat_map(char::to_lowercase);
                let lower = letter.to_lowercase();
                let lone = |mut it: std::vec::IntoIter<char>| {
                    it.next().is_some_and(|first| first.is_ascii_alphabetic())
                        && it.next().is_none()
                };
                lone(upper.collect::<std::vec::Vec<_>>().into_iter())
                    || lone(lower.collect::<std::vec::Vec<_>>().into_iter())
            })
            .collect();
        // U+0131, dotless i, has the capital `I`, but folds to itself.
        assert_eq!(folding, ['\u{131}', '\u{17f}', '\u{212a}']);
    }

    #[test]
    fn a_retired_name_tells_its_successor() {
        let claim = retired("secboot").unwrap();
        assert_eq!(
            (claim.replaced_by, claim.removed),
            ("oemboot", "2023-12-21")
        );
        assert!(find(claim.replaced_by).is_some() && find(claim.name).is_none());
        assert_eq!(retired("oemboot"), None);
    }

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        assert_eq!(nearest("client-id"), ["client_id"]);
        assert_eq!(nearest("Exp")[0], "exp");
        assert_eq!(nearest("audience_of_the_token"), ["aud"]);
        assert_eq!(nearest("expires"), ["exp"]);
        assert_eq!(nearest("email_address"), ["email", "address"]);
        assert_eq!(nearest("organization_of_the_user"), [""; 0]);
        assert_eq!(nearest("xyz"), [""; 0]);
    }
}
