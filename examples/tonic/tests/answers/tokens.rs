//! Tokens, good and bad, as they stand in `Authorization`.

use claims_core::{
    Audience, NumericDate, Signer,
    jwt::{Algorithm, EncodingKey},
};
use example_tonic::{
    claims::{AccessToken, DownloadLink},
    keys::{KEY_ID, signer},
};

pub(crate) const USER: &str = "user-7f3a";
pub(crate) const FILE: &str = "file-d20c.pdf";
const OTHER_SERVICE: &str = "billing-91ce";
const OTHER_SCOPE: &str = "scope-55b0";
const ENDED: i64 = 1_700_000_000;

/// What stands in the tokens below and must not get into a refusal; `eyJ` begins every token.
pub(crate) const VALUES: [&str; 7] = [
    FILE,
    USER,
    OTHER_SERVICE,
    OTHER_SCOPE,
    "1700000000",
    "2023-11-14",
    "eyJ",
];

/// A token that may read.
pub(crate) fn reader() -> AccessToken {
    let scope = format!("orders:read {OTHER_SCOPE}");
    AccessToken::issue(USER, Some(scope.parse().unwrap()))
}

pub(crate) fn bearer(token: &AccessToken) -> String {
    format!("Bearer {}", signer().unwrap().sign(token).unwrap())
}

pub(crate) fn good() -> String {
    bearer(&reader())
}

pub(crate) fn expired() -> String {
    bearer(&AccessToken {
        exp: NumericDate::from_secs(ENDED),
        ..reader()
    })
}

pub(crate) fn for_another_service() -> String {
    bearer(&AccessToken {
        aud: Audience::from(OTHER_SERVICE),
        ..reader()
    })
}

/// Opens the file once.
pub(crate) fn link() -> String {
    let link = DownloadLink::issue(FILE);
    format!("Bearer {}", signer().unwrap().sign(&link).unwrap())
}

/// Signed by somebody else, who says that the key is ours.
pub(crate) fn forged() -> String {
    signed_by_another(KEY_ID)
}

pub(crate) fn of_an_unknown_key() -> String {
    signed_by_another("2026-12")
}

fn signed_by_another(key_id: &str) -> String {
    let key = EncodingKey::from_secret(b"an example key of 32 bytes, no 2");
    let signer = Signer::builder().key(Algorithm::HS256, key).key_id(key_id);
    format!(
        "Bearer {}",
        signer.build().unwrap().sign(&reader()).unwrap()
    )
}
