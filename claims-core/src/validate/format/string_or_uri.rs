//! `StringOrURI` (RFC 7519, section 2).

use super::uri::is_uri;

/// Any string without a colon; with one, it must be a URI.
pub(super) fn is_string_or_uri(text: &str) -> bool {
    !text.contains(':') || is_uri(text)
}

#[cfg(test)]
mod tests {
    use super::is_string_or_uri;

    #[test]
    fn strings_without_a_colon_are_free() {
        for text in ["", "auth0|123", "John Doe", "例え", "%zz", "\u{ff1a}"] {
            assert!(is_string_or_uri(text), "{text}");
        }
    }

    #[test]
    fn a_colon_demands_a_uri() {
        assert!(is_string_or_uri("urn:example:1") && is_string_or_uri("foo:"));
        for text in [
            ":",
            "12:34",
            "https://a.example/%zz",
            "http://[::1",
            "https://例.example/",
        ] {
            assert!(!is_string_or_uri(text), "{text}");
        }
    }
}
