//! Issues the tokens of the shop.
//!
//! | request | answer |
//! | --- | --- |
//! | `POST /login` | an access token for a user |
//! | `POST /token` | a service token, for client credentials |
//! | `GET /.well-known/jwks.json` | the public keys |
//! | `POST /rotate` | signs with a new key from now on (scope `keys:rotate`) |
//! | `POST /logout-all` | ends every token of the user who asks |

mod clients;
mod config;
mod issuer;
mod keys;
mod oauth;
mod routes;
mod state;
mod users;

use axum::{
    Router,
    routing::{get, post},
};
use claims_axum::ProblemLayer;
use shop_store::SharedStore;
use tokio::net::TcpListener;

use crate::{config::Config, state::AppState};

/// Whatever keeps the service from running.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// Runs the service, as the environment configures it.
///
/// # Errors
///
/// If it cannot start.
pub async fn run() -> Result<(), Error> {
    let config = Config::from_env();
    let state = AppState::new(SharedStore::from_env().await?)?;
    let app = Router::new()
        .route("/login", post(routes::login))
        .route("/token", post(routes::token))
        .route("/.well-known/jwks.json", get(routes::jwks))
        .route("/rotate", post(routes::rotate))
        .route("/logout-all", post(routes::logout_all))
        .layer(ProblemLayer)
        .with_state(state);

    let listener = TcpListener::bind(&config.listen).await?;
    println!("shop-id listens on http://{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}
