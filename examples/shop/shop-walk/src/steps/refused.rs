//! Requests that are turned away, and why.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use super::login;
use crate::{
    Error,
    expected::{insufficient_scope, invalid_request, invalid_token, no_token, success},
    request::Request,
    services::Shop,
    walk::Walk,
};

pub(super) async fn scope(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("Bob may see orders, and not place them");
    let bob = login(walk, shop, "bob", &shop.orders).await?;
    let list = Request::get(&shop.orders, "/orders").token(&bob);
    walk.ask(list, success(200)).await?;
    let order = Request::post(&shop.orders, "/orders")
        .token(&bob)
        .json(json!({ "item": "chair", "quantity": 1 }));
    walk.ask(order, insufficient_scope("orders:write")).await?;
    let reports = login(walk, shop, "bob", &shop.reports).await?;
    let list = Request::get(&shop.reports, "/reports").token(&reports);
    walk.ask(list, insufficient_scope("reports:read")).await?;
    Ok(())
}

pub(super) async fn request(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("No token, and two of them");
    for service in [&shop.orders, &shop.reports] {
        let path = format!("/{}", service.name.trim_start_matches("shop-"));
        walk.ask(Request::get(service, &path), no_token()).await?;
        let both = Request::get(service, &path).token("one").token("another");
        let expected = invalid_request("the request has more than one Authorization header");
        walk.ask(both, expected).await?;
    }
    Ok(())
}

pub(super) async fn forged(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("Bob puts the signature of another token under his own");
    let bob = login(walk, shop, "bob", &shop.orders).await?;
    let ada = login(walk, shop, "ada", &shop.orders).await?;
    let parts = bob.rsplit_once('.').zip(ada.rsplit_once('.'));
    let ((claims, _), (_, signature)) = parts.ok_or("a token has three parts")?;
    let list = Request::get(&shop.orders, "/orders").token(&format!("{claims}.{signature}"));
    let expected = invalid_token("the signature of the token is not good");
    walk.ask(list, expected).await?;
    Ok(())
}

pub(super) async fn expired(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("A token that lives for a second, two seconds later");
    let credentials = json!({
        "user": "ada",
        "password": "demo",
        "service": "shop-orders",
        "expires_in": 1,
    });
    let request = Request::post(&shop.id, "/login").json(credentials);
    let token = walk
        .ask(request, success(200))
        .await?
        .text("access_token")?;
    sleep(Duration::from_secs(2)).await;
    let list = Request::get(&shop.orders, "/orders").token(&token);
    walk.ask(list, invalid_token("the token has expired"))
        .await?;
    Ok(())
}

pub(super) async fn wrong_service(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("A token for one service, shown to another");
    let token = login(walk, shop, "ada", &shop.orders).await?;
    let list = Request::get(&shop.reports, "/reports").token(&token);
    let expected = invalid_token("the token is for another audience");
    walk.ask(list, expected).await?;
    Ok(())
}
