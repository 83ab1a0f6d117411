//! Values that only serde can read, from their raw text.

use serde_json::Deserializer;
use serde_path_to_error::Track;

use crate::reader::{Foreign, ForeignError, path};

/// Reads the text of one value, which is known to be JSON.
pub(super) fn read<'de, F: Foreign<'de>>(text: &'de str) -> Result<F::Value, ForeignError> {
    let mut source = Deserializer::from_str(text);
    let result = F::deserialize(&mut source);
    result
        .and_then(|value| source.end().map(|()| value))
        .map_err(|error| ForeignError {
            path: path_of_failure::<F>(text),
            message: message(&error),
        })
}

/// Reads the value once more to learn where it fails: only failures pay for the path.
#[cold]
fn path_of_failure<'de, F: Foreign<'de>>(text: &'de str) -> String {
    let mut source = Deserializer::from_str(text);
    let mut track = Track::new();
    let result = F::deserialize(serde_path_to_error::Deserializer::new(
        &mut source,
        &mut track,
    ));
    if result.is_ok() {
        String::new()
    } else {
        path::render(&track.path())
    }
}

/// The message without its place, which would count from the start of the value.
fn message(error: &serde_json::Error) -> String {
    let mut message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    if let Some(bare) = message.strip_suffix(&place) {
        message.truncate(bare.len());
    }
    message
}
