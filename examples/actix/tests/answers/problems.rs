//! Bodies, for clients that ask for them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    service::Service,
    tokens::{expired, good},
};

const ASKED: &str = "text/html, application/problem+json;q=0.9";

#[actix_web::test]
async fn who_asks_for_a_problem_gets_one() {
    let service = Service::start();
    let answer = service
        .ask_accepting(ASKED, Method::GET, "/orders", &[&expired()])
        .await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.challenges.len(), 1);
    assert_eq!(answer.cache_control, ["no-store"]);
    assert_eq!(answer.media_type, ["application/problem+json"]);
    assert_eq!(
        serde_json::from_str::<Value>(&answer.body).unwrap(),
        json!({
            "type": "about:blank",
            "title": "Unauthorized",
            "status": 401,
            "detail": "the token has expired",
            "error": "invalid_token",
            "violations": [{ "claim": "exp", "code": "expired" }],
        })
    );
}

#[actix_web::test]
async fn handlers_that_ask_for_scopes_answer_likewise() {
    let service = Service::start();
    let answer = service
        .ask_accepting(ASKED, Method::DELETE, "/orders/7", &[&good()])
        .await;
    assert_eq!(answer.status, 403);
    let problem: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(problem["error"], "insufficient_scope");
    assert_eq!(problem["scope"], "orders:read orders:write");
}

#[actix_web::test]
async fn others_get_none() {
    let service = Service::start();
    for accept in ["*/*", "application/json", "text/html"] {
        let answer = service
            .ask_accepting(accept, Method::GET, "/orders", &[&expired()])
            .await;
        assert_eq!((answer.status, &*answer.body), (401, ""), "{accept}");
        assert_eq!(answer.media_type, [""; 0], "{accept}");
    }
}
