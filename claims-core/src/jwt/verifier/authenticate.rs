//! Everything about a token but its claims. Not generic: compiled once for all claims sets.

use std::sync::Arc;

use crate::{
    error::{Error, Segment},
    jwt::{
        Header, KeySource,
        compact::{self, Compact},
        header::{self, ExpectedTyp, HeaderCache},
        key::Issuers,
    },
    policy::Policy,
};

/// What the clones of a verifier share.
pub(super) struct Shared {
    pub(super) keys: Box<dyn KeySource>,
    /// What the claims are judged by.
    pub(super) policy: Policy,
    /// What is expected of the `typ` of tokens.
    pub(super) typ: ExpectedTyp,
    pub(super) max_token_len: usize,
    pub(super) accepted: HeaderCache,
}

/// A token whose signature is good.
pub(super) struct Authenticated {
    /// Its header.
    pub(super) header: Arc<Header>,
    /// The issuers that its key is bound to, if it is.
    pub(super) issuers: Option<Issuers>,
}

impl Shared {
    /// Checks everything but the claims, and decodes the payload.
    pub(super) fn authenticate(
        &self,
        jwt: &str,
        decoded_header: &mut Vec<u8>,
        signature: &mut Vec<u8>,
        payload: &mut Vec<u8>,
    ) -> Result<Authenticated, Error> {
        payload.clear();
        let compact = Compact::split(jwt, self.max_token_len)?;
        let known = self.accepted.get(compact.header);
        let is_new = known.is_none();
        let header = if let Some(header) = known {
            header
        } else {
            compact::decode(compact.header, Segment::Header, decoded_header)?;
            Arc::new(header::read(decoded_header)?)
        };

        let keys = self.keys.keys(header.key_id())?;
        let mut candidates = keys.candidates(header.key_id(), header.algorithm())?;
        if is_new {
            header.check_extensions()?;
            self.typ.check(header.typ())?;
        }

        compact::decode(compact.signature, Segment::Signature, signature)?;
        let key =
            candidates.find(|key| key.verifies(header.algorithm(), compact.message, signature));
        let issuers = key.ok_or(Error::Signature)?.issuers().cloned();

        compact::decode(compact.payload, Segment::Payload, payload)?;
        if is_new {
            self.accepted.keep(compact.header, &header);
        }
        Ok(Authenticated { header, issuers })
    }
}
