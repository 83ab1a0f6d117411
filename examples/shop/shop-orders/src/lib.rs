//! Keeps the orders of the shop.
//!
//! | request | token | scope |
//! | --- | --- | --- |
//! | `GET /orders` | of a user | `orders:read` |
//! | `POST /orders` | of a user | `orders:write` |
//! | `GET /tenants/{tenant}/orders` | of a service | `orders:read-all` |

mod config;
mod orders;
mod routes;
mod state;

use axum::{Router, routing::get};
use claims_axum::ProblemLayer;
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
    let app = Router::new()
        .route("/orders", get(routes::list).post(routes::place))
        .route("/tenants/{tenant}/orders", get(routes::list_of_tenant))
        // Refusals say in JSON what was wrong, too.
        .layer(ProblemLayer)
        .with_state(AppState::new(&config).await?);

    let listener = TcpListener::bind(&config.listen).await?;
    println!("shop-orders listens on http://{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}
