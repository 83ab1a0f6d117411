//! Good tokens that do not grant enough.

use example_actix::claims::AccessToken;
use reqwest::Method;

use crate::{
    answer::Answer,
    service::Service,
    tokens::{USER, bearer, good, reader},
};

const CANCEL: (Method, &str) = (Method::DELETE, "/orders/7");

fn forbidden(scope: &str) -> Answer {
    let challenge = format!(
        "Bearer error=\"insufficient_scope\", \
         error_description=\"the token does not grant every scope that is needed here\", \
         scope=\"{scope}\""
    );
    Answer::refused(403, Some(&challenge))
}

#[actix_web::test]
async fn all_that_are_needed_are_named() {
    let (method, path) = CANCEL;
    let answer = Service::start().ask(method, path, &[&good()]).await;
    assert_eq!(answer, forbidden("orders:read orders:write"));
}

#[actix_web::test]
async fn a_token_without_scopes_grants_nothing() {
    let token = AccessToken {
        scope: None,
        ..reader()
    };
    let answer = Service::start().get_orders(&[&bearer(&token)]).await;
    assert_eq!(answer, forbidden("orders:read"));
}

#[actix_web::test]
async fn a_token_with_all_of_them_is_served() {
    let (method, path) = CANCEL;
    let writer = AccessToken::issue(USER, Some("orders:write orders:read".parse().unwrap()));
    let answer = Service::start()
        .ask(method, path, &[&bearer(&writer)])
        .await;
    assert_eq!(
        (answer.status, &*answer.body),
        (200, "order 7 is cancelled")
    );
}
