//! What the service answers. A handler that takes a `Jwt` runs only for tokens that were accepted.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use claims_axum::{Jwt, Rejection};
use shop_claims::{
    ServiceToken,
    scopes::{ORDERS_READ, ORDERS_READ_ALL, ORDERS_WRITE},
    views::OrdersView,
};

use crate::orders::{Item, Order, Orders};

pub(crate) async fn list(
    user: Jwt<OrdersView>,
    State(orders): State<Orders>,
) -> Result<Json<Vec<Order>>, Rejection> {
    user.require_scopes([ORDERS_READ])?;
    Ok(Json(orders.of_tenant(&user.tenant_id)))
}

pub(crate) async fn place(
    user: Jwt<OrdersView>,
    State(orders): State<Orders>,
    Json(item): Json<Item>,
) -> Result<(StatusCode, Json<Order>), Rejection> {
    user.require_scopes([ORDERS_WRITE])?;
    let order = orders.place(&user.tenant_id, &user.sub, item);
    Ok((StatusCode::CREATED, Json(order)))
}

pub(crate) async fn list_of_tenant(
    service: Jwt<ServiceToken>,
    State(orders): State<Orders>,
    Path(tenant): Path<String>,
) -> Result<Json<Vec<Order>>, Rejection> {
    service.require_scopes([ORDERS_READ_ALL])?;
    Ok(Json(orders.of_tenant(&tenant)))
}
