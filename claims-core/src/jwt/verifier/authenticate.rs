//! Everything about a token but its claims. Not generic: compiled once for all claims sets.

use std::sync::Arc;

use crate::{
    error::{Error, HeaderError, Segment},
    jwt::{
        Header, KeySource,
        cache::{Place, VerifiedCache},
        compact::{self, Compact},
        header::{self, ExpectedTyp, VerifierIdentity},
        key::{Issuers, KeyIdentity},
        scratch::Envelope,
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
    /// Tells whose headers a thread knows.
    pub(super) identity: VerifierIdentity,
    /// Remembers whose signature a token carries, if the service asked for it.
    pub(super) cache: Option<VerifiedCache>,
}

/// A token whose signature is good.
pub(super) struct Authenticated {
    /// Its header.
    pub(super) header: Arc<Header>,
    pub(super) signed: Signed,
}

/// What is known of the key that made a signature.
pub(super) struct Signed {
    /// The issuers that it is bound to, if it is.
    pub(super) issuers: Option<Issuers>,
    /// Which one it is, and the token's place in the cache.
    key: Option<(KeyIdentity, Place)>,
}

impl Shared {
    /// Checks everything but the claims, and decodes the payload.
    pub(super) fn authenticate(
        &self,
        jwt: &str,
        envelope: &mut Envelope,
        payload: &mut Vec<u8>,
    ) -> Result<Authenticated, Error> {
        payload.clear();
        let Envelope {
            header: decoded_header,
            signature,
            accepted,
        } = envelope;
        if jwt.len() <= self.max_token_len
            && let Some((header, compact)) = accepted.find(self.identity, jwt.as_bytes())
        {
            return match self.check_signature(jwt, &compact, header, signature, payload, || Ok(()))
            {
                Ok(signed) => Ok(Authenticated {
                    header: Arc::clone(header),
                    signed,
                }),
                Err(error) => Err(self.shape_first(jwt, error)),
            };
        }

        let compact = Compact::split(jwt, self.max_token_len)?;
        compact::decode(compact.header, Segment::Header, decoded_header)?;
        let header = header::read(decoded_header)?;
        let demands = || {
            header.check_extensions()?;
            self.typ.check(header.typ())
        };
        let signed = self.check_signature(jwt, &compact, &header, signature, payload, demands)?;
        let header = Arc::new(header);
        accepted.keep(self.identity, &compact, &header);
        Ok(Authenticated { header, signed })
    }

    /// Finds the key that made the signature, and decodes the payload.
    ///
    /// `demands` are those of a header that was not accepted before.
    fn check_signature(
        &self,
        jwt: &str,
        compact: &Compact<'_>,
        header: &Header,
        signature: &mut Vec<u8>,
        payload: &mut Vec<u8>,
        demands: impl FnOnce() -> Result<(), HeaderError>,
    ) -> Result<Signed, Error> {
        let algorithm = header.algorithm();
        let keys = self.keys.keys(header.key_id())?;
        let candidates = keys.candidates(header.key_id(), algorithm)?;
        demands()?;

        let place = self
            .cache
            .as_ref()
            .and_then(|cache| cache.look_up(jwt, algorithm));
        let remembered = place
            .and_then(Place::signed_by)
            .and_then(|identity| candidates.identified(identity));
        let key = if let Some(key) = remembered {
            key
        } else {
            compact::decode(compact.signature, Segment::Signature, signature)?;
            let Some(key) = candidates.verifying(compact.message, signature) else {
                return Err(Error::Signature);
            };
            key
        };

        let issuers = if candidates.all_bound_as(key) {
            key.issuers().cloned()
        } else {
            // Of a token that is remembered it was not needed so far.
            compact::decode(compact.signature, Segment::Signature, signature)?;
            candidates.issuers(key, compact.message, signature)
        };

        compact::decode(compact.payload, Segment::Payload, payload)?;
        Ok(Signed {
            issuers,
            key: place.map(|place| (key.identity(), place)),
        })
    }

    /// The error of a token that was cut by what is known: a wrong shape is told before all else.
    #[cold]
    fn shape_first(&self, jwt: &str, error: Error) -> Error {
        match Compact::split(jwt, self.max_token_len) {
            Ok(_) => error,
            Err(shape) => shape.into(),
        }
    }

    /// Remembers a token that was accepted, and forgets one that was refused.
    pub(super) fn settle(&self, signed: &Signed, accepted: bool) {
        if let (Some(cache), Some((key, place))) = (&self.cache, signed.key) {
            if accepted {
                cache.accepted(place, key);
            } else {
                cache.refused(place);
            }
        }
    }
}
