//! Reading past a value as strictly as reading it, without recursion.

use super::cursor::Cursor;
use crate::{
    error::{Malformed, MalformedReason},
    reader::MAX_DEPTH,
};

/// What a value stands in.
#[derive(Clone, Copy)]
enum Container {
    Array,
    Object,
}

/// The containers open inside the value, innermost in the lowest bit: one for an object.
struct Containers {
    kinds: u128,
    count: usize,
    limit: usize,
}

// One bit each.
const _: () = assert!(MAX_DEPTH <= u128::BITS as usize);

impl Containers {
    const fn push(&mut self, container: Container) -> bool {
        let fits = self.count < self.limit;
        self.kinds = self.kinds << 1 | matches!(container, Container::Object) as u128;
        self.count += 1;
        fits
    }

    const fn pop(&mut self) {
        self.kinds >>= 1;
        self.count = self.count.saturating_sub(1);
    }

    const fn innermost(&self) -> Option<Container> {
        match (self.count, self.kinds & 1) {
            (0, _) => None,
            (_, 0) => Some(Container::Array),
            (_, _) => Some(Container::Object),
        }
    }
}

impl Cursor<'_> {
    /// Reads past the next value, which stands in `depth` containers.
    pub(super) fn skip(&mut self, depth: usize) -> Result<(), Malformed> {
        let mut open = Containers {
            kinds: 0,
            count: 0,
            limit: MAX_DEPTH.saturating_sub(depth),
        };
        loop {
            let entered = match self.significant() {
                b'"' => self.skip_string().map(|()| false),
                b'{' => self.skip_start(Container::Object, b'}', &mut open),
                b'[' => self.skip_start(Container::Array, b']', &mut open),
                b't' => self.literal("true").map(|()| false),
                b'f' => self.literal("false").map(|()| false),
                b'n' => self.literal("null").map(|()| false),
                _ => self.skip_number().map(|()| false),
            }?;
            if !entered && !self.skip_to_next(&mut open)? {
                return Ok(());
            }
        }
    }

    /// Reads the start of a container, up to its first value; `false` if it is empty.
    fn skip_start(
        &mut self,
        container: Container,
        end: u8,
        open: &mut Containers,
    ) -> Result<bool, Malformed> {
        if !open.push(container) {
            return Err(self.error(MalformedReason::Depth));
        }
        self.advance(1);
        if self.significant() == end {
            self.advance(1);
            open.pop();
            return Ok(false);
        }
        if matches!(container, Container::Object) {
            self.skip_name()?;
        }
        Ok(true)
    }

    /// Reads what stands between a value and the next one; `false` if there is none.
    #[inline]
    fn skip_to_next(&mut self, open: &mut Containers) -> Result<bool, Malformed> {
        while let Some(container) = open.innermost() {
            match (self.significant(), container) {
                (b',', Container::Array) => {
                    self.advance(1);
                    return Ok(true);
                }
                (b',', Container::Object) => {
                    self.advance(1);
                    self.skip_name()?;
                    return Ok(true);
                }
                (b']', Container::Array) | (b'}', Container::Object) => {
                    self.advance(1);
                    open.pop();
                }
                _ => return Err(self.unexpected()),
            }
        }
        Ok(false)
    }

    /// Reads past a name and its colon.
    #[inline]
    fn skip_name(&mut self) -> Result<(), Malformed> {
        if self.significant() != b'"' {
            return Err(self.unexpected());
        }
        self.skip_string()?;
        self.colon()
    }
}
