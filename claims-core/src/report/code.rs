//! Stable codes.

use std::fmt;

use serde::{Serialize, Serializer};

/// The rule that a violation breaks: stable, for machines.
///
/// [`as_str`](Self::as_str), `Display` and `Serialize` all give the name that stands first in each
/// variant's description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// `missing`: a claim that must be there is absent.
    Missing,
    /// `wrong_type`: the JSON type is not the one that the claim has.
    WrongType,
    /// `duplicate`: the name appears twice (RFC 7519, section 4).
    Duplicate,
    /// `expired`: the token is over (RFC 7519, section 4.1.4).
    Expired,
    /// `not_yet_valid`: the token has not begun (RFC 7519, section 4.1.5).
    NotYetValid,
    /// `issued_in_future`: the time of issue lies ahead (RFC 7519, section 4.1.6).
    IssuedInFuture,
    /// `too_old`: the token, or the authentication behind it, is older than the policy allows.
    TooOld,
    /// `lifetime_too_long`: more time lies between `iat` and `exp` than the policy allows.
    LifetimeTooLong,
    /// `empty_window`: `nbf` lies at or after `exp`: there is no time at which the token is valid.
    EmptyWindow,
    /// `issuer`: another issuer than the policy names (RFC 7519, section 4.1.1).
    Issuer,
    /// `audience`: meant for somebody else (RFC 7519, section 4.1.3).
    Audience,
    /// `subject`: another subject than the policy names (RFC 7519, section 4.1.2).
    Subject,
    /// `nonce`: another nonce than the request had (OpenID Connect Core 1.0, section 3.1.3.7).
    Nonce,
    /// `authorized_party`: issued to another party (OpenID Connect Core 1.0, section 3.1.3.7).
    AuthorizedParty,
    /// `token_id`: another token than the policy names (RFC 7519, section 4.1.7).
    TokenId,
    /// `forbidden`: a claim that must not be there.
    Forbidden,
    /// `unknown`: a claim that a set with `deny_unknown` does not declare.
    Unknown,
    /// `not_equal`: not the one value allowed.
    NotEqual,
    /// `not_one_of`: none of the values allowed.
    NotOneOf,
    /// `length`: too short or too long.
    Length,
    /// `range`: too small or too large.
    Range,
    /// `pattern`: does not match the regular expression.
    Pattern,
    /// `format`: not of the form asked for, such as a URI.
    Format,
    /// `replayed`: a single-use token that was used before.
    Replayed,
    /// `revoked`: the token was revoked.
    Revoked,
    /// `stale_version`: a newer version replaced the token, or nobody knows which version is current.
    StaleVersion,
    /// `custom`: refused by a validator of the claims set's own.
    Custom,
}

impl Code {
    /// Every code, in the order of declaration.
    pub(crate) const ALL: &[Self] = &[
        Self::Missing,
        Self::WrongType,
        Self::Duplicate,
        Self::Expired,
        Self::NotYetValid,
        Self::IssuedInFuture,
        Self::TooOld,
        Self::LifetimeTooLong,
        Self::EmptyWindow,
        Self::Issuer,
        Self::Audience,
        Self::Subject,
        Self::Nonce,
        Self::AuthorizedParty,
        Self::TokenId,
        Self::Forbidden,
        Self::Unknown,
        Self::NotEqual,
        Self::NotOneOf,
        Self::Length,
        Self::Range,
        Self::Pattern,
        Self::Format,
        Self::Replayed,
        Self::Revoked,
        Self::StaleVersion,
        Self::Custom,
    ];

    /// The code as text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::WrongType => "wrong_type",
            Self::Duplicate => "duplicate",
            Self::Expired => "expired",
            Self::NotYetValid => "not_yet_valid",
            Self::IssuedInFuture => "issued_in_future",
            Self::TooOld => "too_old",
            Self::LifetimeTooLong => "lifetime_too_long",
            Self::EmptyWindow => "empty_window",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Subject => "subject",
            Self::Nonce => "nonce",
            Self::AuthorizedParty => "authorized_party",
            Self::TokenId => "token_id",
            Self::Forbidden => "forbidden",
            Self::Unknown => "unknown",
            Self::NotEqual => "not_equal",
            Self::NotOneOf => "not_one_of",
            Self::Length => "length",
            Self::Range => "range",
            Self::Pattern => "pattern",
            Self::Format => "format",
            Self::Replayed => "replayed",
            Self::Revoked => "revoked",
            Self::StaleVersion => "stale_version",
            Self::Custom => "custom",
        }
    }

    /// The code of that text.
    pub fn from_name(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }

    /// What is wrong, in a few words.
    pub(super) const fn headline(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::WrongType => "wrong type",
            Self::Duplicate => "appears more than once",
            Self::Expired => "expired",
            Self::NotYetValid => "not valid yet",
            Self::IssuedInFuture => "issued in the future",
            Self::TooOld => "too old",
            Self::LifetimeTooLong => "lifetime too long",
            Self::EmptyWindow => "begins at or after its end",
            Self::Issuer => "another issuer",
            Self::Audience => "another audience",
            Self::Subject => "another subject",
            Self::Nonce => "another nonce",
            Self::AuthorizedParty => "another authorized party",
            Self::TokenId => "another token id",
            Self::Forbidden => "must not be present",
            Self::Unknown => "not a declared claim",
            Self::NotEqual => "not the value allowed",
            Self::NotOneOf => "not one of the values allowed",
            Self::Length => "length out of bounds",
            Self::Range => "out of range",
            Self::Pattern => "does not match the pattern",
            Self::Format => "not well-formed",
            Self::Replayed => "used before",
            Self::Revoked => "revoked",
            Self::StaleVersion => "replaced by a newer version",
            Self::Custom => "refused",
        }
    }

    /// Whether what was expected comes from the policy and is a value that the token should have.
    pub(super) const fn expects_value_of_policy(self) -> bool {
        matches!(
            self,
            Self::Issuer
                | Self::Audience
                | Self::Subject
                | Self::Nonce
                | Self::AuthorizedParty
                | Self::TokenId
                | Self::NotEqual
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    /// A new code that is missing from the list, or stands elsewhere in it, breaks this.
    #[test]
    fn the_list_is_complete_and_texts_lead_back() {
        assert_eq!(Code::ALL.len(), Code::Custom as usize + 1);
        for (index, code) in Code::ALL.iter().enumerate() {
            assert_eq!(*code as usize, index);
            assert_eq!(Code::from_name(code.as_str()), Some(*code));
        }
        assert_eq!(Code::from_name("Missing"), None);
    }
}
