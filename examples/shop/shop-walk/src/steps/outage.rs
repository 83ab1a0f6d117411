//! What a token is checked with is gone. That says nothing about the token: 503, and never 401.

use claims_redis::redis::{self, AsyncConnectionConfig};
use rusqlite::{Connection, TransactionBehavior};

use super::{login, rotation::rotate_keys};
use crate::{
    Error,
    expected::{success, unavailable},
    request::Request,
    services::Shop,
    walk::Walk,
};

pub(super) async fn store(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    match &shop.redis {
        None => locked_file(walk, shop).await,
        Some(url) => silent_redis(walk, shop, url).await,
    }
}

async fn locked_file(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("The shared file is locked: a link is not accepted, and not used up");
    let ada = login(walk, shop, "ada", &shop.reports).await?;
    let share = Request::post(&shop.reports, "/reports/orders/link").token(&ada);
    let link = walk.ask(share, success(200)).await?.text("download")?;

    let mut file = Connection::open(shop.file())?;
    let lock = file.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let download = Request::get(&shop.reports, &link);
    walk.ask(download, unavailable()).await?;

    lock.rollback()?;
    let download = Request::get(&shop.reports, &link);
    walk.ask(download, success(200)).await?;
    Ok(())
}

async fn silent_redis(walk: &mut Walk, shop: &Shop, url: &str) -> Result<(), Error> {
    walk.step("Redis says nothing for ten seconds, and then goes on");
    let ada = login(walk, shop, "ada", &shop.orders).await?;
    let patient = AsyncConnectionConfig::new().set_response_timeout(None);
    let mut redis = redis::Client::open(url)?
        .get_multiplexed_async_connection_with_config(&patient)
        .await?;
    let mut pause = redis::cmd("CLIENT");
    pause.arg("PAUSE").arg(10_000).arg("ALL");
    pause.query_async::<()>(&mut redis).await?;
    let list = Request::get(&shop.orders, "/orders").token(&ada);
    walk.ask(list, unavailable()).await?;

    // Is answered when the pause is over.
    redis::cmd("PING").query_async::<()>(&mut redis).await?;
    let list = Request::get(&shop.orders, "/orders").token(&ada);
    walk.ask(list, success(200)).await?;
    Ok(())
}

pub(super) async fn keys(walk: &mut Walk, shop: &mut Shop) -> Result<(), Error> {
    walk.step("shop-id is gone, and has left a token with a key that nobody has seen");
    let old = login(walk, shop, "bob", &shop.orders).await?;
    rotate_keys(walk, shop).await?;
    let new = login(walk, shop, "bob", &shop.orders).await?;
    shop.id.stop()?;
    let list = Request::get(&shop.orders, "/orders").token(&new);
    walk.ask(list, unavailable()).await?;
    // The keys that are known serve on.
    let list = Request::get(&shop.orders, "/orders").token(&old);
    walk.ask(list, success(200)).await?;
    Ok(())
}
