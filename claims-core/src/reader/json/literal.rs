//! `null`, `true` and `false`.

use super::cursor::Cursor;
use crate::error::Malformed;

impl Cursor<'_> {
    /// Reads a literal name (RFC 8259, section 3). Errors stand at the first byte that differs.
    #[inline]
    pub(super) fn literal(&mut self, name: &'static str) -> Result<(), Malformed> {
        if self.rest().starts_with(name.as_bytes()) {
            self.advance(name.len());
            return Ok(());
        }
        Err(self.differs(name))
    }

    #[cold]
    fn differs(&mut self, name: &'static str) -> Malformed {
        let common = self
            .rest()
            .iter()
            .zip(name.as_bytes())
            .take_while(|(a, b)| a == b)
            .count();
        self.advance(common);
        self.unexpected()
    }
}
