//! Tokens of the suite, signed and verified for real.

use std::time::Duration;

use claims_core::{
    Audience, Claims, Clock as _, Error, NumericDate, Policy, Signer, TokenId, Verifier,
    claims::ValidateClaims,
    jwt::{Algorithm, DecodingKey, EncodingKey, Verified},
    online::VersionKey,
};
use serde::Serialize;

use crate::Hand;

/// The `iss` of every token.
pub const ISSUER: &str = "https://id.example";
/// Another issuer that verifiers trust.
pub const OTHER_ISSUER: &str = "https://other.example";
/// The leeway of verifiers, if the test is not about it.
pub const LEEWAY: Duration = Duration::from_secs(60);
/// How long tokens live.
pub const LIFETIME: Duration = Duration::from_secs(300);

const SECRET: [u8; 32] = [0x5a; 32];

/// A link that opens once.
#[derive(Debug, Clone, Claims)]
pub struct Link {
    /// The issuer.
    #[claim(registered)]
    pub iss: String,
    /// Who serves the file.
    #[claim(registered)]
    pub aud: Audience,
    /// The end of the link.
    #[claim(registered)]
    pub exp: NumericDate,
    /// Tells one link from another.
    #[claim(registered, single_use)]
    pub jti: TokenId,
}

impl Link {
    /// A link like no other.
    pub fn new(clock: &Hand) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            aud: "files".into(),
            exp: clock.now() + LIFETIME,
            jti: TokenId::random(),
        }
    }
}

/// A token of a user's session, which ends when the session is revoked or the user's version raised.
#[derive(Debug, Clone, Claims)]
pub struct Session {
    /// The issuer.
    #[claim(registered)]
    pub iss: String,
    /// The service.
    #[claim(registered)]
    pub aud: Audience,
    /// The end of the token.
    #[claim(registered)]
    pub exp: NumericDate,
    /// The token.
    #[claim(registered, revocable)]
    pub jti: TokenId,
    /// The session.
    #[claim(registered, revocable)]
    pub sid: String,
    /// The user.
    pub uid: String,
    /// The version of the user's tokens.
    #[claim(version_of = "uid")]
    pub tv: u64,
}

impl Session {
    /// A session like no other, of a user like no other.
    pub fn new(clock: &Hand, version: u64) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            aud: "files".into(),
            exp: clock.now() + LIFETIME,
            jti: TokenId::random(),
            sid: TokenId::random().as_str().to_owned(),
            uid: TokenId::random().as_str().to_owned(),
            tv: version,
        }
    }

    /// What the issuer raises for its user.
    pub fn version_key(&self) -> VersionKey {
        VersionKey::of::<Self>(ISSUER, &self.uid)
    }
}

/// Signs claims, whatever they are.
pub fn sign<T: Serialize + ValidateClaims>(claims: &T) -> String {
    let key = EncodingKey::from_secret(&SECRET);
    let signer = Signer::builder().key(Algorithm::HS256, key).build();
    signer.unwrap().sign(claims).unwrap()
}

/// A service's verifier, which judges by this clock.
pub fn verifier<T: Claims>(clock: &Hand) -> Verifier<T> {
    verifier_with(clock, LEEWAY)
}

/// One with another leeway.
pub fn verifier_with<T: Claims>(clock: &Hand, leeway: Duration) -> Verifier<T> {
    let policy = Policy::builder()
        .issuers([ISSUER, OTHER_ISSUER])
        .audience("files")
        .audience("other files")
        .leeway(leeway)
        .clock(clock.clone())
        .build()
        .unwrap();
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(policy)
        .build()
        .unwrap()
}

/// `accepted`, the codes of all violations, `store`, or the text of an error that no test expects.
///
/// A store that cannot answer is no reason to ask for another token: the status tells these apart.
pub fn verdict<T>(result: Result<Verified<T>, Error>) -> String {
    match result {
        Ok(_) => "accepted".to_owned(),
        Err(Error::Claims(report)) => {
            assert_eq!(Error::Claims(report.clone()).status(), 401);
            let codes = report
                .violations()
                .iter()
                .map(|violation| violation.code().as_str());
            codes.collect::<Vec<_>>().join(" ")
        }
        Err(error @ Error::Store(_)) => {
            assert_eq!(error.status(), 503);
            "store".to_owned()
        }
        Err(other) => other.to_string(),
    }
}
