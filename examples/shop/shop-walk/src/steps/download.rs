//! A link that works once.

use super::login;
use crate::{
    Error,
    expected::{invalid_token, success},
    request::Request,
    services::Shop,
    walk::Walk,
};

pub(super) async fn once(walk: &mut Walk, shop: &Shop) -> Result<(), Error> {
    walk.step("A report behind a link that works once");
    let ada = login(walk, shop, "ada", &shop.reports).await?;
    let list = Request::get(&shop.reports, "/reports").token(&ada);
    walk.ask(list, success(200)).await?;

    let share = Request::post(&shop.reports, "/reports/orders/link").token(&ada);
    let link = walk.ask(share, success(200)).await?.text("download")?;
    let report = walk
        .ask(Request::get(&shop.reports, &link), success(200))
        .await?;
    // Fetched from shop-orders, with the token of a service.
    report.json()?[0]["item"]
        .as_str()
        .filter(|item| *item == "lamp")
        .ok_or("the report does not have the order")?;

    let expected = invalid_token("the token was used before");
    walk.ask(Request::get(&shop.reports, &link), expected)
        .await?;

    walk.step("No access token passes for a link");
    let path = format!("/download?token={ada}");
    let expected = invalid_token("the algorithm of the token is not accepted");
    walk.ask(Request::get(&shop.reports, &path), expected)
        .await?;
    Ok(())
}
