//! Counts heap allocations.

use std::{
    alloc::{GlobalAlloc, Layout},
    sync::atomic::{AtomicU64, Ordering::Relaxed},
};

use crate::Case;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

/// An allocator, and a count of how often memory is asked for, growing included.
pub struct Counting<A>(pub A);

// SAFETY: every call goes to the allocator as it came.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Counting<A> {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.store(ALLOCATIONS.load(Relaxed) + 1, Relaxed);
        // SAFETY: the caller's promises are those that the allocator asks for.
        unsafe { self.0.alloc(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { self.0.dealloc(pointer, layout) }
    }

    #[inline]
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.store(ALLOCATIONS.load(Relaxed) + 1, Relaxed);
        // SAFETY: as above.
        unsafe { self.0.realloc(pointer, layout, size) }
    }
}

/// How many allocations the case makes each time, once it is warm.
pub fn count(case: &mut Case) -> u64 {
    const TIMES: u32 = 8;
    case.warm_up();
    let before = ALLOCATIONS.load(Relaxed);
    case.measured(TIMES);
    (ALLOCATIONS.load(Relaxed) - before).div_ceil(u64::from(TIMES))
}
