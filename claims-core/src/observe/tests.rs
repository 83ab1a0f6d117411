// Helpers of tests, where a panic is a failure.
#![allow(clippy::unwrap_used)]

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use tracing_subscriber::fmt::MakeWriter;

use super::told;
use crate::{Claims, Error, FixedClock, NumericDate, Policy, error::StoreError};

#[derive(Debug, Claims)]
#[allow(dead_code)]
struct Order {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(len(1..=3))]
    order_id: String,
}

/// The log of a service.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn logged(work: impl FnOnce()) -> String {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(log.clone())
        .with_ansi(false)
        .without_time()
        .finish();
    tracing::subscriber::with_default(subscriber, work);
    let bytes = log.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

fn decode(payload: &str) -> String {
    let policy = Policy::builder()
        .audience("orders")
        .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
        .build()
        .unwrap();
    logged(|| drop(policy.decode::<Order>(payload.as_bytes())))
}

#[test]
fn a_refused_token_is_told_by_its_codes_and_never_by_its_values() {
    assert_eq!(
        decode(r#"{"aud":"secret-service","exp":1600000000,"order_id":"secret-order"}"#),
        " INFO claims_core: token refused claims_set=\"Order\" code=\"claims\" \
         violations=3 codes=audience,expired,length\n"
    );
    assert_eq!(
        decode("{\"secret"),
        " INFO claims_core: token refused claims_set=\"Order\" code=\"malformed\"\n"
    );
}

#[test]
fn an_accepted_token_is_told_by_nothing() {
    assert_eq!(
        decode(r#"{"aud":"orders","exp":1700000300,"order_id":"7"}"#),
        ""
    );
}

#[test]
fn a_store_that_fails_is_a_warning_with_its_reason() {
    let log = logged(|| {
        let error = Error::Store(StoreError::new("connection refused"));
        drop(told::<()>(Order::SCHEMA, Err(error)));
    });
    assert_eq!(
        log,
        " WARN claims_core: the token could not be checked against shared state \
         claims_set=\"Order\" reason=connection refused\n"
    );
}

/// Whichever way a token comes in, it is told once.
#[cfg(all(
    feature = "online",
    any(feature = "rust_crypto", feature = "aws_lc_rs")
))]
#[test]
fn every_way_in_tells_of_a_refused_token_once() {
    use crate::{
        Verifier,
        jwt::{Algorithm, DecodingKey},
        online::{Stores, tests::now},
    };

    let policy = || Policy::builder().build().unwrap();
    let key = DecodingKey::from_secret(&[7; 32]);
    let verifier = Verifier::<Order>::builder()
        .key(Algorithm::HS256, key)
        .policy(policy())
        .build()
        .unwrap();
    let online = verifier.clone().online(Stores::new()).unwrap();
    let ways: [(&str, &dyn Fn()); 8] = [
        ("decode", &|| drop(policy().decode::<Order>(b"x"))),
        ("decode_with", &|| {
            drop(policy().decode_with::<Order>(b"x", &()));
        }),
        ("decode_online", &|| {
            drop(now(policy().decode_online::<Order>(b"x", &Stores::new())));
        }),
        ("verify", &|| drop(verifier.verify("x"))),
        ("verify_in", &|| {
            drop(verifier.verify_in("x", &mut Vec::new()));
        }),
        ("verify_async", &|| drop(now(verifier.verify_async("x")))),
        ("verify_online", &|| {
            drop(now(verifier.verify_online("x", &Stores::new())));
        }),
        ("OnlineVerifier::verify", &|| drop(now(online.verify("x")))),
    ];
    for (name, way) in ways {
        let log = logged(way);
        assert_eq!(log.matches("token refused").count(), 1, "{name}: {log}");
    }
}
