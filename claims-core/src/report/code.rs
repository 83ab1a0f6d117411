//! Stable codes.

/// The rule that a violation breaks: stable, for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// `missing`
    Missing,
    /// `wrong_type`
    WrongType,
    /// `duplicate`
    Duplicate,
    /// `expired`
    Expired,
    /// `not_yet_valid`
    NotYetValid,
    /// `issued_in_future`
    IssuedInFuture,
    /// `too_old`
    TooOld,
    /// `lifetime_too_long`
    LifetimeTooLong,
    /// `empty_window`
    EmptyWindow,
    /// `issuer`
    Issuer,
    /// `audience`
    Audience,
    /// `subject`
    Subject,
    /// `nonce`
    Nonce,
    /// `authorized_party`
    AuthorizedParty,
    /// `token_id`
    TokenId,
    /// `forbidden`
    Forbidden,
    /// `unknown`
    Unknown,
    /// `not_equal`
    NotEqual,
    /// `not_one_of`
    NotOneOf,
    /// `length`
    Length,
    /// `range`
    Range,
    /// `pattern`
    Pattern,
    /// `format`
    Format,
    /// `replayed`
    Replayed,
    /// `revoked`
    Revoked,
    /// `stale_version`
    StaleVersion,
    /// `custom`
    Custom,
}

impl Code {
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
}
