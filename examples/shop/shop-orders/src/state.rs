//! What the routes work with.

use std::time::Duration;

use axum::extract::FromRef;
use claims_core::{
    Verifier,
    jwt::{Algorithm, OnlineVerifier},
};
use claims_jwks::RemoteJwkSet;
use shop_claims::{
    ServiceToken,
    names::{ISSUER, ORDERS},
    policy,
    views::OrdersView,
};
use shop_store::SharedStore;

use crate::{Error, config::Config, orders::Orders};

#[derive(Clone, FromRef)]
pub(crate) struct AppState {
    /// For tokens of users. Asks the store, since they have a version.
    users: OnlineVerifier<OrdersView>,
    /// For tokens of services.
    services: Verifier<ServiceToken>,
    orders: Orders,
}

impl AppState {
    pub(crate) async fn new(config: &Config) -> Result<Self, Error> {
        let url = format!("{}/.well-known/jwks.json", config.id_url);
        let keys = RemoteJwkSet::builder(url, [Algorithm::ES256])
            .bound_to(ISSUER)
            // An unknown key makes it ask again, at most so often. shop-id is next door: for
            // somebody else's provider leave the default.
            .minimum_interval(Duration::from_millis(500))
            .fetch()
            .await?;
        let store = SharedStore::from_env().await?;

        Ok(Self {
            users: Verifier::<OrdersView>::builder()
                .keys(keys.clone())
                .policy(policy(ORDERS)?)
                .build()?
                .online(store.stores())?,
            services: Verifier::<ServiceToken>::builder()
                .keys(keys)
                .policy(policy(ORDERS)?)
                .build()?,
            orders: Orders::default(),
        })
    }
}
