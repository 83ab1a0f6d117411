//! Layers: one verification a request, whoever asks for the token.

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::support::{AccessToken, SECRET, access_token, ask, ask_with, sign, signer, verifier};
use axum::{Extension, Router, routing::get};
use claims_axum::{Jwt, RequireScopes, VerifyLayer};
use claims_core::{
    Claims, NumericDate, Policy, StoreError, Verified, Verifier,
    http::Scoped,
    jwt::{Algorithm, DecodingKey, OnlineVerifier},
    online::{Presentation, ReplayKey, ReplayStore, Stores},
};

async fn whoami(Extension(token): Extension<Verified<AccessToken>>) -> String {
    token.sub.clone()
}

#[tokio::test]
async fn nobody_gets_past_the_layer_without_an_accepted_token() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let handler = move |token: Extension<Verified<AccessToken>>| {
        count.fetch_add(1, Ordering::Relaxed);
        whoami(token)
    };
    let app = Router::new()
        .route("/", get(handler))
        .layer(VerifyLayer::new(verifier()));

    assert_eq!(ask(&app, "/", &[]).await.challenge(), Some("Bearer"));
    assert_eq!(ask(&app, "/", &["Bearer"]).await.status, 400);
    assert_eq!(ask_with(&app, "/", "a.b.c").await.status, 401);
    assert_eq!(asked.load(Ordering::Relaxed), 0);

    assert_eq!(
        ask_with(&app, "/", &sign(&access_token())).await.body,
        "user-42"
    );
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn routes_added_below_the_layer_are_open() {
    let app = Router::new()
        .route("/", get(whoami))
        .layer(VerifyLayer::new(verifier()))
        .route("/health", get(|| async { "fine" }));
    assert_eq!(ask(&app, "/health", &[]).await.status, 200);
    assert_eq!(ask(&app, "/", &[]).await.status, 401);
}

#[tokio::test]
async fn unknown_paths_are_guarded_as_well_unless_routes_alone_are() {
    let routes = || Router::new().route("/", get(whoami));
    let guarded = routes().layer(VerifyLayer::new(verifier()));
    assert_eq!(ask(&guarded, "/nowhere", &[]).await.status, 401);
    assert_eq!(
        ask_with(&guarded, "/nowhere", &sign(&access_token()))
            .await
            .status,
        404
    );

    let routes_guarded = routes().route_layer(VerifyLayer::new(verifier()));
    assert_eq!(ask(&routes_guarded, "/nowhere", &[]).await.status, 404);
    assert_eq!(ask(&routes_guarded, "/", &[]).await.status, 401);
}

/// Fetches one file, once.
#[derive(Debug, Clone, Claims)]
struct Ticket {
    #[claim(registered)]
    iss: String,
    #[claim(registered, single_use)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
    file: String,
}

impl Scoped for Ticket {
    fn grants(&self, scope: &str) -> bool {
        scope == "files:read"
    }
}

fn ticket() -> String {
    let ticket = Ticket {
        iss: "https://id.example".to_owned(),
        jti: "ticket-1".to_owned(),
        exp: NumericDate::now() + Duration::from_secs(60),
        file: "report.pdf".to_owned(),
    };
    signer().sign(&ticket).unwrap()
}

/// Counts what it is asked.
#[derive(Default)]
struct Counting {
    used: Mutex<HashSet<ReplayKey>>,
    asked: AtomicUsize,
    down: bool,
}

impl ReplayStore for Counting {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        _expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        if self.down {
            return Err(StoreError::new("connection refused"));
        }
        let first = self.used.lock().unwrap().insert(*key);
        Ok(if first {
            Presentation::First
        } else {
            Presentation::Repeated
        })
    }
}

fn once(store: &Arc<Counting>) -> OnlineVerifier<Ticket> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(
            Policy::builder()
                .issuer("https://id.example")
                .build()
                .unwrap(),
        )
        .build()
        .and_then(|verifier: Verifier<Ticket>| {
            verifier.online(Stores::new().replay(Arc::clone(store)))
        })
        .unwrap()
}

async fn file(Jwt(first): Jwt<Ticket>, Jwt(second): Jwt<Ticket>) -> String {
    assert_eq!(first.jti, second.jti);
    first.file.clone()
}

#[tokio::test]
async fn layers_and_extractors_share_one_verification() {
    let store = Arc::new(Counting::default());
    let verifier = once(&store);
    let app = Router::new()
        .route(
            "/",
            get(file).layer(RequireScopes::new(verifier.clone(), ["files:read"])),
        )
        .layer(VerifyLayer::new(verifier.clone()))
        .with_state(verifier);

    let jwt = ticket();
    let answer = ask_with(&app, "/", &jwt).await;
    assert_eq!(
        (answer.status.as_u16(), answer.body.as_str()),
        (200, "report.pdf")
    );
    assert_eq!(store.asked.load(Ordering::Relaxed), 1);

    let answer = ask_with(&app, "/", &jwt).await;
    assert_eq!(answer.status, 401);
    assert_eq!(
        answer.challenge(),
        Some("Bearer error=\"invalid_token\", error_description=\"the token was used before\"")
    );
}

/// What the test above relies on: without a layer, each extractor presents the token by itself.
#[tokio::test]
async fn without_a_layer_each_extractor_verifies() {
    let store = Arc::new(Counting::default());
    let app = Router::new().route("/", get(file)).with_state(once(&store));
    assert_eq!(ask_with(&app, "/", &ticket()).await.status, 401);
    assert_eq!(store.asked.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn an_online_type_is_extracted_with_its_stores() {
    let store = Arc::new(Counting::default());
    let file = |Jwt(ticket): Jwt<Ticket>| async move { ticket.file.clone() };
    let app = Router::new().route("/", get(file)).with_state(once(&store));
    assert_eq!(ask_with(&app, "/", &ticket()).await.body, "report.pdf");
    assert_eq!(ask_with(&app, "/", &ticket()).await.status, 401);

    let down = Arc::new(Counting {
        down: true,
        ..Counting::default()
    });
    let app = Router::new().route("/", get(file)).with_state(once(&down));
    let answer = ask_with(&app, "/", &ticket()).await;
    assert_eq!((answer.status.as_u16(), answer.challenge()), (503, None));
}

#[tokio::test]
async fn what_one_request_brought_is_not_there_for_the_next() {
    let app = Router::new()
        .route(
            "/",
            get(|jwt: Jwt<AccessToken>| async move { jwt.sub.clone() }),
        )
        .layer(VerifyLayer::new(verifier()))
        .with_state(verifier());
    for sub in ["alice", "bob"] {
        let jwt = sign(&AccessToken {
            sub: sub.to_owned(),
            ..access_token()
        });
        assert_eq!(ask_with(&app, "/", &jwt).await.body, sub);
    }
    assert_eq!(ask(&app, "/", &[]).await.status, 401);
}
