//! What a policy expects of the HTTP request that a token came with (RFC 9449, section 4.3).

use super::{
    super::http_uri::{HttpUri, is_sha256},
    ConfigError, PolicyBuilder,
};

impl PolicyBuilder {
    /// Asks for the method of the HTTP request that the token came with: `htm` must equal it, with
    /// its case (RFC 9449, section 4.3).
    ///
    /// A DPoP proof belongs to one request, so its policy is made for that request:
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use claims_core::{Claims, Code, Error, NumericDate, Policy};
    ///
    /// /// What a proof has to have (RFC 9449, section 4.2).
    /// #[derive(Claims)]
    /// #[claims(profile = "dpop_proof")]
    /// struct Proof {
    ///     #[claim(registered)]
    ///     jti: String,
    ///     #[claim(registered)]
    ///     htm: String,
    ///     #[claim(registered)]
    ///     htu: String,
    ///     #[claim(registered)]
    ///     iat: NumericDate,
    ///     #[claim(registered)]
    ///     ath: Option<String>,
    /// }
    ///
    /// let policy = Policy::builder()
    ///     .http_method("POST")
    ///     .http_uri("https://API.example:443/orders?page=2")
    ///     // SHA-256 of the access token, in base64url.
    ///     .access_token_hash("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo")
    ///     .max_token_age(Duration::from_secs(60))
    ///     .build()?;
    ///
    /// let proof = |method: &str| Proof {
    ///     jti: "e1j3V_bKic8-LAEB".to_owned(),
    ///     htm: method.to_owned(),
    ///     htu: "https://api.example/orders".to_owned(),
    ///     iat: NumericDate::now(),
    ///     ath: Some("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo".to_owned()),
    /// };
    /// assert!(policy.check(&proof("POST")).is_ok());
    /// let Err(Error::Claims(report)) = policy.check(&proof("GET")) else { unreachable!() };
    /// assert_eq!(report.violations()[0].code(), Code::NotEqual);
    /// # Ok::<(), claims_core::ConfigError>(())
    /// ```
    pub fn http_method(self, method: impl Into<String>) -> Self {
        self.value("http_method", method.into(), |policy| {
            &mut policy.http_method
        })
    }

    /// Asks for the URI of the HTTP request that the token came with: `htu` must be the same
    /// (RFC 9449, section 4.3).
    ///
    /// Query and fragment do not count, and of URIs that differ only in the case of scheme and host,
    /// a default port, dot segments or needless percent-encodings, one is as good as the other
    /// (RFC 3986, sections 6.2.2 and 6.2.3). Behind a proxy, the URI is the one that the client
    /// used.
    pub fn http_uri(mut self, uri: impl Into<String>) -> Self {
        let uri = self.non_empty("http_uri", uri.into());
        match HttpUri::parse(&uri).map(|uri| uri.normalized()) {
            Some(uri) => self.value("http_uri", uri, |policy| &mut policy.http_uri),
            None if uri.is_empty() => self,
            None => self.mistaken(ConfigError::UnusableValue {
                option: "http_uri",
                expected: "the absolute http or https URI of a request, such as \
                           \"https://api.example/orders\"",
            }),
        }
    }

    /// Asks for the access token that a DPoP proof came with: `ath` must equal this hash of it
    /// (RFC 9449, section 4.3).
    ///
    /// The hash is SHA-256 over the ASCII text of the access token, in base64url without padding,
    /// which has 43 characters (section 4.2). Any crate that has SHA-256 makes it; with `sha2` and
    /// `base64` it is `URL_SAFE_NO_PAD.encode(Sha256::digest(access_token))`. For the token
    /// `Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU` of section 7.1 it is the value below.
    ///
    /// ```
    /// use claims_core::Policy;
    ///
    /// let hash = "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo";
    /// assert!(Policy::builder().access_token_hash(hash).build().is_ok());
    /// // The access token itself is no hash.
    /// let token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
    /// assert!(Policy::builder().access_token_hash(token).build().is_err());
    /// ```
    pub fn access_token_hash(self, hash: impl Into<String>) -> Self {
        let hash = hash.into();
        if !hash.is_empty() && !is_sha256(&hash) {
            return self.mistaken(ConfigError::UnusableValue {
                option: "access_token_hash",
                expected: "the SHA-256 hash of the access token in base64url, 43 characters \
                           (RFC 9449, section 4.2)",
            });
        }
        self.value("access_token_hash", hash, |policy| {
            &mut policy.access_token_hash
        })
    }
}
