//! An allocator that costs the same on every machine, unlike the system's.

use std::{
    alloc::{GlobalAlloc, Layout},
    cell::UnsafeCell,
    ptr,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

const SIZE: usize = 256 << 20;

/// Hands out one piece of memory from front to back, and takes nothing back. A case runs too few times to
/// come to its end; memory that nobody touches costs nothing.
pub(crate) struct Bump {
    memory: UnsafeCell<[u8; SIZE]>,
    used: AtomicUsize,
}

// SAFETY: the memory is reached through the parts that were handed out only, and no two of them overlap.
unsafe impl Sync for Bump {}

impl Bump {
    pub(crate) const fn new() -> Self {
        Self {
            #[allow(clippy::large_stack_arrays)] // It goes into a static.
            memory: UnsafeCell::new([0; SIZE]),
            used: AtomicUsize::new(0),
        }
    }
}

// SAFETY: every part is as long and as aligned as asked for, and nobody else's.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.memory.get().cast::<u8>();
        // Room for the part wherever it has to begin.
        let room = layout.size() + layout.align();
        let used = self.used.fetch_add(room, Relaxed);
        if used.checked_add(room).is_none_or(|end| end > SIZE) {
            return ptr::null_mut();
        }
        // SAFETY: `used` and all of `room` behind it are inside.
        unsafe {
            let free = start.add(used);
            free.add(free.align_offset(layout.align()))
        }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
