//! A service that was put together in a hurry.

use example_tonic::{orders::OrdersServer, service::OrderBook};
use tonic::{Code, transport::Server};

use crate::{answer::Answer, service::Service, tokens::good};

#[tokio::test]
async fn unguarded_it_serves_nobody() {
    let server = Server::builder().add_service(OrdersServer::new(OrderBook));
    let service = Service::start("nothing", server).await;
    let answer = service.get_order(&[&good()]).await;
    let expected = Answer::refused(Code::Internal, "the service does not verify tokens", None);
    assert_eq!(answer, expected);
}
