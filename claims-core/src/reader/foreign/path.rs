//! Where inside a value serde failed.

use std::fmt::Write;

use serde_path_to_error::{Path, Segment};

/// The path as it is appended to the claim's name: `.id`, `[1].name`, nothing for the value itself.
pub(super) fn render(path: &Path) -> String {
    path.iter().fold(String::new(), |mut text, segment| {
        // Writing to a string cannot fail.
        let _ = match segment {
            Segment::Seq { index } => write!(text, "[{index}]"),
            Segment::Map { key } => write!(text, ".{key}"),
            Segment::Enum { variant } => write!(text, ".{variant}"),
            Segment::Unknown => Ok(()),
        };
        text
    })
}
