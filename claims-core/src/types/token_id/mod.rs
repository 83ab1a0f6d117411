//! Identifiers of tokens.

#[cfg(feature = "random")]
mod random;

#[cfg(feature = "random")]
pub use random::RandomError;

use super::text::{read_unchecked, text_type};

/// The identifier of one token (`jti`; RFC 7519, section 4.1.7).
///
/// Read from a token, it is any string. `TokenId::random` makes a new one, with the feature `random`,
/// which the features of the signer turn on.
///
/// ```
/// use claims_core::TokenId;
///
/// assert_eq!(TokenId::from("a-1").as_str(), "a-1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenId(String);

text_type!(TokenId);
read_unchecked!(TokenId);

impl From<String> for TokenId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl From<&str> for TokenId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::TokenId;
    use crate::value::testing::{read, refused};

    #[test]
    fn any_string_is_an_identifier_and_nothing_else_is() {
        assert_eq!(read::<TokenId>("\"\"").unwrap(), "");
        assert_eq!(read::<TokenId>("\"a-1\"").unwrap(), "a-1");
        assert_eq!(refused::<TokenId>("1"), [":wrong_type"]);
    }
}
