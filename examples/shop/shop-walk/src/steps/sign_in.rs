//! A user signs in, and gets something done.

use serde_json::json;

use super::login;
use crate::{Error, expected::success, request::Request, services::Shop, walk::Walk};

pub(super) async fn orders(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("Ada signs in, places an order, and sees it");
    let ada = login(walk, shop, "ada", &shop.orders).await?;
    let order = Request::post(&shop.orders, "/orders")
        .token(&ada)
        .json(json!({ "item": "lamp", "quantity": 2 }));
    walk.ask(order, success(201)).await?;
    let list = Request::get(&shop.orders, "/orders").token(&ada);
    walk.ask(list, success(200)).await?;
    Ok(())
}
