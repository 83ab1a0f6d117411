//! Identifiers that do not repeat.

use std::{error::Error, fmt};

use super::TokenId;

impl TokenId {
    /// 128 random bits from the operating system, in 32 hexadecimal digits. RFC 7519 asks for a
    /// negligible probability of collisions: among a billion such identifiers it is below 10⁻²⁰.
    ///
    /// ```
    /// use claims_core::TokenId;
    ///
    /// let id = TokenId::random();
    /// assert_eq!(id.as_str().len(), 32);
    /// assert_ne!(id, TokenId::random());
    /// ```
    ///
    /// # Panics
    /// If the operating system has no random bits to give. `HashMap::new` panics then as well, and
    /// an identifier that may repeat would be worse: it would turn replay detection against honest
    /// users. [`try_random`](Self::try_random) returns an error instead.
    pub fn random() -> Self {
        match Self::try_random() {
            Ok(id) => id,
            #[allow(clippy::panic)] // Documented; there is no safe identifier to return.
            Err(error) => panic!("{error}"),
        }
    }

    /// The same as [`random`](Self::random), without its panic.
    ///
    /// # Errors
    /// If the operating system has no random bits to give: on Linux, where a sandbox forbids
    /// both `getrandom` and `/dev/urandom`.
    pub fn try_random() -> Result<Self, RandomError> {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits).map_err(RandomError)?;
        Ok(Self(format!("{:032x}", u128::from_be_bytes(bits))))
    }
}

/// The operating system has no random bits to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RandomError(getrandom::Error);

impl fmt::Display for RandomError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the operating system has no random bits for a token identifier")
    }
}

impl Error for RandomError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::TokenId;

    #[test]
    fn random_identifiers_are_128_bits_of_hexadecimal_and_differ() {
        let ids: HashSet<_> = std::iter::repeat_with(TokenId::random).take(1000).collect();
        assert_eq!(ids.len(), 1000);
        let digits = |id: &TokenId| id.as_str().bytes().all(|byte| byte.is_ascii_hexdigit());
        assert!(ids.iter().all(|id| id.as_str().len() == 32 && digits(id)));
    }

    #[test]
    fn without_random_bits_the_system_says_why() {
        use std::error::Error as _;
        let error = super::RandomError(getrandom::Error::UNSUPPORTED);
        assert!(error.to_string().contains("no random bits"), "{error}");
        let source = error.source().map(ToString::to_string);
        assert_eq!(source, Some(getrandom::Error::UNSUPPORTED.to_string()));
    }
}
