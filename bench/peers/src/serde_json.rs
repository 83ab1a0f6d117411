//! No JWT library: what it costs to parse the payload alone, already decoded and not checked.

use bench_cases::{
    payloads::{core, document, user},
    tokens,
};
use bench_measure::Cases;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{from_slice, to_value};

pub(crate) const OWNED: &str = "serde_json `String`";
pub(crate) const BORROWED: &str = "serde_json `&str`";

pub(crate) fn claims_layer(cases: &mut Cases) {
    let comparison = |payload| format!("claims-layer/{payload}");
    owned::<core::serde::Flat<String>>(cases, comparison(core::NAME), OWNED, core::JSON);
    owned::<user::serde::Flat<String>>(cases, comparison(user::NAME), OWNED, user::JSON);
    owned::<document::serde::Flat<String>>(
        cases,
        comparison(document::NAME),
        OWNED,
        document::JSON,
    );
    borrowed::<core::serde::Flat<&'static str>>(cases, comparison(core::NAME), core::JSON);
    borrowed::<user::serde::Flat<&'static str>>(cases, comparison(user::NAME), user::JSON);
    borrowed::<document::serde::Flat<&'static str>>(
        cases,
        comparison(document::NAME),
        document::JSON,
    );
}

/// The claims of P2, declared and written in other ways.
pub(crate) fn shapes(cases: &mut Cases) {
    owned::<user::serde::Flat<String>>(cases, "flatten", "serde_json flat", user::JSON);
    owned::<user::serde_embedded::Embedding>(cases, "flatten", "serde_json embedded", user::JSON);

    let (first, last) = (user::tag_first(), user::tag_last());
    owned::<user::serde_embedded::Token>(cases, "tag", "serde_json tag first", &first);
    owned::<user::serde_embedded::Token>(cases, "tag", "serde_json tag last", &last);

    let other = user::other_order();
    owned::<user::serde::Flat<String>>(cases, "order", "serde_json declared order", user::JSON);
    owned::<user::serde::Flat<String>>(cases, "order", "serde_json other order", &other);
}

fn owned<T: Serialize + DeserializeOwned>(
    cases: &mut Cases,
    comparison: impl Into<String>,
    contender: &str,
    json: &str,
) {
    cases.add(comparison, contender, || {
        let payload = json.as_bytes().to_vec();
        let parse = move || from_slice::<T>(&payload).expect("the payload fits");
        assert_eq!(
            to_value(parse()).expect("it is written"),
            tokens::expected(json)
        );
        parse
    });
}

fn borrowed<T: Serialize + Deserialize<'static>>(
    cases: &mut Cases,
    comparison: String,
    json: &'static str,
) {
    cases.add(comparison, BORROWED, || {
        let parse = move || from_slice::<T>(json.as_bytes()).expect("the payload fits");
        assert_eq!(
            to_value(parse()).expect("it is written"),
            tokens::expected(json)
        );
        parse
    });
}
