//! A message put together during const evaluation, where nothing can be formatted.

use crate::schema::{ClaimSchema, Schema};

const CAPACITY: usize = 2048;

/// Text in a fixed buffer. What does not fit is cut, a whole piece at a time.
#[derive(Clone, Copy)]
pub(super) struct Message {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Message {
    pub(super) const fn new() -> Self {
        Self {
            bytes: [0; CAPACITY],
            len: 0,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Starts a new line, unless it is the first.
    pub(super) const fn line(self, text: &str) -> Self {
        if self.is_empty() {
            self.text(text)
        } else {
            self.text("\n").text(text)
        }
    }

    pub(super) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if self.len + text.len() > CAPACITY {
            return self;
        }
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.len + i] = text[i];
            i += 1;
        }
        self.len += text.len();
        self
    }

    /// `Owner.field`
    pub(super) const fn claim(self, owner: &Schema<'_>, claim: &ClaimSchema<'_>) -> Self {
        self.text(owner.name).text(".").text(claim.field)
    }

    pub(super) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            // Only whole strings go in.
            Err(_) => "two parts of the claims set collide",
        }
    }
}
