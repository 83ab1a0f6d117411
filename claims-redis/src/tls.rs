//! Cryptography for TLS.

use redis::{ConnectionAddr, ConnectionInfo};
use rustls::crypto::CryptoProvider;

use crate::RedisStoreError;

/// Fails where rustls would panic: without a provider of cryptography.
pub(crate) fn check(address: &ConnectionInfo) -> Result<(), RedisStoreError> {
    let with_tls = matches!(address.addr(), ConnectionAddr::TcpTls { .. });
    if with_tls && CryptoProvider::get_default().is_none() {
        return Err(RedisStoreError::NoCryptoProvider);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::{RedisStore, RedisStoreError};

    #[tokio::test]
    async fn a_missing_provider_is_an_error_and_no_panic() {
        let error = RedisStore::connect("rediss://127.0.0.1:1/").await;
        let error = error.unwrap_err();
        assert!(
            matches!(error, RedisStoreError::NoCryptoProvider),
            "{error:?}"
        );
        let error = RedisStore::connect("redis://127.0.0.1:1/").await;
        let error = error.unwrap_err();
        assert!(matches!(error, RedisStoreError::Redis(_)), "{error:?}");
    }
}
