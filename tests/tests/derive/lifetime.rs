//! `lifetime(seconds)` and `lifetime(millis)`: the token ends that long after `iat`.

use std::time::Duration;

use claims_core::{Claims, Error, FixedClock, NumericDate, Policy};

use crate::{NOW, found};

#[derive(Debug, Claims)]
struct Seconds {
    #[claim(lifetime(seconds))]
    time_out: Option<u64>,
}

#[derive(Debug, Claims)]
struct Millis {
    #[claim(lifetime(millis), rename = "timeOut")]
    time_out: i64,
}

#[derive(Debug, Claims)]
struct Holder {
    #[claim(flatten)]
    seconds: Seconds,
}

/// Without leeway: the default minute would blur the edges.
fn codes<T>(payload: &str) -> Vec<String>
where
    T: claims_core::ClaimsOwned<
            Context: claims_core::policy::WithoutContext,
            State: claims_core::policy::WithoutStores,
        >,
{
    let policy = Policy::builder()
        .allow_no_expiry()
        .allow_future_iat()
        .leeway(Duration::ZERO)
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap();
    match policy.decode::<T>(payload.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(Error::Claims(report)) => found(&report),
        Err(other) => panic!("{payload}: {other}"),
    }
}

const OVER: [&str; 1] = ["time_out expired"];

#[test]
fn the_end_itself_is_over() {
    for (iat, seconds, is_over) in [
        ("1699999990", "11", false),
        ("1699999990", "10", true),
        ("1699999990", "9", true),
        ("1699999989.5", "11", false),
        ("1699999989.5", "10", true),
        ("1699999990.25", "10", false),
        ("1700000000", "0", true),
        ("1700000005", "1", false),
        ("-1e300", "18446744073709551615", true),
        ("1", "18446744073709551615", false),
        ("1e300", "0", false),
    ] {
        let payload = format!(r#"{{"iat":{iat},"time_out":{seconds}}}"#);
        let expected = if is_over { &OVER[..] } else { &[] };
        assert_eq!(codes::<Seconds>(&payload), expected, "{payload}");
        assert_eq!(codes::<Holder>(&payload), expected, "{payload}");
    }
}

#[test]
fn milliseconds_are_a_thousandth() {
    for (millis, is_over) in [
        ("10001", false),
        ("10000", true),
        ("0", true),
        ("-1", true),
        ("9223372036854775807", false),
        ("-9223372036854775808", true),
    ] {
        let payload = format!(r#"{{"iat":1699999990,"timeOut":{millis}}}"#);
        let expected = if is_over {
            &["timeOut expired"][..]
        } else {
            &[]
        };
        assert_eq!(codes::<Millis>(&payload), expected, "{payload}");
    }
}

#[test]
fn without_a_beginning_there_is_no_end() {
    assert_eq!(codes::<Seconds>(r#"{"time_out":5}"#), ["iat missing"]);
    assert_eq!(
        codes::<Seconds>(r#"{"time_out":5,"iat":"x"}"#),
        ["iat wrong_type"]
    );
    assert_eq!(
        codes::<Seconds>(r#"{"time_out":5,"iat":null}"#),
        ["iat wrong_type"]
    );
    // Nobody asks for `iat` where nothing counts from it.
    for payload in ["{}", r#"{"time_out":null}"#] {
        assert!(codes::<Seconds>(payload).is_empty(), "{payload}");
    }
}

#[test]
fn a_length_that_is_no_number() {
    assert_eq!(
        codes::<Seconds>(r#"{"time_out":"5","iat":1}"#),
        ["time_out wrong_type"]
    );
    assert_eq!(
        codes::<Millis>(r#"{"timeOut":null,"iat":1}"#),
        ["timeOut wrong_type"]
    );
    assert_eq!(
        codes::<Seconds>(r#"{"time_out":5,"time_out":5,"iat":1700000000}"#),
        ["time_out duplicate"]
    );
}

/// serde knows no clock.
#[test]
fn serde_leaves_it_to_a_policy() {
    assert!(serde_json::from_str::<Seconds>(r#"{"time_out":5,"iat":1}"#).is_ok());
    assert!(serde_json::from_str::<Seconds>(r#"{"time_out":5}"#).is_ok());
    assert_eq!(codes::<Seconds>(r#"{"time_out":5,"iat":1}"#), OVER);
}
