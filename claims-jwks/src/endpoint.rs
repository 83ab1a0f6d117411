//! One request for keys, within limits.
//!
//! With reqwest, and not with a client for JWK sets. The one that is kept up, `jwks_client_rs`
//! (0.6.13), reads answers of any length, follows redirects, fetches once more for every unknown
//! `kid`, holds the lock that readers need while it does, keeps its last set without a limit, gives
//! up a set for one key of a kind that it does not know, and turns a cryptographic backend on.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use claims_core::jwt::Algorithms;
use reqwest::{Client, StatusCode, header::ACCEPT, redirect};

use crate::{
    FetchError, SetupError,
    address::{Address, LOCALHOST},
    jwk_set::{self, FetchedKeys},
};

/// Where keys are fetched from, and what is taken from there.
pub(crate) struct Endpoint {
    client: Client,
    address: Address,
    max_bytes: usize,
    allowed: Algorithms,
    issuers: Vec<String>,
}

/// What an answer may take.
#[derive(Debug)]
pub(crate) struct Limits {
    pub(crate) connect_timeout: Duration,
    /// From the first packet to the last byte of the answer.
    pub(crate) timeout: Duration,
    pub(crate) max_bytes: usize,
}

impl Endpoint {
    pub(crate) fn new(
        address: Address,
        limits: &Limits,
        allowed: Algorithms,
        issuers: Vec<String>,
    ) -> Result<Self, SetupError> {
        Ok(Self {
            client: client(&address, limits)?,
            address,
            max_bytes: limits.max_bytes,
            allowed,
            issuers,
        })
    }

    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    /// Asks once for the keys as they are now. Those that are `held` already stay the same.
    pub(crate) async fn fetch(
        &self,
        held: Option<&FetchedKeys>,
    ) -> Result<FetchedKeys, FetchError> {
        let document = self.get().await?;
        let keys = jwk_set::read(&document, &self.allowed, held)?;
        let bind = |keys: FetchedKeys, issuer: &String| keys.bound_to(issuer);
        Ok(self.issuers.iter().fold(keys, bind))
    }

    /// The body of the answer. No more of it than the limit is ever held.
    async fn get(&self) -> Result<Vec<u8>, FetchError> {
        let request = self.client.get(self.address.url().clone());
        let request = request.header(ACCEPT, "application/jwk-set+json, application/json");
        let mut answer = request.send().await.map_err(broken)?;
        check_status(answer.status())?;
        let limit = self.max_bytes;
        let too_large = FetchError::TooLarge { limit };
        let announced = answer.content_length().unwrap_or(0);
        if usize::try_from(announced).is_ok_and(|announced| announced <= limit) {
            let mut body = Vec::new();
            while let Some(chunk) = answer.chunk().await.map_err(broken)? {
                if chunk.len() > limit.saturating_sub(body.len()) {
                    return Err(too_large);
                }
                body.extend_from_slice(&chunk);
            }
            Ok(body)
        } else {
            Err(too_large)
        }
    }
}

/// A client that goes to the address and nowhere else.
///
/// Features of reqwest that another crate turns on change nothing here: each is turned off by name.
fn client(address: &Address, limits: &Limits) -> Result<Client, SetupError> {
    check_tls(address)?;
    let client = Client::builder()
        .user_agent(concat!("claims-jwks/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(limits.connect_timeout)
        .timeout(limits.timeout)
        // Whoever answers for the address must not be able to name another one.
        .redirect(redirect::Policy::none())
        .referer(false)
        // Minutes pass between requests: a kept connection would often be dead.
        .pool_max_idle_per_host(0)
        // A limit on what is sent is one on what is held only without compression.
        .no_gzip()
        .no_brotli()
        .no_deflate()
        .no_zstd();
    let client = if address.is_https() {
        client.https_only(true)
    } else {
        // Through a proxy, or by a resolver that knows another `localhost`, the request would leave
        // the machine.
        let loopback = [[127, 0, 0, 1].into(), [0, 0, 0, 0, 0, 0, 0, 1].into()];
        let loopback = loopback.map(|ip| SocketAddr::new(ip, 0));
        client.no_proxy().resolve_to_addrs(LOCALHOST, &loopback)
    };
    client
        .build()
        .map_err(|error| SetupError::Client(Arc::new(error)))
}

/// Whether an address of this kind can be asked at all.
fn check_tls(address: &Address) -> Result<(), SetupError> {
    let tls = cfg!(any(
        feature = "rustls",
        feature = "rustls-no-provider",
        feature = "native-tls"
    ));
    if address.is_https() && !tls {
        return Err(SetupError::NoTls);
    }
    // Of every client: reqwest makes each of them ready for TLS, and panics without a provider.
    #[cfg(feature = "rustls-no-provider")]
    if !cfg!(any(feature = "rustls", feature = "native-tls"))
        && rustls::crypto::CryptoProvider::get_default().is_none()
    {
        return Err(SetupError::NoTlsProvider);
    }
    Ok(())
}

fn check_status(status: StatusCode) -> Result<(), FetchError> {
    match status {
        StatusCode::OK => Ok(()),
        StatusCode::MOVED_PERMANENTLY
        | StatusCode::FOUND
        | StatusCode::SEE_OTHER
        | StatusCode::TEMPORARY_REDIRECT
        | StatusCode::PERMANENT_REDIRECT => Err(FetchError::Redirect(status.as_u16())),
        other => Err(FetchError::Status(other.as_u16())),
    }
}

/// Says what broke off a request, without the URL and its query.
fn broken(error: reqwest::Error) -> FetchError {
    if error.is_timeout() {
        FetchError::TimedOut
    } else {
        FetchError::Connection(Arc::new(error.without_url()))
    }
}
