//! The token in the headers of a request.

use std::{error, fmt, str};

use http::{HeaderMap, HeaderValue, header::AUTHORIZATION};

/// The one bearer token of a request (RFC 6750, section 2.1): that of its `Authorization` header.
///
/// Tokens in the query or in a form (RFC 6750, sections 2.2 and 2.3) are not looked for: they end up
/// in logs and histories.
///
/// ```
/// use claims_core::http::{BearerError, bearer_token};
/// use http::{HeaderMap, header::AUTHORIZATION};
///
/// let mut headers = HeaderMap::new();
/// assert_eq!(bearer_token(&headers), Err(BearerError::Missing));
/// headers.insert(AUTHORIZATION, "Bearer eyJhbGciOi.eyJpc3M.c2ln".parse().unwrap());
/// assert_eq!(bearer_token(&headers), Ok("eyJhbGciOi.eyJpc3M.c2ln"));
/// headers.append(AUTHORIZATION, "Bearer another".parse().unwrap());
/// assert_eq!(bearer_token(&headers), Err(BearerError::Repeated));
/// ```
///
/// # Errors
///
/// If there is no such token, or it is not clear which one is meant.
pub fn bearer_token(headers: &HeaderMap) -> Result<&str, BearerError> {
    bearer_token_in(
        headers
            .get_all(AUTHORIZATION)
            .iter()
            .map(HeaderValue::as_bytes),
    )
}

/// The same for frameworks with header types of their own: takes the value of every `Authorization`
/// header of the request.
///
/// ```
/// use claims_core::http::bearer_token_in;
///
/// let values: [&[u8]; 1] = [b"bearer eyJhbGciOi.eyJpc3M.c2ln"];
/// assert_eq!(bearer_token_in(values), Ok("eyJhbGciOi.eyJpc3M.c2ln"));
/// ```
///
/// # Errors
///
/// As [`bearer_token`].
pub fn bearer_token_in<'a>(
    values: impl IntoIterator<Item = &'a [u8]>,
) -> Result<&'a str, BearerError> {
    let mut values = values.into_iter();
    let credentials = values.next().ok_or(BearerError::Missing)?;
    if values.next().is_some() {
        return Err(BearerError::Repeated);
    }
    let (scheme, token) = match credentials.iter().position(|byte| *byte == b' ') {
        Some(end) => credentials.split_at(end),
        None => (credentials, &[][..]),
    };
    if !scheme.eq_ignore_ascii_case(b"Bearer") {
        let is_scheme = !scheme.is_empty() && scheme.iter().all(|byte| is_token_byte(*byte));
        return Err(if is_scheme {
            BearerError::OtherScheme
        } else {
            BearerError::Malformed
        });
    }
    // One space or more: RFC 9110, section 11.4.
    let start = token
        .iter()
        .position(|byte| *byte != b' ')
        .ok_or(BearerError::Empty)?;
    let (_, token) = token.split_at(start);
    if !is_b64token(token) {
        return Err(BearerError::Malformed);
    }
    str::from_utf8(token).map_err(|_| BearerError::Malformed)
}

/// `1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="` of RFC 6750, section 2.1.
fn is_b64token(token: &[u8]) -> bool {
    let padding = token.iter().rev().take_while(|byte| **byte == b'=').count();
    let (unpadded, _) = token.split_at(token.len() - padding);
    !unpadded.is_empty()
        && unpadded
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte))
}

/// The characters of names such as those of schemes (`tchar`; RFC 9110, section 5.6.2).
fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// Why a request has no bearer token that can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BearerError {
    /// There is no `Authorization` header: the request is an anonymous one.
    Missing,
    /// The credentials are of another scheme than `Bearer`, such as `Basic`.
    OtherScheme,
    /// There is more than one `Authorization` header: two parties could take different ones.
    Repeated,
    /// The scheme stands alone.
    Empty,
    /// What stands there is no scheme followed by a token of the characters that tokens have.
    Malformed,
}

impl fmt::Display for BearerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the request has no `Authorization` header",
            Self::OtherScheme => "the credentials are of another scheme than `Bearer`",
            Self::Repeated => {
                "the request has more than one `Authorization` header (RFC 6750, section 2)"
            }
            Self::Empty => "no token follows `Bearer` (RFC 6750, section 2.1)",
            Self::Malformed => {
                "the `Authorization` header is not `Bearer` and a token (RFC 6750, section 2.1)"
            }
        })
    }
}

impl error::Error for BearerError {}
