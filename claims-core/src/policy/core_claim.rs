//! The claims that every policy judges.

/// A core claim (RFC 7519, section 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Core {
    Issuer,
    Subject,
    Audience,
    Expires,
    NotBefore,
    IssuedAt,
    TokenId,
}

impl Core {
    /// The core claim of that name.
    #[inline]
    pub(crate) const fn find(name: &str) -> Option<Self> {
        Some(match name.as_bytes() {
            b"iss" => Self::Issuer,
            b"sub" => Self::Subject,
            b"aud" => Self::Audience,
            b"exp" => Self::Expires,
            b"nbf" => Self::NotBefore,
            b"iat" => Self::IssuedAt,
            b"jti" => Self::TokenId,
            _ => return None,
        })
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Issuer => "iss",
            Self::Subject => "sub",
            Self::Audience => "aud",
            Self::Expires => "exp",
            Self::NotBefore => "nbf",
            Self::IssuedAt => "iat",
            Self::TokenId => "jti",
        }
    }
}
