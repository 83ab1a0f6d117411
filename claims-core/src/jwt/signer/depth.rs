//! How deep a payload is nested.

use serde::ser::Error as _;

use crate::{
    encode::DepthBound,
    error::{EncodeError, Malformed},
    reader::{JsonReader, MAX_DEPTH, Reader},
};

/// Refuses what every verifier would: arrays and objects that are nested too deep.
///
/// The payload is read only if it could be nested too deep.
#[inline]
pub(super) fn check_depth(
    payload: &[u8],
    DepthBound(bound): DepthBound,
) -> Result<(), EncodeError> {
    if bound <= MAX_DEPTH {
        return Ok(());
    }
    read_past(payload)
        .map_err(|error| EncodeError::new(serde_json::Error::custom(error.reason.as_str()), None))
}

fn read_past(payload: &[u8]) -> Result<(), Malformed> {
    let mut reader = JsonReader::new(payload)?;
    reader.skip()?;
    reader.finish()
}

#[cfg(test)]
mod tests {
    use super::{DepthBound, MAX_DEPTH, check_depth};

    const TOO_DEEP: DepthBound = DepthBound(MAX_DEPTH + 1);

    fn nested(depth: usize) -> String {
        format!("{}{}", "[".repeat(depth), "]".repeat(depth))
    }

    #[test]
    fn what_no_verifier_reads_is_refused() {
        assert!(check_depth(nested(MAX_DEPTH).as_bytes(), TOO_DEEP).is_ok());
        let error = check_depth(nested(MAX_DEPTH + 1).as_bytes(), TOO_DEEP).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("nested more than 127 deep"), "{text}");
    }

    #[test]
    fn a_bound_is_no_depth() {
        let flat = format!(
            r#"{{"a":[{}[]],"b":"{}"}}"#,
            "[],".repeat(500),
            "[".repeat(500)
        );
        assert!(check_depth(flat.as_bytes(), TOO_DEEP).is_ok());
    }
}
