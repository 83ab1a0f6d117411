//! Starts the service, asks it with good, bad and no tokens, and prints the answers.
//!
//! With `--serve` it stays, and prints a token to ask it with.

use std::{env, error::Error, net::TcpListener};

use actix_web::rt;
use claims_core::NumericDate;
use example_actix::{
    claims::{AccessToken, DownloadLink},
    keys::{keys, link_verifier, signer, verifier},
    service::serve,
};
use reqwest::{
    Client, Method,
    header::{ACCEPT, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE},
};

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stays = env::args().any(|argument| argument == "--serve");
    let socket = TcpListener::bind(if stays {
        "127.0.0.1:8080"
    } else {
        "127.0.0.1:0"
    })?;
    let url = format!("http://{}", socket.local_addr()?);
    let server = serve(socket, verifier(keys()?)?, link_verifier(keys()?)?)?;

    let signer = signer()?;
    let reader = AccessToken::issue("user-42", Some("orders:read".parse()?));
    let good = format!("Bearer {}", signer.sign(&reader)?);
    if stays {
        println!("curl --include --header 'Authorization: {good}' {url}/orders");
        return Ok(server.await?);
    }

    let handle = server.handle();
    rt::spawn(server);
    let ended = AccessToken {
        exp: NumericDate::from_secs(1_700_000_000),
        ..reader
    };
    let ended = format!("Bearer {}", signer.sign(&ended)?);
    ask(Method::GET, format!("{url}/orders"), None).await?;
    ask(Method::GET, format!("{url}/orders"), Some(&good)).await?;
    ask(Method::GET, format!("{url}/orders"), Some(&ended)).await?;
    ask(Method::GET, format!("{url}/orders"), Some("Bearer")).await?;
    ask(Method::DELETE, format!("{url}/orders/7"), Some(&good)).await?;

    let link = format!(
        "Bearer {}",
        signer.sign(&DownloadLink::issue("invoice.pdf"))?
    );
    ask(Method::GET, format!("{url}/download"), Some(&link)).await?;
    ask(Method::GET, format!("{url}/download"), Some(&link)).await?;
    handle.stop(true).await;
    Ok(())
}

/// Sends a request, and prints it with its answer.
async fn ask(method: Method, url: String, credentials: Option<&str>) -> reqwest::Result<()> {
    println!("{method} {url}");
    let mut request = Client::new()
        .request(method, url)
        .header(ACCEPT, "application/problem+json");
    if let Some(credentials) = credentials {
        println!("  Authorization: {credentials:.40}");
        request = request.header(AUTHORIZATION, credentials);
    }
    let response = request.send().await?;
    println!("-> {}", response.status());
    for name in [WWW_AUTHENTICATE, CACHE_CONTROL, CONTENT_TYPE] {
        for value in response.headers().get_all(&name) {
            println!("   {name}: {}", String::from_utf8_lossy(value.as_bytes()));
        }
    }
    println!("   {}\n", response.text().await?);
    Ok(())
}
