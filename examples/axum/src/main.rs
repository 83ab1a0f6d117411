//! Starts the service, asks it with tokens of every sort, and shows the answers.
//!
//! With `--serve` it stays, and prints a request to begin with.

use std::{env, error::Error, time::Duration};

use claims_core::{Audience, NumericDate};
use example_axum::{AccessToken, Outage, app, serve, signer, verifier, verifier_with};
use reqwest::{
    Client, Method,
    header::{AUTHORIZATION, WWW_AUTHENTICATE},
};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let signer = signer()?;
    let reader = AccessToken::issue("user-42", Some("orders:read".parse()?));
    let good = format!("Bearer {}", signer.sign(&reader)?);
    if env::args().any(|argument| argument == "--serve") {
        let listener = TcpListener::bind("127.0.0.1:8080").await?;
        println!("curl --include --header 'Authorization: {good}' http://127.0.0.1:8080/orders");
        return Ok(axum::serve(listener, app(verifier()?)).await?);
    }

    let service = serve(app(verifier()?)).await?;
    let expired = AccessToken {
        expires_at: NumericDate::now() - Duration::from_secs(3600),
        ..reader.clone()
    };
    let expired = format!("Bearer {}", signer.sign(&expired)?);
    let foreign = AccessToken {
        aud: Audience::from("billing"),
        ..reader
    };
    let foreign = format!("Bearer {}", signer.sign(&foreign)?);

    let get = || (Method::GET, format!("{service}/orders"));
    show("without a token", get(), &[]).await?;
    show("with a good token", get(), &[&good]).await?;
    show("with an expired token", get(), &[&expired]).await?;
    show("with a token for another service", get(), &[&foreign]).await?;
    show("with two tokens", get(), &[&good, &good]).await?;
    let post = (Method::POST, format!("{service}/orders"));
    show("without the scope", post, &[&good]).await?;

    let greeting = || (Method::GET, format!("{service}/"));
    show("of anybody", greeting(), &[]).await?;
    show("of a user", greeting(), &[&good]).await?;

    let service = serve(app(verifier_with(Outage)?)).await?;
    let get = (Method::GET, format!("{service}/orders"));
    show("while the identity provider is down", get, &[&good]).await
}

/// Sends a request with these values of `Authorization`, and prints the answer.
async fn show(
    what: &str,
    (method, url): (Method, String),
    authorization: &[&str],
) -> Result<(), Box<dyn Error>> {
    let mut request = Client::new().request(method.clone(), &url);
    for value in authorization {
        request = request.header(AUTHORIZATION, *value);
    }
    let answer = request.send().await?;
    println!("{method} {} {what}", answer.url().path());
    println!("  {}", answer.status());
    if let Some(challenge) = answer.headers().get(WWW_AUTHENTICATE) {
        println!("  WWW-Authenticate: {}", challenge.to_str()?);
    }
    println!("  {}\n", answer.text().await?);
    Ok(())
}
