//! The `typ` header parameter (RFC 7515, section 4.1.9).

use claims_registry::{Profile, profile_of_typ};

use crate::{error::HeaderError, jwt::variant, schema::Schema};

/// What a verifier expects of the `typ` of a token.
#[derive(Debug, Clone, Default)]
pub(in crate::jwt) struct ExpectedTyp {
    /// The one that tokens must have.
    pub(in crate::jwt) value: Option<Box<str>>,
    /// The profile that tokens follow: the `typ` of another one says that they do not.
    pub(in crate::jwt) profile: Option<&'static Profile>,
}

impl ExpectedTyp {
    /// Refuses a `typ` that is absent though one is expected, another one, or that of a profile
    /// which is not the tokens' own (RFC 8725, section 3.12).
    pub(in crate::jwt) fn check(&self, found: Option<&str>) -> Result<(), HeaderError> {
        if let Some(expected) = self.value.as_deref() {
            if found.is_some_and(|found| same_media_type(expected, found)) {
                return Ok(());
            }
            return Err(HeaderError::Type {
                expected: expected.to_owned(),
                found: found.map(str::to_owned),
            });
        }
        match (self.profile, found) {
            (Some(profile), Some(found)) => check_profile(profile, found),
            _ => Ok(()),
        }
    }

    /// The same for a payload that was read as an enum without a profile of its own: the token is of
    /// the profile that its variant follows.
    pub(in crate::jwt) fn check_variant(
        &self,
        found: Option<&str>,
        schema: &'static Schema<'static>,
        payload: &[u8],
    ) -> Result<(), HeaderError> {
        let (None, None, Some(found)) = (&self.value, self.profile, found) else {
            return Ok(());
        };
        if profile_of_typ(found).is_none() {
            return Ok(());
        }
        match variant::profile(schema, payload) {
            Some(profile) => check_profile(profile, found),
            None => Ok(()),
        }
    }
}

/// Refuses the `typ` of another profile. `JWT` is nobody's.
pub(in crate::jwt) fn check_profile(
    profile: &'static Profile,
    typ: &str,
) -> Result<(), HeaderError> {
    match profile_of_typ(typ) {
        Some(other) if other.id != profile.id => Err(HeaderError::OtherProfile {
            found: typ.to_owned(),
            other: other.id,
            profile: profile.id,
        }),
        _ => Ok(()),
    }
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

    fn expecting(value: Option<&str>, profile: Option<&str>) -> ExpectedTyp {
        ExpectedTyp {
            value: value.map(Into::into),
            profile: profile.and_then(claims_registry::profile),
        }
    }

    #[test]
    fn wants_a_typ_only_where_one_is_expected() {
        let anything = expecting(None, None);
        assert_eq!(anything.check(Some("anything")), Ok(()));
        assert_eq!(anything.check(Some("at+jwt")), Ok(()));
        assert_eq!(anything.check(None), Ok(()));
        let access_token = expecting(Some("at+jwt"), None);
        assert_eq!(access_token.check(Some("application/at+jwt")), Ok(()));
        let missing = HeaderError::Type {
            expected: "at+jwt".into(),
            found: None,
        };
        assert_eq!(access_token.check(None), Err(missing));
    }

    #[test]
    fn the_typ_of_another_profile_is_refused() {
        let id_token = expecting(None, Some("oidc_id_token"));
        for fine in [
            None,
            Some("JWT"),
            Some("mine+jwt"),
            Some("text/at+jwt"),
            Some(""),
        ] {
            assert_eq!(id_token.check(fine), Ok(()), "{fine:?}");
        }
        for other in ["at+jwt", "AT+JWT", "Application/at+JWT"] {
            let refused = HeaderError::OtherProfile {
                found: other.into(),
                other: "oauth_at_jwt",
                profile: "oidc_id_token",
            };
            assert_eq!(id_token.check(Some(other)), Err(refused));
        }
        // Recommended ones too, but not the profile's own.
        assert!(id_token.check(Some("secevent+jwt")).is_err());
        assert_eq!(
            expecting(None, Some("set")).check(Some("SecEvent+jwt")),
            Ok(())
        );
    }
}
