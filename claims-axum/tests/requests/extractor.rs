//! `Jwt<T>` in a handler: who gets in, and what the others are told.

use std::{
    borrow::Cow,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use crate::support::{AccessToken, SECRET, access_token, ask, ask_with, policy, sign, verifier};
use axum::{Router, extract::FromRef, routing::get};
use claims_axum::Jwt;
use claims_core::{
    BoxFuture, NumericDate, StoreError, Verifier,
    jwt::{Algorithm, DecodingKey, KeySet, KeySource, VerifyingKey},
};

async fn whoami(Jwt(token): Jwt<AccessToken>) -> String {
    token.sub.clone()
}

fn app() -> Router {
    Router::new().route("/", get(whoami)).with_state(verifier())
}

#[tokio::test]
async fn a_good_token_gets_in() {
    let answer = ask_with(&app(), "/", &sign(&access_token())).await;
    assert_eq!(
        (answer.status.as_u16(), answer.body.as_str()),
        (200, "user-42")
    );
    assert_eq!(answer.challenge(), None);
}

#[tokio::test]
async fn without_a_token_the_client_is_asked_for_one() {
    for credentials in [&[][..], &["Basic dXNlcjpwYXNz"]] {
        let answer = ask(&app(), "/", credentials).await;
        assert_eq!(answer.status, 401, "{credentials:?}");
        assert_eq!(answer.challenge(), Some("Bearer"), "{credentials:?}");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert_eq!(answer.body, "");
    }
}

#[tokio::test]
async fn credentials_that_are_not_clear_are_a_bad_request() {
    let good = format!("Bearer {}", sign(&access_token()));
    for (credentials, description) in [
        (
            &[good.as_str(), &good][..],
            "the request has more than one Authorization header",
        ),
        (
            &[&good, "Basic dXNlcjpwYXNz"],
            "the request has more than one Authorization header",
        ),
        (&["Bearer"], "the Authorization header has no token"),
        (
            &["Bearer a,b"],
            "the Authorization header is not well-formed",
        ),
    ] {
        let answer = ask(&app(), "/", credentials).await;
        assert_eq!(answer.status, 400, "{credentials:?}");
        let challenge =
            format!("Bearer error=\"invalid_request\", error_description=\"{description}\"");
        assert_eq!(
            answer.challenge(),
            Some(challenge.as_str()),
            "{credentials:?}"
        );
    }
}

#[tokio::test]
async fn a_token_that_is_not_accepted_is_told_why() {
    let good = sign(&access_token());
    let (head, _) = good.rsplit_once('.').unwrap();
    let (_, other) = sign(&AccessToken {
        sub: "mallory".into(),
        ..access_token()
    })
    .rsplit_once('.')
    .map(|(head, signature)| (head.to_owned(), signature.to_owned()))
    .unwrap();
    let late = NumericDate::now() - Duration::from_secs(120);
    for (jwt, description) in [
        ("a.b".to_owned(), "the token does not have three parts"),
        (
            format!("{head}.{other}"),
            "the signature of the token is not good",
        ),
        (
            sign(&AccessToken {
                exp: late,
                ..access_token()
            }),
            "the token has expired",
        ),
        (
            sign(&AccessToken {
                aud: "billing".into(),
                ..access_token()
            }),
            "the token is for another audience",
        ),
    ] {
        let answer = ask_with(&app(), "/", &jwt).await;
        assert_eq!(answer.status, 401, "{description}");
        let challenge =
            format!("Bearer error=\"invalid_token\", error_description=\"{description}\"");
        assert_eq!(answer.challenge(), Some(challenge.as_str()));
        assert_eq!(answer.body, "");
    }
}

/// Keys that cannot be had.
struct Down;

impl KeySource for Down {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        Err(StoreError::new("connection refused"))
    }
}

#[tokio::test]
async fn keys_that_are_out_of_reach_are_no_fault_of_the_token() {
    let verifier = Verifier::builder()
        .keys(Down)
        .policy(policy())
        .build()
        .unwrap();
    let app = Router::new().route("/", get(whoami)).with_state(verifier);
    let answer = ask_with(&app, "/", &sign(&access_token())).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.challenge(), None);
    assert_eq!(
        ask(&app, "/", &[]).await.status,
        401,
        "nobody asks for keys without a token"
    );
}

/// Keys that can be had once somebody waits for them.
#[derive(Default)]
struct Late(AtomicBool);

impl KeySource for Late {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        if !self.0.load(Ordering::Acquire) {
            return Err(StoreError::new("not fetched yet"));
        }
        let key = VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(&SECRET));
        let keys = KeySet::builder().key(key).build();
        keys.map(Cow::Owned).map_err(StoreError::new)
    }

    fn renew<'s>(&'s self, _key_id: Option<&str>) -> BoxFuture<'s, bool> {
        Box::pin(async {
            self.0.store(true, Ordering::Release);
            true
        })
    }
}

#[tokio::test]
async fn keys_are_waited_for() {
    let verifier = Verifier::builder()
        .keys(Late::default())
        .policy(policy())
        .build()
        .unwrap();
    let app = Router::new().route("/", get(whoami)).with_state(verifier);
    assert_eq!(
        ask_with(&app, "/", &sign(&access_token())).await.status,
        200
    );
}

#[tokio::test]
async fn the_verifier_may_be_a_part_of_the_state() {
    #[derive(Clone, FromRef)]
    struct AppState {
        verifier: Verifier<AccessToken>,
        greeting: String,
    }
    let state = AppState {
        verifier: verifier(),
        greeting: "hello".to_owned(),
    };
    let app = Router::new().route("/", get(whoami)).with_state(state);
    assert_eq!(
        ask_with(&app, "/", &sign(&access_token())).await.body,
        "user-42"
    );
}

async fn greet(jwt: Option<Jwt<AccessToken>>) -> String {
    jwt.map_or("anonymous".to_owned(), |jwt| jwt.sub.clone())
}

#[tokio::test]
async fn an_optional_token_may_be_absent_and_not_bad() {
    let app = Router::new().route("/", get(greet)).with_state(verifier());
    let anonymous = ask(&app, "/", &[]).await;
    assert_eq!(
        (anonymous.status.as_u16(), anonymous.body.as_str()),
        (200, "anonymous")
    );
    assert_eq!(
        ask_with(&app, "/", &sign(&access_token())).await.body,
        "user-42"
    );

    let late = NumericDate::now() - Duration::from_secs(120);
    let expired = sign(&AccessToken {
        exp: late,
        ..access_token()
    });
    assert_eq!(ask_with(&app, "/", &expired).await.status, 401);
    for (credentials, status) in [
        (&["Basic dXNlcjpwYXNz"][..], 401),
        (&["Bearer"], 400),
        (&["Bearer a.b.c", "Bearer a.b.c"], 400),
    ] {
        assert_eq!(
            ask(&app, "/", credentials).await.status,
            status,
            "{credentials:?}"
        );
    }
}
