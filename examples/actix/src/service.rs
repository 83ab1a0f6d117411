//! The service.

use std::{io, net::TcpListener};

use actix_web::{App, HttpServer, Responder, delete, dev::Server, get, web};
use claims_core::{Verifier, jwt::OnlineVerifier};

use crate::{
    auth::{Jwt, Rejection},
    claims::{AccessToken, DownloadLink},
};

/// Everybody is greeted, who has a token by name.
#[get("/")]
async fn greet(jwt: Result<Jwt<AccessToken>, Rejection>) -> Result<impl Responder, Rejection> {
    Ok(match Jwt::or_anonymous(jwt)? {
        Some(jwt) => format!("Hello, {}", jwt.sub),
        None => "Hello".to_owned(),
    })
}

#[get("/orders")]
async fn list(jwt: Jwt<AccessToken>) -> Result<impl Responder, Rejection> {
    jwt.require_scopes(["orders:read"])?;
    Ok(format!("orders of {}", jwt.sub))
}

#[delete("/orders/{number}")]
async fn cancel(
    jwt: Jwt<AccessToken>,
    number: web::Path<u32>,
) -> Result<impl Responder, Rejection> {
    jwt.require_scopes(["orders:read", "orders:write"])?;
    Ok(format!("order {number} is cancelled"))
}

/// The link is the token, and opens once.
#[get("/download")]
async fn download(link: Jwt<DownloadLink>) -> impl Responder {
    format!("content of {}", link.file)
}

/// Serves on the socket until it is stopped.
///
/// # Errors
///
/// When the socket cannot be listened to.
pub fn serve(
    socket: TcpListener,
    verifier: Verifier<AccessToken>,
    link_verifier: OnlineVerifier<DownloadLink>,
) -> io::Result<Server> {
    let app = move || {
        App::new()
            .app_data(verifier.clone())
            .app_data(link_verifier.clone())
            .service(greet)
            .service(list)
            .service(cancel)
            .service(download)
    };
    Ok(HttpServer::new(app).workers(1).listen(socket)?.run())
}
