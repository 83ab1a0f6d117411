//! Makes tokens.

use std::time::Duration;

use claims_core::{Audience, NumericDate, Scope, TokenId, online::VersionKey};
use shop_claims::{
    AccessToken, ServiceToken,
    names::{ID, ISSUER},
};
use shop_store::SharedStore;

use crate::{Error, clients::Client, keys::Keys, oauth::Issued, users::User};

/// How long tokens live unless somebody asks for less.
pub(crate) const LIFETIME: Duration = Duration::from_secs(600);

/// Program that users sign in with. There is only one here.
const WEB_SHOP: &str = "web-shop";

/// Signs tokens, and says which versions of them are over.
#[derive(Clone)]
pub(crate) struct Issuer {
    pub(crate) keys: Keys,
    pub(crate) store: SharedStore,
}

impl Issuer {
    /// A token of the user for one service. shop-id is in its audience too, for the way out.
    pub(crate) async fn access_token(
        &self,
        user: &User,
        service: &str,
        lifetime: Duration,
    ) -> Result<Issued, Error> {
        let now = NumericDate::now();
        let scope = Scope::from_words(user.scopes)?;
        let jwt = self.keys.signer().sign(&AccessToken {
            iss: ISSUER.to_owned(),
            sub: user.name.to_owned(),
            aud: Audience::from([service, ID]),
            expires_at: now + lifetime,
            issued_at: now,
            token_id: TokenId::random(),
            client_id: WEB_SHOP.to_owned(),
            scope: scope.clone(),
            tenant_id: user.tenant_id.to_owned(),
            tv: self.version_of(user.name).await?,
        })?;
        Ok(Issued::new(jwt, lifetime, scope))
    }

    /// A token of the client, for one of the services that it may call.
    pub(crate) fn service_token(&self, client: &Client) -> Result<Issued, Error> {
        let now = NumericDate::now();
        let scope = Scope::from_words(client.scopes)?;
        let jwt = self.keys.signer().sign(&ServiceToken {
            iss: ISSUER.to_owned(),
            sub: client.id.to_owned(),
            aud: Audience::from(client.calls),
            expires_at: now + LIFETIME,
            issued_at: now,
            token_id: TokenId::random(),
            client_id: client.id.to_owned(),
            scope: scope.clone(),
        })?;
        Ok(Issued::new(jwt, LIFETIME, scope))
    }

    /// The version that a new token of the user has.
    ///
    /// A real service keeps it in its table of users and writes that one here: a store that was
    /// emptied then learns it at the next sign-in. Until it does, the user's tokens are refused.
    async fn version_of(&self, user: &str) -> Result<u64, Error> {
        const FIRST: u64 = 1;
        let key = VersionKey::of::<AccessToken>(ISSUER, user);
        match self.store.version(&key).await? {
            Some(current) => Ok(current),
            None => Ok(self.store.raise(&key, FIRST).await?),
        }
    }

    /// Ends every token of the user up to this version.
    pub(crate) async fn end_version(&self, user: &str, version: u64) -> Result<(), Error> {
        let key = VersionKey::of::<AccessToken>(ISSUER, user);
        self.store.raise(&key, version.saturating_add(1)).await?;
        Ok(())
    }
}
