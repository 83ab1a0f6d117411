//! What stores keep in the place of claims.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::{claims::Claims, schema::only_version};

/// A SHA-256 digest. Each part goes in with its length, so that no two lists of parts look the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Digest([u8; 32]);

impl Digest {
    /// `domain` keeps the digests of one purpose apart from those of another.
    fn new<'p>(
        domain: &str,
        issuer: Option<&str>,
        parts: impl IntoIterator<Item = &'p str>,
    ) -> Self {
        let mut hash = Sha256::new();
        let mut add = |part: &str| {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        };
        add(domain);
        // No issuer is another thing than an empty one.
        add(if issuer.is_some() { "issuer" } else { "" });
        add(issuer.unwrap_or_default());
        parts.into_iter().for_each(add);
        Self(hash.finalize().into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The parts that every key has.
macro_rules! key {
    ($(#[$doc:meta])* $Key:ident) => {
        $(#[$doc])*
        ///
        /// A digest that holds no claim; `Display` writes it as 64 hexadecimal digits.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Key(Digest);

        impl $Key {
            /// The 32 bytes of the digest.
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0.0
            }
        }

        impl fmt::Display for $Key {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $Key {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($Key), "({})"), self.0)
            }
        }
    };
}

key! {
    /// Stands for one token: its issuer, its audience and its `jti`.
    ReplayKey
}

key! {
    /// Stands for the version of one user's tokens, or of whatever else `version_of` names.
    ///
    /// Made of the issuer, of the names of the counter and of the claim that it is the version of, and
    /// of that claim's value. The audience is no part of it: the issuer raises the version for every
    /// service at once.
    VersionKey
}

key! {
    /// Stands for a token or a session that can be revoked: its issuer, and its `jti` or `sid`.
    RevocationKey
}

impl ReplayKey {
    /// The key of a token. `audience` is in order and without repeats: `aud` is a set.
    pub(super) fn new(issuer: Option<&str>, audience: &[String], token_id: &str) -> Self {
        // The `jti` comes first, so that no audience is taken for it.
        let parts = std::iter::once(token_id).chain(audience.iter().map(String::as_str));
        Self(Digest::new("claims single use 1", issuer, parts))
    }
}

impl VersionKey {
    /// The key of a user, for who raises the version of tokens of type `T`.
    ///
    /// `issuer` is the `iss` of the tokens, or `None` if they have none; `subject` is the value of the
    /// claim that `version_of` names, a string or an integer.
    ///
    /// Does not compile unless `T` declares one `version_of`, or several with the same two names in the
    /// variants of an enum; for others there is [`named`](Self::named). `cargo build` says so, and
    /// `cargo check` does not.
    ///
    /// ```
    /// use claims_core::{Claims, online::VersionKey};
    ///
    /// #[derive(Claims)]
    /// struct AccessToken {
    ///     uid: u64,
    ///     #[claim(version_of = "uid")]
    ///     tv: u64,
    /// }
    ///
    /// let key = VersionKey::of::<AccessToken>("https://id.example", 42);
    /// assert_eq!(key, VersionKey::named("https://id.example", "tv", "uid", 42));
    /// ```
    pub fn of<'i, T: Claims>(
        issuer: impl Into<Option<&'i str>>,
        subject: impl fmt::Display,
    ) -> Self {
        let (counter, of) = const { only_version(T::SCHEMA) };
        Self::named(issuer, counter, of, subject)
    }

    /// The key for a counter of that wire name, declared with `version_of = of`.
    pub fn named<'i>(
        issuer: impl Into<Option<&'i str>>,
        counter: &str,
        of: &str,
        subject: impl fmt::Display,
    ) -> Self {
        let parts = [counter, of, &subject.to_string()];
        Self(Digest::new("claims version 1", issuer.into(), parts))
    }
}

impl RevocationKey {
    /// The key of the token with this `jti`.
    ///
    /// `issuer` is the `iss` of the token, or `None` if it has none. `token_id` is written as it stands in the
    /// token: by a type that writes it otherwise, such as in lower case, nothing is revoked.
    ///
    /// ```
    /// use claims_core::online::RevocationKey;
    ///
    /// let token = RevocationKey::token("https://id.example", "7f3a");
    /// assert_ne!(token, RevocationKey::session("https://id.example", "7f3a"));
    /// assert_ne!(token, RevocationKey::token(None, "7f3a"));
    /// ```
    pub fn token<'i>(issuer: impl Into<Option<&'i str>>, token_id: impl fmt::Display) -> Self {
        Self::named(issuer.into(), "jti", token_id)
    }

    /// The key of the session with this `sid`, written as it stands in the tokens.
    pub fn session<'i>(issuer: impl Into<Option<&'i str>>, session_id: impl fmt::Display) -> Self {
        Self::named(issuer.into(), "sid", session_id)
    }

    pub(super) fn named(issuer: Option<&str>, claim: &str, value: impl fmt::Display) -> Self {
        let parts = [claim, &value.to_string()];
        Self(Digest::new("claims revocation 1", issuer, parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_counts_and_none_runs_into_the_next() {
        let audience = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        let keys = [
            ReplayKey::new(None, &[], "a"),
            ReplayKey::new(Some(""), &[], "a"),
            ReplayKey::new(Some("a"), &[], ""),
            ReplayKey::new(Some("i"), &audience(&["a", "b"]), "j"),
            ReplayKey::new(Some("i"), &audience(&["ab"]), "j"),
            ReplayKey::new(Some("i"), &audience(&["b"]), "ja"),
            ReplayKey::new(Some("i"), &audience(&["j"]), "a"),
            ReplayKey::new(Some("i"), &audience(&["a"]), "j"),
        ];
        for (index, key) in keys.iter().enumerate() {
            assert_eq!(keys.iter().position(|other| other == key), Some(index));
        }
    }

    #[test]
    fn purposes_are_kept_apart() {
        let parts = || ["jti", "a"];
        let issuer = Some("i");
        assert_ne!(
            Digest::new("claims single use 1", issuer, parts()),
            Digest::new("claims revocation 1", issuer, parts())
        );
    }

    /// A key is kept by stores that outlive a release: it must not change.
    #[test]
    fn keys_stay_what_they_are() {
        let key = VersionKey::named("https://id.example", "tv", "uid", 42);
        assert_eq!(
            key.to_string(),
            "8d4666f6d3045908b6b3f77381ad2fca4242f7b10fdee821af624ea0cef27d23"
        );
    }

    #[test]
    fn a_key_is_shown_as_hexadecimal_digits() {
        let key = RevocationKey::token("i", "j");
        assert_eq!(key.to_string().len(), 64);
        assert!(
            key.to_string()
                .starts_with(&format!("{:02x}", key.as_bytes()[0]))
        );
        assert_eq!(format!("{key:?}"), format!("RevocationKey({key})"));
    }
}
