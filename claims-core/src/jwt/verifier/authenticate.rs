//! Everything about a token but its claims. Not generic: compiled once for all claims sets.

use std::sync::Arc;

use crate::{
    error::{Error, Segment},
    jwt::{
        Header, KeySource,
        compact::{self, Compact},
        header::{self, HeaderCache, check_typ},
    },
    policy::Policy,
};

/// What the clones of a verifier share.
pub(super) struct Shared {
    pub(super) keys: Box<dyn KeySource>,
    pub(super) policy: Policy,
    pub(super) typ: Option<Box<str>>,
    pub(super) max_token_len: usize,
    pub(super) accepted: HeaderCache,
}

/// A token whose signature is good.
pub(super) struct Authenticated {
    /// Its header.
    pub(super) header: Arc<Header>,
    /// The issuer that its key is bound to.
    pub(super) issuer: Option<Arc<str>>,
}

impl Shared {
    /// What the claims are judged by.
    pub(super) fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Checks everything but the claims, and decodes the payload.
    pub(super) fn authenticate(
        &self,
        jwt: &str,
        decoded_header: &mut Vec<u8>,
        signature: &mut Vec<u8>,
        payload: &mut Vec<u8>,
    ) -> Result<Authenticated, Error> {
        let compact = Compact::split(jwt, self.max_token_len)?;
        let known = self.accepted.get(compact.header);
        let is_new = known.is_none();
        let header = match known {
            Some(header) => header,
            None => {
                compact::decode(compact.header, Segment::Header, decoded_header)?;
                Arc::new(header::read(decoded_header)?)
            }
        };

        let keys = self.keys.keys(header.key_id())?;
        let mut candidates = keys.candidates(header.key_id(), header.algorithm())?;
        if is_new {
            header.check_extensions()?;
            check_typ(self.typ.as_deref(), header.typ())?;
        }

        compact::decode(compact.signature, Segment::Signature, signature)?;
        let key = candidates.find(|key| {
            key.verifies(
                keys.backend(),
                header.algorithm(),
                compact.message,
                signature,
            )
        });
        let issuer = key.ok_or(Error::Signature)?.issuer().cloned();

        compact::decode(compact.payload, Segment::Payload, payload)?;
        if is_new {
            self.accepted.keep(compact.header, &header);
        }
        Ok(Authenticated { header, issuer })
    }
}
