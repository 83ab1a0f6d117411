//! What each thread uses again and again.

use std::cell::Cell;

use super::header::AcceptedHeaders;

/// Capacity that is kept between tokens; one larger token does not hold memory for good.
const KEPT: usize = 64 * 1024;

/// What one token is decoded into, and what is known from the ones before.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// The payload, or the JSON about to become one.
    pub(super) payload: Vec<u8>,
    pub(super) envelope: Envelope,
}

/// What stands around a payload.
#[derive(Debug, Default)]
pub(super) struct Envelope {
    /// The header, or nothing.
    pub(super) header: Vec<u8>,
    /// The signature.
    pub(super) signature: Vec<u8>,
    /// The headers of tokens that were accepted.
    pub(super) accepted: AcceptedHeaders,
}

thread_local! {
    static SCRATCH: Cell<Option<Box<Scratch>>> = const { Cell::new(None) };
}

/// Lends what this thread keeps.
///
/// It is taken out while lent: a claims set that itself verifies a token while it is read gets new
/// buffers.
pub(super) fn with<T>(work: impl FnOnce(&mut Scratch) -> T) -> T {
    let mut scratch = SCRATCH
        .try_with(Cell::take)
        .ok()
        .flatten()
        .unwrap_or_default();
    let result = work(&mut scratch);
    scratch.clear();
    // Fails only while the thread ends, when nobody needs the buffers any more.
    let _ = SCRATCH.try_with(|kept| kept.set(Some(scratch)));
    result
}

impl Scratch {
    /// Drops what the token left behind, and memory that only a long one needs.
    fn clear(&mut self) {
        for buffer in [
            &mut self.payload,
            &mut self.envelope.header,
            &mut self.envelope.signature,
        ] {
            buffer.clear();
            if buffer.capacity() > KEPT {
                buffer.shrink_to(KEPT);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Scratch;

    #[test]
    fn a_long_token_holds_no_memory_for_good() {
        let mut scratch = Scratch {
            payload: vec![1; 300_000],
            ..Scratch::default()
        };
        scratch.envelope.header = vec![1; 65_536];
        scratch.clear();
        // An allocator may round up what is kept.
        assert!(scratch.payload.is_empty() && scratch.payload.capacity() < 100_000);
        assert!(scratch.envelope.header.is_empty() && scratch.envelope.header.capacity() == 65_536);
    }
}
