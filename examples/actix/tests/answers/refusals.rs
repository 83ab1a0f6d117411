//! Tokens that are not accepted.

use reqwest::Method;

use crate::{
    answer::Answer,
    service::Service,
    tokens::{USER, expired, for_another_service, forged, good, of_an_unknown_key},
};

#[actix_web::test]
async fn a_good_token_is_served() {
    let answer = Service::start().get_orders(&[&good()]).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body, format!("orders of {USER}"));
}

#[actix_web::test]
async fn a_request_without_a_token_is_told_to_send_one() {
    let service = Service::start();
    let unmarked = good().replace("Bearer ", "");
    for credentials in [&[][..], &["Basic dXNlcjpwYXNz"], &[&unmarked]] {
        let answer = service.get_orders(credentials).await;
        assert_eq!(
            answer,
            Answer::refused(401, Some("Bearer")),
            "{credentials:?}"
        );
    }
}

#[actix_web::test]
async fn a_request_that_is_not_clear_is_a_bad_one() {
    let service = Service::start();
    let good = good();
    for (credentials, description) in [
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
        let answer = service.get_orders(credentials).await;
        let challenge =
            format!("Bearer error=\"invalid_request\", error_description=\"{description}\"");
        assert_eq!(
            answer,
            Answer::refused(400, Some(&challenge)),
            "{credentials:?}"
        );
    }
}

#[actix_web::test]
async fn a_bad_token_is_refused_for_what_it_is() {
    let service = Service::start();
    for (credentials, description) in [
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
        let answer = service.get_orders(&[&credentials]).await;
        let challenge =
            format!("Bearer error=\"invalid_token\", error_description=\"{description}\"");
        assert_eq!(
            answer,
            Answer::refused(401, Some(&challenge)),
            "{credentials}"
        );
    }
}

#[actix_web::test]
async fn no_token_is_anonymous_and_a_bad_one_is_not() {
    let service = Service::start();
    let answer = service.ask(Method::GET, "/", &[]).await;
    assert_eq!((answer.status, &*answer.body), (200, "Hello"));
    let answer = service.ask(Method::GET, "/", &[&good()]).await;
    assert_eq!(
        (answer.status, answer.body),
        (200, format!("Hello, {USER}"))
    );
    for (credentials, status) in [
        (expired(), 401),
        (forged(), 401),
        ("Bearer".to_owned(), 400),
        ("Basic dXNlcjpwYXNz".to_owned(), 401),
    ] {
        let answer = service.ask(Method::GET, "/", &[&credentials]).await;
        assert_eq!(answer.status, status, "{credentials}");
    }
}
