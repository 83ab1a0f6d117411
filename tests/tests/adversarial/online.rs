//! Tokens that are for one use, written in every way that says the same.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use claims_core::{
    Audience, Claims, Error, FixedClock, NumericDate, Policy,
    online::{MemoryReplayStore, MemoryRevocationStore, RevocationKey, Stores},
};

const NOW: i64 = 1_700_000_000;

#[derive(Debug, Claims)]
#[allow(dead_code)]
struct Link {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered, single_use, revocable)]
    jti: String,
}

fn clock() -> FixedClock {
    FixedClock(NumericDate::from_secs(NOW))
}

/// Runs a future that never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => unreachable!("stores in memory do not wait"),
    }
}

fn present(stores: &Stores, payload: &str) -> Result<Link, Error> {
    let policy = Policy::builder()
        .clock(clock())
        .issuer("https://id.example")
        .audience("files")
        .build()
        .unwrap();
    now(policy.decode_online(payload.as_bytes(), stores))
}

const AS_WRITTEN: [&str; 8] = [
    r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"jti":"a"}"#,
    r#"{"jti":"a","exp":1700000300,"aud":["files"],"iss":"https://id.example"}"#,
    r#"{"iss":"https:\/\/id.example","aud":"files","exp":1.7000003e9,"jti":"\u0061"}"#,
    r#"{"\u0069ss":"https://id.example","\u0061ud":["files"],"e\u0078p":1700000300.0,"jt\u0069":"a"}"#,
    r#"{"iss":"https://id.example","aud":["files","files"],"exp":17000003e2,"jti":"a"}"#,
    " {\"iss\" : \"https://id.example\",\n\t\"aud\" : [ \"files\" ],\"exp\": 1700000300, \"jti\": \"a\" } ",
    r#"{"iss":"https://id.example","aud":"files","exp":1700000300.5,"jti":"a","JTI":"b"}"#,
    r#"{"iss":"https://id.example","aud":"files","exp":1e300,"jti":"a","jti ":"b"}"#,
];

#[test]
fn however_it_is_written_a_token_is_used_once() {
    for first in AS_WRITTEN {
        let stores = Stores::new()
            .replay(MemoryReplayStore::new(10).clock(clock()))
            .revocation(MemoryRevocationStore::new(10).clock(clock()));
        match present(&stores, first) {
            Ok(_) => {}
            // Beyond the dates that there are.
            Err(_) if first.contains("1e300") => continue,
            Err(error) => panic!("{first}: {error}"),
        }
        for again in AS_WRITTEN {
            assert!(present(&stores, again).is_err(), "{first} and then {again}");
        }
    }
}

#[test]
fn however_it_is_written_a_revoked_token_is_refused() {
    let revoked = MemoryRevocationStore::new(10).clock(clock());
    let key = RevocationKey::token("https://id.example", "a");
    let until = NumericDate::from_secs(NOW + 300);
    now(revoked.revoke(&key, until)).unwrap();
    let stores = Stores::new()
        .replay(MemoryReplayStore::new(10).clock(clock()))
        .revocation(revoked);
    for payload in AS_WRITTEN {
        assert!(present(&stores, payload).is_err(), "{payload}");
    }
}

/// Two names for one thing would let a later reader and an earlier one disagree.
#[test]
fn what_is_there_twice_or_as_another_type_has_no_key() {
    for payload in [
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"jti":"a","jti":"b"}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"jti":"a","jt\u0069":"b"}"#,
        r#"{"iss":"https://id.example","iss":"x","aud":"files","exp":1700000300,"jti":"a"}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"exp":1800000000,"jti":"a"}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"jti":1}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"jti":["a"]}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":"1700000300","jti":"a"}"#,
        r#"{"iss":["https://id.example"],"aud":"files","exp":1700000300,"jti":"a"}"#,
        r#"{"iss":"https://id.example","aud":["files",1],"exp":1700000300,"jti":"a"}"#,
        r#"{"iss":"https://id.example","aud":[["files"]],"exp":1700000300,"jti":"a"}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300,"jti":null}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":1700000300}"#,
        r#"{"iss":"https://id.example","aud":"files","exp":-1700000300,"jti":"a"}"#,
    ] {
        let stores = Stores::new()
            .replay(MemoryReplayStore::new(0).clock(clock()))
            .revocation(MemoryRevocationStore::new(0).clock(clock()));
        // A store without room is an error of the store: none of these comes that far.
        let refused = present(&stores, payload).unwrap_err();
        assert!(
            matches!(refused, Error::Claims(_) | Error::Malformed(_)),
            "{payload}: {refused:?}"
        );
    }
}
