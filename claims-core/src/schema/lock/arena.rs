//! Where the schemas of locks live that were read from files.

use bumpalo::Bump;

/// Holds what [`Lock::parse`](super::Lock::parse) reads: a schema is made of borrowed parts, and a
/// file has none to lend.
///
/// One arena serves any number of locks, and frees them all at once.
#[derive(Debug, Default)]
pub struct Arena(Bump);

impl Arena {
    /// An empty arena.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn text(&self, text: &str) -> &str {
        self.0.alloc_str(text)
    }

    pub(super) fn value<T: Copy>(&self, value: T) -> &T {
        self.0.alloc(value)
    }

    pub(super) fn list<T: Copy>(&self, items: &[T]) -> &[T] {
        self.0.alloc_slice_copy(items)
    }
}
