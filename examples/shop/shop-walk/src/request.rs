//! A request, before it is sent.

use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;

use crate::services::Service;

/// A request to one of the services.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) service: &'static str,
    url: String,
    pub(crate) path: String,
    pub(crate) tokens: Vec<String>,
    pub(crate) body: Option<Body>,
}

pub(crate) enum Body {
    Json(Value),
    Form(&'static [(&'static str, &'static str)]),
}

impl Request {
    pub(crate) fn get(service: &Service, path: impl Into<String>) -> Self {
        Self::new(Method::GET, service, path.into())
    }

    pub(crate) fn post(service: &Service, path: impl Into<String>) -> Self {
        Self::new(Method::POST, service, path.into())
    }

    fn new(method: Method, service: &Service, path: String) -> Self {
        Self {
            method,
            service: service.name,
            url: format!("{}{path}", service.url),
            path,
            tokens: Vec::new(),
            body: None,
        }
    }

    /// In the header `Authorization`; twice makes two headers.
    pub(crate) fn token(mut self, token: &str) -> Self {
        self.tokens.push(token.to_owned());
        self
    }

    pub(crate) fn json(mut self, body: Value) -> Self {
        self.body = Some(Body::Json(body));
        self
    }

    pub(crate) fn form(mut self, fields: &'static [(&'static str, &'static str)]) -> Self {
        self.body = Some(Body::Form(fields));
        self
    }

    pub(crate) fn prepare(&self, http: &Client) -> RequestBuilder {
        let mut request = http.request(self.method.clone(), &self.url);
        for token in &self.tokens {
            request = request.bearer_auth(token);
        }
        match &self.body {
            None => request,
            Some(Body::Json(value)) => request.json(value),
            Some(Body::Form(fields)) => request.form(fields),
        }
    }
}
