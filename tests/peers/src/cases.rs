//! The kinds of tokens, good and bad.

/// One kind of token. Where a set cannot have it, there is no trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Case {
    Good,
    OtherAudienceForm,
    FractionalDates,
    NullClaim,
    ExpiredWithinLeeway,
    ChangedPayload,
    WrongKey,
    OtherAlgorithm,
    Unsecured,
    PublicKeyAsSecret,
    Expired,
    NotYetValid,
    IssuedInFuture,
    WrongIssuer,
    WrongAudience,
    MissingExpiry,
    MissingClaim,
    ClaimOfWrongType,
    DateAsText,
    DuplicateClaim,
    LifetimeOver,
    LifetimeTooLong,
    OtherVersion,
    OtherTenant,
    InsufficientScope,
}

impl Case {
    /// Every case, the good ones first.
    pub(crate) const ALL: [Self; 25] = [
        Self::Good,
        Self::OtherAudienceForm,
        Self::FractionalDates,
        Self::NullClaim,
        Self::ExpiredWithinLeeway,
        Self::ChangedPayload,
        Self::WrongKey,
        Self::OtherAlgorithm,
        Self::Unsecured,
        Self::PublicKeyAsSecret,
        Self::Expired,
        Self::NotYetValid,
        Self::IssuedInFuture,
        Self::WrongIssuer,
        Self::WrongAudience,
        Self::MissingExpiry,
        Self::MissingClaim,
        Self::ClaimOfWrongType,
        Self::DateAsText,
        Self::DuplicateClaim,
        Self::LifetimeOver,
        Self::LifetimeTooLong,
        Self::OtherVersion,
        Self::OtherTenant,
        Self::InsufficientScope,
    ];

    /// What it is, for the table.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::OtherAudienceForm => "good, `aud` in its other form",
            Self::FractionalDates => "good, dates with a fraction",
            Self::NullClaim => "good, a claim that is `null`",
            Self::ExpiredWithinLeeway => "expired half a minute ago",
            Self::ChangedPayload => "changed payload",
            Self::WrongKey => "key of somebody else",
            Self::OtherAlgorithm => "algorithm that is not allowed",
            Self::Unsecured => "`alg` is `none`",
            Self::PublicKeyAsSecret => "public key as an HMAC secret",
            Self::Expired => "expired an hour ago",
            Self::NotYetValid => "`nbf` an hour ahead",
            Self::IssuedInFuture => "`iat` an hour ahead",
            Self::WrongIssuer => "other issuer",
            Self::WrongAudience => "other audience",
            Self::MissingExpiry => "no `exp`",
            Self::MissingClaim => "required claim missing",
            Self::ClaimOfWrongType => "claim of the wrong type",
            Self::DateAsText => "`exp` as text",
            Self::DuplicateClaim => "claim that appears twice",
            Self::LifetimeOver => "`time_out` is over",
            Self::LifetimeTooLong => "two hours between `iat` and `exp`",
            Self::OtherVersion => "other `ver`",
            Self::OtherTenant => "other tenant",
            Self::InsufficientScope => "lacks a scope that is needed",
        }
    }

    /// What this library says where all sets have the same rule: nothing if it accepts.
    ///
    /// Cases about claims have the rules of the sets instead; see `seeds`.
    pub(crate) const fn rule(self) -> Option<&'static str> {
        match self {
            Self::ChangedPayload | Self::WrongKey => Some("signature"),
            Self::OtherAlgorithm | Self::PublicKeyAsSecret => Some("AlgorithmNotAllowed"),
            // Such a token has no signature, which is seen before its header is read.
            Self::Unsecured => Some("EmptySegment"),
            _ => None,
        }
    }

    /// Whether the claims are those of a good token.
    pub(crate) const fn has_good_claims(self) -> bool {
        matches!(self, Self::Good) || self.rule().is_some()
    }
}
