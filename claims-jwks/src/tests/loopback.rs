//! Connections that are not encrypted do not leave the machine.

use claims_core::jwt::Algorithm;

use super::{key_ids, keys::Key, run_alone, server::KeyServer};
use crate::RemoteJwkSet;

#[tokio::test]
async fn localhost_is_this_machine() {
    let server = KeyServer::start([Key::new("a")]);
    let url = format!("http://localhost:{}/jwks.json", server.port());
    let keys = RemoteJwkSet::builder(url, Algorithm::EdDSA).fetch().await;
    assert_eq!(key_ids(&keys.unwrap()), ["a"]);
}

#[test]
fn no_proxy_is_asked() {
    let nowhere = "http://127.0.0.1:1";
    let proxies =
        ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"].map(|name| (name, nowhere));
    let exceptions = ["no_proxy", "NO_PROXY"].map(|name| (name, ""));
    run_alone(
        "tests::loopback::with_a_proxy_in_the_environment",
        &[&proxies[..], &exceptions[..]].concat(),
    );
}

#[tokio::test]
#[ignore = "its environment is that of a process of its own"]
async fn with_a_proxy_in_the_environment() {
    assert!(std::env::var_os("http_proxy").is_some());
    let server = KeyServer::start([Key::new("a")]);
    let keys = RemoteJwkSet::builder(server.url(), Algorithm::EdDSA)
        .fetch()
        .await;
    assert_eq!(key_ids(&keys.unwrap()), ["a"]);
}
