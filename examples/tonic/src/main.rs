//! Starts the service, calls it with good, bad and no tokens, and prints the answers.
//!
//! With `--serve` it stays, and prints a token to call it with.

use std::{env, error::Error, fmt};

use claims_core::NumericDate;
use example_tonic::{
    claims::{AccessToken, DownloadLink},
    files::{DownloadRequest, FilesClient},
    keys::{keys, link_verifier, signer, verifier},
    orders::{OrderNumber, OrdersClient},
    service::server,
};
use tokio::net::TcpListener;
use tonic::{Request, Response, Status, transport::server::TcpIncoming};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stays = env::args().any(|argument| argument == "--serve");
    let port = if stays { 50051 } else { 0 };
    let socket = TcpListener::bind(("127.0.0.1", port)).await?;
    let url = format!("http://{}", socket.local_addr()?);
    let server = server(verifier(keys()?)?, link_verifier(keys()?)?)
        .serve_with_incoming(TcpIncoming::from(socket));

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
    let mut orders = OrdersClient::connect(url.clone()).await?;
    let order = || OrderNumber { number: 7 };
    for credentials in [None, Some(&*good), Some(&ended), Some("Bearer")] {
        let call = call("GetOrder", order(), credentials)?;
        show(orders.get_order(call).await);
    }
    let call_to_cancel = call("CancelOrder", order(), Some(&good))?;
    show(orders.cancel_order(call_to_cancel).await);

    let link = format!(
        "Bearer {}",
        signer.sign(&DownloadLink::issue("invoice.pdf"))?
    );
    let mut files = FilesClient::connect(url).await?;
    for _ in 0..2 {
        let call = call("Download", DownloadRequest {}, Some(&link))?;
        show(files.download(call).await);
    }
    Ok(())
}

/// A call with these credentials, which it prints.
fn call<M>(
    name: &str,
    message: M,
    credentials: Option<&str>,
) -> Result<Request<M>, Box<dyn Error>> {
    println!("{name}");
    let mut request = Request::new(message);
    if let Some(credentials) = credentials {
        println!("   authorization: {credentials:.40}");
        request
            .metadata_mut()
            .insert("authorization", credentials.parse()?);
    }
    Ok(request)
}

/// Prints an answer.
fn show<M: fmt::Debug>(answer: Result<Response<M>, Status>) {
    match answer {
        Ok(message) => println!("-> {:?}\n", message.into_inner()),
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
