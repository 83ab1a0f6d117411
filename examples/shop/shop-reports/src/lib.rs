//! Makes the reports of the shop.
//!
//! | request | token | scope |
//! | --- | --- | --- |
//! | `GET /reports` | of a user | `reports:read` |
//! | `POST /reports/{name}/link` | of a user | `reports:read` |
//! | `GET /download?token=...` | the link's own, once | |
//!
//! It reads the tokens of shop-id, issues links of its own, and calls shop-orders with a token that
//! says which service it is.

mod auth;
mod config;
mod links;
mod orders;
mod refused;
mod routes;

use std::time::Duration;

use actix_web::{App, HttpServer, web};
use claims_core::{
    Verifier,
    jwt::{Algorithm, OnlineVerifier},
};
use claims_jwks::RemoteJwkSet;
use shop_claims::{
    names::{ISSUER, REPORTS},
    policy,
    views::ReportsView,
};
use shop_store::SharedStore;

use crate::{config::Config, links::Links, orders::OrdersClient};

/// Whatever keeps the service from running.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// Runs the service, as the environment configures it.
///
/// # Errors
///
/// If it cannot start.
pub async fn run() -> Result<(), Error> {
    let config = Config::from_env();
    let store = SharedStore::from_env().await?;
    let users = web::Data::new(user_verifier(&config, &store).await?);
    let links = web::Data::new(Links::new(&store)?);
    let orders = web::Data::new(OrdersClient::new(&config)?);

    let app = move || {
        App::new()
            .app_data(users.clone())
            .app_data(links.clone())
            .app_data(orders.clone())
            .service(routes::list)
            .service(routes::share)
            .service(routes::download)
    };
    let server = HttpServer::new(app).bind(&config.listen)?;
    for address in server.addrs() {
        println!("shop-reports listens on http://{address}");
    }
    server.run().await?;
    Ok(())
}

/// For tokens of users. Asks the store, since they have a version.
async fn user_verifier(
    config: &Config,
    store: &SharedStore,
) -> Result<OnlineVerifier<ReportsView>, Error> {
    let url = format!("{}/.well-known/jwks.json", config.id_url);
    let keys = RemoteJwkSet::builder(url, [Algorithm::ES256])
        .bound_to(ISSUER)
        // An unknown key makes it ask again, at most so often. shop-id is next door: for somebody
        // else's provider leave the default.
        .minimum_interval(Duration::from_millis(500))
        .fetch()
        .await?;
    Ok(Verifier::<ReportsView>::builder()
        .keys(keys)
        .policy(policy(REPORTS)?)
        .build()?
        .online(store.stores())?)
}
