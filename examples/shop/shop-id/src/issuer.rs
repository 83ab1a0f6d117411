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
    /// emptied then learns it at the next sign-in. Until it does, the user's tokens are refused. Without
    /// such a table the first one is the time and not 1, with which every token that was ended would
    /// come back.
    async fn version_of(&self, user: &str) -> Result<u64, Error> {
        let key = VersionKey::of::<AccessToken>(ISSUER, user);
        if let Some(current) = self.store.version(&key).await? {
            return Ok(current);
        }
        let first = u64::try_from(NumericDate::now().as_secs())?;
        Ok(self.store.raise(&key, first).await?)
    }

    /// Ends every token of the user up to this version.
    pub(crate) async fn end_version(&self, user: &str, version: u64) -> Result<(), Error> {
        let key = VersionKey::of::<AccessToken>(ISSUER, user);
        self.store.raise(&key, version.saturating_add(1)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use claims_sqlite::SqliteStore;

    use super::{Duration, Issuer, Keys, NumericDate, SharedStore};

    #[tokio::test]
    async fn a_store_that_was_emptied_brings_no_token_back() -> Result<(), crate::Error> {
        let folder = tempfile::tempdir()?;
        let over_empty = |name| -> Result<Issuer, crate::Error> {
            Ok(Issuer {
                keys: Keys::generate()?,
                store: SharedStore::of(SqliteStore::open(folder.path().join(name))?),
            })
        };
        let before = over_empty("before")?;
        let ended = before.version_of("ada").await?;
        before.end_version("ada", ended).await?;
        assert!(before.version_of("ada").await? > ended);

        // Nobody signs in, logs out and loses the store within one second.
        while NumericDate::now().as_secs() <= i64::try_from(ended)? {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(over_empty("after")?.version_of("ada").await? > ended);
        Ok(())
    }
}
