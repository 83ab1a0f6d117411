//! Services that run, and who calls them.

use claims_core::jwt::KeySource;
use example_tonic::{
    keys,
    orders::{OrderNumber, OrdersClient},
    service::{intercepted, layered},
};
use tokio::net::TcpListener;
use tonic::{
    Request,
    transport::{
        Channel,
        server::{Router, TcpIncoming},
    },
};

use crate::answer::Answer;

pub(crate) const NUMBER: u32 = 7;

pub(crate) struct Service {
    /// How it verifies.
    pub(crate) guard: &'static str,
    client: OrdersClient<Channel>,
}

impl Service {
    /// One that verifies in an interceptor, and one that does in a layer.
    pub(crate) async fn start_both() -> [Self; 2] {
        [
            Self::intercepted(keys::keys().unwrap()).await,
            Self::layered(keys::keys().unwrap()).await,
        ]
    }

    pub(crate) async fn intercepted(keys: impl KeySource + 'static) -> Self {
        Self::start("interceptor", intercepted(keys::verifier(keys).unwrap())).await
    }

    pub(crate) async fn layered(keys: impl KeySource + 'static) -> Self {
        Self::start("layer", layered(keys::verifier(keys).unwrap())).await
    }

    pub(crate) async fn start(guard: &'static str, server: Router) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        tokio::spawn(server.serve_with_incoming(TcpIncoming::from(socket)));
        let client = OrdersClient::connect(url).await.unwrap();
        Self { guard, client }
    }

    /// Calls with these values of `authorization`.
    pub(crate) async fn get_order(&self, credentials: &[&str]) -> Answer {
        Answer::read(self.client.clone().get_order(call(credentials)).await)
    }

    pub(crate) async fn cancel_order(&self, credentials: &[&str]) -> Answer {
        Answer::read(self.client.clone().cancel_order(call(credentials)).await)
    }
}

fn call(credentials: &[&str]) -> Request<OrderNumber> {
    let mut request = Request::new(OrderNumber { number: NUMBER });
    for value in credentials {
        request
            .metadata_mut()
            .append("authorization", value.parse().unwrap());
    }
    request
}
