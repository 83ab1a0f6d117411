//! Views whose types have one direction only.
#![deny(warnings)]

use claims_core::Claims;

#[derive(serde::Deserialize)]
pub struct In(#[allow(dead_code)] String);

#[derive(serde::Serialize)]
pub struct Out(String);

#[derive(Claims)]
#[claims(decode_only)]
pub struct Incoming {
    pub value: In,
}

#[derive(Claims)]
#[claims(encode_only)]
pub struct Outgoing {
    pub value: Out,
}

fn main() {
    serde_json::from_str::<Incoming>(r#"{"value":"a"}"#).unwrap();
    let text = serde_json::to_string(&Outgoing { value: Out("a".into()) }).unwrap();
    assert_eq!(text, r#"{"value":"a"}"#);
}
