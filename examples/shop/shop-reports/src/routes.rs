//! What the service answers.

use actix_web::{
    HttpResponse, Responder, error, get,
    http::header::ContentDisposition,
    post,
    web::{Data, Json, Path, Query},
};
use claims_core::http::{Refusal, require_scopes};
use serde::{Deserialize, Serialize};
use shop_claims::{DownloadLink, scopes::REPORTS_READ};

use crate::{auth::User, links::Links, orders::OrdersClient, refused::Refused};

/// The reports that every tenant has.
const REPORTS: [&str; 1] = ["orders"];

#[get("/reports")]
pub(crate) async fn list(user: User) -> Result<impl Responder, Refused> {
    require_scopes(&*user, [REPORTS_READ])?;
    Ok(Json(REPORTS))
}

#[derive(Serialize)]
struct Link {
    /// For anybody, once.
    download: String,
}

#[post("/reports/{name}/link")]
pub(crate) async fn share(
    user: User,
    name: Path<String>,
    links: Data<Links>,
) -> actix_web::Result<impl Responder> {
    require_scopes(&*user, [REPORTS_READ]).map_err(Refused::from)?;
    let name = name.into_inner();
    if !REPORTS.contains(&name.as_str()) {
        return Err(error::ErrorNotFound("no such report"));
    }
    let token = links.make(&user.tenant_id, name).map_err(Refused::from)?;
    Ok(Json(Link {
        download: format!("/download?token={token}"),
    }))
}

/// A token in a URL ends up in logs and histories (RFC 6750, section 5.3). This one is worth nothing
/// once it was used, and little before.
#[derive(Deserialize)]
struct Download {
    token: String,
}

#[get("/download")]
pub(crate) async fn download(
    query: Query<Download>,
    links: Data<Links>,
    orders: Data<OrdersClient>,
) -> actix_web::Result<impl Responder> {
    let refused = |error| Refused::from(Refusal::of::<DownloadLink>(error));
    let link = links.redeem(&query.token).await.map_err(refused)?;
    // From here on the link is used up. Whoever gets no report now asks for another.
    let report = orders.of_tenant(&link.tenant_id).await.map_err(|error| {
        eprintln!("shop-reports: {error}");
        error::ErrorBadGateway("shop-orders does not answer")
    })?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header(ContentDisposition::attachment(format!(
            "{}.json",
            link.report
        )))
        .body(report))
}
