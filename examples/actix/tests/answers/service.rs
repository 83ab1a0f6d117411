//! A service that runs, and who asks it.

use std::net::TcpListener;

use actix_web::rt;
use claims_core::jwt::KeySource;
use example_actix::{keys, service::serve};
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
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        rt::spawn(serve(socket, keys::verifier(keys).unwrap()).unwrap());
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

    pub(crate) async fn get_orders(&self, credentials: &[&str]) -> Answer {
        self.ask(Method::GET, "/orders", credentials).await
    }
}
