//! Signers, verifiers and key sets that must not be built as they are configured.

use std::{error, fmt};

use super::KeyDefect;

/// What is missing or contradictory in a signer, a verifier or a set of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetupError {
    /// No cryptographic backend is compiled in.
    NoBackend,
    /// No key was given.
    NoKey,
    /// Single keys were given together with a source of keys.
    KeysTwice,
    /// A key must not be used as configured.
    Key {
        /// The key's id, if it has one.
        key_id: Option<String>,
        /// What is wrong with it.
        defect: KeyDefect,
    },
    /// A JWK set from which no key is left.
    NoUsableJwk {
        /// Why the first of them cannot be used; `None` for an empty set.
        first: Option<KeyDefect>,
    },
    /// No policy was given.
    NoPolicy,
    /// The claims set declares `iss`, and the policy names no issuer.
    NoIssuer {
        /// The claims set.
        claims: &'static str,
    },
    /// The claims set declares `aud`, and the policy names no audience.
    NoAudience {
        /// The claims set.
        claims: &'static str,
    },
    /// The policy and the claims set name different `typ` values.
    Types {
        /// What the policy names.
        policy: String,
        /// What the claims set names.
        claims: &'static str,
    },
    /// The policy names the `typ` of another profile than the claims set follows.
    TypeOfOtherProfile {
        /// What the policy names.
        policy: String,
        /// Id of the profile whose tokens carry it.
        other: &'static str,
        /// Id of the profile of the claims set.
        profile: &'static str,
    },
    /// The claims set declares online checks for which there is no store; the sentence names all of them.
    NoStore(String),
    /// The operating system has no random bits for the digests of a cache.
    NoRandomness,
    /// A `typ` that is no media type name (RFC 7515, section 4.1.9).
    Typ(String),
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBackend => f.write_str(
                "no cryptographic backend is compiled in: turn on feature `aws_lc_rs` or \
                 `rust_crypto` of `claims-core`",
            ),
            Self::NoKey => f.write_str("no key was given: call `key(algorithm, key)`"),
            Self::KeysTwice => {
                f.write_str("both `key` and `keys` were called: put every key into one `KeySet`")
            }
            Self::Key {
                key_id: Some(key_id),
                defect,
            } => {
                write!(f, "key {key_id:?} cannot be used: {defect}")
            }
            Self::Key {
                key_id: None,
                defect,
            } => write!(f, "the key cannot be used: {defect}"),
            Self::NoUsableJwk { first: None } => f.write_str("the JWK set is empty"),
            Self::NoUsableJwk {
                first: Some(defect),
            } => {
                write!(
                    f,
                    "no key of the JWK set can be used; of the first: {defect}"
                )
            }
            Self::NoStore(lack) => f.write_str(lack),
            Self::NoRandomness => f.write_str(
                "the operating system has no random bits, without which anybody could make a token \
                 with the digest of a remembered one",
            ),
            Self::NoPolicy => f.write_str(
                "no policy was given: call `policy(policy)` with what this verifier expects",
            ),
            Self::NoIssuer { claims } => write!(
                f,
                "`{claims}` declares `iss` and the policy names no issuer: call `issuer(..)` on the \
                 policy, or `any_issuer()` if that is meant (RFC 8725, 3.8)"
            ),
            Self::NoAudience { claims } => write!(
                f,
                "`{claims}` declares `aud` and the policy names no audience: call `audience(..)` on \
                 the policy, or `any_audience()` if that is meant (RFC 8725, 3.9)"
            ),
            Self::Types { policy, claims } => write!(
                f,
                "the policy demands `typ` {policy:?} and the claims set {claims:?}: no token has both"
            ),
            Self::TypeOfOtherProfile {
                policy,
                other,
                profile,
            } => write!(
                f,
                "the policy demands `typ` {policy:?}, which is that of profile `{other}`, and the claims \
                 set follows `{profile}`: tokens of the two must not be mixed up (RFC 8725, 3.12)"
            ),
            Self::Typ(typ) => write!(
                f,
                "`typ` {typ:?} is no media type name, such as \"JWT\" or \"at+jwt\" (RFC 7515, 4.1.9)"
            ),
        }
    }
}

impl error::Error for SetupError {}
