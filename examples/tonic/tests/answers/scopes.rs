//! Good tokens that do not grant enough.

use example_tonic::{claims::AccessToken, orders::Order};
use tonic::Code;

use crate::{
    answer::Answer,
    service::Service,
    tokens::{USER, bearer, good, reader},
};

fn forbidden(scope: &str) -> Answer<Order> {
    let message = "the token does not grant every scope that is needed here";
    let challenge = format!(
        "Bearer error=\"insufficient_scope\", error_description=\"{message}\", scope=\"{scope}\""
    );
    Answer::refused(Code::PermissionDenied, message, Some(&challenge))
}

#[tokio::test]
async fn all_that_are_needed_are_named() {
    for service in Service::start_both().await {
        let answer = service.cancel_order(&[&good()]).await;
        assert_eq!(
            answer,
            forbidden("orders:read orders:write"),
            "{}",
            service.guard
        );
    }
}

#[tokio::test]
async fn a_token_without_scopes_grants_nothing() {
    let token = bearer(&AccessToken {
        scope: None,
        ..reader()
    });
    for service in Service::start_both().await {
        let answer = service.get_order(&[&token]).await;
        assert_eq!(answer, forbidden("orders:read"), "{}", service.guard);
    }
}

#[tokio::test]
async fn a_token_with_all_of_them_is_served() {
    let writer = AccessToken::issue(USER, Some("orders:write orders:read".parse().unwrap()));
    for service in Service::start_both().await {
        let answer = service.cancel_order(&[&bearer(&writer)]).await;
        let Answer::Served(order) = answer else {
            panic!("{}: {answer:?}", service.guard);
        };
        assert!(order.cancelled, "{}", service.guard);
    }
}
