//! UUIDs in their textual form (RFC 9562, section 4).

/// Whether the text is 32 hexadecimal digits of either case, grouped 8-4-4-4-12.
pub(super) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::is_uuid;

    #[test]
    fn any_version_and_either_case_is_a_uuid() {
        for uuid in [
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ] {
            assert!(is_uuid(uuid), "{uuid}");
        }
    }

    #[test]
    fn other_notations_are_none() {
        for text in [
            "",
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
            "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6 ",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf67",
            "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a76500-a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6b\u{e4}",
            "f81d4fae_7dec_11d0_a765_00a0c91e6bf6",
        ] {
            assert!(!is_uuid(text), "{text:?}");
        }
    }
}
