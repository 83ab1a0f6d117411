//! The headers that were accepted lately.

use std::{
    mem,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use super::Header;
use crate::jwt::compact::Compact;

/// How many headers one thread keeps, of all its verifiers.
const KEPT: usize = 8;

/// Bytes of the longest segment that is kept: a longer header is read each time, so that a token does
/// not hold memory for good.
const LONGEST: usize = 4 * 1024;

/// The headers that verifiers accepted on this thread, each with the text that it came in.
///
/// A service sees a few headers over and over until a key is replaced. One that is equal byte for
/// byte was read and checked before, so both are left out; the key is looked up and the signature
/// checked all the same.
///
/// Each thread has its own: nothing here is written by two of them, not even a reference count.
#[derive(Debug, Default)]
pub(in crate::jwt) struct AcceptedHeaders {
    headers: Vec<Accepted>,
    /// Which one makes room for the next.
    oldest: usize,
}

#[derive(Debug)]
struct Accepted {
    verifier: VerifierIdentity,
    /// The segment and the dot behind it.
    encoded: Box<[u8]>,
    /// Length of the signature's segment: it says where the second dot is.
    signature: usize,
    header: Arc<Header>,
}

impl AcceptedHeaders {
    /// The header of a token, if the verifier accepted it before with a signature of that length,
    /// and the token cut into segments.
    ///
    /// The segments may still hold dots, which their decoding finds.
    #[inline]
    pub(in crate::jwt) fn find<'t>(
        &self,
        verifier: VerifierIdentity,
        token: &'t [u8],
    ) -> Option<(&Arc<Header>, Compact<'t>)> {
        self.headers
            .iter()
            .filter(|accepted| accepted.verifier == verifier)
            .find_map(|accepted| {
                let compact = Compact::with_known(token, &accepted.encoded, accepted.signature)?;
                Some((&accepted.header, compact))
            })
    }

    /// Keeps the header of a token that was accepted, unless it is a long one.
    pub(in crate::jwt) fn keep(
        &mut self,
        verifier: VerifierIdentity,
        compact: &Compact<'_>,
        header: &Arc<Header>,
    ) {
        if compact.header.len() > LONGEST {
            return;
        }
        let accepted = Accepted {
            verifier,
            encoded: [compact.header, b"."].concat().into(),
            signature: compact.signature.len(),
            header: Arc::clone(header),
        };
        if self.headers.len() < KEPT {
            self.headers.push(accepted);
        } else if let Some(oldest) = self.headers.get_mut(self.oldest) {
            drop(mem::replace(oldest, accepted));
            self.oldest = (self.oldest + 1) % KEPT;
        }
    }
}

/// Which verifier it is, within this process.
///
/// Given once and never again: what one accepted, another one may refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::jwt) struct VerifierIdentity(u64);

impl VerifierIdentity {
    pub(in crate::jwt) fn next() -> Self {
        // 64 bits: a million verifiers in each second last for half a million years.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jwt::header;

    fn keep(headers: &mut AcceptedHeaders, verifier: VerifierIdentity, token: &str) {
        let header = Arc::new(header::read(br#"{"alg":"HS256"}"#).unwrap());
        let compact = Compact::split(token, 100).unwrap();
        headers.keep(verifier, &compact, &header);
    }

    #[test]
    fn finds_what_it_keeps() {
        let (one, other) = (VerifierIdentity::next(), VerifierIdentity::next());
        let mut headers = AcceptedHeaders::default();
        keep(&mut headers, one, "head.claims.sign");
        let (_, compact) = headers.find(one, b"head.others.gnis").unwrap();
        assert_eq!(compact, Compact::split("head.others.gnis", 100).unwrap());
        assert!(headers.find(other, b"head.claims.sign").is_none());
        for token in [
            "",
            "head",
            "head.",
            "head..sign",
            "heads.claims.sign",
            "hea.claims.sign",
            "Head.claims.sign",
            "head.claims.sig",
            "head.claims.signs",
            "head.claims",
            "head.sign",
        ] {
            assert!(headers.find(one, token.as_bytes()).is_none(), "{token}");
        }
    }

    #[test]
    fn a_long_header_is_not_kept() {
        let verifier = VerifierIdentity::next();
        let mut headers = AcceptedHeaders::default();
        for (length, kept) in [(4096, true), (4097, false)] {
            let token = format!("{}.claims.sign", "a".repeat(length));
            let header = Arc::new(header::read(br#"{"alg":"HS256"}"#).unwrap());
            let compact = Compact::split(&token, token.len()).unwrap();
            headers.keep(verifier, &compact, &header);
            assert_eq!(headers.find(verifier, token.as_bytes()).is_some(), kept);
        }
    }

    #[test]
    fn the_oldest_makes_room() {
        let verifier = VerifierIdentity::next();
        let mut headers = AcceptedHeaders::default();
        let token = |number: usize| format!("head{number}.claims.sign");
        for number in 0..3 * KEPT {
            keep(&mut headers, verifier, &token(number));
            for known in 0..=number {
                let kept = known + KEPT > number;
                let token = token(known);
                let found = headers.find(verifier, token.as_bytes());
                assert_eq!(found.is_some(), kept, "{known} after {number}");
            }
        }
        assert_eq!(headers.headers.len(), KEPT);
    }
}
