//! Doc comments, which are Markdown, as blocks and spans: as much of it as doc comments of claims
//! use. What is not understood stays text.

mod blocks;
mod plain;
mod spans;

pub(super) use blocks::{Block, blocks};
pub(super) use plain::{plain, wrap};
pub(super) use spans::{Span, spans};
