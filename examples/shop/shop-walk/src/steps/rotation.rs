//! The issuer signs with a new key.

use std::time::Duration;

use tokio::time::sleep;

use super::login;
use crate::{
    Error,
    expected::{invalid_token, success},
    request::Request,
    services::Shop,
    walk::Walk,
};

pub(super) async fn new_key(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("Ada is no operator: the token of a user does not pass for that of a service");
    let old = login(walk, shop, "ada", &shop.orders).await?;
    let rotate = Request::post(&shop.id, "/rotate").token(&old);
    let expected = invalid_token("a claim is present that must not be");
    walk.ask(rotate, expected).await?;

    walk.step(
        "The keys are rotated: the first token of the new one is accepted, an old one still is",
    );
    rotate_keys(walk, shop).await?;
    let new = login(walk, shop, "ada", &shop.orders).await?;
    for token in [&new, &old] {
        let list = Request::get(&shop.orders, "/orders").token(token);
        walk.ask(list, success(200)).await?;
    }
    Ok(())
}

/// Makes shop-id sign with a new key, which the others will ask it for.
pub(super) async fn rotate_keys(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    let credentials = Request::post(&shop.id, "/token").form(&[
        ("grant_type", "client_credentials"),
        ("client_id", "shop-operator"),
        ("client_secret", "demo"),
    ]);
    let operator = walk.ask(credentials, success(200)).await?;
    let operator = operator.text("access_token")?;
    let rotate = Request::post(&shop.id, "/rotate").token(&operator);
    walk.ask(rotate, success(204)).await?;
    let keys = Request::get(&shop.id, "/.well-known/jwks.json");
    walk.ask(keys, success(200)).await?;
    // The services ask for keys at most twice a second.
    sleep(Duration::from_secs(1)).await;
    Ok(())
}
