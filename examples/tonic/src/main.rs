//! Starts the service, calls it with good, bad and no tokens, and prints the answers.
//!
//! With `--serve` it stays, and prints a token to call it with.

use std::{env, error::Error};

use claims_core::NumericDate;
use example_tonic::{
    claims::AccessToken,
    keys::{keys, signer, verifier},
    orders::{Order, OrderNumber, OrdersClient},
    service::intercepted,
};
use tokio::net::TcpListener;
use tonic::{Request, Response, Status, transport::server::TcpIncoming};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stays = env::args().any(|argument| argument == "--serve");
    let port = if stays { 50051 } else { 0 };
    let socket = TcpListener::bind(("127.0.0.1", port)).await?;
    let url = format!("http://{}", socket.local_addr()?);
    let server = intercepted(verifier(keys()?)?).serve_with_incoming(TcpIncoming::from(socket));

    let signer = signer()?;
    let reader = AccessToken::issue("user-42", Some("orders:read".parse()?));
    let good = format!("Bearer {}", signer.sign(&reader)?);
    if stays {
        println!("{url}\nauthorization: {good}");
        return Ok(server.await?);
    }

    tokio::spawn(server);
    let ended = AccessToken {
        exp: NumericDate::from_secs(1_700_000_000),
        ..reader
    };
    let ended = format!("Bearer {}", signer.sign(&ended)?);
    let mut client = OrdersClient::connect(url).await?;
    println!("GetOrder without a token");
    show(client.get_order(call(None)?).await);
    for credentials in [&good, &ended, "Bearer"] {
        println!("GetOrder, authorization: {credentials:.40}");
        show(client.get_order(call(Some(credentials))?).await);
    }
    println!("CancelOrder, authorization: {good:.40}");
    show(client.cancel_order(call(Some(&good))?).await);
    Ok(())
}

/// A call about order 7 with these credentials.
fn call(credentials: Option<&str>) -> Result<Request<OrderNumber>, Box<dyn Error>> {
    let mut request = Request::new(OrderNumber { number: 7 });
    if let Some(credentials) = credentials {
        request
            .metadata_mut()
            .insert("authorization", credentials.parse()?);
    }
    Ok(request)
}

/// Prints an answer.
fn show(answer: Result<Response<Order>, Status>) {
    match answer {
        Ok(order) => println!("-> {:?}\n", order.into_inner()),
        Err(status) => {
            println!("-> {:?}: {}", status.code(), status.message());
            for challenge in status.metadata().get_all("www-authenticate") {
                println!(
                    "   www-authenticate: {}",
                    String::from_utf8_lossy(challenge.as_bytes())
                );
            }
            println!();
        }
    }
}
