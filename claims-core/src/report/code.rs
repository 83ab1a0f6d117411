//! Stable codes.

macro_rules! codes {
    ($($variant:ident = $text:literal,)*) => {
        /// The rule that a violation breaks: stable, for machines.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $text, "`")] $variant,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code as text.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
        }
    };
}

codes! {
    Missing = "missing",
    WrongType = "wrong_type",
    Duplicate = "duplicate",
    Expired = "expired",
    NotYetValid = "not_yet_valid",
    IssuedInFuture = "issued_in_future",
    TooOld = "too_old",
    LifetimeTooLong = "lifetime_too_long",
    EmptyWindow = "empty_window",
    Issuer = "issuer",
    Audience = "audience",
    Subject = "subject",
    Nonce = "nonce",
    AuthorizedParty = "authorized_party",
    TokenId = "token_id",
    Forbidden = "forbidden",
    Unknown = "unknown",
    NotEqual = "not_equal",
    NotOneOf = "not_one_of",
    Length = "length",
    Range = "range",
    Pattern = "pattern",
    Format = "format",
    Replayed = "replayed",
    Revoked = "revoked",
    StaleVersion = "stale_version",
    Custom = "custom",
}

impl Code {
    /// The code of that text.
    pub fn from_name(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn every_text_leads_back_to_its_code() {
        assert!(!Code::ALL.is_empty());
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.as_str()), Some(*code));
        }
        assert_eq!(Code::from_name("Missing"), None);
    }
}
