//! Running the service.

use std::{io, net::Ipv4Addr};

use axum::Router;
use tokio::net::TcpListener;

/// Starts a service on loopback, on a port that is free, and tells its address.
///
/// # Errors
///
/// When there is no port to be had.
pub async fn serve(app: Router) -> io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(format!("http://{address}"))
}
