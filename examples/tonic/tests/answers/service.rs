//! Services that run, and who calls them.

use claims_core::{jwt::KeySource, online::ReplayStore};
use example_tonic::{
    files::{DownloadRequest, File, FilesClient},
    keys,
    orders::{Order, OrderNumber, OrdersClient},
    service::{layered, server},
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
    channel: Channel,
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
        let links = keys::link_verifier(keys::keys().unwrap()).unwrap();
        Self::start("interceptor", server(keys::verifier(keys).unwrap(), links)).await
    }

    pub(crate) async fn layered(keys: impl KeySource + 'static) -> Self {
        Self::start("layer", layered(keys::verifier(keys).unwrap())).await
    }

    /// With this store for links.
    pub(crate) async fn with_store(store: impl ReplayStore + 'static) -> Self {
        let keys = || keys::keys().unwrap();
        let links = keys::link_verifier_with(keys(), store).unwrap();
        Self::start(
            "interceptor",
            server(keys::verifier(keys()).unwrap(), links),
        )
        .await
    }

    pub(crate) async fn start(guard: &'static str, server: Router) -> Self {
        let (incoming, url) = listen().await;
        tokio::spawn(server.serve_with_incoming(incoming));
        Self::connect(guard, url).await
    }

    pub(crate) async fn connect(guard: &'static str, url: String) -> Self {
        let channel = Channel::from_shared(url).unwrap().connect().await.unwrap();
        Self { guard, channel }
    }

    /// Calls with these values of `authorization`.
    pub(crate) async fn get_order(&self, credentials: &[&str]) -> Answer<Order> {
        let call = call(OrderNumber { number: NUMBER }, credentials);
        Answer::read(
            OrdersClient::new(self.channel.clone())
                .get_order(call)
                .await,
        )
    }

    pub(crate) async fn cancel_order(&self, credentials: &[&str]) -> Answer<Order> {
        let call = call(OrderNumber { number: NUMBER }, credentials);
        Answer::read(
            OrdersClient::new(self.channel.clone())
                .cancel_order(call)
                .await,
        )
    }

    pub(crate) async fn download(&self, credentials: &str) -> Answer<File> {
        let call = call(DownloadRequest {}, &[credentials]);
        Answer::read(FilesClient::new(self.channel.clone()).download(call).await)
    }
}

/// A socket of its own for a server.
pub(crate) async fn listen() -> (TcpIncoming, String) {
    let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", socket.local_addr().unwrap());
    (TcpIncoming::from(socket), url)
}

fn call<M>(message: M, credentials: &[&str]) -> Request<M> {
    let mut request = Request::new(message);
    for value in credentials {
        request
            .metadata_mut()
            .append("authorization", value.parse().unwrap());
    }
    request
}
