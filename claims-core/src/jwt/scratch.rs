//! Buffers that each thread uses again and again.

use std::cell::Cell;

/// Capacity that is kept between tokens; one larger token does not hold memory for good.
const KEPT: usize = 64 * 1024;

/// What one token is decoded into.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// The header, or nothing.
    pub(super) header: Vec<u8>,
    /// The payload, or the JSON about to become one.
    pub(super) payload: Vec<u8>,
    /// The signature.
    pub(super) signature: Vec<u8>,
}

thread_local! {
    static SCRATCH: Cell<Scratch> = const {
        Cell::new(Scratch { header: Vec::new(), payload: Vec::new(), signature: Vec::new() })
    };
}

/// Lends this thread's buffers.
///
/// They are taken out while lent: a claims set that itself verifies a token while it is read
/// gets new ones.
pub(super) fn with<T>(work: impl FnOnce(&mut Scratch) -> T) -> T {
    let mut scratch = SCRATCH.try_with(Cell::take).unwrap_or_default();
    let result = work(&mut scratch);
    for buffer in [
        &mut scratch.header,
        &mut scratch.payload,
        &mut scratch.signature,
    ] {
        buffer.clear();
        buffer.shrink_to(KEPT);
    }
    // Fails only while the thread ends, when nobody needs the buffers any more.
    let _ = SCRATCH.try_with(|kept| kept.set(scratch));
    result
}
