//! The last header that a verifier accepted.

use std::sync::{Arc, RwLock};

use super::Header;

/// The last header that was accepted with a token, under the text it came in.
///
/// A service sees one header over and over until a key is replaced. One that is equal byte for
/// byte was read and checked before, so both are left out; the key is looked up and the signature
/// checked all the same. Nobody ever waits here: a lock that is taken counts as a miss.
#[derive(Debug, Default)]
pub(in crate::jwt) struct HeaderCache(RwLock<Option<Accepted>>);

#[derive(Debug)]
struct Accepted {
    encoded: Box<[u8]>,
    header: Arc<Header>,
}

impl HeaderCache {
    /// The header, if this is the text of the last one accepted.
    pub(in crate::jwt) fn get(&self, encoded: &[u8]) -> Option<Arc<Header>> {
        let last = self.0.try_read().ok()?;
        last.as_ref()
            .filter(|accepted| *accepted.encoded == *encoded)
            .map(|accepted| Arc::clone(&accepted.header))
    }

    /// Keeps a header whose token was accepted.
    pub(in crate::jwt) fn keep(&self, encoded: &[u8], header: &Arc<Header>) {
        if let Ok(mut last) = self.0.try_write() {
            *last = Some(Accepted {
                encoded: encoded.into(),
                header: Arc::clone(header),
            });
        }
    }
}
