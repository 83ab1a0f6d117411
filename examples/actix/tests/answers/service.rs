//! A service that runs, and who asks it.

use std::net::TcpListener;

use actix_web::rt;
use claims_core::{
    ConfigError, Verifier,
    jwt::{KeySource, OnlineVerifier},
    online::ReplayStore,
};
use example_actix::{
    claims::{AccessToken, DownloadLink},
    keys,
    service::serve,
};
use reqwest::{Client, Method, header::AUTHORIZATION};

use crate::answer::Answer;

pub(crate) struct Service {
    url: String,
}

impl Service {
    pub(crate) fn start() -> Self {
        Self::with(keys::keys().unwrap())
    }

    pub(crate) fn with(keys: impl KeySource + 'static) -> Self {
        Self::run(
            keys::verifier(keys),
            keys::link_verifier(keys::keys().unwrap()),
        )
    }

    /// With this store for links.
    pub(crate) fn with_store(store: impl ReplayStore + 'static) -> Self {
        let keys = || keys::keys().unwrap();
        Self::run(
            keys::verifier(keys()),
            keys::link_verifier_with(keys(), store),
        )
    }

    fn run(
        verifier: Result<Verifier<AccessToken>, ConfigError>,
        link_verifier: Result<OnlineVerifier<DownloadLink>, ConfigError>,
    ) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        let server = serve(socket, verifier.unwrap(), link_verifier.unwrap());
        rt::spawn(server.unwrap());
        Self { url }
    }

    /// Asks with these `Authorization` headers.
    pub(crate) async fn ask(&self, method: Method, path: &str, credentials: &[&str]) -> Answer {
        self.ask_accepting("*/*", method, path, credentials).await
    }

    pub(crate) async fn ask_accepting(
        &self,
        accept: &str,
        method: Method,
        path: &str,
        credentials: &[&str],
    ) -> Answer {
        let url = format!("{}{path}", self.url);
        let mut request = Client::new().request(method, url).header("accept", accept);
        for value in credentials {
            request = request.header(AUTHORIZATION, *value);
        }
        Answer::read(request.send().await.unwrap()).await
    }

    pub(crate) async fn download(&self, credentials: &str) -> Answer {
        self.ask(Method::GET, "/download", &[credentials]).await
    }

    pub(crate) async fn get_orders(&self, credentials: &[&str]) -> Answer {
        self.ask(Method::GET, "/orders", credentials).await
    }
}
