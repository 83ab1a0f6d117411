//! Tokens that are not accepted.

use example_tonic::orders::Order;
use tonic::Code;

use crate::{
    answer::Answer,
    service::{NUMBER, Service},
    tokens::{USER, expired, for_another_service, forged, good, of_an_unknown_key},
};

#[tokio::test]
async fn a_good_token_is_served() {
    for service in Service::start_both().await {
        let order = Order {
            number: NUMBER,
            customer: USER.to_owned(),
            cancelled: false,
        };
        assert_eq!(
            service.get_order(&[&good()]).await,
            Answer::Served(order),
            "{}",
            service.guard
        );
    }
}

#[tokio::test]
async fn a_call_without_a_token_is_told_to_send_one() {
    let unmarked = good().replace("Bearer ", "");
    let asked = Answer::refused(
        Code::Unauthenticated,
        "send a token: `Authorization: Bearer ...`",
        Some("Bearer"),
    );
    for service in Service::start_both().await {
        for credentials in [&[][..], &["Basic dXNlcjpwYXNz"], &[&unmarked]] {
            let answer = service.get_order(credentials).await;
            assert_eq!(answer, asked, "{} {credentials:?}", service.guard);
        }
    }
}

#[tokio::test]
async fn a_call_that_is_not_clear_is_not_authenticated() {
    let good = good();
    for service in Service::start_both().await {
        for (credentials, message) in [
            (
                &[&*good, &*good][..],
                "the request has more than one Authorization header",
            ),
            (
                &[&*good, "Basic dXNlcjpwYXNz"],
                "the request has more than one Authorization header",
            ),
            (&["Bearer"], "the Authorization header has no token"),
            (
                &["Bearer a,b"],
                "the Authorization header is not well-formed",
            ),
        ] {
            let answer = service.get_order(credentials).await;
            let expected = Answer::unauthenticated("invalid_request", message);
            assert_eq!(answer, expected, "{} {credentials:?}", service.guard);
        }
    }
}

#[tokio::test]
async fn a_bad_token_is_refused_for_what_it_is() {
    for service in Service::start_both().await {
        for (credentials, message) in [
            (
                "Bearer garbage".to_owned(),
                "the token does not have three parts",
            ),
            (expired(), "the token has expired"),
            (for_another_service(), "the token is for another audience"),
            (forged(), "the signature of the token is not good"),
            (
                good().replacen(".eyJ", ".eyI", 1),
                "the signature of the token is not good",
            ),
            (of_an_unknown_key(), "the key of the token is not known"),
        ] {
            let answer = service.get_order(&[&credentials]).await;
            let expected = Answer::unauthenticated("invalid_token", message);
            assert_eq!(answer, expected, "{} {credentials}", service.guard);
        }
    }
}
