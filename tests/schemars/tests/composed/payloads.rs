//! The payloads that the documents are held against: `tests/tools/schemars/run` asks a validator of
//! JSON Schema about them, and this asks the sets.

use claims_core::{
    Claims, ClaimsOwned, FixedClock, NumericDate, Policy,
    claims::{NoContext, NoState},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    documents::{is_current, pretty},
    sets::{Pass, Seat, Visit},
};

const PAYLOADS: &str = include_str!("../../documents/payloads.json");

fn payloads(set: &str, outcome: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(PAYLOADS).unwrap();
    all[set][outcome].as_array().unwrap().clone()
}

fn policy() -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .clock(FixedClock(NumericDate::from_secs(-1)))
        .build()
        .unwrap()
}

/// Through serde, and through a policy: for the payloads here they say the same.
fn agrees<T>(set: &str)
where
    T: ClaimsOwned + Claims<Context = NoContext, State = NoState> + DeserializeOwned + Serialize,
{
    let mut written = Vec::new();
    for payload in payloads(set, "accepted") {
        let decoded: T = serde_json::from_value(payload.clone()).unwrap();
        written.push(serde_json::to_value(&decoded).unwrap());
        let decoded = policy().decode::<T>(payload.to_string().as_bytes());
        assert!(decoded.is_ok(), "{set} {payload}: {:?}", decoded.err());
    }
    for payload in payloads(set, "refused") {
        let decoded = serde_json::from_value::<T>(payload.clone());
        assert!(decoded.is_err(), "{set} {payload}");
        let decoded = policy().decode::<T>(payload.to_string().as_bytes());
        assert!(decoded.is_err(), "{set} {payload}");
    }
    let text = pretty(written.into_iter().collect());
    assert!(is_current(&format!("{set}.written.json"), &text));
}

#[test]
fn the_sets_agree_with_the_payloads() {
    agrees::<Visit>("visit");
    agrees::<Seat>("seat");
    agrees::<Pass>("pass");
}
