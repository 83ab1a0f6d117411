//! Calls shop-orders, as a service and not as a user.

use std::time::Duration;

use reqwest::Client;
use serde::Deserialize;
use shop_claims::names::REPORTS;

use crate::{Error, config::Config};

pub(crate) struct OrdersClient {
    http: Client,
    token_url: String,
    orders_url: String,
    client_secret: String,
}

/// What shop-id answers, as far as it is read.
#[derive(Deserialize)]
struct Issued {
    access_token: String,
}

impl OrdersClient {
    pub(crate) fn new(config: &Config) -> Result<Self, Error> {
        Ok(Self {
            http: Client::builder()
                // The other services are on this machine: no proxy stands between.
                .no_proxy()
                // One that says nothing must not hold up whoever asks this one.
                .timeout(Duration::from_secs(5))
                .build()?,
            token_url: format!("{}/token", config.id_url),
            orders_url: config.orders_url.clone(),
            client_secret: config.client_secret.clone(),
        })
    }

    /// All orders of a tenant, as JSON.
    pub(crate) async fn of_tenant(&self, tenant_id: &str) -> Result<String, Error> {
        let url = format!("{}/tenants/{tenant_id}/orders", self.orders_url);
        let request = self.http.get(url).bearer_auth(self.token().await?);
        Ok(request.send().await?.error_for_status()?.text().await?)
    }

    /// A token for each call. Whoever calls often keeps it until shortly before it ends.
    async fn token(&self) -> Result<String, Error> {
        let credentials = [
            ("grant_type", "client_credentials"),
            ("client_id", REPORTS),
            ("client_secret", &self.client_secret),
        ];
        let request = self.http.post(&self.token_url).form(&credentials);
        let issued: Issued = request.send().await?.error_for_status()?.json().await?;
        Ok(issued.access_token)
    }
}
