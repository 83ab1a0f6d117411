//! What is shown, in order.

mod download;
mod logout;
mod outage;
mod refused;
mod rotation;
mod sign_in;

use serde_json::json;

use crate::{
    Error,
    expected::success,
    request::Request,
    services::{Service, Shop},
    walk::Walk,
};

pub(crate) async fn all(walk: &mut Walk, shop: &mut Shop) -> Result<(), Error> {
    sign_in::orders(walk, shop).await?;
    refused::scope(walk, shop).await?;
    refused::request(walk, shop).await?;
    refused::forged(walk, shop).await?;
    refused::expired(walk, shop).await?;
    refused::wrong_service(walk, shop).await?;
    rotation::new_key(walk, shop).await?;
    download::once(walk, shop).await?;
    logout::everywhere(walk, shop).await?;
    outage::store(walk, shop).await?;
    outage::keys(walk, shop).await
}

/// A token of the user for one service.
async fn login(
    walk: &mut Walk,
    shop: &Shop,
    user: &str,
    service: &Service,
) -> Result<String, Error> {
    let credentials = json!({ "user": user, "password": "demo", "service": service.name });
    let request = Request::post(&shop.id, "/login").json(credentials);
    walk.ask(request, success(200)).await?.text("access_token")
}
