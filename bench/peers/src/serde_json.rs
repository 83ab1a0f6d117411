//! No JWT library: what it costs to parse the payload alone, already decoded and not checked.

use bench_cases::{
    payloads::{core, document, user},
    tokens,
};
use bench_measure::Cases;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{from_slice, to_value};

pub(crate) const OWNED: &str = "serde_json `String`";
pub(crate) const BORROWED: &str = "serde_json `&str`";

pub(crate) fn claims_layer(cases: &mut Cases) {
    owned::<core::serde::Flat<String>>(cases, core::NAME, core::JSON);
    owned::<user::serde::Flat<String>>(cases, user::NAME, user::JSON);
    owned::<document::serde::Flat<String>>(cases, document::NAME, document::JSON);
    borrowed::<core::serde::Flat<&'static str>>(cases, core::NAME, core::JSON);
    borrowed::<user::serde::Flat<&'static str>>(cases, user::NAME, user::JSON);
    borrowed::<document::serde::Flat<&'static str>>(cases, document::NAME, document::JSON);
}

fn owned<T: Serialize + DeserializeOwned>(cases: &mut Cases, payload: &str, json: &'static str) {
    cases.add(format!("claims-layer/{payload}"), OWNED, || {
        let parse = move || from_slice::<T>(json.as_bytes()).expect("the payload fits");
        assert_eq!(
            to_value(parse()).expect("it is written"),
            tokens::expected(json)
        );
        parse
    });
}

fn borrowed<T: Serialize + serde::Deserialize<'static>>(
    cases: &mut Cases,
    payload: &str,
    json: &'static str,
) {
    cases.add(format!("claims-layer/{payload}"), BORROWED, || {
        let parse = move || from_slice::<T>(json.as_bytes()).expect("the payload fits");
        assert_eq!(
            to_value(parse()).expect("it is written"),
            tokens::expected(json)
        );
        parse
    });
}
