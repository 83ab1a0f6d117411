//! Everything about a token but its claims. Not generic: compiled once for all claims sets.

use std::sync::Arc;

use jsonwebtoken::Algorithm;

use crate::{
    error::{Error, Segment},
    jwt::{
        Header, KeySource,
        cache::{Place, VerifiedCache},
        compact::{self, Compact},
        header::{self, ExpectedTyp, HeaderCache},
        key::{CheckedKey, Issuers, KeyIdentity},
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
    /// Remembers whose signature a token carries, if the service asked for it.
    pub(super) cache: Option<VerifiedCache>,
}

/// A token whose signature is good.
pub(super) struct Authenticated {
    /// Its header.
    pub(super) header: Arc<Header>,
    /// The issuers that its key is bound to, if it is.
    pub(super) issuers: Option<Issuers>,
    /// The key, and the token's place in the cache.
    signed: Option<(KeyIdentity, Place)>,
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
        let candidates = keys.candidates(header.key_id(), header.algorithm())?;
        if is_new {
            header.check_extensions()?;
            self.typ.check(header.typ())?;
        }

        let place = self
            .cache
            .as_ref()
            .and_then(|cache| cache.look_up(jwt, header.algorithm()));
        let key = if let Some(key) = remembered(place, candidates.clone()) {
            key
        } else {
            compact::decode(compact.signature, Segment::Signature, signature)?;
            verifying(candidates, header.algorithm(), compact.message, signature)?
        };

        compact::decode(compact.payload, Segment::Payload, payload)?;
        if is_new {
            self.accepted.keep(compact.header, &header);
        }
        Ok(Authenticated {
            issuers: key.issuers().cloned(),
            signed: place.map(|place| (key.identity(), place)),
            header,
        })
    }

    /// Remembers a token that was accepted, and forgets one that was refused.
    pub(super) fn settle(&self, token: &Authenticated, accepted: bool) {
        if let (Some(cache), Some((key, place))) = (&self.cache, token.signed) {
            if accepted {
                cache.accepted(place, key);
            } else {
                cache.refused(place);
            }
        }
    }
}

/// The key that is known to have signed the token, if it may still be used for it.
fn remembered<'k>(
    place: Option<Place>,
    mut candidates: impl Iterator<Item = &'k CheckedKey>,
) -> Option<&'k CheckedKey> {
    let signed_by = place?.signed_by()?;
    candidates.find(|key| key.identity() == signed_by)
}

/// The key that made the signature.
fn verifying<'k>(
    mut candidates: impl Iterator<Item = &'k CheckedKey>,
    algorithm: Algorithm,
    message: &[u8],
    signature: &[u8],
) -> Result<&'k CheckedKey, Error> {
    candidates
        .find(|key| key.verifies(algorithm, message, signature))
        .ok_or(Error::Signature)
}
