//! The example payloads of the documents are what they claim to be: `Policy::decode` takes them.

use claims_core::{Claims, FixedClock, NumericDate, Policy, schema::markdown};
use serde_json::{Value, json};

use crate::{
    everything::{Everything, Tagged},
    online::{DownloadLink, now, stores},
};

/// When the example tokens are issued.
const ISSUED: i64 = 1_767_225_600;

fn policy() -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .clock(FixedClock(NumericDate::from_secs(ISSUED + 1)))
        .build()
        .unwrap()
}

/// The payloads of a type's Markdown.
fn payloads<T: Claims>() -> Vec<Value> {
    let text = markdown(T::SCHEMA);
    let blocks = text.split("```json\n").skip(1);
    let payloads: Vec<_> = blocks
        .map(|block| serde_json::from_str(block.split("```").next().unwrap()).unwrap())
        .collect();
    assert!(!payloads.is_empty());
    payloads
}

fn bytes(payload: &Value) -> Vec<u8> {
    payload.to_string().into_bytes()
}

/// Takes out what the schema does not describe well enough for a value, and what it was.
fn take(payload: &mut Value, name: &str) -> Option<Value> {
    payload.as_object_mut().unwrap().remove(name)
}

#[test]
fn of_netsapiens() {
    for payload in payloads::<::netsapiens::JwtResponse>() {
        policy()
            .decode::<::netsapiens::JwtResponse>(&bytes(&payload))
            .unwrap();
    }
}

#[test]
fn of_restricted_claims() {
    for payload in payloads::<restricted_claims::AccessToken>() {
        policy()
            .decode::<restricted_claims::AccessToken>(&bytes(&payload))
            .unwrap();
    }
}

#[test]
fn of_auth_shared() {
    let payloads = payloads::<auth_shared::TokenClaims>();
    assert_eq!(payloads.len(), 2);
    // The functions of the set judge the app: the example names one.
    let service = auth_shared::Service::of_app("example");
    for payload in payloads {
        let token = policy().decode_with(&bytes(&payload), &service);
        let _: auth_shared::TokenClaims = token.unwrap();
    }
}

#[test]
fn of_fluid() {
    for payload in payloads::<fluid::TokenClaims>() {
        // The functions of the set compare with what is asked for.
        let text = |name: &str| payload[name].as_str().unwrap().to_owned();
        let (tenant, document) = (text("tenantId"), text("documentId"));
        let scope = payload["scopes"][0].as_str().unwrap();
        let resource = fluid::Resource::new(&tenant, &document, &[scope]);
        let token = policy().decode_with(&bytes(&payload), &resource);
        let _: fluid::TokenClaims = token.unwrap();
    }
}

#[test]
fn of_a_set_with_everything() {
    let mut payload = payloads::<Everything>().remove(0);
    // No UUID, because the claim is sensitive.
    assert_eq!(take(&mut payload, "device").unwrap(), "(sensitive)");
    // An IP address, whatever `schema = String` says.
    assert_eq!(take(&mut payload, "gateway").unwrap(), "example");
    policy().decode::<Everything>(&bytes(&payload)).unwrap();
}

#[test]
fn of_a_set_with_online_checks() {
    for payload in payloads::<DownloadLink>() {
        let stores = stores();
        now(policy().decode_online::<DownloadLink>(&bytes(&payload), &stores)).unwrap();
    }
}

#[test]
fn of_an_enum() {
    let payloads = payloads::<Tagged>();
    let tags: Vec<_> = payloads
        .iter()
        .map(|payload| &payload["token_type"])
        .collect();
    assert_eq!(tags, ["person", "m2m"]);
    for payload in payloads {
        policy().decode::<Tagged>(&bytes(&payload)).unwrap();
    }
}

#[test]
fn a_spoiled_example_is_refused() {
    let mut payload = payloads::<Everything>().remove(0);
    payload["tenant_id"] = json!("");
    let error = policy().decode::<Everything>(&bytes(&payload)).unwrap_err();
    assert!(error.to_string().contains("tenant_id"), "{error}");
}
