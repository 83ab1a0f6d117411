//! What becomes of an answer.

use claims_core::{ConfigError, jwt::Algorithm};
use serde_json::{Value, json};

use super::{
    clock::ManualClock,
    fetch_error, key_ids,
    keys::{Key, set},
    remote,
    server::{Answer, KeyServer},
    soon,
};
use crate::{FetchError, RemoteJwkSet};

/// Why an answer with this body brings no keys.
async fn refused(body: impl Into<Vec<u8>>) -> FetchError {
    let server = KeyServer::start([]);
    server.answer_with(body);
    fetch_error(remote(&server, &ManualClock::default())).await
}

/// The ids of the keys that an answer with this body brings.
async fn accepted(body: impl Into<Vec<u8>>) -> Vec<String> {
    let server = KeyServer::start([]);
    server.answer_with(body);
    let keys = remote(&server, &ManualClock::default()).fetch().await;
    key_ids(&keys.unwrap())
}

/// The JWK with a member added or replaced.
fn with(key: Key, name: &str, value: impl Into<Value>) -> Value {
    let mut jwk = key.jwk();
    jwk[name] = value.into();
    jwk
}

#[tokio::test]
async fn asks_for_the_address_and_no_more() {
    let server = KeyServer::start([Key::new("a"), Key::new("b")]);
    let url = format!("{}?tenant=acme", server.url());
    let keys = RemoteJwkSet::builder(url, Algorithm::EdDSA)
        .fetch()
        .await
        .unwrap();
    assert_eq!(key_ids(&keys), ["a", "b"]);
    let request = server.last_request();
    assert!(
        request.starts_with("get /jwks.json?tenant=acme http/1.1\r\n"),
        "{request}"
    );
    assert!(request.contains("\r\naccept: application/jwk-set+json, application/json\r\n"));
    for header in ["accept-encoding", "authorization", "cookie", "referer"] {
        assert!(!request.contains(header), "{request}");
    }
    let shown = format!("{keys:?}");
    assert!(
        shown.contains("/jwks.json") && !shown.contains("acme"),
        "{shown}"
    );
}

/// RFC 7517, section 5.
#[tokio::test]
async fn leaves_out_what_it_cannot_use() {
    let body = set([
        json!({"kty": "unheard-of", "kid": "b"}),
        json!({"kty": "OKP", "crv": "Ed448", "kid": "c", "x": "AA"}),
        json!({"kty": "OKP", "kid": "d"}),
        json!({"kid": ["e"]}),
        json!("f"),
        Value::Null,
        with(Key::new("g"), "use", "enc"),
        with(Key::new("h"), "x", "AA"),
        with(Key::new("i"), "kid", 7),
        Key::new("a").jwk(),
    ]);
    assert_eq!(accepted(body).await, ["a"]);
    // Other members of the set are ignored, too.
    let body = json!({"keys": [Key::new("a").jwk()], "next": "https://evil.example"});
    assert_eq!(accepted(body.to_string()).await, ["a"]);
}

#[tokio::test]
async fn takes_the_allow_list_from_the_verifier() {
    let server = KeyServer::start([Key::new("a")]);
    let builder = RemoteJwkSet::builder(server.url(), [Algorithm::ES256, Algorithm::RS256]);
    let refused = fetch_error(builder).await;
    assert!(matches!(refused, FetchError::NoUsableKey(_)), "{refused:?}");
}

#[tokio::test]
async fn keeps_a_key_once_that_is_there_twice() {
    let (a, b) = (Key::new("a").jwk(), Key::new("b").jwk());
    assert_eq!(
        accepted(set([a.clone(), b.clone(), a.clone()])).await,
        ["a", "b"]
    );
    // Two keys may share an id (RFC 7517, section 4.5).
    assert_eq!(
        accepted(set([a, with(Key::new("b"), "kid", "a")])).await,
        ["a", "a"]
    );
}

/// RFC 7517, section 4: of two members with one name, the last one.
#[tokio::test]
async fn reads_two_members_with_one_name_as_the_last() {
    let a = set([Key::new("a").jwk()]);
    let a = std::str::from_utf8(&a).unwrap();
    let twice = a.replace(r#""kid":"a""#, r#""kid":"b","kid":"a""#);
    assert_ne!(a, twice);
    assert_eq!(accepted(twice).await, ["a"]);
    let secret = a.replace(r#""kty":"OKP""#, r#""kty":"OKP","kty":"oct","k":"AAAA""#);
    assert!(matches!(refused(secret).await, FetchError::Secret { .. }));
}

#[tokio::test]
async fn refuses_a_set_with_a_secret() {
    let secret = |key_id| json!({"kty": "oct", "alg": "HS256", "kid": key_id, "k": "c2VjcmV0"});
    for secret in [secret("s"), json!({"kty": "oct", "kid": "s"})] {
        let error = refused(set([Key::new("a").jwk(), secret])).await;
        let FetchError::Secret { key_id } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(key_id.as_deref(), Some("s"));
        let text = error.to_string();
        assert!(
            text.contains("`oct` key \"s\"") && !text.contains("c2VjcmV0"),
            "{text}"
        );
    }
    let error = refused(set([secret(&"\n".repeat(1000))])).await.to_string();
    assert!(error.len() < 1000 && !error.contains('\n'), "{error}");
}

#[tokio::test]
async fn refuses_a_set_with_a_private_key() {
    let others = [
        with(Key::new("p"), "d", "c2VjcmV0"),
        json!({"kty": "EC", "crv": "P-256", "kid": "p", "x": "AA", "y": "AA", "d": "c2VjcmV0"}),
        json!({"kty": "RSA", "kid": "p", "n": "AA", "e": "AQAB", "d": "c2VjcmV0"}),
        json!({"kty": "RSA", "kid": "p", "n": "AA", "e": "AQAB", "q": "c2VjcmV0"}),
        json!({"kty": "AKP", "alg": "ML-DSA-44", "kid": "p", "pub": "AA", "priv": "c2VjcmV0"}),
        // Nor one for something else: who publishes one does not know what to keep.
        json!({"kty": "RSA", "use": "enc", "kid": "p", "n": "AA", "e": "AQAB", "d": "c2VjcmV0"}),
    ];
    for private in others {
        let error = refused(set([Key::new("a").jwk(), private])).await;
        let FetchError::PrivateKey { key_id } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(key_id.as_deref(), Some("p"));
        assert!(!error.to_string().contains("c2VjcmV0"), "{error}");
    }
    // Serializers that write `null` for what is not there publish nothing.
    assert_eq!(
        accepted(set([with(Key::new("a"), "d", Value::Null)])).await,
        ["a"]
    );
}

#[tokio::test]
async fn refuses_a_set_without_a_key_to_use() {
    let sets = [
        vec![],
        vec![json!({"kty": "unheard-of"})],
        vec![with(Key::new("a"), "use", "enc")],
    ];
    for keys in sets {
        let error = refused(set(keys)).await;
        let FetchError::NoUsableKey(ConfigError::Setup(reason)) = &error else {
            panic!("{error:?}");
        };
        assert!(
            matches!(reason, claims_core::SetupError::NoUsableJwk { .. }),
            "{reason:?}"
        );
    }
}

#[tokio::test]
async fn refuses_what_is_no_json() {
    let good = set([Key::new("a").jwk()]);
    let html: &[u8] = b"<!doctype html><title>Sign in</title>";
    let deep = "[".repeat(100_000).into_bytes();
    let twice = [&good[..], &good[..]].concat();
    for body in [
        b"",
        html,
        b"\xff\xfe",
        &good[..good.len() - 1],
        &deep,
        &twice,
    ] {
        let error = refused(body).await;
        assert!(matches!(error, FetchError::NotJson { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn refuses_what_is_no_set() {
    for body in [
        "[]",
        "null",
        "7",
        "{}",
        r#"{"keys":{}}"#,
        r#"{"keys":null}"#,
        r#"{"Keys":[]}"#,
    ] {
        let error = refused(body).await;
        assert!(matches!(error, FetchError::NotAJwkSet), "{body}: {error:?}");
    }
    let error = refused(Key::new("a").jwk().to_string()).await;
    assert!(matches!(error, FetchError::NotAJwkSet), "{error:?}");
}

#[tokio::test]
async fn refuses_every_status_but_200() {
    let server = KeyServer::start([]);
    for (status, code) in [
        ("201 Created", 201),
        ("203 Non-Authoritative Information", 203),
        ("206 Partial Content", 206),
        ("300 Multiple Choices", 300),
        ("304 Not Modified", 304),
        ("401 Unauthorized", 401),
        ("404 Not Found", 404),
        ("500 Internal Server Error", 500),
        ("503 Service Unavailable", 503),
    ] {
        server.answer_with_status(status);
        let error = fetch_error(remote(&server, &ManualClock::default())).await;
        assert!(
            matches!(error, FetchError::Status(found) if found == code),
            "{status}: {error:?}"
        );
    }
}

#[tokio::test]
async fn follows_no_redirect() {
    let elsewhere = KeyServer::start([Key::new("evil")]);
    let server = KeyServer::start([]);
    for (status, code) in [
        ("301 Moved Permanently", 301),
        ("302 Found", 302),
        ("303 See Other", 303),
        ("307 Temporary Redirect", 307),
        ("308 Permanent Redirect", 308),
    ] {
        for to in [elsewhere.url(), "/other.json".to_owned()] {
            let location = format!("location: {to}\r\n");
            server.answer(Answer::Whole(status, location, Vec::new()));
            let error = fetch_error(remote(&server, &ManualClock::default())).await;
            assert!(
                matches!(error, FetchError::Redirect(found) if found == code),
                "{status}: {error:?}"
            );
        }
    }
    assert_eq!((server.requests(), elsewhere.requests()), (10, 0));
}

#[tokio::test]
async fn says_that_the_server_is_not_there() {
    let mut server = KeyServer::start([Key::new("a")]);
    server.go_away().await;
    let url = format!("{}?token=secret", server.url());
    let error = fetch_error(RemoteJwkSet::builder(url, Algorithm::EdDSA)).await;
    let FetchError::Connection(source) = &error else {
        panic!("{error:?}");
    };
    assert!(
        !format!("{error} {source} {error:?}").contains("secret"),
        "{error:?}"
    );
}

#[tokio::test]
async fn says_that_the_server_hung_up() {
    let server = KeyServer::start([]);
    server.answer(Answer::BreakOff);
    let error = soon(fetch_error(remote(&server, &ManualClock::default()))).await;
    assert!(matches!(error, FetchError::Connection(_)), "{error:?}");
}

#[cfg(any(
    feature = "rustls",
    feature = "rustls-no-provider",
    feature = "native-tls"
))]
#[tokio::test]
async fn speaks_no_clear_text_to_an_https_address() {
    let server = KeyServer::start([Key::new("a")]);
    let url = server.url().replace("http:", "https:");
    let error = soon(fetch_error(RemoteJwkSet::builder(url, Algorithm::EdDSA))).await;
    assert!(!matches!(error, FetchError::NoUsableKey(_)), "{error:?}");
    assert_eq!(server.requests(), 0);
}
