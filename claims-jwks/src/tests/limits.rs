//! Answers that take too long, or too much.

use std::time::Duration;

use super::{
    clock::ManualClock,
    fetch_error, key_ids,
    keys::{Key, set},
    remote,
    server::{Answer, KeyServer},
    soon,
};
use crate::FetchError;

const SHORT: Duration = Duration::from_millis(50);

#[tokio::test]
async fn gives_up_on_a_server_that_says_nothing() {
    let server = KeyServer::start([]);
    server.answer(Answer::Silence);
    let remote = remote(&server, &ManualClock::default()).timeout(SHORT);
    let error = soon(fetch_error(remote)).await;
    assert!(matches!(error, FetchError::TimedOut), "{error:?}");
    server.hung_up_on().await;
}

#[tokio::test]
async fn gives_up_on_a_server_that_stops_in_the_middle() {
    let server = KeyServer::start([]);
    server.answer(Answer::Start(r#"{"keys":["#));
    let remote = remote(&server, &ManualClock::default()).timeout(SHORT);
    let error = soon(fetch_error(remote)).await;
    assert!(matches!(error, FetchError::TimedOut), "{error:?}");
    server.hung_up_on().await;
}

#[tokio::test]
async fn takes_a_limit_of_any_length() {
    let server = KeyServer::start([Key::new("a")]);
    let remote = remote(&server, &ManualClock::default())
        .timeout(Duration::MAX)
        .connect_timeout(Duration::MAX)
        .max_bytes(usize::MAX);
    assert_eq!(key_ids(&remote.fetch().await.unwrap()), ["a"]);
}

#[tokio::test]
async fn takes_no_byte_more_than_the_limit() {
    let body = set([Key::new("a").jwk()]);
    let server = KeyServer::start([]);
    server.answer_with(body.clone());
    let exact = remote(&server, &ManualClock::default()).max_bytes(body.len());
    assert_eq!(key_ids(&exact.fetch().await.unwrap()), ["a"]);
    let limit = body.len() - 1;
    let error = fetch_error(remote(&server, &ManualClock::default()).max_bytes(limit)).await;
    assert!(
        matches!(error, FetchError::TooLarge { limit: told } if told == limit),
        "{error:?}"
    );
}

/// The server of these sends until the client hangs up.
#[tokio::test]
async fn hangs_up_on_an_answer_without_an_end() {
    for headers in [
        "",
        "transfer-encoding: chunked\r\n",
        "content-length: 99999999999\r\n",
        "content-length: 18446744073709551613\r\n",
    ] {
        let server = KeyServer::start([]);
        server.answer(Answer::Endless(headers));
        let error = soon(fetch_error(remote(&server, &ManualClock::default()))).await;
        assert!(
            matches!(error, FetchError::TooLarge { limit: 262_144 }),
            "{headers}: {error:?}"
        );
        server.hung_up_on().await;
    }
}

/// A length that is announced is believed if it is too large, and not waited for.
#[tokio::test]
async fn refuses_a_length_that_is_too_large_before_the_body_comes() {
    let server = KeyServer::start([]);
    server.answer(Answer::Start(""));
    let remote = remote(&server, &ManualClock::default()).max_bytes(98);
    let error = soon(fetch_error(remote)).await;
    assert!(
        matches!(error, FetchError::TooLarge { limit: 98 }),
        "{error:?}"
    );
}

#[tokio::test]
async fn hangs_up_on_a_head_without_an_end() {
    let server = KeyServer::start([]);
    server.answer(Answer::EndlessHead);
    let error = soon(fetch_error(remote(&server, &ManualClock::default()))).await;
    assert!(matches!(error, FetchError::Connection(_)), "{error:?}");
    server.hung_up_on().await;
}
