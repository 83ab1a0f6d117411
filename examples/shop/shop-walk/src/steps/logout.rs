//! A user logs out everywhere.

use super::login;
use crate::{
    Error,
    expected::{invalid_token, success},
    request::Request,
    services::Shop,
    walk::Walk,
};

pub(super) async fn everywhere(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("Ada logs out everywhere: her tokens are over in every service");
    let orders = login(walk, shop, "ada", &shop.orders).await?;
    let reports = login(walk, shop, "ada", &shop.reports).await?;
    let logout = Request::post(&shop.id, "/logout-all").token(&orders);
    walk.ask(logout, success(204)).await?;
    let over = || invalid_token("the version of the token is not current");
    let list = Request::get(&shop.orders, "/orders").token(&orders);
    walk.ask(list, over()).await?;
    let list = Request::get(&shop.reports, "/reports").token(&reports);
    walk.ask(list, over()).await?;
    let logout = Request::post(&shop.id, "/logout-all").token(&orders);
    walk.ask(logout, over()).await?;

    walk.step("She signs in again");
    let orders = login(walk, shop, "ada", &shop.orders).await?;
    let list = Request::get(&shop.orders, "/orders").token(&orders);
    walk.ask(list, success(200)).await?;
    Ok(())
}
