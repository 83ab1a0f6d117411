//! Finding profiles.

use super::{PROFILES, Profile};
use crate::distance::distance;

/// The profile of that id.
///
/// ```
/// use claims_registry::{Profile, profile};
///
/// const ACCESS_TOKEN: Option<&Profile> = profile("oauth_at_jwt");
/// assert_eq!(ACCESS_TOKEN.unwrap().required_typ(), Some("at+jwt"));
/// ```
pub const fn profile(id: &str) -> Option<&'static Profile> {
    let mut index = 0;
    while index < PROFILES.len() {
        if PROFILES[index].is(id) {
            return Some(&PROFILES[index]);
        }
        index += 1;
    }
    None
}

/// The profile whose tokens that `typ` tells from others, required or recommended.
///
/// The case of ASCII letters does not count, and `application/` may be left out where no other
/// slash follows (RFC 7515, section 4.1.9). `JWT` tells nothing: every token is one (RFC 7519, section 5.1).
///
/// ```
/// for typ in ["at+jwt", "AT+JWT", "application/at+jwt"] {
///     assert_eq!(claims_registry::profile_of_typ(typ).unwrap().id, "oauth_at_jwt");
/// }
/// assert!(claims_registry::profile_of_typ("JWT").is_none());
/// ```
pub const fn profile_of_typ(typ: &str) -> Option<&'static Profile> {
    let typ = subtype(typ.as_bytes());
    if same_ignoring_case(typ, b"JWT") {
        return None;
    }
    let mut index = 0;
    while index < PROFILES.len() {
        if let Some(known) = PROFILES[index].typ.value
            && same_ignoring_case(known.as_bytes(), typ)
        {
            return Some(&PROFILES[index]);
        }
        index += 1;
    }
    None
}

/// A media type without `application/`.
const fn subtype(typ: &[u8]) -> &[u8] {
    const TREE: &[u8] = b"application/";
    let Some((tree, rest)) = typ.split_at_checked(TREE.len()) else {
        return typ;
    };
    if !same_ignoring_case(tree, TREE) {
        return typ;
    }
    let mut index = 0;
    while index < rest.len() {
        if rest[index] == b'/' {
            return typ;
        }
        index += 1;
    }
    rest
}

/// The profile whose id looks most like this text, for error messages of const evaluation.
///
/// ```
/// assert_eq!(claims_registry::nearest_profile("oauth_jwt_at").id, "oauth_at_jwt");
/// ```
pub const fn nearest_profile(id: &str) -> &'static Profile {
    let mut nearest = &PROFILES[0];
    let mut least = usize::MAX;
    let mut index = 0;
    while index < PROFILES.len() {
        let distance = distance(id, PROFILES[index].id);
        if distance < least {
            least = distance;
            nearest = &PROFILES[index];
        }
        index += 1;
    }
    nearest
}

const fn same_ignoring_case(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if !left[index].eq_ignore_ascii_case(&right[index]) {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{nearest_profile, profile, profile_of_typ};
    use crate::PROFILES;

    #[test]
    fn every_profile_is_found_by_its_id_and_its_typ() {
        for known in &PROFILES {
            assert_eq!(profile(known.id), Some(known));
            if let Some(typ) = known.typ.value.filter(|typ| *typ != "JWT") {
                assert_eq!(profile_of_typ(&typ.to_ascii_uppercase()), Some(known));
                let long = std::format!("application/{typ}");
                assert_eq!(profile_of_typ(&long), Some(known));
            }
        }
        for unknown in ["", "OAUTH_AT_JWT", "oauth_at_jw", "oauth_at_jwt "] {
            assert_eq!(profile(unknown), None, "{unknown}");
        }
        for unknown in [
            "",
            "JWT",
            "Application/jwt",
            "mine+jwt",
            "text/at+jwt",
            "application/application/at+jwt",
            "application",
            "at+jwt ",
        ] {
            assert_eq!(profile_of_typ(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn the_nearest_id_is_the_one_meant() {
        for (given, meant) in [
            ("oauth_at_jtw", "oauth_at_jwt"),
            ("OIDC-ID-Token", "oidc_id_token"),
            ("sets", "set"),
            ("dpop", "dpop_proof"),
            ("passports", "passport"),
        ] {
            assert_eq!(nearest_profile(given).id, meant, "{given}");
        }
        let long = "oidc_id_token".repeat(9);
        assert!(!nearest_profile(&long).id.is_empty());
    }
}
