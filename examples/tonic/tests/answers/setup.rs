//! Servers that are put together in other ways.

use example_tonic::{
    auth::VerifyLayer,
    keys::{keys, verifier},
    orders::OrdersServer,
    service::OrderBook,
};
use tonic::{Code, transport::Server};

use crate::{
    answer::Answer,
    service::{Service, listen},
    tokens::{forged, good},
};

#[tokio::test]
async fn unguarded_it_serves_nobody() {
    let server = Server::builder().add_service(OrdersServer::new(OrderBook));
    let service = Service::start("nothing", server).await;
    let answer = service.get_order(&[&good()]).await;
    let expected = Answer::refused(Code::Internal, "the service does not verify tokens", None);
    assert_eq!(answer, expected);
}

#[tokio::test]
async fn a_layer_can_stand_around_the_whole_server() {
    let layer = VerifyLayer::new(verifier(keys().unwrap()).unwrap());
    let server = Server::builder()
        .layer(layer)
        .add_service(OrdersServer::new(OrderBook));
    let (incoming, url) = listen().await;
    tokio::spawn(server.serve_with_incoming(incoming));
    let service = Service::connect("layer of the server", url).await;
    assert!(matches!(
        service.get_order(&[&good()]).await,
        Answer::Served(_)
    ));
    let bad = Answer::unauthenticated("invalid_token", "the signature of the token is not good");
    assert_eq!(service.get_order(&[&forged()]).await, bad);
}
