//! What the routes work with.

use axum::extract::FromRef;
use claims_core::{Verifier, jwt::OnlineVerifier};
use shop_claims::{ServiceToken, names::ID, policy, views::AccountView};
use shop_store::SharedStore;

use crate::{Error, issuer::Issuer, keys::Keys};

#[derive(Clone, FromRef)]
pub(crate) struct AppState {
    pub(crate) issuer: Issuer,
    /// For users who log out. Asks the store, since their tokens have a version.
    pub(crate) users: OnlineVerifier<AccountView>,
    /// For those who run the shop.
    pub(crate) services: Verifier<ServiceToken>,
}

impl AppState {
    pub(crate) fn new(store: SharedStore) -> Result<Self, Error> {
        let keys = Keys::generate()?;
        let users = Verifier::<AccountView>::builder()
            .keys(keys.clone())
            .policy(policy(ID)?)
            .build()?
            .online(store.stores())?;
        let services = Verifier::<ServiceToken>::builder()
            .keys(keys.clone())
            .policy(policy(ID)?)
            .build()?;
        Ok(Self {
            issuer: Issuer { keys, store },
            users,
            services,
        })
    }
}
