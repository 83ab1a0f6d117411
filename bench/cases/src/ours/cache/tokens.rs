//! Tokens that differ in their identifier.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use claims_core::{Signer, jwt::Algorithm};

use crate::{
    keys,
    payloads::user::{JSON, ours::Owned},
};

/// By algorithm and number.
type Made = BTreeMap<(String, usize), Arc<[String]>>;

/// So many tokens of users; made once for all cases, as signing takes long.
pub(super) fn distinct(algorithm: Algorithm, count: usize) -> Arc<[String]> {
    static MADE: Mutex<Made> = Mutex::new(Made::new());
    let mut made = MADE.lock().expect("no case panics");
    let tokens = made
        .entry((format!("{algorithm:?}"), count))
        .or_insert_with(|| sign(algorithm, count));
    Arc::clone(tokens)
}

fn sign(algorithm: Algorithm, count: usize) -> Arc<[String]> {
    let signer = Signer::builder()
        .key(algorithm, keys::encoding(algorithm))
        .build()
        .expect("the signer is sound");
    let mut claims: Owned = serde_json::from_str(JSON).expect("the payload is good");
    (0..count)
        .map(|number| {
            claims.jti = Some(format!("{number:036}"));
            signer.sign(&claims).expect("it signs")
        })
        .collect()
}
