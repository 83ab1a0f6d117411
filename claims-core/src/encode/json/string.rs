//! Strings and their escapes (RFC 8259, section 7), as `serde_json` writes them.

/// Appends a string with its quotes.
#[inline]
pub(super) fn write_string(text: &str, json: &mut Vec<u8>) {
    json.push(b'"');
    write_content(text, json);
    json.push(b'"');
}

/// Appends a string without its quotes.
#[inline]
pub(super) fn write_content(text: &str, json: &mut Vec<u8>) {
    if is_plain(text.as_bytes()) {
        json.extend_from_slice(text.as_bytes());
    } else {
        write_escaped(text, json);
    }
}

/// Whether nothing in it needs an escape.
///
/// Whole chunks are compared at once; the last one may overlap the one before.
#[inline]
fn is_plain(bytes: &[u8]) -> bool {
    match bytes.len() {
        16.. => is_plain_in_chunks::<16>(bytes),
        8.. => is_plain_in_chunks::<8>(bytes),
        4.. => is_plain_in_chunks::<4>(bytes),
        _ => all_plain(bytes),
    }
}

#[inline]
fn is_plain_in_chunks<const N: usize>(bytes: &[u8]) -> bool {
    let (chunks, _) = bytes.as_chunks::<N>();
    chunks.iter().all(|chunk| all_plain(chunk))
        && bytes.last_chunk::<N>().is_none_or(|last| all_plain(last))
}

/// Looks at every byte without a branch, which compilers turn into vector instructions.
#[inline]
fn all_plain(bytes: &[u8]) -> bool {
    let stops = bytes.iter().fold(0, |stops, &byte| {
        stops | u8::from(byte < b' ') | u8::from(byte == b'"') | u8::from(byte == b'\\')
    });
    stops == 0
}

#[cold]
#[inline(never)]
fn write_escaped(text: &str, json: &mut Vec<u8>) {
    for &byte in text.as_bytes() {
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0c => b'f',
            ..b' ' => {
                json.extend_from_slice(b"\\u00");
                json.extend([byte >> 4, byte & 0xf].map(hexadecimal));
                continue;
            }
            _ => {
                json.push(byte);
                continue;
            }
        };
        json.extend([b'\\', short]);
    }
}

const fn hexadecimal(digit: u8) -> u8 {
    match digit {
        ..10 => b'0' + digit,
        _ => b'a' + digit - 10,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_plain, write_string};

    #[test]
    fn every_character_is_written_as_serde_json_does_wherever_it_stands() {
        let characters = (0..=0x100)
            .filter_map(char::from_u32)
            .chain(['\u{2028}', '😀']);
        for character in characters {
            for length in 0..40_usize {
                for place in [0, length / 2, length.saturating_sub(1), length] {
                    let mut text = "x".repeat(length);
                    text.insert(place.min(length), character);
                    let mut json = Vec::new();
                    write_string(&text, &mut json);
                    assert_eq!(json, serde_json::to_vec(&text).unwrap(), "{text:?}");
                }
            }
        }
    }

    /// Two that need an escape are two, wherever they stand.
    #[test]
    fn escapes_do_not_cancel_each_other() {
        for pair in ["\"\"", "\\\\", "\n\n", "\"\\", "\n\""] {
            for length in [0, 1, 2, 6, 20] {
                let text = format!("{}{pair}", "x".repeat(length));
                let mut json = Vec::new();
                write_string(&text, &mut json);
                assert_eq!(json, serde_json::to_vec(&text).unwrap(), "{text:?}");
            }
        }
    }

    #[test]
    fn texts_without_escapes_are_known_at_every_length() {
        for length in 0..40 {
            let text = " é~!#".repeat(length);
            let mut characters = text.char_indices().map(|(index, _)| index);
            let end = characters.nth(length).unwrap_or(text.len());
            assert!(is_plain(&text.as_bytes()[..end]), "{length}");
        }
    }
}
