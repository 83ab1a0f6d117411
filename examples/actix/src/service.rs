//! The service.

use std::{io, net::TcpListener};

use actix_web::{App, HttpServer, Responder, delete, dev::Server, get, web};
use claims_core::Verifier;

use crate::{
    auth::{Jwt, Rejection},
    claims::AccessToken,
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

/// Serves on the socket until it is stopped.
///
/// # Errors
///
/// When the socket cannot be listened to.
pub fn serve(socket: TcpListener, verifier: Verifier<AccessToken>) -> io::Result<Server> {
    let app = move || {
        App::new()
            .app_data(verifier.clone())
            .service(greet)
            .service(list)
            .service(cancel)
    };
    Ok(HttpServer::new(app).workers(1).listen(socket)?.run())
}
