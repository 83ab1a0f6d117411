//! Keys out of what a key server answered.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use claims_core::{
    ConfigError,
    jwt::{
        Algorithms, KeySet,
        jwk::{Jwk, JwkSet},
    },
};
use serde_json::Value;

use crate::FetchError;

/// The keys of one answer.
#[derive(Clone)]
pub(crate) struct FetchedKeys {
    all: KeySet,
    /// Each of them alone, by what it was made of.
    by_jwk: Arc<HashMap<Jwk, KeySet>>,
}

impl FetchedKeys {
    /// Makes keys of JWKs. One that `held` was made of too stays the same key: a `VerifiedCache`
    /// goes by which key it is, and anybody can cause a refresh by a made-up `kid`.
    fn of(jwks: Vec<Jwk>, allowed: &Algorithms, held: Option<&Self>) -> Result<Self, ConfigError> {
        let mut builder = KeySet::builder();
        let mut by_jwk = HashMap::with_capacity(jwks.len());
        let mut left_out = None;
        for jwk in jwks {
            let key = match held.and_then(|held| held.by_jwk.get(&jwk)) {
                Some(key) => Ok(key.clone()),
                None => usable(vec![jwk.clone()], allowed),
            };
            match key {
                Ok(key) => {
                    builder = builder.keys(&key);
                    by_jwk.insert(jwk, key);
                }
                // It is for something else; the others are not affected (RFC 7517, section 5).
                Err(defect) => {
                    left_out.get_or_insert(defect);
                }
            }
        }
        let all = match left_out {
            _ if !by_jwk.is_empty() => builder.build()?,
            Some(defect) => return Err(defect),
            None => usable(Vec::new(), allowed)?,
        };
        Ok(Self {
            all,
            by_jwk: Arc::new(by_jwk),
        })
    }

    /// All of them.
    pub(crate) fn all(&self) -> &KeySet {
        &self.all
    }

    /// Binds every key to an issuer.
    pub(crate) fn bound_to(self, issuer: &str) -> Self {
        Self {
            all: self.all.bound_to(issuer),
            ..self
        }
    }
}

#[cfg(test)]
impl FetchedKeys {
    /// Gives each key another id, by which a test sees that it was kept.
    pub(crate) fn marked(&self) -> Self {
        let mark = |(jwk, key): (&Jwk, &KeySet)| {
            let mut marked = jwk.clone();
            let id = key.key_ids().flatten().next().unwrap();
            marked.common.key_id = Some(format!("kept {id}"));
            let algorithms = [claims_core::jwt::Algorithm::EdDSA].into();
            (jwk.clone(), usable(vec![marked], &algorithms).unwrap())
        };
        Self {
            all: self.all.clone(),
            by_jwk: Arc::new(self.by_jwk.iter().map(mark).collect()),
        }
    }
}

/// The keys of JWKs that may be used with `allowed` algorithms.
fn usable(keys: Vec<Jwk>, allowed: &Algorithms) -> Result<KeySet, ConfigError> {
    KeySet::from_jwk_set(&JwkSet { keys }, allowed.clone())
}

/// The keys of a JWK set (RFC 7517, section 5) that may be used with `allowed` algorithms. Those
/// that are `held` already stay the same.
pub(crate) fn read(
    document: &[u8],
    allowed: &Algorithms,
    held: Option<&FetchedKeys>,
) -> Result<FetchedKeys, FetchError> {
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
    let mut jwks = Vec::new();
    for member in members {
        refuse_secret(member)?;
        // What cannot be understood is left out (section 5), and what is there twice serves once.
        let Ok(jwk) = serde_json::from_value::<Jwk>(member.clone()) else {
            continue;
        };
        if known.insert(jwk.clone()) {
            jwks.push(jwk);
        }
    }
    FetchedKeys::of(jwks, allowed, held).map_err(FetchError::NoUsableKey)
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
