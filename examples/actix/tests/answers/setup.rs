//! A service that was put together in a hurry.

use actix_web::{App, test, web};
use example_actix::{auth::Jwt, claims::AccessToken};

use crate::tokens::good;

async fn enter(_: Jwt<AccessToken>) -> &'static str {
    "in"
}

#[actix_web::test]
async fn without_a_verifier_nobody_is_let_in() {
    let app = test::init_service(App::new().route("/", web::get().to(enter))).await;
    let request = test::TestRequest::get().insert_header(("authorization", good()));
    let response = test::call_service(&app, request.to_request()).await;
    assert_eq!(response.status(), 500);
    assert_eq!(test::read_body(response).await, "");
}
