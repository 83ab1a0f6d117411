//! The two sides of a token.

/// Which side of a token a document describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// What an issuer emits: exactly the declared claims, unless the set has an `extra` map.
    Produce,
    /// What a verifier accepts: claims that nobody declared are ignored (RFC 7519, section 4), a
    /// NumericDate is any number, `aud` a string or an array.
    Consume,
}
