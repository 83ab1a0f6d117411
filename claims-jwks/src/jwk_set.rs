//! Keys out of what a key server answered.

use std::collections::HashSet;

use claims_core::jwt::{
    Algorithms, KeySet,
    jwk::{Jwk, JwkSet},
};
use serde_json::Value;

use crate::FetchError;

/// The keys of a JWK set (RFC 7517, section 5) that may be used with `allowed` algorithms.
pub(crate) fn read(document: &[u8], allowed: &Algorithms) -> Result<KeySet, FetchError> {
    // By way of `Value`, so that every look at a JWK sees the same of two members with one name:
    // the last, as RFC 7517, section 4, has it.
    let document: Value =
        serde_json::from_slice(document).map_err(|error| FetchError::NotJson {
            line: error.line(),
            column: error.column(),
        })?;
    let Some(Value::Array(members)) = document.get("keys") else {
        return Err(FetchError::NotAJwkSet);
    };
    let mut known = HashSet::with_capacity(members.len());
    let mut set = JwkSet { keys: Vec::new() };
    for member in members {
        refuse_secret(member)?;
        // What cannot be understood is left out (section 5), and what is there twice serves once.
        let Ok(jwk) = serde_json::from_value::<Jwk>(member.clone()) else {
            continue;
        };
        if known.insert(jwk.clone()) {
            set.keys.push(jwk);
        }
    }
    KeySet::from_jwk_set(&set, allowed.clone()).map_err(FetchError::NoUsableKey)
}

/// Refuses a JWK that nobody but its owner may see (RFC 7517, section 9.2).
fn refuse_secret(jwk: &Value) -> Result<(), FetchError> {
    let text = |name| jwk.get(name).and_then(Value::as_str);
    let key_id = || text("kid").map(shortened);
    let has = |name: &&str| jwk.get(name).is_some_and(|value| !value.is_null());
    let private_members: &[&str] = match text("kty") {
        Some("oct") => return Err(FetchError::Secret { key_id: key_id() }),
        // RFC 7518, section 6.3.2.
        Some("RSA") => &["d", "p", "q", "dp", "dq", "qi", "oth"],
        // RFC 7518, section 6.2.2; RFC 8037, section 2.
        Some("EC" | "OKP") => &["d"],
        // Post-quantum signatures.
        Some("AKP") => &["priv"],
        _ => &[],
    };
    if private_members.iter().any(has) {
        return Err(FetchError::PrivateKey { key_id: key_id() });
    }
    Ok(())
}

/// As much of an id as fits into a sentence.
fn shortened(key_id: &str) -> String {
    key_id.chars().take(64).collect()
}
