//! The `typ` header parameter (RFC 7515, section 4.1.9).

use crate::error::HeaderError;

/// Refuses a `typ` that is absent, or another one than expected.
pub(in crate::jwt) fn check_typ(
    expected: Option<&str>,
    found: Option<&str>,
) -> Result<(), HeaderError> {
    let Some(expected) = expected else {
        return Ok(());
    };
    if found.is_some_and(|found| same_media_type(expected, found)) {
        return Ok(());
    }
    Err(HeaderError::Type {
        expected: expected.to_owned(),
        found: found.map(str::to_owned),
    })
}

/// Whether both name one media type: compared without regard to case, and `application/` may be
/// left out where no other slash follows.
pub(in crate::jwt) fn same_media_type(one: &str, other: &str) -> bool {
    subtype(one).eq_ignore_ascii_case(subtype(other))
}

fn subtype(typ: &str) -> &str {
    const PREFIX: &str = "application/";
    let prefixed = typ
        .get(..PREFIX.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(PREFIX));
    let rest = typ
        .get(PREFIX.len()..)
        .filter(|rest| prefixed && !rest.contains('/'));
    rest.unwrap_or(typ)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_media_types() {
        let same = [
            ("at+jwt", "at+jwt"),
            ("JWT", "jwt"),
            ("at+jwt", "application/at+jwt"),
            ("Application/AT+JWT", "at+jwt"),
            ("application/x/y", "application/x/y"),
        ];
        for (one, other) in same {
            assert!(same_media_type(one, other), "{one} {other}");
            assert!(same_media_type(other, one), "{other} {one}");
        }
        let different = [
            ("at+jwt", "JWT"),
            ("at+jwt", "at+jwt "),
            ("at+jwt", "text/at+jwt"),
            ("at+jwt", "application/application/at+jwt"),
            ("x/y", "application/x/y"),
            ("applicationé", "application/"),
            ("at+jwt", ""),
        ];
        for (one, other) in different {
            assert!(!same_media_type(one, other), "{one} {other}");
            assert!(!same_media_type(other, one), "{other} {one}");
        }
    }

    #[test]
    fn wants_a_typ_only_where_one_is_expected() {
        assert_eq!(check_typ(None, Some("anything")), Ok(()));
        assert_eq!(check_typ(None, None), Ok(()));
        assert_eq!(
            check_typ(Some("at+jwt"), Some("application/at+jwt")),
            Ok(())
        );
        let missing = HeaderError::Type {
            expected: "at+jwt".into(),
            found: None,
        };
        assert_eq!(check_typ(Some("at+jwt"), None), Err(missing));
    }
}
