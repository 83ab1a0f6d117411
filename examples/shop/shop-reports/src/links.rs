//! Links that work once.

use std::time::Duration;

use claims_core::{
    Audience, Error as Refused, NumericDate, Policy, Signer, TokenId, Verified, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, OnlineVerifier},
};
use shop_claims::{DownloadLink, names::REPORTS};
use shop_store::SharedStore;

use crate::Error;

const LIFETIME: Duration = Duration::from_secs(60);

/// Makes links and takes them back: nobody else has the key, so a secret does.
pub(crate) struct Links {
    signer: Signer,
    verifier: OnlineVerifier<DownloadLink>,
}

impl Links {
    /// With a secret that ends with the process, and the links with it. Several instances of the
    /// service would share one.
    pub(crate) fn new(store: &SharedStore) -> Result<Self, Error> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Self {
            signer: Signer::builder()
                .key(Algorithm::HS256, EncodingKey::from_secret(&secret))
                .build()?,
            verifier: Verifier::<DownloadLink>::builder()
                .key(Algorithm::HS256, DecodingKey::from_secret(&secret))
                .policy(
                    Policy::builder()
                        .issuer(REPORTS)
                        .audience(REPORTS)
                        .build()?,
                )
                .build()?
                .online(store.stores())?,
        })
    }

    /// The token of a new link to this report.
    pub(crate) fn make(&self, tenant_id: &str, report: String) -> Result<String, Refused> {
        self.signer.sign(&DownloadLink {
            iss: REPORTS.to_owned(),
            aud: Audience::from(REPORTS),
            expires_at: NumericDate::now() + LIFETIME,
            token_id: TokenId::random(),
            tenant_id: tenant_id.to_owned(),
            report,
        })
    }

    /// Accepts a link, and never again.
    pub(crate) async fn redeem(&self, jwt: &str) -> Result<Verified<DownloadLink>, Refused> {
        self.verifier.verify(jwt).await
    }
}
